#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_reader.h"
#include "app/cli/text_table.h"
#include "model/derive/incentives.h"
#include "model/find.h"
#include "reports/incentive_words.h"

namespace sightline {

namespace {

using nlohmann::ordered_json;

struct IncentivesArguments {
  std::filesystem::path file;
  std::filesystem::path passphrase_file;
  std::string today;
  bool json = false;
};

std::string name_of_person(const Plan& plan, Id<Person> id) {
  const auto* person = find(plan.people, id);
  return person ? person->display_name() : std::string();
}

/// Who stands where, and with what.
TextTable people_of(const Document& document, const Incentive& incentive, const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto& currency = plan.organization.currency;
  const bool bonus = incentive.kind == IncentiveKind::team_bonus;
  TextTable people(
      {catalog.term("Person"), catalog.term(bonus ? "Share" : "Rank"), catalog.term("Result")});
  const auto rank = [](std::optional<int> value) {
    return value ? std::to_string(*value) : std::string();
  };
  if (bonus) {
    const auto result = bonus_result(document, incentive);
    const auto shares = contributions(document, incentive);
    for (std::size_t i = 0; i < shares.persons.size(); ++i)
      people.add({name_of_person(plan, shares.persons[i].person),
                  catalog.percent(shares.persons[i].part, 1),
                  result ? catalog.full_money((*result).pay[i].amount, currency)
                         : catalog.text(msg("n/a"))});
  } else if (incentive.kind == IncentiveKind::year_contest) {
    for (const auto& line : quota_board(document, incentive))
      people.add({line.name, rank(line.rank),
                  line.attained ? catalog.percent(*line.attained, 0) : catalog.text(msg("n/a"))});
  } else {
    const auto board = contest_board(document, incentive);
    for (const auto* lines : {&board.teams, &board.persons})
      for (const auto& line : *lines)
        people.add({line.name, board.is_known() ? rank(line.rank) : std::string(),
                    points_text(board, line, catalog)});
  }
  return people;
}

void print_incentives(const Document& document, Day today, Console& console) {
  const auto& plan = document.plan;
  const auto& catalog = console.catalog;
  const auto say = [&](const std::string& text) { console.out << as_line(text) << '\n'; };
  if (plan.incentives.empty()) say(catalog.text(msg("The plan has no incentives.")));
  for (const auto& incentive : plan.incentives) {
    if (&incentive != plan.incentives.data()) console.out << '\n';
    say(incentive.name + ", " + catalog.month_range(incentive.first, incentive.last));
    say(incentive_standing(document, incentive, today, catalog));
    const auto remark = incentive_remark(document, incentive, catalog);
    if (!remark.empty()) say(remark);
    const auto people = people_of(document, incentive, catalog);
    if (!people.empty()) console.out << people.text();
    say(cost_basis(plan, incentive, catalog));
    TextTable costs({catalog.term("Of target"), catalog.term("Cost")});
    const auto lines = incentive_costs(plan, incentive);
    for (const auto& line : lines)
      costs.add({catalog.percent(line.of_target, 0),
                 line.cost ? catalog.full_money(*line.cost, plan.organization.currency)
                           : catalog.text(msg("n/a"))});
    console.out << costs.text();
    for (const auto& lack : cost_lacks(lines)) say(catalog.text(msg("n/a: {1}", lack)));
  }
}

ordered_json bonus_json(const Document& document, const Incentive& bonus, const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto result = bonus_result(document, bonus);
  if (!result) return nullptr;
  const auto shares = contributions(document, bonus);
  const auto& currency = plan.organization.currency;
  auto pay = ordered_json::array();
  for (const auto& one : (*result).pay)
    pay.push_back({{"person", name_of_person(plan, one.person)},
                   {"share", one.part.fraction},
                   {"amount", to_units(one.amount, currency)}});
  return {{"actual", to_units((*result).actual, currency)},
          {"months", (*result).months},
          {"of", (*result).of},
          {"threshold", to_units((*result).threshold, currency)},
          {"reached", (*result).reached},
          {"pool", to_units((*result).pool, currency)},
          {"shares", (*result).derived ? "derived" : "typed"},
          {"shares_reason",
           shares.lack.empty() ? ordered_json() : ordered_json(catalog.text(shares.lack))},
          {"pay", std::move(pay)}};
}

ordered_json board_json(const ContestBoard& board, const std::vector<ContestLine>& lines) {
  auto list = ordered_json::array();
  for (const auto& line : lines)
    list.push_back({{"rank", board.is_known() ? ordered_json(line.rank) : ordered_json()},
                    {"name", line.name},
                    {"points", board.is_known() ? ordered_json(line.points) : ordered_json()}});
  return list;
}

ordered_json quota_json(const Document& document, const Incentive& contest) {
  const auto& currency = document.plan.organization.currency;
  auto list = ordered_json::array();
  for (const auto& line : quota_board(document, contest)) {
    ordered_json one{
        {"rank", line.rank ? ordered_json(*line.rank) : ordered_json()},
        {"name", line.name},
        {"won", line.won ? ordered_json(to_units(*line.won, currency)) : ordered_json()},
        {"quota", to_units(line.quota, currency)}};
    one["attained"] = line.attained ? ordered_json(line.attained->fraction) : ordered_json();
    one["wins"] = line.wins;
    one["wins_more"] = line.wins_more;
    list.push_back(std::move(one));
  }
  return list;
}

ordered_json result_json(const Document& document, const Incentive& incentive,
                         const Catalog& catalog) {
  switch (incentive.kind) {
    case IncentiveKind::team_bonus:
      return bonus_json(document, incentive, catalog);
    case IncentiveKind::year_contest:
      return quota_json(document, incentive);
    case IncentiveKind::contest:
    case IncentiveKind::company_contest:
      break;
  }
  const auto board = contest_board(document, incentive);
  return {{"persons", board_json(board, board.persons)}, {"teams", board_json(board, board.teams)}};
}

void print_incentives_json(const Document& document, Console& console) {
  const auto& plan = document.plan;
  auto list = ordered_json::array();
  for (const auto& incentive : plan.incentives) {
    auto costs = ordered_json::array();
    for (const auto& line : incentive_costs(plan, incentive))
      costs.push_back(
          {{"of_target", line.of_target.fraction},
           {"cost", line.cost ? ordered_json(to_units(*line.cost, plan.organization.currency))
                              : ordered_json()},
           {"reason",
            line.cost ? ordered_json() : ordered_json(console.catalog.text(line.cost.reason()))}});
    list.push_back({{"name", incentive.name},
                    {"kind", name_of(incentive.kind)},
                    {"first", to_text(incentive.first)},
                    {"last", to_text(incentive.last)},
                    {"result", result_json(document, incentive, console.catalog)},
                    {"costs", std::move(costs)}});
  }
  console.out << list.dump(2) << '\n';
}

int run_incentives(const IncentivesArguments& options, Console& console) {
  const auto document =
      known_on(PlanReader(options.passphrase_file, console).read(options.file), options.today);
  const auto today = options.today.empty() ? console.today : day_argument("--today", options.today);
  if (options.json)
    print_incentives_json(document, console);
  else
    print_incentives(document, today, console);
  return exit_done;
}

}  // namespace

Command incentives_command(Usage& usage) {
  const auto options = std::make_shared<IncentivesArguments>();
  usage.about("incentives",
              msg("Tell what bonuses pay, who leads the contests, and what they cost"),
              "sightline-cli incentives acme.sightline");
  usage.required("FILE", &options->file, msg("The plan"));
  usage.option("--today", &options->today, msg("As known on this day, YYYY-MM-DD"));
  usage.flag("--json", options->json,
             msg("Tell it as JSON, for programs: amounts in units of the currency, people in "
                 "full-time equivalents, percentages as fractions"));
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help());
  return [options](Console& console) { return run_incentives(*options, console); };
}

}  // namespace sightline
