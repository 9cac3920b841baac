#include "app/present/pipeline_presenter.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/present/pipeline_cells.h"
#include "model/find.h"
#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"

namespace sightline::pipeline_presenter_test {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 5 / 11;

struct Desk {
  StandInUser user;
  Day now = today;
  Catalog catalog = Catalog::english();
  Session session{user, {.today = [this] { return now; }, .load = {}, .save = {}, .id_seed = 7}};
  PipelinePresenter presenter{session, catalog};

  explicit Desk(Document document) {
    session.start(std::move(document));
    presenter.refresh();
  }
  [[nodiscard]] int row(const std::string& label) {
    const auto& rows = presenter.refresh().table.rows;
    const auto found = std::ranges::find(rows, label, &MonthRow::label);
    REQUIRE(found != rows.end());
    return static_cast<int>(found - rows.begin());
  }
  [[nodiscard]] std::string cell(const std::string& label, PipelineColumn column) {
    const auto at = static_cast<std::size_t>(row(label));
    return presenter.refresh().table.rows[at].cells[static_cast<std::size_t>(column)].text;
  }
  [[nodiscard]] std::string spoken(const std::string& label, PipelineColumn column) {
    const int at = row(label);
    return spoken_cell(presenter.refresh().table, at, static_cast<int>(column), catalog);
  }
};

Opportunity deal(const std::string& key, const Person& owner, Outcome outcome, std::int64_t value,
                 Day close) {
  Opportunity made;
  made.key = key;
  made.owner = owner.id;
  made.outcome = outcome;
  made.value = Money{value * 100};
  (outcome == Outcome::open ? made.expected_close : made.closed) = close;
  return made;
}

/// Anna and Lee in a team; Anna has won 400, lost 100 and has 900 open this quarter.
Document two_sellers() {
  IdSource ids(3);
  auto document = blank_document(2026y / 1, ids);
  auto& people = document.plan.people;
  for (const auto* name : {"Anna", "Lee"}) {
    Person person;
    person.id = ids.next<Person>();
    person.name = name;
    people.push_back(person);
  }
  document.plan.teams.push_back({ids.next<Team>(), "Sales", {}, {people[0].id, people[1].id}});
  PipelineSnapshot snapshot{ids.next<PipelineSnapshot>(), 2026y / 5 / 4, "crm.csv", {}};
  snapshot.opportunities = {deal("A", people[0], Outcome::won, 400, 2026y / 4 / 10),
                            deal("B", people[0], Outcome::lost, 100, 2026y / 4 / 11),
                            deal("C", people[0], Outcome::open, 900, 2026y / 6 / 1),
                            deal("D", people[0], Outcome::open, 900, 2026y / 5 / 1)};
  document.pipeline.emplace_back(std::move(snapshot));
  return document;
}

constexpr int quota = static_cast<int>(PipelineColumn::quota);
constexpr int forecast = static_cast<int>(PipelineColumn::forecast);

}  // namespace

TEST_CASE("the page shows persons, their team and all together for today's quarter") {
  Desk desk(two_sellers());
  const auto& view = desk.presenter.refresh();
  CHECK_FALSE(view.is_empty);
  CHECK(view.quarters[view.quarter] == "Apr–Jun 2026");
  CHECK(view.table.columns.size() == pipeline_columns);
  CHECK(desk.cell("Anna", PipelineColumn::won) == "400");
  CHECK(desk.cell("Anna", PipelineColumn::win_rate) == "50\u00A0%");
  CHECK(desk.cell("Sales", PipelineColumn::win_rate_value) == "80\u00A0%");
  CHECK(desk.cell("All together", PipelineColumn::open) == "900");
  CHECK(desk.cell("Lee", PipelineColumn::win_rate) == "n/a");
  REQUIRE(view.apart.size() == 1);
  CHECK(view.apart[0].starts_with("1 open deal is past its expected close"));
  CHECK(view.known == "Deals as known on 4 May 2026, 7 days ago");
  CHECK_FALSE(view.is_old);
}

TEST_CASE("a quota and a forecast are typed for the quarter that is shown, and taken away") {
  Desk desk(two_sellers());
  const int anna = desk.row("Anna");
  CHECK(desk.presenter.type(anna, quota, "1,000"));
  CHECK(desk.session.plan().quotas.front().quarter == 2026y / 4);
  CHECK(desk.cell("Anna", PipelineColumn::coverage) == "1.5 ×");
  CHECK(desk.cell("Sales", PipelineColumn::quota) == "1,000");
  CHECK(desk.presenter.type(anna, forecast, "800"));
  CHECK(desk.session.plan().commitments.front().locked_on == today);
  CHECK(desk.presenter.type(anna, quota, "400"));
  CHECK(desk.cell("Anna", PipelineColumn::coverage) == "● met");
  CHECK(desk.spoken("Anna", PipelineColumn::coverage) == "Anna, Coverage of rest: met");
  CHECK(desk.presenter.type(anna, quota, "2k"));
  CHECK(desk.cell("Anna", PipelineColumn::coverage) == "■ 0.6 ×");
  CHECK(desk.spoken("Anna", PipelineColumn::coverage) == "Anna, Coverage of rest: 0.6 ×");
  CHECK(desk.presenter.type(anna, quota, ""));
  CHECK(desk.session.plan().quotas.empty());
  CHECK(plain_text(desk.session.undo_label()).starts_with("Set the quota of Anna"));
}

TEST_CASE("pasted dashes are told as emptied where a person's cell is emptied by them") {
  Desk desk(two_sellers());
  const int total = desk.row("All together");
  CHECK(desk.presenter.paste(total, quota, {{"-"}}));
  CHECK(desk.user.notices.empty());
  const int anna = desk.row("Anna");
  CHECK(desk.presenter.type(anna, quota, "1,000"));
  CHECK(desk.presenter.paste(anna, quota, {{"-"}}));
  CHECK(desk.session.plan().quotas.empty());
  REQUIRE(desk.user.notices.size() == 1);
  CHECK(desk.user.notices[0].second == plain_text(emptied_words(1)));
}

TEST_CASE("deals of long ago say so, and are no reason for alarm") {
  Desk desk(two_sellers());
  desk.presenter.type(desk.row("Anna"), quota, "2k");
  CHECK(desk.cell("Anna", PipelineColumn::coverage) == "■ 0.6 ×");
  desk.now = 2026y / 6 / 8;
  CHECK(desk.presenter.refresh().is_old);
  CHECK(desk.presenter.view().known == "Deals as known on 4 May 2026, 35 days ago");
  const auto& row = desk.presenter.view().table.rows[static_cast<std::size_t>(desk.row("Anna"))];
  for (const auto& cell : row.cells) CHECK(cell.tone != CellTone::bad);
  desk.now = 2027y / 1 / 4;
  CHECK(desk.presenter.refresh().known == "Deals as known on 4 May 2026, 8 months ago");
  desk.now = 2026y / 5 / 4;
  CHECK(desk.presenter.refresh().known == "Deals as known today");
}

TEST_CASE("totals name those whose deals they count without a quota") {
  auto document = two_sellers();
  const auto lee = document.plan.people[1];
  auto snapshot = *document.pipeline.back();
  snapshot.opportunities.push_back(deal("E", lee, Outcome::won, 700, 2026y / 4 / 12));
  document.pipeline.back() = Box<PipelineSnapshot>(snapshot);
  Desk desk(std::move(document));
  CHECK(desk.presenter.view().without_quota.empty());
  desk.presenter.type(desk.row("Anna"), quota, "1,000");
  CHECK(desk.presenter.refresh().without_quota ==
        "Totals also count deals of who has no quota: Lee.");
  desk.presenter.type(desk.row("Lee"), quota, "500");
  CHECK(desk.presenter.refresh().without_quota.empty());
}

TEST_CASE("of many without a quota the totals tell the number and not the names") {
  auto document = two_sellers();
  IdSource ids(9);
  auto snapshot = *document.pipeline.back();
  for (int i = 0; i < 5; ++i) {
    Person seller;
    seller.id = ids.next<Person>();
    seller.name = "Seller " + std::to_string(i);
    document.plan.people.push_back(seller);
    snapshot.opportunities.push_back(
        deal("S" + std::to_string(i), seller, Outcome::won, 100, 2026y / 4 / 12));
  }
  document.pipeline.back() = Box<PipelineSnapshot>(snapshot);
  Desk desk(std::move(document));
  desk.presenter.type(desk.row("Anna"), quota, "1,000");
  CHECK(desk.presenter.refresh().without_quota ==
        "Totals also count deals of 5 people without a quota.");
}

TEST_CASE("a forecast that is typed after its quarter's first day is shown as late, with its day") {
  Desk desk(two_sellers());
  const int anna = desk.row("Anna");
  CHECK(desk.presenter.type(anna, forecast, "800"));
  CHECK(desk.cell("Anna", PipelineColumn::forecast) == "▲ 800");
  const auto reasons = desk.presenter.reasons(anna, static_cast<std::size_t>(forecast),
                                              static_cast<std::size_t>(forecast) + 1);
  REQUIRE(reasons.size() == 1);
  CHECK(reasons[0].starts_with("Committed: ▲ made on "));
  CHECK(desk.presenter.refresh().apart.at(1).find("after the first day") != std::string::npos);
}

TEST_CASE("what is no amount, or below zero, is refused with a notice and changes nothing") {
  Desk desk(two_sellers());
  const int anna = desk.row("Anna");
  CHECK_FALSE(desk.presenter.type(anna, quota, "much"));
  CHECK_FALSE(desk.presenter.type(anna, quota, "-5"));
  CHECK(desk.user.notices.size() == 2);
  CHECK(desk.session.plan().quotas.empty());
}

TEST_CASE("a block of quotas is pasted as one edit, and stepped over where nothing is typed") {
  Desk desk(two_sellers());
  CHECK(desk.presenter.paste(desk.row("Anna"), quota, {{"100", "1"}, {"200", "1"}, {"900"}}));
  REQUIRE(desk.session.plan().quotas.size() == 2);
  CHECK(plain_text(desk.session.undo_label()) == "Set 2 quotas and forecasts");
  desk.session.undo();
  CHECK(desk.session.plan().quotas.empty());
  CHECK_FALSE(desk.presenter.paste(desk.row("Anna"), quota, {{"100"}, {"x"}}));
  CHECK(desk.session.plan().quotas.empty());
  CHECK(desk.presenter.paste(desk.row("Anna"), quota, {{"100"}, {"200"}}));
  CHECK(desk.presenter.clear(0, 0, 9, 9));
  CHECK(desk.session.plan().quotas.empty());
  CHECK(desk.presenter.paste(desk.row("Anna"), quota, {{"100"}, {"-"}}));
  CHECK(desk.session.plan().quotas.size() == 1);
  CHECK(desk.user.notices.back().second == plain_text(emptied_words(1)));
}

TEST_CASE("a row says why its figures are not available, and each reason once") {
  Desk desk(two_sellers());
  const auto reasons = desk.presenter.reasons(desk.row("Lee"));
  REQUIRE(reasons.size() == 3);
  CHECK(reasons[0] == "Coverage: Nobody has a quota for this period.");
  CHECK(reasons[2] == "Win rate: No deal was won or lost in this period.");
  CHECK(desk.presenter.reasons(-1).empty());
  CHECK(desk.presenter.reasons(99).empty());
}

TEST_CASE("an import is taken back after a question, and stays when the answer is no") {
  Desk desk(two_sellers());
  desk.user.agrees = false;
  desk.presenter.remove(0);
  CHECK(desk.session.document().pipeline.size() == 1);
  desk.user.agrees = true;
  desk.presenter.remove(7);
  desk.presenter.remove(0);
  CHECK(desk.session.document().pipeline.empty());
  CHECK(desk.presenter.refresh().is_empty);
  desk.session.undo();
  CHECK(desk.presenter.refresh().snapshots.size() == 1);
}

TEST_CASE("another quarter has its own quotas, and a plan from long ago has a quarter to show") {
  Desk desk(two_sellers());
  desk.presenter.show_quarter(0);
  CHECK(desk.presenter.refresh().quarters[0] == "Jan–Mar 2025");
  CHECK(desk.presenter.type(desk.row("Anna"), quota, "5"));
  CHECK(desk.session.plan().quotas.front().quarter == 2025y / 1);
  IdSource ids(1);
  Desk old(blank_document(1990y / 1, ids));
  CHECK_FALSE(old.presenter.refresh().quarters.empty());
}

}  // namespace sightline::pipeline_presenter_test
