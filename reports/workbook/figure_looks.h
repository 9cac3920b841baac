// Figure looks: rows of figures with a label before them, as tables below a sheet's head have them.
// Why: what is typed, reckoned and pasted is told apart by its look, so it looks alike everywhere.
#pragma once

#include "reports/workbook/styles.h"

namespace sightline::workbook::figure_looks {

constexpr Look plain(Form form = Form::general) {
  return {.form = form, .side = Side::right, .below = Rule::hairline};
}
inline constexpr Look label_look{.below = Rule::hairline};
/// What the book can't recompute is pasted, in grey.
constexpr Look pasted(Form form = Form::general) {
  Look look = plain(form);
  look.role = Role::second;
  return look;
}

}  // namespace sightline::workbook::figure_looks
