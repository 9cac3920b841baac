// The cadence of the sample plan: how a record of meetings in a template comes out.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "model/catalog/templates.h"
#include "model/derive/cadence.h"
#include "model/find.h"
#include "tests/model/catalog_fixture.h"

namespace catalog_sample_cadence_test {
using namespace sightline;

TEST_CASE("the sample's cadence runs: held, missed and moved, one A client late", "[cadence]") {
  IdSource ids(1);
  const auto templates = std::filesystem::path{SIGHTLINE_TEST_FILES} / "../../templates";
  const auto [document, today] = sample_document(find_template(templates, "it-services"), ids);
  const auto cadence = cadence_of(document.plan, today);
  REQUIRE(cadence.series.size() == 7);
  int missed = 0;
  int open = 0;
  for (const auto& line : cadence.series) {
    INFO(line.series->name);
    CHECK(line.trouble.empty());
    CHECK_FALSE(line.overdue_since);
    CHECK(line.held > 0);
    missed += line.missed;
    open += line.not_recorded();
  }
  CHECK(missed >= 3);
  // Only what is due today.
  CHECK(open == 1);
  CHECK(cadence.series.back().series->kind == MeetingKind::quarterly_review);
  CHECK(month_of(cadence.series.back().series->from) ==
        add_months(document.plan.organization.plan_start, 2));
  const auto late = [](const ContactCadence& line) { return line.days_late > 0; };
  CHECK(std::ranges::count_if(cadence.contacts, late) == 1);
  const auto& results = cadence.series.front().series->meetings;
  const auto with_points = [](const Meeting& meeting) { return !meeting.points.empty(); };
  CHECK(std::ranges::count_if(results, with_points) == 2);
  const auto& company = cadence.series[3].series->meetings;
  CHECK(std::ranges::any_of(company, [](const Meeting& each) {
    return each.moved_to && each.state == MeetingState::held;
  }));
}

TEST_CASE("a record of meetings that is none is refused", "[cadence]") {
  const test::Folder own;
  const auto refused = [&](const std::string& record) {
    own.write(
        "plans/mine.json",
        R"({"name": "Mine", "description": "Mine", "meetings": [{"key": "weekly", "name": "W"}],
                  "progress": {"organization": "Mine", "plan_start": "2026-01",
                               "today": "2026-05-11", "meetings": [)" +
            record + "]}}");
    IdSource ids(1);
    CHECK_THROWS_AS(sample_document(find_template(own.path(), "mine"), ids), Failure);
  };
  refused(R"({"series": "weekly", "on": ["2026-01-05"], "moved_to": ["soon"]})");
  refused(R"({"series": "weekly", "on": ["2026-01-05"], "points": [{"text": 3}]})");
  refused(R"({"series": "weekly", "on": ["2026-01-05"], "notes": 3})");
  refused(R"({"series": "monthly", "on": ["2026-01-05"]})");
}

}  // namespace catalog_sample_cadence_test
