#include "reports/workbook/sheet_incentives.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "model/derive/incentives.h"
#include "model/edit/change.h"
#include "model/find.h"
#include "reports/capital.h"
#include "reports/incentive_words.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/contest_boards.h"

namespace sightline::workbook {
namespace {

constexpr Column incentives_value_column = 1;
constexpr double incentives_label_width = 44;
constexpr double incentives_figure_width = 16;
// The columns of costs.
constexpr Column revenue_column = 1;
constexpr Column cost_column = 2;
/// Of a row with words; longer ones go on in the next.
constexpr int incentives_most_lines = 20;
// The columns of a bonus's shares.
constexpr Column share_column = 1;
constexpr Column exact_column = 2;
constexpr Column whole_column = 3;
constexpr Column rest_column = 4;
constexpr Column pay_column = 5;

/// Of all boards and tables: the sheet is as wide as they need.
Column last_column_of(const Plan& plan) {
  Column last = pay_column;
  for (const auto& incentive : plan.incentives)
    if (incentive.kind == IncentiveKind::contest ||
        incentive.kind == IncentiveKind::company_contest)
      last = std::max(last, last_board_column(incentive));
  return last;
}

constexpr Look incentive_look(Form form = Form::general, Side side = Side::right) {
  return {.form = form, .side = side, .below = Rule::hairline, .wrap = true};
}
/// Beside words of several lines.
constexpr Look at_top(Look look) {
  look.top = true;
  return look;
}
constexpr Look name_look = incentive_look(Form::general, Side::natural);
/// What the book can't recompute is pasted, in grey.
constexpr Look pasted_look(Form form) {
  Look look = incentive_look(form);
  look.role = Role::second;
  return look;
}
constexpr Look strong_look(Form form) {
  Look look = incentive_look(form);
  look.bold = true;
  return look;
}

class IncentivesWriter {
 public:
  IncentivesWriter(Context& context, Sheet& sheet)
      : context_(context),
        sheet_(sheet),
        plan_(context.plan()),
        currency_(plan_.organization.currency),
        last_column_(last_column_of(plan_)) {}

  void write() {
    write_head(context_, sheet_, context_.word("Incentives"),
               context_.word("What a team wins when it wins: terms, payout, leaders and cost"));
    sheet_.width(label_column, label_column, incentives_label_width);
    sheet_.width(incentives_value_column, last_column_, incentives_figure_width);
    std::vector<PageBlock> blocks;
    for (const auto& incentive : plan_.incentives) {
      blocks.push_back({{row_}});
      write_incentive(incentive, blocks.back());
    }
    sheet_.freeze({body_row, incentives_value_column});
    const Cell corner{sheet_.last().row, last_column_};
    keep_whole(context_, sheet_, blocks, corner, check_row + 1);
    set_page(context_, sheet_, PageKind::one_wide, corner, check_row + 1);
    sheet_.protect();
  }

 private:
  [[nodiscard]] double units(Money money) const { return to_units(money, currency_); }

  void line(const char* text, double value, const Look& look) {
    sheet_.text({row_, label_column}, context_.word(text), name_look);
    sheet_.number({row_++, incentives_value_column}, value, look);
  }
  void line(const char* text, const std::string& formula, double value, const Look& look) {
    sheet_.text({row_, label_column}, context_.word(text), name_look);
    sheet_.formula({row_++, incentives_value_column}, formula, value, look);
  }
  void words(const char* text, const std::string& value) {
    if (value.empty()) return;
    const int room = static_cast<int>(incentives_figure_width * last_column_) - 2;
    std::string label_text = context_.word(text);
    for (const auto& piece : pieces_of(value, room, incentives_most_lines)) {
      const int lines = lines_of(piece, room);
      const auto look = [&](const Look& of) { return lines > 1 ? at_top(of) : of; };
      sheet_.text({row_, label_column}, std::exchange(label_text, {}), look(name_look));
      sheet_.span({{row_, incentives_value_column}, {row_, last_column_}}, piece,
                  look(incentive_look(Form::general, Side::natural)));
      if (lines > 1) sheet_.height(row_, line_height * lines + 4);
      ++row_;
    }
  }
  void heads(std::initializer_list<std::string> titles) {
    Column at = label_column;
    for (const auto& title : titles) {
      sheet_.text({row_, at}, title,
                  {.role = Role::header,
                   .side = at == label_column ? Side::natural : Side::right,
                   .below = Rule::strong,
                   .wrap = true});
      ++at;
    }
    sheet_.height(row_++, 2 * line_height + 3);
  }
  [[nodiscard]] static std::string fixed(Row row, Column column) {
    return absolute(Cell{row, column});
  }

  /// One that is higher than a page is cut before its tables.
  void write_incentive(const Incentive& incentive, PageBlock& block) {
    context_.mark(path_to("/plan/incentives", incentive.id), sheet_, {row_, label_column});
    sheet_.text({row_, label_column}, one_line(incentive.name, 80), {.bold = true, .sunken = true});
    sheet_.blanks({{row_, incentives_value_column}, {row_, last_column_}}, {.sunken = true});
    sheet_.text({row_++, incentives_value_column},
                with_capital(context_.word(label_of(incentive.kind))), {.sunken = true});
    first_month_ = fixed(row_, incentives_value_column);
    sheet_.text({row_, label_column}, context_.word("First month"), name_look);
    sheet_.day({row_++, incentives_value_column}, first_day(incentive.first),
               pasted_look(Form::month));
    last_month_ = fixed(row_, incentives_value_column);
    sheet_.text({row_, label_column}, context_.word("Last month"), name_look);
    sheet_.day({row_++, incentives_value_column}, first_day(incentive.last),
               pasted_look(Form::month));
    words("Prize", incentive.prize);
    words("Prize for the stretch", incentive.stretch_prize);
    words("Rules", incentive.rules);
    block.parts.push_back(row_);
    switch (incentive.kind) {
      case IncentiveKind::team_bonus:
        write_bonus(incentive);
        break;
      case IncentiveKind::year_contest:
        row_ = write_quota_board(context_, sheet_, incentive, row_);
        break;
      case IncentiveKind::contest:
      case IncentiveKind::company_contest:
        row_ = write_contest_board(context_, sheet_, incentive, row_);
        break;
    }
    block.parts.push_back(row_);
    write_costs(incentive);
    row_ += 2;
  }

  /// A row of the total on Revenue over the incentive's months.
  [[nodiscard]] std::string revenue_sum(FigureKind kind) const {
    const auto& places = context_.figures.at(Measure::revenue);
    const auto months = places.sheet->place(FigurePlaces::months(month_row));
    return "SUMIFS(" + places.sheet->place(FigurePlaces::months(*places.row(0, kind))) + "," +
           months + ",\">=\"&" + first_month_ + "," + months + ",\"<=\"&" + last_month_ + ")";
  }
  /// Whether the book has all its months.
  [[nodiscard]] bool is_within_plan(const Incentive& incentive) const {
    const auto horizon = horizon_of(plan_);
    return horizon.contains(incentive.first) && horizon.contains(incentive.last);
  }

  void write_bonus(const Incentive& bonus) {
    const auto result = bonus_result(context_.document, bonus);
    threshold_ = fixed(row_, incentives_value_column);
    if (bonus.threshold) line("Number to beat", units(*bonus.threshold), pasted_look(Form::money));
    pool_ = fixed(row_, incentives_value_column);
    line("Pool", units(bonus.pool.value_or(Money{})), pasted_look(Form::money));
    excess_ = fixed(row_, incentives_value_column);
    line("Share of what is above it that joins the pool",
         std::max(0.0, bonus.excess.value_or(Percent{}).fraction), pasted_look(Form::percent));
    if (!result) return words("Where it stands", context_.catalog.text(result.reason()));
    const auto actual = fixed(row_, incentives_value_column);
    if (is_within_plan(bonus))
      line("Revenue of these months so far", "=" + revenue_sum(FigureKind::whole),
           units((*result).actual), strong_look(Form::money));
    else
      line("Revenue of these months so far", units((*result).actual), pasted_look(Form::money));
    const auto reached = fixed(row_, incentives_value_column);
    sheet_.text({row_, label_column}, context_.word("Has the number been beaten?"), name_look);
    const Cell beaten{row_++, incentives_value_column};
    sheet_.formula(beaten, "=IF(" + actual + ">=" + threshold_ + ",1,0)", (*result).reached ? 1 : 0,
                   strong_look(Form::beaten));
    sheet_.colour({beaten, beaten}, absolute(beaten) + "=1", Tone::good);
    paid_ = fixed(row_, incentives_value_column);
    line("Paid in all",
         "=" + reached + "*(" + pool_ + "+ROUND(MAX(0," + actual + "-" + threshold_ + ")*" +
             excess_ + ",pay_places))",
         units((*result).pool), strong_look(Form::money));
    if ((*result).derived)
      words("Shares", derived_shares_words(contributions(context_.document, bonus), currency_,
                                           context_.catalog));
    write_shares(*result);
  }

  /// By largest remainder, in columns that can be followed: exact, rounded down, what is left.
  void write_shares(const BonusResult& bonus) {
    if (bonus.pay.empty()) return;
    heads({context_.word("Person"), context_.word("Share"), context_.word("Exact part"),
           context_.word("Rounded down"), context_.word("Remainder"), context_.word("Paid")});
    const Row first = row_;
    const Row last = row_ + static_cast<Row>(bonus.pay.size()) - 1;
    const auto column = [&](Column at) { return absolute(Range{{first, at}, {last, at}}); };
    double shares = 0;
    for (const auto& pay : bonus.pay) shares += std::max(0.0, pay.part.fraction);
    for (const auto& pay : bonus.pay) {
      const auto* person = find(plan_.people, pay.person);
      sheet_.text({row_, label_column}, person ? one_line(person->display_name(), 80) : "",
                  name_look);
      sheet_.number({row_, share_column}, std::max(0.0, pay.part.fraction),
                    pasted_look(Form::percent));
      write_part(pay, bonus, shares, first, column);
      ++row_;
    }
    Look total = strong_look(Form::money);
    total.sunken = true;
    sheet_.text({row_, label_column}, context_.word("Total"), {.bold = true, .sunken = true});
    Look share = total;
    share.form = Form::percent;
    sheet_.formula({row_, share_column}, "=SUM(" + column(share_column) + ")", shares, share);
    sheet_.blanks({{row_, exact_column}, {row_, rest_column}}, total);
    const double paid = shares > 0 ? units(bonus.pool) : 0;
    sheet_.formula({row_, pay_column}, "=SUM(" + column(pay_column) + ")", paid, total);
    if (shares > 0)
      context_.checks.push_back(
          {context_.say("{1}: what is paid adds up to the pool", sheet_.name()),
           sheet_.place(Cell{row_, pay_column}) + "-" + on_sheet(sheet_.name(), paid_), 0,
           sheet_.name()});
    ++row_;
  }

  template <class ColumnOf>
  void write_part(const PersonPay& pay, const BonusResult& bonus, double shares, Row first,
                  const ColumnOf& column) {
    const auto here = [&](Column at) { return column_fixed(Cell{row_, at}); };
    const double part = std::max(0.0, pay.part.fraction);
    const double exact = shares > 0 ? units(bonus.pool) * part / shares : 0;
    const double whole = std::pow(10.0, decimal_places(currency_));
    const double fine = std::pow(10.0, decimal_places(currency_) + pay_fine_places);
    const double down = std::floor(std::round(exact * fine) / fine * whole + 1 / fine) / whole;
    const auto all_shares = "SUM(" + column(share_column) + ")";
    constexpr std::string_view digits = "pay_places+pay_fine_places";
    sheet_.formula(
        {row_, exact_column},
        "=IF(" + all_shares + "=0,0," + paid_ + "*" + here(share_column) + "/" + all_shares + ")",
        exact, incentive_look(Form::money));
    sheet_.formula({row_, whole_column},
                   concat({"=ROUNDDOWN(ROUND(", here(exact_column), ",", digits, "),pay_places)"}),
                   down, incentive_look(Form::money));
    sheet_.formula(
        {row_, rest_column},
        concat({"=ROUND(", here(exact_column), "-", here(whole_column), ",", digits, ")"}),
        std::round((exact - down) * fine) / fine, incentive_look());
    const auto rest = here(rest_column);
    const auto so_far = absolute(Cell{first, rest_column}) + ":" + rest;
    sheet_.formula({row_, pay_column},
                   "=" + here(whole_column) + "+pay_unit*(RANK(" + rest + "," +
                       column(rest_column) + ")+COUNTIF(" + so_far + "," + rest +
                       ")-1<=ROUND((SUM(" + column(exact_column) + ")-SUM(" + column(whole_column) +
                       "))/pay_unit,0))",
                   units(pay.amount), strong_look(Form::money));
  }

  void write_costs(const Incentive& incentive) {
    heads({context_.word("What it costs"), context_.word("Revenue"), context_.word("Cost")});
    const bool bonus = incentive.kind == IncentiveKind::team_bonus;
    const auto lines = incentive_costs(plan_, incentive);
    for (const auto& cost : lines) {
      const auto level =
          context_.say("At {1} of the revenue target", context_.catalog.percent(cost.of_target, 0));
      sheet_.text({row_, label_column}, level, name_look);
      const auto revenue = cost.revenue ? std::optional(units(*cost.revenue)) : std::nullopt;
      sheet_.maybe({row_, revenue_column}, revenue, pasted_look(Form::money));
      const auto at = fixed(row_, revenue_column);
      if (!cost.cost)
        sheet_.text({row_, cost_column}, context_.word("n/a"), pasted_look(Form::money));
      else if (bonus)
        sheet_.formula({row_, cost_column},
                       "=IF(" + at + ">=" + threshold_ + "," + pool_ + "+ROUND((" + at + "-" +
                           threshold_ + ")*" + excess_ + ",pay_places),0)",
                       units(*cost.cost), strong_look(Form::money));
      else
        sheet_.number({row_, cost_column}, units(*cost.cost), pasted_look(Form::money));
      ++row_;
    }
    for (const auto& lack : cost_lacks(lines)) words("n/a", context_.catalog.text(lack));
  }

  Context& context_;
  Sheet& sheet_;
  const Plan& plan_;
  Currency currency_;
  Column last_column_;
  Row row_ = body_row;
  std::string first_month_, last_month_, threshold_, pool_, excess_, paid_;
};

}  // namespace

void write_incentives(Context& context, Sheet& sheet) { IncentivesWriter(context, sheet).write(); }

}  // namespace sightline::workbook
