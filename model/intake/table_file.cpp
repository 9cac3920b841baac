#include "model/intake/table_file.h"

#include <algorithm>
#include <array>

#include "model/intake/csv_table.h"
#include "model/intake/xlsx_table.h"

namespace sightline {
namespace {

constexpr std::string_view zip_mark = "PK\x03\x04";

bool is_foreign(std::string_view bytes) {
  constexpr std::array<std::string_view, 4> marks = {"%PDF", "\xD0\xCF\x11\xE0", "\x89PNG",
                                                     "SQLite format"};
  return std::ranges::any_of(marks, [&](auto mark) { return bytes.starts_with(mark); });
}

}  // namespace

TableFile read_table(std::string_view bytes, const std::string& name, const TableChoices& choices) {
  TableFile file;
  if (is_foreign(bytes))
    throw Failure(FailureKind::input,
                  msg("‘{1}’ is no table that can be read here. Export it as .csv or .xlsx, and "
                      "import that.",
                      name));
  if (bytes.starts_with(zip_mark)) {
    auto book = read_xlsx(bytes, name);
    file.is_workbook = true;
    file.sheet = std::move(book.sheet);
    file.table = std::move(book.table);
  } else {
    file.encoding = choices.encoding.value_or(recognize_encoding(bytes));
    const auto text = decode(bytes, file.encoding);
    file.delimiter = choices.delimiter.value_or(recognize_delimiter(text));
    file.table = read_csv(text, file.delimiter);
  }
  if (file.table.rows() == 0)
    throw Failure(
        FailureKind::input,
        msg("‘{1}’ has no rows. Export it again with a head and at least one row.", name));
  return file;
}

Arg delimiter_name(char delimiter) {
  switch (delimiter) {
    case ',':
      return term("comma");
    case ';':
      return term("semicolon");
    case '\t':
      return term("tab");
    case '|':
      return term("vertical bar");
    default:
      return arg(std::string{delimiter});
  }
}

}  // namespace sightline
