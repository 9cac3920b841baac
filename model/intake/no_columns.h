// No columns: a file that is a table, but not of what it was chosen for.
// Why: whoever chose the wrong file or sheet sees what is in it, and what it looks like instead.
#pragma once

#include "model/intake/import_setup.h"

namespace sightline {

class NoColumns : public Failure {
 public:
  /// What the file lacks, the columns that it has, and its sheets where there are several.
  NoColumns(const TableFile& file, const ImportSetup& setup, const ImportWords& words);

  /// A table of which no name is a line of the plan, and which looks like deals.
  static void refuse_deals(const TableFile& file, const ImportSetup& setup,
                           const ImportWords& words);

  /// It looks like what the other import takes.
  [[nodiscard]] bool is_of_other_kind() const { return is_of_other_kind_; }

 private:
  NoColumns(const TableFile& file, const ImportSetup& setup, bool is_of_other_kind);
  NoColumns(const TableFile& file, const ImportSetup& setup, const Message& lacking,
            bool is_of_other_kind);

  bool is_of_other_kind_;
};

/// "A", "B" … as ‘A’, ‘B’, the first few.
[[nodiscard]] Message list_of_names(const std::vector<std::string>& names);

}  // namespace sightline
