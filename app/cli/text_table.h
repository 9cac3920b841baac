// Text table: rows of words under a header, in columns that line up.
// Why: a summary is read in a terminal, where only spaces make a table.
#pragma once

#include <string>
#include <string_view>
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

  /// Each cell as a line.
  void add(std::vector<std::string> row);
  /// Nothing but the header.
  [[nodiscard]] bool empty() const { return rows_.size() < 2; }
  /// Each row a line.
  [[nodiscard]] std::string text() const;

 private:
  Columns columns_;
  std::vector<std::vector<std::string>> rows_;
};

/// What a terminal shows as one line and obeys in nothing, whatever a plan or a file is called:
/// plain spaces for the no-break ones, which no search there finds, and control characters as their
/// pictures (one_line).
[[nodiscard]] std::string as_line(std::string_view text);

}  // namespace sightline
