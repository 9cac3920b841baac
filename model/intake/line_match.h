// Line match: which line of the targets a name in a file means.
// Why: accounting programs write "4400 Umsatzerlöse Consulting" for an area, and totals among the
// rest; a total that is taken for an area counts everything twice.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/edit/gestures_targets.h"
#include "model/intake/import_words.h"
#include "model/plan.h"

namespace sightline {

enum class LineMeaning {
  line,     ///< `line` it is
  total,    ///< a sum of others
  section,  ///< the name of a figure: it says what the rows below are
  both,     ///< an area and a department are called so
  /// `line` is a department's, and nothing says that the figures are people: "Sales" in a profit
  /// and loss is none
  department,
  unknown,
};

struct FoundLine {
  LineMeaning meaning = LineMeaning::unknown;
  LineRef line = {};
  std::string measure = {};  ///< of a total or section: "revenue" or "headcount", blank if unsaid
};

class LineMatch {
 public:
  LineMatch(const Plan& plan, const ImportWords& words);

  /// `measure` is what the file says besides, "revenue" or "headcount"; blank when it doesn't.
  [[nodiscard]] FoundLine find(std::string_view name, std::string_view measure) const;
  /// "revenue", "headcount" or "profit" when that is what the word means; blank otherwise.
  [[nodiscard]] std::string measure_of(std::string_view word) const;

 private:
  [[nodiscard]] FoundLine named(const std::string& word, std::string_view measure) const;
  [[nodiscard]] std::optional<FoundLine> total(const std::string& word) const;

  const Plan& plan_;
  const ImportWords& words_;
};

}  // namespace sightline
