#include "reports/workbook/sheet_inputs.h"

#include <algorithm>
#include <cmath>

#include "model/derive/at_a_glance.h"
#include "model/derive/growth.h"
#include "model/find.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/sheet_incentives.h"

namespace sightline::workbook {
namespace {

constexpr Column value = 1;
constexpr Column note = 3;
constexpr Column lists = 5;
constexpr double inputs_label_width = 40;
constexpr double inputs_line_height = 13;
constexpr double value_width = 18;
constexpr double note_width = 70;
constexpr double list_width = 18;

class InputsWriter {
 public:
  InputsWriter(Context& context, Sheet& sheet) : context_(context), sheet_(sheet) {}

  void write() {
    write_head(context_, sheet_, context_.word("Inputs"),
               context_.word("Every assumption and parameter of this book, in one place"));
    write_frame();
    write_goals();
    write_shares();
    write_constants();
    write_lists();
    sheet_.width(label_column, label_column, inputs_label_width);
    sheet_.width(value, value, value_width);
    sheet_.width(note - 1, note - 1, 2);
    sheet_.width(note, note, note_width);
    sheet_.width(note + 1, note + 1, 3);
    sheet_.width(lists, lists + 9, list_width);
    sheet_.freeze({body_row, 1});
    // Of a page of A4, where it is printed as small as is still legible.
    constexpr double page_points = 700;
    const bool is_page = sheet_.points_down(title_row, row_) <= page_points;
    set_page(context_, sheet_, is_page ? PageKind::one_page : PageKind::one_wide, {row_, note},
             check_row + 1);
    sheet_.protect();
  }

 private:
  void heading(const char* title) {
    ++row_;
    for (Column column = label_column; column <= note; ++column)
      sheet_.text({row_, column}, column == label_column ? context_.word(title) : "",
                  {.role = Role::header, .below = Rule::strong});
    ++row_;
  }

  Cell next(const char* name, const std::string& title, const std::string& remark) {
    sheet_.text({row_, label_column}, title, {.below = Rule::hairline, .wrap = true});
    const int lines = lines_of(title, inputs_label_width);
    if (lines > 1) sheet_.height(row_, inputs_line_height * lines + 3);
    sheet_.blank({row_, note - 1}, {.below = Rule::hairline});
    sheet_.text({row_, note}, remark, {.role = Role::second, .below = Rule::hairline});
    const Cell at{row_++, value};
    context_.book.define_name(name, sheet_.place(at));
    return at;
  }

  static Look input(Form form) {
    return {.role = Role::input, .form = form, .side = Side::right, .below = Rule::hairline};
  }

  void number(const char* name, const std::string& title, std::optional<double> amount, Form form,
              Entry::Kind kind, const std::string& remark) {
    const Cell at = next(name, title, remark);
    sheet_.maybe(at, amount, input(form));
    Entry entry;
    entry.kind = kind;
    entry.title = title;
    entry.message = remark.empty() ? title : remark;
    sheet_.allow({at, at}, entry);
  }

  void day(const char* name, const std::string& title, Day date, const std::string& remark) {
    const Cell at = next(name, title, remark);
    sheet_.day(at, date, input(Form::day));
    Entry entry;
    entry.kind = Entry::Kind::day;
    entry.title = title;
    entry.message = remark;
    entry.earliest = "DATE(1900,1,1)";
    entry.latest = "DATE(2200,12,31)";
    sheet_.allow({at, at}, entry);
  }

  // What the columns and the sentences of all sheets were made for can't be changed here.
  static Look fixed(Form form) {
    return {.form = form, .side = Side::right, .below = Rule::hairline};
  }

  void write_frame() {
    const auto& organization = context_.organization();
    row_ = body_row - 1;
    heading("Frame");
    sheet_.text(next("organization", context_.word("Organization"), ""), organization.name,
                {.below = Rule::hairline});
    sheet_.text(next("currency", context_.word("Currency"),
                     context_.word("One for the whole plan; no amount is converted.")),
                organization.currency.code, fixed(Form::general));
    sheet_.day(next("plan_start", context_.word("Plan start"),
                    context_.word("First day of the first of the 18 months; set in the plan")),
               first_day(organization.plan_start), fixed(Form::day));
    sheet_.number(next("fiscal_start", context_.word("First month of the fiscal year"),
                       context_.word("1 is January, 12 is December; set in the plan")),
                  organization.fiscal_year_start, fixed(Form::count));
    day("as_of", context_.word("As-of date"), organization.as_of,
        context_.word("The day that ‘now’ in the vision speaks of"));
    day("horizon", context_.word("Horizon"), context_.plan().vision.horizon,
        context_.word("The day that ‘at the horizon’ speaks of"));
    sheet_.day(next("report_date", context_.word("Date of this book"),
                    context_.word("Set when the book is written: lateness, current cycle and "
                                  "sentences are of this day")),
               context_.options.today, fixed(Form::day));
    write_current_cycle();
  }

  // Between two cycles the one that has begun counts, before the first the first.
  void write_current_cycle() {
    const Cycle* current = current_cycle(context_.plan(), context_.options.today);
    const int number = current == nullptr ? 1 : cycle_number(context_.plan(), current->id);
    sheet_.formula(next("current_cycle", context_.word("Current cycle"), ""),
                   "=IFERROR(MATCH(report_date,cycle_starts,1),1)", number, fixed(Form::count));
  }

  void money_goal(const char* now_name, const char* then_name, const std::string& title,
                  const MoneyGoal& goal) {
    const auto units = [&](const std::optional<Money>& amount) {
      return amount ? std::optional(to_units(*amount, context_.organization().currency))
                    : std::nullopt;
    };
    number(now_name, title + ", " + context_.word("now"), units(goal.now), Form::money,
           Entry::Kind::number, context_.organization().currency.code);
    number(then_name, title + ", " + context_.word("at the horizon"), units(goal.then), Form::money,
           Entry::Kind::number, context_.organization().currency.code);
  }

  void write_goals() {
    const auto& vision = context_.plan().vision;
    heading("Vision in numbers");
    money_goal("revenue_now", "revenue_then", context_.word("Revenue"),
               vision.organization.revenue);
    const auto people = [](const std::optional<Fte>& level) {
      return level ? std::optional(to_units(*level)) : std::nullopt;
    };
    const auto& employees = vision.organization.employees;
    const std::string title = context_.word("Employees");
    const std::string unit = context_.word("Full-time equivalents");
    number("headcount_now", title + ", " + context_.word("now"), people(employees.now), Form::fte,
           Entry::Kind::non_negative, unit);
    number("headcount_then", title + ", " + context_.word("at the horizon"), people(employees.then),
           Form::fte, Entry::Kind::non_negative, unit);
    if (context_.sheet("Profit") != nullptr)
      money_goal("profit_now", "profit_then", context_.word(label_of(vision.success.profit_kind)),
                 vision.success.profit);
    if (vision.success.net_worth != MoneyGoal{})
      money_goal("net_worth_now", "net_worth_then", context_.word("Net worth"),
                 vision.success.net_worth);
    if (vision.success.company_value != MoneyGoal{})
      money_goal("company_value_now", "company_value_then", context_.word("Company value"),
                 vision.success.company_value);
  }

  void write_shares() {
    const auto& areas = context_.plan().vision.organization.areas;
    if (areas.empty()) return;
    heading("Shares of revenue");
    for (const auto& area : areas) {
      const std::string key = name_key(context_.plan(), area.id.uuid);
      const auto fraction = [](const std::optional<Percent>& share) {
        return share ? std::optional(share->fraction) : std::nullopt;
      };
      const std::string remark = context_.word("A share of revenue between 0 % and 100 %");
      number(("share_now_" + key).c_str(), area.name + ", " + context_.word("now"),
             fraction(area.share_now), Form::percent, Entry::Kind::fraction, remark);
      number(("share_then_" + key).c_str(), area.name + ", " + context_.word("at the horizon"),
             fraction(area.share_then), Form::percent, Entry::Kind::fraction, remark);
    }
  }

  // What formulas count by, where nobody has to read it first: no assumption that a reader may make
  // otherwise.
  void constant(const char* name, const char* title, double amount, Form form,
                const std::string& remark = {}) {
    Look look = fixed(form);
    look.role = Role::second;
    sheet_.number(next(name, context_.word(title), remark), amount, look);
  }

  void write_constants() {
    heading("Constants");
    constant("months_in_year", "Months in a year", 12, Form::count);
    if (counts_weeks()) constant("days_in_week", "Days in a week", 7, Form::count);
    constant("money_decimals", "Decimal places of amounts",
             decimal_places(context_.organization().currency), Form::count,
             context_.word("The trajectory is rounded to the smallest unit of the currency"));
    constant("headcount_decimals", "Decimal places of headcount", 2, Form::count);
    constant("least_yearly_factor", "Least part left after a year", least_yearly_factor,
             Form::general,
             context_.word("What falls below this part within a year counts as nothing"));
    constant("check_tolerance", "Tolerance of checks", 0.005, Form::general,
             context_.word("A difference up to this counts as none"));
    if (context_.sheet("Incentives") == nullptr) return;
    const int places = decimal_places(context_.organization().currency);
    constant("pay_unit", "Smallest amount that is paid", std::pow(10.0, -places), Form::general);
    constant("pay_places", "Decimal places of an amount", places, Form::count);
    constant("pay_fine_places", "More places by which remainders are compared", pay_fine_places,
             Form::count);
  }

  // Contacts are met every so many weeks; a week's readings stand under its Monday.
  [[nodiscard]] bool counts_weeks() const {
    const auto& plan = context_.plan();
    const bool weekly =
        std::ranges::any_of(plan.kpis, [](const Kpi& kpi) { return kpi.rhythm == Rhythm::weekly; });
    return (context_.sheet("Cadence") != nullptr && !plan.contacts.empty()) ||
           (context_.sheet("Scorecard") != nullptr && weekly);
  }

  template <class Item, class Write>
  void list(Column column, const char* name, const char* title, const std::vector<Item>& items,
            Write write) {
    sheet_.text({body_row, column}, context_.word(title),
                {.role = Role::header, .below = Rule::strong});
    Row row = body_row + 1;
    for (const auto& item : items) write(Cell{row++, column}, item);
    if (items.empty()) sheet_.blank({row++, column}, {.below = Rule::hairline});
    context_.book.define_name(name, sheet_.place(Range{{body_row + 1, column}, {row - 1, column}}));
  }

  void write_lists() {
    const auto text = [&](Cell cell, const std::string& item) {
      sheet_.text(cell, item, {.below = Rule::hairline});
    };
    std::vector<std::string> statuses;
    std::vector<int> open;
    for (std::size_t i = 0; i < count_of<Status>(); ++i) {
      statuses.push_back(context_.word(label_of(static_cast<Status>(i))));
      open.push_back(is_open(static_cast<Status>(i)) ? 1 : 0);
    }
    const std::vector<std::string> symbols = {"○", "●", "▲", "■", "✓", "→", "×"};
    std::vector<std::string> owners;
    for (const auto& person : context_.plan().people) owners.push_back(person.display_name());
    std::vector<std::string> focuses;
    for (const auto& focus : context_.plan().focus_areas)
      focuses.push_back(focus.name.empty() ? context_.word(label_of(focus.kind)) : focus.name);
    Column at = lists;
    list(at++, "list_status", "Status", statuses, text);
    list(at++, "list_symbol", "Symbol", symbols, text);
    list(at++, "list_open", "Open", open, [&](Cell cell, int flag) {
      sheet_.number(cell, flag, {.side = Side::right, .below = Rule::hairline});
    });
    Row row = body_row;
    for (const auto& person : context_.plan().people)
      context_.mark("/plan/people/" + to_text(person.id), sheet_, {++row, at});
    if (context_.shows_owners()) list(at++, "list_owner", "Owner", owners, text);
    list(at++, "list_focus", "Focus area", focuses, text);
    std::vector<Month> starts;
    std::vector<Month> ends;
    for (const auto& cycle : context_.plan().cycles) {
      starts.push_back(cycle.start);
      ends.push_back(cycle.last_month());
    }
    list(at++, "cycle_starts", "Cycle starts", starts, [&](Cell cell, Month month) {
      sheet_.day(cell, first_day(month),
                 {.form = Form::day, .side = Side::right, .below = Rule::hairline});
    });
    list(at++, "cycle_ends", "Cycle ends", ends, [&](Cell cell, Month month) {
      sheet_.day(cell, last_day(month),
                 {.form = Form::day, .side = Side::right, .below = Rule::hairline});
    });
    words<MeetingState>(at++, "list_meeting", "Meeting", "Cadence");
    words<Priority>(at++, "list_priority", "Priority", "Backlog");
    if (context_.sheet("Reviews") != nullptr)
      list(at, "list_done", "Decision",
           std::vector<std::string>{context_.word("open"), context_.word("done")}, text);
  }

  // The names of an enum's values, for a sheet that this book has.
  template <NamedEnum E>
  void words(Column column, const char* name, const char* title, std::string_view sheet) {
    if (context_.sheet(sheet) == nullptr) return;
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < count_of<E>(); ++i)
      labels.push_back(context_.word(label_of(static_cast<E>(i))));
    list(column, name, title, labels, [&](Cell at, const std::string& item) {
      sheet_.text(at, item, {.below = Rule::hairline});
    });
  }

  Context& context_;
  Sheet& sheet_;
  Row row_ = body_row;
};

}  // namespace

void write_inputs(Context& context, Sheet& sheet) { InputsWriter(context, sheet).write(); }

}  // namespace sightline::workbook
