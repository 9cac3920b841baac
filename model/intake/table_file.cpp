#include "model/intake/table_file.h"

#include "model/base/plan_mark.h"
#include "model/intake/csv_table.h"
#include "model/intake/foreign_file.h"
#include "model/intake/xlsx_table.h"

namespace sightline {
namespace {

constexpr std::string_view zip_mark = "PK\x03\x04";

[[noreturn]] void refuse_as(const std::string& name, const Arg& kind) {
  throw Failure(
      FailureKind::input,
      msg("‘{1}’ is {2} and no table. Export it as .csv or .xlsx, and import that.", name, kind));
}

}  // namespace

TableFile read_table(std::string_view bytes, const std::string& name, const TableChoices& choices,
                     const std::function<bool(const Table&)>& is_wanted,
                     const IntakeProgress& progress) {
  TableFile file;
  if (is_plan_file(bytes))
    throw Failure(FailureKind::input,
                  msg("‘{1}’ is a plan and no table. Choose the file with deals or figures that "
                      "another program exported, as .csv or .xlsx.",
                      name));
  if (const auto kind = foreign_kind(bytes)) refuse_as(name, *kind);
  if (bytes.starts_with(zip_mark)) {
    auto book = read_xlsx(bytes, name, is_wanted, progress, choices.sheet);
    file.is_workbook = true;
    file.sheet = std::move(book.sheet);
    file.sheets = std::move(book.sheets);
    file.table = std::move(book.table);
  } else if (!choices.sheet.empty()) {
    throw Failure(FailureKind::usage,
                  msg("‘{1}’ is no workbook, so it has no sheet ‘{2}’.", name, choices.sheet));
  } else {
    file.encoding = choices.encoding.value_or(recognize_encoding(bytes));
    const auto text = decode(bytes, file.encoding);
    // In another encoding than its own, any text may look like that.
    if (!choices.encoding && is_gibberish(text)) refuse_as(name, term("a file for a program"));
    file.delimiter = choices.delimiter.value_or(recognize_delimiter(text));
    file.table = read_csv(text, file.delimiter, progress);
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
