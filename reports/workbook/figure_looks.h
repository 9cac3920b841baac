// Figure looks: rows of figures with a label before them, as tables below a sheet's head have them.
// Why: what is typed, reckoned and pasted is told apart by its look, so it looks alike everywhere.
#pragma once

#include <algorithm>
#include <cmath>

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

/// How wide a column is, in characters, that whole figures up to this one fit with their sign and
/// separators.
[[nodiscard]] inline double width_of_figure(double most) {
  constexpr double room = 2.5;
  const double digits = std::floor(std::log10(std::max(1.0, std::abs(most)))) + 1;
  return digits + std::floor((digits - 1) / 3) + room;
}

}  // namespace sightline::workbook::figure_looks
