#include "model/intake/line_finder.h"

#include <algorithm>

#include "model/base/text.h"
#include "model/find.h"
#include "model/intake/folded.h"

namespace sightline {
namespace {

/// The measure that a line is of, in the words of the lists.
std::string_view measure_of_line(const LineRef& line) {
  if (line.kind == LineKind::profit) return "profit";
  return line.kind == LineKind::headcount ? "headcount" : "revenue";
}

}  // namespace

std::optional<LineRef> line_of_meaning(const Plan& plan, std::string_view meaning) {
  if (meaning == profit_meaning) return LineRef{LineKind::profit, {}};
  const auto id = parse_uuid(meaning);
  if (!id) return std::nullopt;
  if (find(plan.vision.organization.areas, Id<SpecialtyArea>{*id}))
    return LineRef{LineKind::revenue, *id};
  if (find(plan.targets.departments, Id<Department>{*id})) return LineRef{LineKind::headcount, *id};
  return std::nullopt;
}

std::string meaning_of(const LineRef& line) {
  return line.kind == LineKind::profit ? std::string(profit_meaning) : to_text(line.id);
}

FoundLine LineFinder::match(std::string_view name, std::string_view measure) {
  auto found = match_.find(name, measure);
  if (found.meaning != LineMeaning::unknown) return found;
  // One that is nothing by itself may have the unit in it: "Cloud (TEUR)".
  const auto bare = units_.without(name);
  if (bare == name) return found;
  found = match_.find(bare, measure);
  if (found.meaning != LineMeaning::unknown) unit_.take(name);
  return found;
}

std::string LineFinder::measure_of(std::string_view name) {
  auto measure = match_.measure_of(name);
  if (!measure.empty()) return measure;
  measure = match_.measure_of(units_.without(name));
  if (!measure.empty()) unit_.take(name);
  return measure;
}

std::string LineFinder::figure_of(std::string_view name) const {
  return match_.measure_of(units_.without(name));
}

std::string LineFinder::figure_said(std::string_view figure, std::string_view unit) const {
  if (!figure.empty()) return figure_of(figure);
  const auto counted = figure_of(unit);
  return counted == "headcount" ? counted : std::string{};
}

bool LineFinder::is_section(std::string_view name) {
  return match(name, {}).meaning == LineMeaning::section;
}

bool LineFinder::is_total(std::string_view name) const {
  return match_.find(name, {}).meaning == LineMeaning::total;
}

std::optional<LineRef> LineFinder::only_area(const FoundLine& found) const {
  if (found.meaning != LineMeaning::section) return std::nullopt;
  // Where all revenue is that of one area, "revenue" means it; headcount likewise.
  const auto& areas = plan_.vision.organization.areas;
  if (found.measure == "revenue" && areas.size() == 1)
    return LineRef{LineKind::revenue, areas[0].id.uuid};
  const auto& departments = plan_.targets.departments;
  if (found.measure == "headcount" && departments.size() == 1)
    return LineRef{LineKind::headcount, departments[0].id.uuid};
  return std::nullopt;
}

std::optional<LineFinder::Found> LineFinder::said(std::string_view name,
                                                  std::string_view measure) const {
  const auto known = setup_.names.find(folded(name));
  if (known == setup_.names.end()) return std::nullopt;
  if (known->second.meaning == left_out_meaning) return Found{.is_said = true};
  const auto line = line_of_meaning(plan_, known->second.meaning);
  // Revenue is no headcount, whatever its line is called.
  if (!line || (!measure.empty() && measure != measure_of_line(*line))) return std::nullopt;
  return Found{.line = line, .is_said = true};
}

void LineFinder::note(std::string_view name) {
  const auto same = folded(name);
  const auto [place, is_new] = places_.emplace(same, names_.size());
  if (!is_new) {
    ++names_[place->second].rows;
    return;
  }
  const auto said = setup_.names.find(same);
  names_.push_back({to_valid_text(trimmed(name)), 1,
                    said == setup_.names.end() ? std::string{} : said->second.meaning});
}

LineFinder::Found LineFinder::leave_department(std::string_view name) {
  auto& names = departments_.names;
  ++departments_.rows;
  if (std::ranges::find(names, shown_cell(name)) == names.end()) names.push_back(shown_cell(name));
  return {};
}

LineFinder::Found LineFinder::find(std::string_view name, std::string_view measure) {
  if (auto found = said(name, measure)) {
    note(name);
    return *found;
  }
  auto found = match(name, measure);
  if (measure == "profit" && found.line.kind != LineKind::profit &&
      (found.meaning == LineMeaning::line || found.meaning == LineMeaning::both))
    return {.problem = msg("Profit is planned as a whole, not for ‘{1}’.", shown_cell(name))};
  const bool is_department = found.meaning == LineMeaning::department ||
                             (found.meaning == LineMeaning::unknown && measure == "revenue" &&
                              match(name, "headcount").meaning == LineMeaning::line);
  if ((found.meaning == LineMeaning::department || found.meaning == LineMeaning::both) &&
      setup_.named)
    found = match(name, name_of(*setup_.named));
  if (found.meaning == LineMeaning::line) return {.line = found.line};
  if (found.meaning == LineMeaning::total || found.meaning == LineMeaning::section) {
    if (const auto only = only_area(found)) return {.line = only};
    return {.total = LeftTotal{shown_cell(name), found.measure}};
  }
  if (found.meaning == LineMeaning::both)
    return {.problem = msg("‘{1}’ is a specialty area and a department. Say in the file whether it "
                           "is revenue or headcount.",
                           shown_cell(name)),
            .doubt = DoubtfulName{shown_cell(name), true}};
  if (is_department && setup_.named == NamedFigure::revenue) return leave_department(name);
  note(name);
  if (found.meaning == LineMeaning::department)
    return {.problem = msg("‘{1}’ is a department, and the file doesn’t say that its figures are "
                           "headcount.",
                           shown_cell(name)),
            .doubt = DoubtfulName{shown_cell(name), false}};
  if (is_department)
    return {.problem = msg("‘{1}’ is a department, which has headcount and no revenue.",
                           shown_cell(name))};
  if (measure == "headcount" && match(name, "revenue").meaning == LineMeaning::line)
    return {.problem = msg("‘{1}’ is a specialty area, which has revenue and no headcount.",
                           shown_cell(name))};
  return {.problem = msg("No specialty area and no department is called ‘{1}’.", shown_cell(name))};
}

}  // namespace sightline
