#include "app/present/incentives_view.h"

#include <algorithm>
#include <cmath>

#include "app/present/plan_words.h"
#include "model/derive/incentives.h"
#include "model/edit/change.h"
#include "model/find.h"
#include "reports/incentive_words.h"

namespace sightline {
namespace {

class Viewing {
 public:
  Viewing(const Document& document, const Incentive& incentive, Day today, const Catalog& catalog)
      : document_(document),
        plan_(document.plan),
        incentive_(incentive),
        today_(today),
        catalog_(catalog),
        currency_(document.plan.organization.currency) {
    view_.kind = incentive.kind;
  }

  IncentiveView view() {
    view_.standing = incentive_standing(document_, incentive_, today_, catalog_);
    view_.remark = incentive_remark(document_, incentive_, catalog_);
    add_terms();
    if (has_points(incentive_.kind)) add_counts();
    for (const auto& person : plan_.people) view_.people.push_back(row_of(person));
    for (const auto& team : incentive_.teams) view_.teams.push_back({team.id, team.name, {}});
    switch (incentive_.kind) {
      case IncentiveKind::team_bonus:
        add_bonus();
        break;
      case IncentiveKind::year_contest:
        add_quotas();
        break;
      case IncentiveKind::contest:
      case IncentiveKind::company_contest:
        add_board();
        break;
    }
    add_costs();
    return std::move(view_);
  }

 private:
  template <class... Args>
  [[nodiscard]] std::string say(const char* id, const Args&... args) const {
    return catalog_.text(msg(id, args...));
  }
  [[nodiscard]] std::string money(Money amount) const { return catalog_.money(amount, currency_); }

  void add(Term term, const char* label, std::string text, std::string entry) {
    view_.terms.push_back({term, catalog_.text(msg("{1}", sightline::term(label))), std::move(text),
                           std::move(entry)});
  }
  void add(Term term, const char* label, const std::string& text) { add(term, label, text, text); }
  void add(Term term, const char* label, const std::optional<Money>& amount) {
    add(term, label, amount ? money(*amount) : "",
        amount ? catalog_.full_amount(*amount, currency_) : "");
  }
  void add(Term term, const char* label, Month month) {
    add(term, label, catalog_.short_month_year(month));
  }
  [[nodiscard]] std::string percent(Percent value) const {
    const double hundredths = value.fraction * 100;
    return catalog_.percent(value, std::abs(hundredths - std::round(hundredths)) < 1e-6 ? 0 : 1);
  }

  void add_terms() {
    const bool bonus = incentive_.kind == IncentiveKind::team_bonus;
    const bool year = incentive_.kind == IncentiveKind::year_contest;
    add(Term::name, "Name", incentive_.name);
    add(Term::first, "First month", incentive_.first);
    add(Term::last, "Last month", incentive_.last);
    if (bonus) {
      add(Term::threshold, "Number to beat", incentive_.threshold);
      add(Term::pool, "Pool", incentive_.pool);
      add(Term::excess, "Share of what is above it that joins the pool",
          incentive_.excess ? percent(*incentive_.excess) : "");
    } else {
      add(Term::prize, year ? "Prize for reaching the quota" : "Prize", incentive_.prize);
      if (year) {
        add(Term::stretch, "Wins more from, of the quota", percent(incentive_.stretch));
        add(Term::stretch_prize, "Prize for that", incentive_.stretch_prize);
      }
      add(Term::pool, "Cost of the prizes", incentive_.pool);
      if (year)
        add(Term::excess, "The stretch adds to that, of it",
            incentive_.excess ? percent(*incentive_.excess) : "");
    }
    add(Term::rules, "Rules", incentive_.rules);
  }

  void add_count(ContestMeasure measure, std::optional<Id<Kpi>> kpi, std::string label) {
    const auto known = std::ranges::find_if(incentive_.counts, [&](const ContestRule& rule) {
      return rule.measure == measure && rule.kpi == kpi;
    });
    constexpr int most_decimals = 6;
    view_.counts.push_back({measure, kpi, std::move(label),
                            known == incentive_.counts.end()
                                ? ""
                                : catalog_.trimmed_number(known->points, most_decimals)});
  }

  void add_counts() {
    const auto& code = currency_.code;
    add_count(ContestMeasure::won_value, {}, say("{1} of sales won", code));
    add_count(ContestMeasure::pipeline_value, {}, say("{1} of open pipeline", code));
    add_count(ContestMeasure::leads, {}, say("lead that came up"));
    add_count(ContestMeasure::net_new_accounts, {}, say("net-new account won"));
    for (const auto& kpi : plan_.kpis)
      add_count(ContestMeasure::kpi, kpi.id, say("one of ‘{1}’", kpi.name));
  }

  [[nodiscard]] IncentivePersonRow row_of(const Person& person) const {
    IncentivePersonRow row;
    row.id = person.id;
    row.name = person.display_name();
    const auto share = std::ranges::find(incentive_.shares, person.id, &Share::person);
    if (share != incentive_.shares.end()) row.share = percent(share->part);
    for (std::size_t i = 0; i < incentive_.teams.size(); ++i)
      if (std::ranges::count(incentive_.teams[i].members, person.id) > 0) row.team = i + 1;
    return row;
  }

  IncentivePersonRow* row(Id<Person> person) {
    const auto found = std::ranges::find(view_.people, person, &IncentivePersonRow::id);
    return found == view_.people.end() ? nullptr : &*found;
  }

  /// Those who lead come first, in the order of `persons`; the others stay behind in theirs.
  template <class Line, class PersonOf>
  void put_first(const std::vector<Line>& persons, PersonOf person_of) {
    auto next = view_.people.begin();
    for (const auto& line : persons) {
      const auto found = std::find_if(next, view_.people.end(), [&](const IncentivePersonRow& at) {
        return at.id == person_of(line);
      });
      if (found == view_.people.end()) continue;
      std::rotate(next, found, found + 1);
      ++next;
    }
  }

  void add_bonus() {
    const auto shares = contributions(document_, incentive_);
    if (shares.derived)
      for (const auto& one : shares.persons)
        if (auto* at = row(one.person)) at->result = catalog_.percent(one.part, 1);
    if (shares.derived) put_first(shares.persons, [](const auto& one) { return one.person; });
    const auto result = bonus_result(document_, incentive_);
    if (!result) return;
    view_.tone = (*result).reached ? WordTone::good : WordTone::neutral;
    for (const auto& pay : (*result).pay)
      if (auto* at = row(pay.person)) {
        const auto amount = catalog_.full_money(pay.amount, currency_);
        at->result = at->result.empty() ? amount : say("{1}: {2}", at->result, amount);
        at->tone = pay.amount.minor > 0 ? WordTone::good : WordTone::neutral;
      }
  }

  void add_quotas() {
    const auto lines = quota_board(document_, incentive_);
    for (const auto& line : lines) {
      auto* at = row(line.person);
      if (!at) continue;
      if (line.rank) at->rank = say("{1}.", *line.rank);
      const auto won = line.won ? money(*line.won) : say("n/a");
      at->result =
          line.attained
              ? say("{1} of {2}: {3}", won, money(line.quota), catalog_.percent(*line.attained, 0))
          : line.quota.minor > 0
              ? line.won ? say("{1}, not measured", won) : say("{1} of {2}", won, money(line.quota))
              : say("{1}, no quota", won);
      if (line.wins_more) at->result = say("{1}, wins more", at->result);
      if (line.wins) at->tone = view_.tone = WordTone::good;
    }
    put_first(lines, [](const QuotaLine& line) { return line.person; });
  }

  void add_board() {
    const auto board = contest_board(document_, incentive_);
    for (const auto& line : board.persons)
      if (auto* at = row(Id<Person>{line.id})) {
        at->rank = rank_text(board, line, catalog_);
        at->result = points_text(board, line, catalog_);
        if (line.rank == 1 && line.points > 0) at->tone = view_.tone = WordTone::good;
      }
    put_first(board.persons, [](const ContestLine& line) { return Id<Person>{line.id}; });
    for (const auto& line : board.teams)
      for (auto& team : view_.teams)
        if (team.id.uuid == line.id)
          team.standing = board.is_known()
                              ? say("{1}. {2}", line.rank, points_text(board, line, catalog_))
                              : points_text(board, line, catalog_);
  }

  void add_costs() {
    const auto lines = incentive_costs(plan_, incentive_);
    view_.cost_basis = cost_basis(plan_, incentive_, catalog_);
    for (const auto& lack : cost_lacks(lines)) view_.cost_basis += " " + say("n/a: {1}", lack);
    for (const auto& line : lines)
      view_.costs.push_back({catalog_.percent(line.of_target, 0),
                             line.revenue ? money(*line.revenue) : say("n/a"),
                             line.cost ? catalog_.full_money(*line.cost, currency_) : say("n/a")});
  }

  const Document& document_;
  const Plan& plan_;
  const Incentive& incentive_;
  Day today_;
  const Catalog& catalog_;
  Currency currency_;
  IncentiveView view_;
};

}  // namespace

IncentiveView incentive_view(const Document& document, const Incentive& incentive, Day today,
                             const Catalog& catalog) {
  return Viewing(document, incentive, today, catalog).view();
}

std::vector<HomeRow> incentive_rows(const Document& document, Day today, const Catalog& catalog) {
  std::vector<HomeRow> rows;
  for (const auto& incentive : document.plan.incentives) {
    const auto view = incentive_view(document, incentive, today, catalog);
    const auto month = month_of(today);
    const auto state = month < incentive.first  ? catalog.term("to come")
                       : month > incentive.last ? catalog.term("over")
                                                : catalog.term("running");
    rows.push_back({.lead = catalog.month_range(incentive.first, incentive.last),
                    .title = catalog.text(msg("{1}: {2}", incentive.name, view.standing)),
                    .state = state,
                    .tone = chip_tone(month < incentive.first ? WordTone::neutral : view.tone),
                    .done = {},
                    .place = {PageId::incentives, path_to("/plan/incentives", incentive.id)}});
  }
  return rows;
}

}  // namespace sightline
