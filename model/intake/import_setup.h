// Import setup: which row is the head, which column is what, how dates and figures are written.
// Why: all of it is guessed, shown, and can be said better; what was said is remembered in the
// plan.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/import_form.h"
#include "model/intake/date_form.h"
#include "model/intake/figure_unit.h"
#include "model/intake/import_memory.h"
#include "model/intake/import_words.h"
#include "model/intake/number_form.h"
#include "model/intake/table_file.h"

namespace sightline {

/// What the figures of a name are that is a department, and perhaps a specialty area too.
enum class NamedFigure { revenue, headcount };
template <>
inline constexpr auto enum_texts<NamedFigure> =
    std::array{EnumText("revenue", "revenue"), EnumText("headcount", "headcount")};

/// What a column can be: its name in files and on the command line, and its label.
using ImportField = EnumText;
[[nodiscard]] std::span<const ImportField> import_fields(ImportKind kind);

struct ImportSetup {
  ImportKind kind = ImportKind::pipeline;
  std::size_t head = 0;             ///< the row with the names of the columns
  std::vector<std::string> heads;   ///< those names, as they stand
  std::vector<std::string> fields;  ///< of each column; blank: left out
  FoundDateForm dates;
  FoundNumberForm numbers;
  bool remembered = false;           ///< the columns are those of an earlier import
  std::string lost_ids;              ///< the column that held ids in earlier files; none does now
  std::optional<NamedFigure> named;  ///< as it was said; a file that tells it goes before
  std::optional<FigureUnit> unit;    ///< as it was said
  NameMeanings names;                ///< of lines, as they were said now or before
  std::optional<std::size_t> accounts;  ///< the column of account numbers beside that of lines

  /// Where a field stands.
  [[nodiscard]] std::optional<std::size_t> column_of(std::string_view field) const;
  /// Without a column of ids a deal is known by its name: the column of names then, which has to
  /// be said.
  [[nodiscard]] std::optional<std::size_t> names_as_ids() const;
  /// True when deals would be known by their names, and nobody took such a file that way before.
  [[nodiscard]] bool may_lose_ids() const {
    return names_as_ids() && !(remembered && lost_ids.empty());
  }
  /// True while a date or a figure has to be told.
  [[nodiscard]] bool has_two_readings() const {
    return dates.ambiguous || !numbers.doubtful.empty();
  }
};
/// The label of a field by its name; the name itself where there is none.
[[nodiscard]] Message field_words(ImportKind kind, std::string_view field);

/// What somebody said; it goes before what is remembered and what is guessed.
struct ImportChoices {
  std::map<std::string, std::string> columns;  ///< field → name of its column; blank: none
  std::optional<DateForm> dates = {};
  std::optional<NumberForm> numbers = {};
  std::optional<NamedFigure> named = {};
  std::optional<FigureUnit> unit = {};
  NameMeanings names = {};  ///< of actuals: what a name is; a blank meaning is none
};

/// Whether it has a head of what is imported, or of what is remembered or said, and rows below it.
[[nodiscard]] bool is_table_of(ImportKind kind, const Table& table, const ImportWords& words,
                               const std::vector<ImportForm>& remembered = {},
                               const ImportChoices& choices = {});

/// Throws Failure{usage} for a field or a column that there isn't, and Failure{input} for a file
/// without a row below its head.
[[nodiscard]] ImportSetup propose_setup(ImportKind kind, const TableFile& file,
                                        const ImportWords& words,
                                        const std::vector<ImportForm>& remembered,
                                        const ImportChoices& choices = {});

/// What to remember of a setup, in the place of the form that it came from.
[[nodiscard]] ImportForm form_of(const ImportSetup& setup, const ImportForm* before, IdSource& ids);

/// The cells of these columns below the head, at most `most` of each.
[[nodiscard]] std::vector<std::string_view> cells_below(const Table& table, std::size_t head,
                                                        std::span<const std::size_t> columns,
                                                        std::size_t most = SIZE_MAX);

}  // namespace sightline
