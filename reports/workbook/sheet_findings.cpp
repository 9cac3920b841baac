#include "reports/workbook/sheet_findings.h"

#include <algorithm>
#include <array>

#include "reports/workbook/cell_text.h"
#include "reports/workbook/places.h"
#include "reports/workbook/severity_look.h"

namespace sightline::workbook {
namespace {

constexpr Row head_row = 4;
constexpr Column severity_column = 0;
constexpr Column what_column = 1;
constexpr Column place_column = 4;
constexpr std::array<double, 5> widths = {13, 46, 41, 41, 17};
constexpr double line_height = 13.5;

// "Cycle 2 E9" for "'Cycle 2'!E9": on paper too it says where.
std::string words_of(const std::string& place) {
  const auto end = place.rfind('!');
  std::string name = place.substr(0, end);
  if (name.starts_with('\'')) name = name.substr(1, name.size() - 2);
  for (auto at = name.find("''"); at != std::string::npos; at = name.find("''", at + 1))
    name.erase(at, 1);
  const auto cell = place.substr(end + 1);
  return name + " " + cell.substr(0, cell.find(':'));
}

}  // namespace

void write_findings(Context& context, Sheet& sheet) {
  write_head(context, sheet, context.word("Findings"),
             context.word("What does not fit together yet, why it matters and what to do"));
  const std::array<const char*, widths.size()> heads = {"Severity", "Finding", "Why it matters",
                                                        "What to do", "Place"};
  for (Column at = 0; at < heads.size(); ++at) {
    sheet.text({head_row, at}, context.word(heads.at(at)),
               {.role = Role::header, .below = Rule::strong});
    sheet.width(at, at, widths.at(at));
  }
  Row row = head_row + 1;
  const Look look{.below = Rule::hairline, .wrap = true, .top = true};
  for (const auto& finding : context.findings) {
    const std::array texts = {context.catalog.text(finding.what), context.catalog.text(finding.why),
                              context.catalog.text(finding.todo)};
    sheet.text({row, severity_column}, severity_words(context, finding.severity),
               severity_look(finding.severity));
    int lines = 1;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto at = static_cast<Column>(what_column + i);
      sheet.text({row, at}, texts.at(i), look);
      lines = std::max(lines, lines_of(texts.at(i), static_cast<int>(widths.at(at)) - 2));
    }
    const std::string place = place_of(context, finding.place);
    const Look link{.role = Role::jump, .below = Rule::hairline, .wrap = true, .top = true};
    if (place.empty())
      sheet.blank({row, place_column}, link);
    else
      sheet.link({row, place_column}, place, words_of(place), link);
    constexpr double highest = 409;
    sheet.height(row++, std::min(highest, line_height * lines + 4));
  }
  if (context.findings.empty())
    sheet.text({row++, severity_column}, context.word("Nothing: the plan holds together."),
               {.role = Role::second});
  else
    sheet.filter({{head_row, severity_column}, {row - 1, place_column}});
  sheet.freeze({head_row + 1, 0});
  set_page(context, sheet, PageKind::one_wide, {row - 1, place_column}, head_row);
  sheet.protect();
}

}  // namespace sightline::workbook
