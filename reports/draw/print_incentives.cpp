#include <optional>

#include "model/find.h"
#include "reports/draw/print_pages.h"
#include "reports/draw/print_table.h"
#include "reports/incentive_words.h"

namespace sightline::draw {
namespace {

// Of an incentive's words and the first rows of its table.
constexpr double least_below = 150;

class IncentivePrinter {
 public:
  IncentivePrinter(const Document& document, const Incentive& incentive, Day today,
                   const Catalog& catalog)
      : document_(document),
        plan_(document.plan),
        incentive_(incentive),
        today_(today),
        currency_(document.plan.organization.currency),
        catalog_(catalog) {}

  void print(PrintSheets& sheets) const {
    print_heading(sheets, incentive_.name, least_below);
    print_note(sheets, catalog_.term(label_of(incentive_.kind)) + " · " +
                           catalog_.month_range(incentive_.first, incentive_.last));
    sheets.text(incentive_standing(document_, incentive_, today_, catalog_),
                {.px = 10, .weight = Weight::semibold}, sheets.palette().ink);
    sheets.gap(4);
    print_note(sheets, incentive_remark(document_, incentive_, catalog_));
    term(sheets, "Prize", incentive_.prize);
    term(sheets, "Prize for the stretch", incentive_.stretch_prize);
    term(sheets, "Rules", incentive_.rules);
    sheets.gap(4);
    print_table(sheets, leaders());
    const auto lines = incentive_costs(plan_, incentive_);
    print_table(sheets, costs(lines));
    print_note(sheets, cost_basis(plan_, incentive_, catalog_));
    for (const auto& lack : cost_lacks(lines))
      print_note(sheets, catalog_.text(msg("n/a: {1}", lack)));
    sheets.gap(14);
  }

 private:
  void term(PrintSheets& sheets, const char* label, const std::string& text) const {
    if (!text.empty())
      print_note(sheets, catalog_.text(msg("{1}: {2}", sightline::term(label), text)));
  }

  [[nodiscard]] std::string name_of(Id<Person> id) const {
    const auto* person = find(plan_.people, id);
    return person == nullptr ? std::string() : person->display_name();
  }
  [[nodiscard]] std::string place(const std::optional<int>& rank) const {
    return rank ? catalog_.text(msg("{1}.", *rank)) : std::string();
  }
  [[nodiscard]] std::string money(Money amount) const {
    return catalog_.full_money(amount, currency_);
  }

  [[nodiscard]] PrintTable leaders() const {
    switch (incentive_.kind) {
      case IncentiveKind::team_bonus:
        return shares();
      case IncentiveKind::year_contest:
        return quotas();
      case IncentiveKind::contest:
      case IncentiveKind::company_contest:
        break;
    }
    return board();
  }

  [[nodiscard]] PrintTable shares() const {
    PrintTable table{{}, print_columns(catalog_, {"Person"}, {"Share", "Result"}), {}, {}};
    const auto result = bonus_result(document_, incentive_);
    const auto all = contributions(document_, incentive_);
    for (std::size_t i = 0; i < all.persons.size(); ++i)
      table.rows.push_back(
          {{name_of(all.persons[i].person), catalog_.percent(all.persons[i].part, 1),
            result ? money((*result).pay.at(i).amount) : catalog_.text(msg("n/a"))}});
    return table;
  }

  [[nodiscard]] PrintTable quotas() const {
    PrintTable table{
        {},
        print_columns(catalog_, {"Person"}, {"Rank", "Quota", "Value won", "Attained"}),
        {},
        {}};
    for (const auto& line : quota_board(document_, incentive_)) {
      PrintTableCell attained(catalog_.text(msg("n/a")));
      if (line.attained)
        attained = {catalog_.percent(*line.attained, 0), line.wins ? Tone::good : Tone::neutral};
      table.rows.push_back({{line.name, place(line.rank), money(line.quota),
                             line.won ? money(*line.won) : catalog_.text(msg("n/a")), attained}});
    }
    return table;
  }

  // Teams, which are sums, before their members.
  [[nodiscard]] PrintTable board() const {
    PrintTable table{{}, print_columns(catalog_, {"Name"}, {"Rank", "Result"}), {}, {}};
    const auto all = contest_board(document_, incentive_);
    for (const auto* lines : {&all.teams, &all.persons})
      for (const auto& line : *lines)
        table.rows.push_back(
            {{line.name, rank_text(all, line, catalog_), points_text(all, line, catalog_)},
             lines == &all.teams});
    return table;
  }

  [[nodiscard]] PrintTable costs(const std::vector<CostLine>& lines) const {
    PrintTable table{{}, print_columns(catalog_, {"What it costs"}, {"Revenue", "Cost"}), {}, {}};
    for (const auto& line : lines)
      table.rows.push_back(
          {{catalog_.text(msg("At {1} of the revenue target", catalog_.percent(line.of_target, 0))),
            line.revenue ? money(*line.revenue) : catalog_.text(msg("n/a")),
            line.cost ? money(*line.cost) : catalog_.text(msg("n/a"))}});
    return table;
  }

  const Document& document_;
  const Plan& plan_;
  const Incentive& incentive_;
  Day today_;
  Currency currency_;
  const Catalog& catalog_;
};

}  // namespace

void print_incentives(PrintSheets& sheets, const Document& document, Day today,
                      const Catalog& catalog) {
  const auto& incentives = document.plan.incentives;
  if (incentives.empty())
    return print_note(sheets, catalog.text(msg("The plan has no incentives.")));
  for (const auto& incentive : incentives)
    IncentivePrinter(document, incentive, today, catalog).print(sheets);
}

}  // namespace sightline::draw
