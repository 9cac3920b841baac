// Total check: whether the totals of a crosstab are the sums of their lines.
// Why: totals are left out, so a line that is missing or was mistyped would be seen by nobody.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/base/calendar.h"
#include "model/base/message.h"

namespace sightline {

/// A total that isn't the sum of its lines, or of a line's months.
struct WrongTotal {
  std::size_t line = 0;  ///< of the file
  std::size_t row = 0;   ///< of the table
  std::size_t column = 0;
  std::string name;
  Month month{};           ///< the first in which it isn't
  double says = 0;         ///< as the file counts
  double comes_to = 0;     ///< likewise
  std::size_t months = 1;  ///< in which it isn't, or the lines of which
  std::string of{};        ///< of a sum of months: the first line of which it isn't

  bool operator==(const WrongTotal&) const = default;
};
/// "‘Total’ says 300 for Jan 2026, but its lines come to 290."
[[nodiscard]] Message wrong_total_words(const WrongTotal& wrong);
/// How many there are; blank when there are none.
[[nodiscard]] Message wrong_totals_words(std::size_t totals);

/// The rows of a crosstab in their order.
class TotalCheck {
 public:
  struct Row {
    std::size_t line = 0;
    std::size_t row = 0;
    std::string name;
    bool is_total = false;
    std::map<std::size_t, double> figures;  ///< by column
  };
  void add(Row row) { rows_.push_back(std::move(row)); }
  /// What stands below belongs to something else.
  void part() { parts_.push_back(rows_.size()); }

  /// A total is that of the lines right above it or below it, of all above it or of all there are,
  /// or of the totals above it: the one that it fits best. Rounded figures may be off by as much as
  /// rounding takes. `months` are those of the columns. Takes as long as the rows are many, however
  /// many of them are totals.
  [[nodiscard]] std::vector<WrongTotal> wrong(const std::map<std::size_t, Month>& months) const;

 private:
  [[nodiscard]] bool is_cut(std::size_t between) const;

  std::vector<Row> rows_;
  std::vector<std::size_t> parts_;  ///< each begins with this row; in their order
};

}  // namespace sightline
