// Import form: how somebody's files name their columns and write their dates.
// Why: the next export of the same program is read without asking again, in window and command
// line.
#pragma once

#include <string>
#include <vector>

#include "model/base/leaf.h"

namespace sightline {

enum class ImportKind { pipeline, actuals };
template <>
inline constexpr auto enum_texts<ImportKind> =
    std::array{EnumText("pipeline", "pipeline"), EnumText("actuals", "actuals")};

/// One column of the file and what it is: "Deal Amount" is "value".
struct ImportColumn {
  Id<ImportColumn> id;
  std::string column;  ///< as the file's head has it
  std::string field;   ///< blank: left out

  bool operator==(const ImportColumn&) const = default;
};
template <>
inline constexpr auto fields<ImportColumn> =
    FieldList{Field("id", &ImportColumn::id, "id", Topic::internal, 3),
              Field("column", &ImportColumn::column, "column", Topic::internal, 3),
              Field("field", &ImportColumn::field, "field", Topic::internal, 3)};

struct ImportForm {
  Id<ImportForm> id;
  ImportKind kind = ImportKind::pipeline;
  std::vector<ImportColumn> columns;
  std::string dates;  ///< the order of a date's parts, such as "dmy"; blank: as recognized

  bool operator==(const ImportForm&) const = default;
};
template <>
inline constexpr auto fields<ImportForm> =
    FieldList{Field("id", &ImportForm::id, "id", Topic::internal, 3),
              Field("kind", &ImportForm::kind, "kind", Topic::internal, 3),
              Field("columns", &ImportForm::columns, "columns", Topic::internal, 3),
              Field("dates", &ImportForm::dates, "order of dates", Topic::internal, 3)};

}  // namespace sightline
