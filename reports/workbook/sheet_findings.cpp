#include "reports/workbook/sheet_findings.h"

#include <algorithm>
#include <array>

#include "model/derive/finding_groups.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/places.h"
#include "reports/workbook/severity_look.h"

namespace sightline::workbook {
namespace {

constexpr Row findings_head_row = 4;
constexpr Column severity_column = 0;
constexpr Column what_column = 1;
constexpr Column place_column = 4;
constexpr std::array<double, 5> findings_widths = {13, 46, 41, 41, 17};

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

class FindingsWriter {
 public:
  FindingsWriter(Context& context, Sheet& sheet) : context_(context), sheet_(sheet) {}

  void write() {
    write_head(context_, sheet_, context_.say("Findings · {1} open", context_.findings.size()),
               context_.word("What does not fit together yet, why it matters and what to do"));
    write_heads({"Severity", "Finding", "Why it matters", "What to do", "Place"});
    for (Column at = 0; at < findings_widths.size(); ++at)
      sheet_.width(at, at, findings_widths.at(at));
    place_width_ = findings_widths.at(place_column);
    // Its words stand above the narrow column.
    const double checks = digits_of(context_.word("All checks")) + 1;
    if (checks > findings_widths.front()) sheet_.width(0, 0, checks);
    const auto& catalog = context_.catalog;
    for (const auto& same : grouped(context_.findings))
      write_row(same.first(),
                {catalog.text(same.what), catalog.text(same.first().why),
                 catalog.text(same.first().todo)},
                same.members.size());
    if (context_.findings.empty())
      sheet_.text({row_++, severity_column}, context_.word("Nothing: the plan holds together."),
                  {.role = Role::second});
    else
      sheet_.filter({{findings_head_row, severity_column}, {row_ - 1, place_column}});
    write_silenced();
    sheet_.width(place_column, place_column, place_width_);
    sheet_.freeze({findings_head_row + 1, 0});
    set_page(context_, sheet_, PageKind::one_wide, {row_ - 1, place_column}, findings_head_row);
    sheet_.protect();
  }

 private:
  void write_heads(const std::array<const char*, findings_widths.size()>& heads) {
    for (Column at = 0; at < heads.size(); ++at)
      sheet_.text({row_, at}, context_.word(heads.at(at)),
                  {.role = Role::header, .below = Rule::strong, .inset = at > what_column});
    ++row_;
  }

  /// What was left, so that nobody takes its absence for its solution.
  void write_silenced() {
    if (context_.silenced.empty()) return;
    row_ += 2;
    write_heads({"Silenced", "Finding", "Reason", "Silenced on", "Place"});
    for (const auto& left : context_.silenced)
      write_row(left.finding, {context_.catalog.text(left.finding.what), left.reason,
                               context_.catalog.text(msg("{1}", left.on))});
  }

  /// Of several findings that are told in one row, a cell can lead to the first one's place only.
  void write_row(const Finding& finding, const std::array<std::string, 3>& texts,
                 std::size_t places = 1) {
    Look look{.below = Rule::hairline, .wrap = true, .top = true};
    sheet_.text({row_, severity_column}, severity_words(context_, finding.severity),
                severity_look(finding.severity));
    int lines = 1;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto at = static_cast<Column>(what_column + i);
      look.inset = i > 0;
      sheet_.text({row_, at}, texts.at(i), look);
      lines = std::max(
          lines, lines_of(texts.at(i), findings_widths.at(at) - (look.inset ? inset_digits : 0)));
    }
    write_place(finding, places);
    sheet_.height(row_++, std::min(highest_row, line_height * lines + 4));
  }

  void write_place(const Finding& finding, std::size_t places) {
    const std::string place = place_of(context_, finding.place);
    const Look link{.role = Role::jump, .below = Rule::hairline, .top = true, .inset = true};
    if (place.empty()) return sheet_.blank({row_, place_column}, link);
    const auto words = places == 1 ? words_of(place)
                                   : context_.say("{1} and {2} more", words_of(place), places - 1);
    sheet_.link({row_, place_column}, place, words, link);
    place_width_ = std::max(place_width_, digits_of(words) + inset_digits);
  }

  Context& context_;
  Sheet& sheet_;
  Row row_ = findings_head_row;
  double place_width_ = 0;
};

}  // namespace

void write_findings(Context& context, Sheet& sheet) { FindingsWriter(context, sheet).write(); }

}  // namespace sightline::workbook
