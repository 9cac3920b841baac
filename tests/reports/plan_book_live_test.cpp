// The book is live: what is typed into it gives what the model gives for the same change.
#include <nlohmann/json.hpp>

#include <catch2/catch_test_macros.hpp>

#include "model/derive/scenario.h"
#include "model/derive/scores.h"
#include "model/find.h"
#include "reports/tables_scorecard.h"
#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/temp_folder.h"

namespace plan_book_live_test {
using namespace sightline;

namespace {

const Day today = std::chrono::year{2026} / 5 / 12;
using Json = nlohmann::json;

class Changes {
 public:
  explicit Changes(const Document& document) : document_(document) {
    write_plan_book(document, {.today = today}, folder_ / "before.xlsx");
  }

  /// The cells are to be changed as `changed` was.
  void expect(const Json& cells, const Document& changed) {
    const auto book = folder_ / ("after" + std::to_string(++count_) + ".xlsx");
    write_plan_book(changed, {.today = today}, book);
    add({{"cells", cells}, {"expected", book.string()}});
  }
  void expect_broken(const Json& cells) { add({{"cells", cells}, {"master", 0}}); }
  void expect_whole(const Json& cells) { add({{"cells", cells}, {"master", 1}}); }

  [[nodiscard]] std::string differences() const {
    put_bytes(folder_ / "changes", lines_);
    return output_of(script("recalculate.py") + "--changes " + shell_word(folder_ / "changes"));
  }

 private:
  void add(Json line) {
    line["book"] = (folder_ / "before.xlsx").string();
    lines_ += line.dump() + "\n";
  }

  TempFolder folder_;
  Document document_;
  std::string lines_;
  int count_ = 0;
};

std::string key(Uuid id) { return to_text(id).substr(0, 8); }

Json day(Day on) { return {{"day", to_text(on)}}; }

// The cycle's actions stand by focus area.
int place_in_cycle(const Plan& plan, const Action& action) {
  int place = 0;
  for (const auto& focus : plan.focus_areas)
    for (const auto& other : plan.actions) {
      if (other->cycle != action.cycle || other->focus != focus.id) continue;
      if (other->id == action.id) return place;
      ++place;
    }
  return place;
}

}  // namespace

TEST_CASE("what is typed into a book gives what the model gives") {
  Document before = full_document(21);
  const Month start = before.plan.organization.plan_start;
  // A line that is forecast would be forecast anew with another actual; a book can't do that.
  auto& changed = before.plan.targets.revenue[1].line.actual;
  for (int month = 1; month <= 12; ++month) changed.set(add_months(start, -month), std::nullopt);
  // A formula of two others, which the book works out itself.
  before.plan.kpis[2].source = KpiSource::formula;
  REQUIRE(before.plan.kpis[2].divided_by.size() == 1);
  // Its weeks are those before the plan; the book shows the 13 up to today.
  constexpr int later = 19 * 7;
  for (auto& box : before.plan.readings) {
    auto series = *box;
    const auto* kpi = find(before.plan.kpis, series.kpi);
    if (kpi == nullptr || kpi->rhythm != Rhythm::weekly) continue;
    for (auto& reading : series.readings) reading.period = add_days(reading.period, later);
    box = series;
  }
  const Month last = add_months(first_open_month(before.plan), -1);
  REQUIRE(last >= start);
  before.plan.targets.departments[1].line.actual.set(last, Fte{4'000});
  Changes changes(before);
  {
    Document after = before;
    auto& area = after.plan.targets.revenue[1];
    area.line.target.set(add_months(start, 3), Money{123'456'00});
    area.line.actual.set(add_months(start, 1), Money{654'321'00});
    const std::string name = key(area.id.uuid);
    changes.expect({{"revenue_target_" + name, 3, 123'456}, {"revenue_actual_" + name, 1, 654'321}},
                   after);
  }
  {
    Document after = before;
    auto& department = after.plan.targets.departments[2];
    department.line.target.set(add_months(start, 5), Fte{1'250});
    changes.expect(
        Json::array({Json::array({"headcount_target_" + key(department.id.uuid), 5, 12.5})}),
        after);
  }
  {
    // Hires of scenarios are counted from it.
    Document after = before;
    auto& department = after.plan.targets.departments[1];
    department.line.actual.set(last, Fte{4'350});
    changes.expect(Json::array({Json::array({"headcount_actual_" + key(department.id.uuid),
                                             months_between(start, last), 43.5})}),
                   after);
  }
  {
    Document after = before;
    after.plan.vision.organization.revenue.then = Money{20'000'000'00};
    changes.expect(Json::array({Json::array({"revenue_then", 0, 20'000'000})}), after);
  }
  {
    Document after = before;
    Action action = *after.plan.actions[0];
    const int place = place_in_cycle(after.plan, action);
    action.due = std::chrono::year{2026} / 5 / 30;
    action.status = Status::blocked;
    after.plan.actions[0] = action;
    changes.expect({{"cycle_1_due", place, day(*action.due)}, {"cycle_1_status", place, "blocked"}},
                   after);
  }
  {
    Document after = before;
    auto& meeting = after.plan.meetings[0].meetings[0];
    REQUIRE(meeting.on == start / 2);
    meeting.state = MeetingState::missed;
    // The first meeting there is.
    changes.expect(Json::array({Json::array({"meeting_states", 0, "missed"})}), after);
  }
  {
    Document after = before;
    auto& decision = after.plan.reviews[0].decisions[0];
    decision.done = true;
    changes.expect(Json::array({Json::array({"decision_states", 0, "done"})}), after);
  }
  {
    Document after = before;
    auto& kpi = after.plan.kpis[4];
    kpi.warning = Percent{0.5};
    changes.expect(Json::array({Json::array({"kpi_" + key(kpi.id.uuid) + "_warning", 0, 0.5})}),
                   after);
  }
  {
    Document after = before;
    auto series = *after.plan.readings[3];
    REQUIRE(series.kpi == before.plan.kpis[2].sum_of[0]);
    auto& reading = series.readings.back();
    reading.value += 4;
    after.plan.readings[3] = series;
    const auto grids = score_table(before, today);
    const auto& weeks = std::ranges::find(grids, Rhythm::weekly, &ScoreGrid::rhythm)->periods;
    const auto place = std::ranges::find(weeks, monday_of(reading.period)) - weeks.begin();
    REQUIRE(place < std::ssize(weeks));
    const auto name = "kpi_" + key(series.kpi.uuid) + "_" + key(series.person->uuid) + "_actual";
    changes.expect(Json::array({Json::array({name, place, reading.value})}), after);
  }
  {
    Document after = before;
    after.plan.vision.horizon = std::chrono::year{2030} / 6 / 30;
    changes.expect(Json::array({Json::array({"horizon", 0, day(after.plan.vision.horizon)})}),
                   after);
  }
  {
    Document after = before;
    auto& scenario = after.plan.scenarios.at(0);
    scenario.hiring_delay = 2;
    scenario.price = Percent{0.05};
    const auto name = "scenario_" + key(scenario.id.uuid);
    changes.expect({{name + "_delay", 0, 2}, {name + "_price", 0, 0.05}}, after);
    // What was pasted past the cell's rule counts as whole months.
    changes.expect({{name + "_delay", 0, 1.5}, {name + "_price", 0, 0.05}}, after);
    scenario.hiring_delay = -1;
    changes.expect({{name + "_delay", 0, -1}, {name + "_price", 0, 0.05}}, after);
  }
  changes.expect_whole(Json::array({Json::array({"revenue_now", 0, 5'000'000})}));
  changes.expect_broken(Json::array({Json::array({"revenue_target_total", 2, 1})}));
  changes.expect_broken(Json::array({Json::array({"cycle_2_status", 0, "somehow"})}));
  changes.expect_broken(Json::array({Json::array({"meeting_states", 0, "somehow"})}));
  CHECK(changes.differences() == "");
}

TEST_CASE("a change that the model doesn't make is found") {
  const Document before = full_document(22);
  Changes changes(before);
  Document after = before;
  after.plan.vision.organization.revenue.then = Money{20'000'000'00};
  changes.expect_broken(Json::array({Json::array({"revenue_now", 0, 5'000'000})}));
  changes.expect(Json::array({Json::array({"revenue_then", 0, 21'000'000})}), after);
  const std::string said = changes.differences();
  CHECK(said.find("expected") != std::string::npos);
  CHECK(said.find("the check of all checks is 1") != std::string::npos);
}

TEST_CASE("the check of all checks turns red when a number of a random plan is broken by hand") {
  for (const std::uint64_t seed : {31, 32, 33}) {
    INFO("seed " << seed);
    Changes changes(full_document(seed));
    changes.expect_whole(Json::array({Json::array({"revenue_then", 0, 30'000'000})}));
    for (const int month : {0, 7, 17})
      changes.expect_broken(Json::array({Json::array({"revenue_target_total", month, 1})}));
    changes.expect_broken(Json::array({Json::array({"headcount_target_total", 4, 1})}));
    CHECK(changes.differences() == "");
  }
}

TEST_CASE("no cell of 200 random plans differs after LibreOffice calculated everything anew",
          "[.long]") {
  const TempFolder folder;
  for (std::uint64_t seed = 100; seed < 300; ++seed)
    write_plan_book(full_document(seed), {.today = today},
                    folder / ("plan" + std::to_string(seed) + ".xlsx"));
  CHECK(output_of(script("recalculate.py") + folder.path().string() + "/*.xlsx") == "");
}

}  // namespace plan_book_live_test
