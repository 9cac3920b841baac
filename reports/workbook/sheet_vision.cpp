#include "reports/workbook/sheet_vision.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/derive/growth.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/vision_texts.h"

namespace sightline::workbook {
namespace {

constexpr Column now = vision_text_column;
constexpr Column then = 2;
constexpr Column distance = 3;
constexpr Column growth = 4;
constexpr Column area_gap = 5;
constexpr Column area_growth = vision_last_column;
constexpr double vision_label_width = 44;
constexpr double vision_figure_width = 18;
constexpr Row vision_head_row = 4;
constexpr double head_characters = 17;
// More don't fit a page.
constexpr std::size_t most_areas = 28;

// A goal as the sheet shows it, and where its inputs are.
struct Goal {
  std::string title;
  std::string name;
  std::optional<double> now;
  std::optional<double> then;
  Form form = Form::money;
};

class VisionWriter {
 public:
  VisionWriter(Context& context, Sheet& sheet) : context_(context), sheet_(sheet) {}

  void write() {
    is_long_ = context_.plan().vision.organization.areas.size() > most_areas;
    write_head(context_, sheet_, context_.word("Vision"),
               context_.word("Where we stand, where we want to be, and the growth it takes"));
    write_numbers();
    // A long table stands last, with its heads on each of its pages.
    if (!is_long_) write_areas();
    write_vision_texts(context_, sheet_, row_, pages_, is_long_);
    if (is_long_) write_areas();
    sheet_.width(label_column, label_column, vision_label_width);
    sheet_.width(now, vision_last_column, vision_figure_width);
    sheet_.freeze({check_row + 1, 0});
    const auto starts =
        keep_whole(context_, sheet_, pages_.blocks, {row_, vision_last_column}, check_row + 1);
    for (const Row start : starts)
      if (const auto title = pages_.titles.find(start); title != pages_.titles.end())
        write_part_title(sheet_, start, title->second);
    set_page(context_, sheet_, PageKind::one_wide, {row_, vision_last_column}, check_row + 1);
    if (is_long_) sheet_.repeat(areas_head_ - 1, areas_head_);
    sheet_.protect();
  }

 private:
  std::optional<double> units(const std::optional<Money>& amount) const {
    if (!amount) return std::nullopt;
    return to_units(*amount, context_.organization().currency);
  }

  std::vector<Goal> goals() const {
    const auto& vision = context_.plan().vision;
    const auto& employees = vision.organization.employees;
    const auto money = [&](const char* title, const char* name, const MoneyGoal& goal) {
      return Goal{context_.word(title), name, units(goal.now), units(goal.then), Form::money};
    };
    const auto level = [](const std::optional<Fte>& of) {
      return of ? std::optional(to_units(*of)) : std::nullopt;
    };
    std::vector<Goal> list = {money("Revenue", "revenue", vision.organization.revenue),
                              {context_.word("Employees"), "headcount", level(employees.now),
                               level(employees.then), Form::fte}};
    const auto& success = vision.success;
    if (context_.sheet("Profit") != nullptr)
      list.push_back(money(label_of(success.profit_kind), "profit", success.profit));
    if (success.net_worth != MoneyGoal{})
      list.push_back(money("Net worth", "net_worth", success.net_worth));
    if (success.company_value != MoneyGoal{})
      list.push_back(money("Company value", "company_value", success.company_value));
    return list;
  }

  void heads(Row row, const std::vector<std::string>& titles) {
    std::ptrdiff_t lines = 1;
    for (Column column = label_column; column <= vision_last_column; ++column) {
      const bool is_label = column == label_column;
      const auto title =
          column < titles.size()
              ? head_in_lines(titles[column], is_label ? vision_label_width : head_characters)
              : std::string();
      sheet_.text({row, column}, title,
                  {.role = Role::header,
                   .side = is_label ? Side::left : Side::right,
                   .below = Rule::strong,
                   .wrap = true});
      lines = std::max(lines, 1 + std::ranges::count(title, '\n'));
    }
    sheet_.height(row, vision_line_height * static_cast<double>(lines) + 4);
  }

  static Look figure(Form form, Role role = Role::calculation) {
    return {.role = role, .form = form, .side = Side::right, .below = Rule::hairline};
  }

  void put(Cell at, const std::string& formula, const std::optional<double>& value,
           const std::string& otherwise, const Look& look) {
    if (value) return sheet_.formula(at, formula, *value, look);
    sheet_.formula(at, formula, otherwise, look);
  }

  void write_numbers() {
    heads(vision_head_row, {context_.organization().currency.code, context_.word("Now"),
                            context_.word("At the horizon"), context_.word("Gap"),
                            context_.word("Required growth a year")});
    row_ = vision_head_row + 1;
    write_dates();
    years_ = std::max(0.0, vision_years(context_.plan()));
    for (const auto& goal : goals()) write_goal(goal);
    const auto& vision = context_.plan().vision;
    if (context_.sheet("Profit") != nullptr)
      write_ratio("Margin", "margin", "profit", "revenue",
                  {units(vision.success.profit.now), units(vision.success.profit.then)},
                  {units(vision.organization.revenue.now), units(vision.organization.revenue.then)},
                  Form::percent);
    const auto level = [](const std::optional<Fte>& of) {
      return of ? std::optional(to_units(*of)) : std::nullopt;
    };
    write_ratio(
        "Revenue per employee", "productivity", "revenue", "headcount",
        {units(vision.organization.revenue.now), units(vision.organization.revenue.then)},
        {level(vision.organization.employees.now), level(vision.organization.employees.then)},
        Form::money);
    write_years();
  }

  using Amount = std::optional<double>;

  void put_gap(Cell at, const std::string& from, const std::string& to, const Amount& before,
               const Amount& after, const Look& look) {
    put(at, "=IF(OR(" + from + "=\"\"," + to + "=\"\"),\"n/a\"," + to + "-" + from + ")",
        before && after ? Amount(*after - *before) : std::nullopt, "n/a", look);
  }

  void put_growth(Cell at, const std::string& from, const std::string& to, const Amount& before,
                  const Amount& after, const Look& look) {
    Amount rate;
    if (before && after)
      if (const auto found = annual_growth(*before, *after, years_)) rate = (*found).fraction;
    const std::string factor = "(" + to + "/" + from + ")^(1/vision_years)";
    put(at,
        "=IFERROR(IF(OR(" + from + "<=0," + to + "<0," + to + "=\"\",vision_years<=0),\"n/a\",IF(" +
            factor + "<least_yearly_factor,-1," + factor + "-1)),\"n/a\")",
        rate, "n/a", look);
  }

  void write_dates() {
    const Look look = figure(Form::day, Role::link);
    sheet_.text({row_, label_column}, context_.word("Date"), {.below = Rule::hairline});
    sheet_.formula({row_, now}, "=as_of", serial(context_.organization().as_of), look);
    sheet_.formula({row_, then}, "=horizon", serial(context_.plan().vision.horizon), look);
    sheet_.blanks({{row_, distance}, {row_, vision_last_column}}, {.below = Rule::hairline});
    ++row_;
  }

  void write_goal(const Goal& goal) {
    sheet_.text({row_, label_column}, goal.title, {.below = Rule::hairline, .bold = true});
    const std::string now_name = goal.name + "_now";
    const std::string then_name = goal.name + "_then";
    put({row_, now}, "=IF(" + now_name + "=\"\",\"\"," + now_name + ")", goal.now, "",
        figure(goal.form, Role::link));
    put({row_, then}, "=IF(" + then_name + "=\"\",\"\"," + then_name + ")", goal.then, "",
        figure(goal.form, Role::link));
    const std::string from = relative(Cell{row_, now});
    const std::string to = relative(Cell{row_, then});
    put_gap({row_, distance}, from, to, goal.now, goal.then,
            figure(goal.form == Form::fte ? Form::signed_fte : Form::signed_money));
    put_growth({row_, growth}, from, to, goal.now, goal.then, figure(Form::percent));
    sheet_.blanks({{row_, area_gap}, {row_, vision_last_column}}, {.below = Rule::hairline});
    context_.book.define_name(goal.name + "_growth", sheet_.place(Cell{row_, growth}));
    context_.book.define_name(goal.name + "_gap", sheet_.place(Cell{row_, distance}));
    ++row_;
  }

  using Pair = std::pair<Amount, Amount>;

  void write_ratio(const char* title, const std::string& name, const std::string& part,
                   const std::string& whole, const Pair& parts, const Pair& wholes, Form form) {
    sheet_.text({row_, label_column}, context_.word(title), {.below = Rule::hairline});
    const auto one = [&](Column column, const std::string& ending, std::optional<double> above,
                         std::optional<double> below) {
      const std::string upper = part + ending;
      const std::string lower = whole + ending;
      std::optional<double> value;
      if (above && below && *below != 0) value = *above / *below;
      put({row_, column},
          "=IF(OR(" + upper + "=\"\"," + lower + "=\"\"," + lower + "=0),\"n/a\"," + upper + "/" +
              lower + ")",
          value, "n/a", figure(form));
      context_.book.define_name(name + ending, sheet_.place(Cell{row_, column}));
    };
    one(now, "_now", parts.first, wholes.first);
    one(then, "_then", parts.second, wholes.second);
    sheet_.blanks({{row_, distance}, {row_, vision_last_column}}, {.below = Rule::hairline});
    ++row_;
  }

  // The distance between the two dates, and what the trajectory starts from.
  void write_years() {
    const auto& plan = context_.plan();
    const Day from = plan.organization.as_of;
    const Day to = plan.vision.horizon;
    int whole = int{to.year()} - int{from.year()};
    if (to.month() < from.month() || (to.month() == from.month() && to.day() < from.day())) --whole;
    const bool ahead = to > from;
    line("Whole years to the horizon", "vision_whole_years",
         "=IF(horizon>as_of,DATEDIF(as_of,horizon,\"y\"),0)", ahead ? whole : 0, Form::count);
    const std::string start = "EDATE(as_of,vision_whole_years*months_in_year)";
    line("Years to the horizon", "vision_years",
         "=IF(horizon>as_of,vision_whole_years+(horizon-" + start +
             ")/(EDATE(as_of,(vision_whole_years+1)*months_in_year)-" + start + "),0)",
         years_, Form::ratio);
    const auto& revenue = plan.vision.organization.revenue;
    std::optional<double> first;
    if (const auto rate = annual_growth(revenue, years_))
      first = month_start(*units(revenue.now), (*rate).fraction);
    line("A month's revenue on the trajectory, at the as-of date", "revenue_month_start",
         "=IF(ISNUMBER(revenue_growth),IFERROR(revenue_now*(1-(1+revenue_growth)^(-1/"
         "months_in_year))/"
         "(1-1/(1+revenue_growth)),revenue_now/months_in_year),\"n/a\")",
         first, Form::money);
  }

  static double month_start(double revenue, double rate) {
    constexpr double months = 12;
    if (rate == 0 || rate <= -1) return revenue / months;
    return revenue * (1 - std::pow(1 + rate, -1 / months)) / (1 - 1 / (1 + rate));
  }

  void line(const char* title, const std::string& name, const std::string& formula,
            const std::optional<double>& value, Form form) {
    sheet_.text({row_, label_column}, context_.word(title),
                {.role = Role::second, .below = Rule::hairline, .wrap = true});
    put({row_, now}, formula, value, "n/a", figure(form));
    sheet_.blanks({{row_, then}, {row_, vision_last_column}}, {.below = Rule::hairline});
    context_.book.define_name(name, sheet_.place(Cell{row_, now}));
    ++row_;
  }

  void write_areas() {
    const auto& organization = context_.plan().vision.organization;
    if (organization.areas.empty()) return;
    ++row_;
    pages_.blocks.push_back({{row_}});
    if (is_long_) write_part_title(sheet_, row_++, context_.word("specialty areas"));
    areas_head_ = row_;
    heads(row_, {context_.word("Specialty area"), context_.word("Share now"),
                 context_.word("Share at the horizon"), context_.word("Revenue now"),
                 context_.word("Revenue at the horizon"), context_.word("Gap"),
                 context_.word("Required growth a year")});
    const Row first = ++row_;
    std::array<double, 4> sums{};
    for (const auto& area : organization.areas) {
      const auto shown = write_area(area);
      for (std::size_t i = 0; i < sums.size(); ++i) sums.at(i) += shown.at(i).value_or(0);
      if (++row_ > first + 1) pages_.blocks.back().parts.push_back(row_ - 1);
    }
    sheet_.text({row_, label_column}, context_.word("Total"), total(Form::general));
    for (Column column = now; column <= growth; ++column)
      sheet_.formula({row_, column},
                     "=SUM(" + relative(Range{{first, column}, {row_ - 1, column}}) + ")",
                     sums.at(column - now), total(column <= then ? Form::percent : Form::money));
    write_distance(sums[2], sums[3], total(Form::signed_money), total(Form::percent));
    ++row_;
  }

  static Look total(Form form) {
    return {.form = form,
            .side = form == Form::general ? Side::left : Side::right,
            .bold = true,
            .sunken = true};
  }

  // Shares and revenue, now and at the horizon, as they stand in the row.
  std::array<Amount, 4> write_area(const SpecialtyArea& area) {
    const auto& revenue = context_.plan().vision.organization.revenue;
    const std::string key = name_key(context_.plan(), area.id.uuid);
    const auto share = [&](Column column, const std::string& name,
                           const std::optional<Percent>& value) {
      const auto shown = value ? Amount(value->fraction) : std::nullopt;
      put({row_, column}, "=IF(" + name + "=\"\",\"\"," + name + ")", shown, "",
          figure(Form::percent, Role::link));
      return shown;
    };
    const auto amount = [&](Column column, Column of, const std::string& name, const Amount& part,
                            const Amount& whole) {
      const std::string cell = relative(Cell{row_, of});
      const auto shown = part && whole ? Amount(*part * *whole) : std::nullopt;
      put({row_, column},
          "=IF(OR(" + cell + "=\"\"," + name + "=\"\"),\"\"," + cell + "*" + name + ")", shown, "",
          figure(Form::money));
      return shown;
    };
    sheet_.text({row_, label_column}, area.name, {.below = Rule::hairline});
    context_.mark("/plan/vision/organization/areas/" + to_text(area.id), sheet_,
                  {row_, label_column});
    const auto share_now = share(now, "share_now_" + key, area.share_now);
    const auto share_then = share(then, "share_then_" + key, area.share_then);
    const auto from = amount(distance, now, "revenue_now", share_now, units(revenue.now));
    const auto to = amount(growth, then, "revenue_then", share_then, units(revenue.then));
    write_distance(from, to, figure(Form::signed_money), figure(Form::percent));
    return {share_now, share_then, from, to};
  }

  // Gap and growth of the revenue of an area, or of all.
  void write_distance(const Amount& from, const Amount& to, const Look& gap, const Look& rate) {
    const std::string before = relative(Cell{row_, distance});
    const std::string after = relative(Cell{row_, growth});
    put_gap({row_, area_gap}, before, after, from, to, gap);
    put_growth({row_, area_growth}, before, after, from, to, rate);
  }

  Context& context_;
  Sheet& sheet_;
  Row row_ = vision_head_row;
  Row areas_head_ = 0;
  bool is_long_ = false;  ///< the heads of the areas repeat, and not the sheet's title
  VisionPages pages_{.blocks = {{{vision_head_row}}}, .titles = {}};
  double years_ = 0;
};

}  // namespace

void write_vision(Context& context, Sheet& sheet) { VisionWriter(context, sheet).write(); }

}  // namespace sightline::workbook
