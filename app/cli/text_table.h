// Text table: rows of words under a header, in columns that line up.
// Why: a summary is read in a terminal, where only spaces make a table.
#pragma once

#include <string>
#include <vector>

namespace sightline {

/// What the columns after the first are for: words stand to the left, figures to the right.
enum class Columns { figures, words };

/// The first column is for words.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string> header, Columns columns = Columns::figures)
      : columns_(columns) {
    add(std::move(header));
  }

  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  /// Nothing but the header.
  [[nodiscard]] bool empty() const { return rows_.size() < 2; }
  /// Each row a line.
  [[nodiscard]] std::string text() const;

 private:
  Columns columns_;
  std::vector<std::vector<std::string>> rows_;
};

/// With plain spaces for the no-break ones, which no search in a terminal finds.
[[nodiscard]] std::string with_plain_spaces(std::string text);

}  // namespace sightline
