// Copied cells: a range of a month table as other programs take it from the clipboard.
// Why: spreadsheets read a typeset minus or a narrow space between thousands as words, and a
// subtotal among the months would be taken for a month where it is pasted.
#pragma once

#include <string>

#include "app/present/cell_block.h"
#include "app/present/month_table.h"
#include "model/catalog/locale_form.h"

namespace sightline {

/// How many columns of a range are copied, and so take a pasted cell each: those aside count only
/// when there are no others.
[[nodiscard]] int copied_columns(const MonthTable& table, int first_column, int last_column);

/// "-1234.5": '-' for minus, no thousands, the form's decimals and as many as it has, at most 6.
[[nodiscard]] std::string copied_number(double value, const LocaleForm& form);

/// Figures with '-' for minus, without thousands, in the form's decimals and in full; "12.5%" for
/// percentages. Words stand as they are shown.
[[nodiscard]] CellBlock copied_cells(const MonthTable& table, const CellRange& range,
                                     const LocaleForm& form);

/// The same cells as a table of HTML in UTF-8, with each figure in numbers that spreadsheets
/// understand in any language.
[[nodiscard]] std::string copied_html(const MonthTable& table, const CellRange& range,
                                      const LocaleForm& form);

}  // namespace sightline
