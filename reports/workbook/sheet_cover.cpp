#include "reports/workbook/sheet_cover.h"

#include <array>
#include <string_view>

#include "model/base/text.h"
#include "model/find.h"

#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

constexpr Column left = 1;
constexpr Column middle = 2;
constexpr Column right = 3;
constexpr std::array<double, 4> cover_widths = {3, 36, 125, 24};
constexpr double cover_row_height = 18;
// In pixels: the column and the three rows that the logo has to itself.
constexpr int logo_width = 170;
constexpr int logo_height = 120;

struct MapLine {
  const char* sheet;
  const char* question;
};
constexpr std::array<MapLine, 21> entries = {{
    {"Summary", "Where do we stand, and where will we land?"},
    {"Vision", "Where do we want to be in three years, and how far is it?"},
    {"Inputs", "What is assumed?"},
    {"Revenue", "What does each specialty area bring, month by month?"},
    {"Headcount", "Who do we need, and when?"},
    {"Profit", "What is left?"},
    {"Charts", "Who brings the revenue, who is needed, what is left?"},
    {"Timeline", "What happens when?"},
    {"Cycles", "Who does what in each 90 days?"},
    {"Backlog", "What waits for a cycle?"},
    {"Scorecard", "Are the four or five numbers that matter on course?"},
    {"People", "Who meets the standard?"},
    {"Pipeline", "Who wins what, and does the pipeline carry the quota?"},
    {"Cadence", "Do the meetings happen that keep the plan alive?"},
    {"Reviews", "What was agreed, and what was decided?"},
    {"Scenarios", "What if it goes better, or worse?"},
    {"Incentives", "Who leads, and what is paid?"},
    {"Line of sight", "What is each action for, and what does nothing serve?"},
    {"Findings", "What does not fit together yet?"},
    {"Checks", "Does the book add up?"},
    {"About", "How is this book read?"},
}};

class CoverWriter {
 public:
  CoverWriter(Context& context, Sheet& sheet) : context_(context), sheet_(sheet) {}

  void write() {
    for (Column column = 0; column < cover_widths.size(); ++column)
      sheet_.width(column, column, cover_widths.at(column));
    write_title();
    write_map();
    write_legend();
    set_page(context_, sheet_, PageKind::one_page, {row_, right}, std::nullopt);
    sheet_.protect();
  }

 private:
  void write_title() {
    const auto& organization = context_.organization();
    sheet_.height(0, 9);
    sheet_.bar({{0, 0}, {0, right}});
    sheet_.height(1, 34);
    write_name();
    if (const auto& logo = context_.options.brand.logo)
      sheet_.picture({1, right}, *logo, logo_width, logo_height,
                     context_.say("The logo of {1}", organization.name));
    sheet_.height(3, 26);
    sheet_.text({3, left}, plan_title(), {.role = Role::second, .side = Side::left, .size = 17});
    row_ = 5;
    line(period_line());
    const auto by = [&](const char* label, const std::string& name) {
      if (!name.empty()) line(context_.say(label, one_line(name, 120)));
    };
    line(prepared_for());
    by("Prepared by {1}", organization.prepared_by);
    by("{1}", context_.confidentiality());
    ++row_;
  }

  // A long name in smaller type, and in two lines before it would run over the page's edge or the
  // logo.
  void write_name() {
    constexpr std::size_t most_large = 42;
    constexpr std::size_t most_small = 62;
    const auto& typed = context_.organization().name;
    const auto name =
        typed.empty() ? context_.word("Plan without a name yet") : one_line(typed, 120);
    const bool is_long = length(name) > most_small;
    // What is written from right to left would begin beyond the edge of the page.
    Look look{.role = Role::title, .side = Side::left, .size = 30};
    if (length(name) > most_large) look.size = 21;
    look.wrap = is_long;
    sheet_.height(2, is_long ? 60 : 40);
    if (is_long)
      sheet_.span({{2, left}, {2, middle}}, name, look);
    else
      sheet_.text({2, left}, name, look);
  }

  void line(const std::string& text) {
    sheet_.height(row_, 16);
    sheet_.text({row_++, left}, text, {.role = Role::second, .side = Side::left, .size = 11});
  }

  // The name that was typed is of whom the whole plan is for; a book for others names those.
  std::string prepared_for() const {
    const auto& name = context_.organization().prepared_for;
    switch (context_.options.audience.audience) {
      case Audience::board:
        return context_.word("Prepared for the board");
      case Audience::lender:
        return context_.word("Prepared for the lender");
      case Audience::company:
        return context_.word("Prepared for everyone in the company");
      default:
        return name.empty() ? context_.word("Prepared for the leadership team")
                            : context_.say("Prepared for {1}", one_line(name, 120));
    }
  }

  std::string plan_title() const {
    const auto& plan = context_.plan();
    if (!plan.organization.plan_title.empty()) return one_line(plan.organization.plan_title, 160);
    return context_.say("Vision {1} and 18-month plan",
                        std::to_string(int{plan.vision.horizon.year()}));
  }

  std::string period_line() const {
    const auto& plan = context_.plan();
    return context_.catalog.month_range(plan.organization.plan_start, last_plan_month(plan)) +
           " · " + context_.catalog.long_date(context_.options.today) + " · " +
           context_.say("revision {1}", context_.document.revision);
  }

  void write_map() {
    const Look head{.role = Role::header, .below = Rule::strong};
    sheet_.text({row_, left}, context_.word("Sheet"), head);
    sheet_.text({row_, middle}, context_.word("What it answers"), head);
    sheet_.text({row_, right}, context_.word("Check"),
                {.role = Role::header, .side = Side::centre, .below = Rule::strong});
    sheet_.height(row_++, cover_row_height);
    for (const auto& entry : entries) write_entry(entry);
    ++row_;
    sheet_.text({row_, left}, context_.word("All checks of this book"), {.bold = true});
    sheet_.blank({row_, middle});
    write_verdict(sheet_, {row_, right}, "=check_master", true);
    sheet_.height(row_++, cover_row_height);
  }

  void write_entry(const MapLine& entry) {
    const bool is_cycles = std::string_view(entry.sheet) == "Cycles";
    if (is_cycles && context_.cycles.empty()) return;
    const Sheet* target = is_cycles ? context_.cycles.front().sheet : context_.sheet(entry.sheet);
    if (target == nullptr) return;
    std::string name = target->name();
    if (is_cycles && context_.cycles.size() > 1)
      name += " – " + context_.cycles.back().sheet->name();
    sheet_.height(row_, cover_row_height);
    sheet_.link({row_, left}, on_sheet(target->name(), "A1"), name,
                {.role = Role::jump, .below = Rule::hairline, .size = 11});
    sheet_.text({row_, middle}, context_.word(entry.question),
                {.below = Rule::hairline, .size = 11});
    // Checks and About have no check of their own.
    std::string broken =
        "COUNTIFS(check_sheets," + column_fixed(Cell{row_, left}) + ",check_verdicts,0)";
    if (is_cycles)
      broken = "COUNTIFS(check_sheets," + text_literal(pattern()) + ",check_verdicts,0)";
    if (std::string_view(entry.sheet) == "Checks") broken = "COUNTIF(check_verdicts,0)";
    if (std::string_view(entry.sheet) == "About")
      sheet_.blank({row_, right}, {.below = Rule::hairline});
    else
      write_verdict(sheet_, {row_, right}, "=IF(" + broken + "=0,1,0)", true);
    ++row_;
  }

  // All cycle sheets at once: their names differ in the number only.
  std::string pattern() const {
    std::string name = context_.cycles.front().sheet->name();
    const auto digit = name.find('1');
    if (digit != std::string::npos) name.replace(digit, 1, "*");
    return name;
  }

  void write_legend() {
    ++row_;
    sheet_.text({row_++, left}, context_.word("Legend"), {.bold = true, .size = 11});
    const auto sample = [&](const char* name, const char* meaning, const Look& look) {
      sheet_.text({row_, left}, context_.word(name), look);
      sheet_.text({row_++, middle}, context_.word(meaning), {.role = Role::second});
    };
    sample("Input", "type here; everything else follows",
           {.role = Role::input, .side = Side::centre, .locked = true});
    sample("Calculation", "follows from the inputs", {.side = Side::centre});
    sample("From another sheet", "is calculated there", {.role = Role::link, .side = Side::centre});
    sample("Check", "says whether the book adds up", {.role = Role::check, .side = Side::centre});
  }

  Context& context_;
  Sheet& sheet_;
  Row row_ = 0;
};

}  // namespace

void write_cover(Context& context, Sheet& sheet) { CoverWriter(context, sheet).write(); }

}  // namespace sightline::workbook
