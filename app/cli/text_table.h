// Text table: rows of words under a header, in columns that line up.
// Why: a summary is read in a terminal, where only spaces make a table.
#pragma once

#include <string>
#include <vector>

namespace sightline {

/// The first column is for words and stands to the left, the others are for figures and stand to
/// the right.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string> header) { add(std::move(header)); }

  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  /// Each row a line.
  [[nodiscard]] std::string text() const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

/// With plain spaces for the no-break ones, which no search in a terminal finds.
[[nodiscard]] std::string with_plain_spaces(std::string text);

}  // namespace sightline
