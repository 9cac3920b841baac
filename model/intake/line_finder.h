// Line finder: what a name in a file of actuals is: as it was said, else as it is recognized.
// Why: programs call lines otherwise than the plan, and what was said of a name once holds for all
// files; the reader of figures needs to know only what becomes of a row.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/intake/actuals_intake.h"
#include "model/intake/line_match.h"

namespace sightline {

class LineFinder {
 public:
  /// What a name is; what is no line is a total, left out as it was said, or a problem.
  struct Found {
    std::optional<LineRef> line = {};
    std::optional<LeftTotal> total = {};
    Message problem = {};
    std::optional<DoubtfulName> doubt = {};
    bool is_said = false;  ///< somebody said what it is
  };

  LineFinder(const Plan& plan, const ImportWords& words, const ImportSetup& setup,
             const UnitWords& units, UnitNote& unit)
      : plan_(plan), setup_(setup), units_(units), unit_(unit), match_(plan, words) {}

  /// `measure` is what the file says besides.
  [[nodiscard]] Found find(std::string_view name, std::string_view measure);
  /// What a heading says that the rows below it are; blank when it is none.
  [[nodiscard]] std::string measure_of(std::string_view name);
  /// Likewise of a cell or head that names a figure; a unit in it counts for nothing.
  [[nodiscard]] std::string figure_of(std::string_view name) const;
  /// Likewise of a row by its cell for the figure, else by its unit, which may be that of people.
  [[nodiscard]] std::string figure_said(std::string_view figure, std::string_view unit) const;
  /// True for the name of a figure, whose parts stand below it.
  [[nodiscard]] bool is_section(std::string_view name);
  [[nodiscard]] bool is_total(std::string_view name) const;
  /// The names that are nothing of the plan by themselves, or only perhaps a department, in the
  /// order of the file.
  [[nodiscard]] const std::vector<FileName>& names() const { return names_; }
  /// Those that are left out, since all figures were said to be revenue.
  [[nodiscard]] const LeftDepartments& departments() const { return departments_; }

 private:
  [[nodiscard]] FoundLine match(std::string_view name, std::string_view measure);
  [[nodiscard]] std::optional<Found> said(std::string_view name, std::string_view measure) const;
  [[nodiscard]] std::optional<LineRef> only_area(const FoundLine& found) const;
  void note(std::string_view name);
  [[nodiscard]] Found leave_department(std::string_view name);

  const Plan& plan_;
  const ImportSetup& setup_;
  const UnitWords& units_;
  UnitNote& unit_;
  LineMatch match_;
  std::vector<FileName> names_;
  LeftDepartments departments_;
  std::unordered_map<std::string, std::size_t> places_;  ///< in names_, by the name folded
};

/// The line of the plan that a meaning stands for; none for another meaning, or when it is gone.
[[nodiscard]] std::optional<LineRef> line_of_meaning(const Plan& plan, std::string_view meaning);
[[nodiscard]] std::string meaning_of(const LineRef& line);

}  // namespace sightline
