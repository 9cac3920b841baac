// Table file: a file's bytes as a table, and how they were read.
// Why: what was recognized is shown, and can be told better.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/message.h"
#include "model/intake/encoding.h"
#include "model/intake/intake_progress.h"
#include "model/intake/table.h"

namespace sightline {

struct TableChoices {
  std::optional<Encoding> encoding;
  std::optional<char> delimiter;
  std::string sheet;  ///< of a workbook, by its name; blank: as recognized

  bool operator==(const TableChoices&) const = default;
};

struct TableFile {
  Table table;
  bool is_workbook = false;
  std::string sheet;                ///< of a workbook
  std::vector<std::string> sheets;  ///< all of a workbook, in its order
  Encoding encoding = Encoding::utf8;
  char delimiter = ',';
};

/// A workbook by its first bytes, text otherwise; what `choices` leaves open is recognized. Throws
/// Failure{input} for what is neither (a PDF, an old .xls), has nothing in it, or is damaged.
/// Of a workbook the sheet is taken that `choices` name (Failure{usage} when there is none), or the
/// first that is as `is_wanted` says, else the first one. Throws
/// IntakeStopped where `progress` gives it up.
[[nodiscard]] TableFile read_table(std::string_view bytes, const std::string& name,
                                   const TableChoices& choices = {},
                                   const std::function<bool(const Table&)>& is_wanted = {},
                                   const IntakeProgress& progress = {});

/// "comma", "semicolon", "tab", "vertical bar"; any other sign as it is.
[[nodiscard]] Arg delimiter_name(char delimiter);

}  // namespace sightline
