#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "model/derive/audience_copy.h"
#include "model/derive/provisional.h"
#include "model/edit/baseline_differences.h"
#include "model/find.h"
#include "reports/review_pack.h"
#include "reports/sight.h"
#include "reports/sight_map.h"
#include "reports/tables_sight.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace sight_test {

using namespace std::chrono_literals;

constexpr Day today = 2026y / 2 / 10;
const Catalog english = Catalog::english();

/// Revenue and success are answered; one action serves an area, one nothing.
struct Small {
  IdSource ids{6};
  Document document = blank_document(2026y / 1, ids);
  Plan& plan = document.plan;

  Small() {
    const auto area = ids.next<SpecialtyArea>();
    plan.vision.organization.areas = {{area, "Cloud", Percent{1}, Percent{1}}};
    plan.vision.organization.revenue = {Money{100}, Money{200}};
    plan.vision.success.meaning = "First call.";
    AreaRevenue line{area, {}};
    line.line.target.set(2026y / 1, Money{10});
    plan.targets.revenue.push_back(line);
    add("Win clients", {{ServedKind::revenue, {}, area.uuid}});
    add("Tidy up", {});
  }
  void add(const char* title, std::vector<Served> serves) {
    Action action;
    action.id = ids.next<Action>();
    action.title = title;
    action.cycle = plan.cycles[0].id;
    action.serves = std::move(serves);
    plan.actions.emplace_back(action);
  }
};

TEST_CASE("the table tells each part once, gaps where they are, and aimless actions last") {
  const Small small;
  const auto rows = sight_table(small.plan, english);
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].part == "Revenue");
  CHECK(rows[0].target == "Revenue: Cloud");
  CHECK(rows[0].action->title == "Win clients");
  CHECK(rows[1].part == "Specialty areas");
  CHECK(rows[1].action->title == "Win clients");
  CHECK(rows[2].part == "What success means");
  CHECK(rows[2].is_gap);
  CHECK(rows[2].path == "/plan/vision/success/meaning");
  CHECK(rows[3].part == "Actions that serve nothing");
  CHECK(rows[3].is_gap);
  const auto gaps = gaps_of(rows);
  REQUIRE(gaps.size() == 2);
  CHECK(gaps[0].part == "What success means");
}

TEST_CASE("a KPI stands below what it tells of, in the table and in the map") {
  Small small;
  Kpi rate;
  rate.id = small.ids.next<Kpi>();
  rate.name = "Win rate";
  rate.source = KpiSource::win_rate_count;
  small.plan.kpis.push_back(rate);
  small.add("Coach", {{ServedKind::kpi, {}, rate.id.uuid}});
  const auto rows = sight_table(small.plan, english);
  CHECK(rows[0].part == "Revenue");
  CHECK(rows[0].target == "KPI: Win rate");
  CHECK(rows[0].action->title == "Coach");
  CHECK(rows[1].target == "Revenue: Cloud");
  CHECK(std::ranges::count(rows, "Other KPIs", &SightRow::part) == 0);
  const auto made = sight_map(small.plan, today, english);
  const auto node = [&](const char* title) {
    const auto found = std::ranges::find(made.map.nodes, title, &draw::MapNode::title);
    REQUIRE(found != made.map.nodes.end());
    return static_cast<std::size_t>(found - made.map.nodes.begin());
  };
  CHECK(draw::connected(made.map, node("Coach"))[node("Revenue")]);
  CHECK(std::ranges::count(made.map.nodes, "KPI: Win rate", &draw::MapNode::title) == 1);
}

TEST_CASE("what nobody has answered is shown where a KPI or a target hangs below it") {
  IdSource ids(5);
  auto document = blank_document(2026y / 1, ids);
  auto& plan = document.plan;
  Kpi rate;
  rate.id = ids.next<Kpi>();
  rate.name = "Win rate";
  rate.source = KpiSource::win_rate_count;
  plan.kpis.push_back(rate);
  auto rows = sight_table(plan, english);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].part == "Revenue");
  CHECK(rows[0].target == "KPI: Win rate");
  CHECK_FALSE(rows[0].is_gap);
  const auto has_node = [&](const char* title) {
    const auto made = sight_map(plan, today, english);
    return std::ranges::count(made.map.nodes, title, &draw::MapNode::title) > 0;
  };
  CHECK(has_node("Revenue"));
  CHECK(has_node("KPI: Win rate"));
  CHECK(gap_words(sight_of(plan), english) ==
        "Every answer and every target is served by an action. 1 KPI has no action; that is no "
        "gap, since a KPI only measures.");
  // Each gap that is counted has its row.
  plan.targets.profit.target.set(2026y / 1, Money{10});
  rows = sight_table(plan, english);
  CHECK(sight_of(plan).gaps == 1);
  REQUIRE(gaps_of(rows).size() == 1);
  CHECK(gaps_of(rows)[0].target == "Profit");
  CHECK(has_node("Profit"));
}

TEST_CASE("a year of which months are missing is not called today's") {
  Small small;
  auto& line = small.plan.targets.revenue.front().line;
  const auto label = [&](Day day) {
    const auto picture = sight_picture(small.document, day, english);
    const auto found = std::ranges::find_if(picture.points, &draw::SightPoint::today);
    REQUIRE(found != picture.points.end());
    return found->date;
  };
  CHECK(label(2026y / 2 / 10) == "Today");
  line.actual.set(2026y / 1, Money{10});
  CHECK(label(2026y / 2 / 10) == "1 month to Jan 2026");
  for (int i = 1; i < 12; ++i) line.actual.set(add_months(2026y / 1, i), Money{10});
  CHECK(label(2026y / 12 / 31) == "Today");
  line.actual.set(2026y / 2, std::nullopt);
  CHECK(label(2026y / 12 / 31) == "11 months to Dec 2026");
}

TEST_CASE("a plan with nothing in it has no line of sight to show") {
  IdSource ids(1);
  CHECK(sight_table(blank_document(2026y / 1, ids).plan, english).empty());
}

TEST_CASE("the map links parts, targets and actions, and tells what a box is connected with") {
  const Small small;
  const auto made = sight_map(small.plan, today, english);
  const auto node = [&](const char* title) {
    const auto found = std::ranges::find(made.map.nodes, title, &draw::MapNode::title);
    REQUIRE(found != made.map.nodes.end());
    return static_cast<std::size_t>(found - made.map.nodes.begin());
  };
  CHECK(made.paths.size() == made.map.nodes.size());
  const auto with = draw::connected(made.map, node("Win clients"));
  CHECK(with[node("Revenue")]);
  CHECK(with[node("Revenue: Cloud")]);
  CHECK(with[node("Specialty areas")]);
  CHECK_FALSE(with[node("What success means")]);
  CHECK_FALSE(with[node("Tidy up")]);
  CHECK(spoken(made.map, node("Win clients"), english).find("Serves Revenue") != std::string::npos);
  CHECK(spoken(made.map, node("Revenue"), english).find("Served by Revenue: Cloud") !=
        std::string::npos);
  CHECK(made.map.nodes[node("Tidy up")].note == "▲ serves nothing");
  CHECK(spoken(made.map, 99, english).empty());
}

TEST_CASE("boxes of the map stand in their columns and never on each other, at any width") {
  const auto document = plausible_document(std::uint64_t{4});
  const auto made = sight_map(document.plan, today, english);
  for (const double width : {300.0, 900.0, 1600.0}) {
    const draw::MapLayout layout(made.map, width, 14);
    const auto& places = layout.places();
    REQUIRE(places.size() == made.map.nodes.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
      CHECK(places[i].right() <= width);
      CHECK(places[i].bottom() <= layout.height());
      for (std::size_t j = i + 1; j < places.size(); ++j)
        if (places[i].overlaps(places[j])) FAIL("boxes overlap");
    }
  }
}

std::string text_of(const std::string& pdf) {
  const TempFolder folder;
  const auto file = folder / "slides.pdf";
  std::ofstream(file, std::ios::binary) << pdf;
  const auto text = folder / "slides.txt";
  const auto command = "pdftotext -layout '" + file.string() + "' '" + text.string() + "'";
  REQUIRE(std::system(command.c_str()) == 0);
  std::ifstream in(text);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_CASE("the review's slides show findings only to those who may read them") {
  auto document = plausible_document(std::uint64_t{4});
  document.plan.organization.name.clear();
  BookOptions options;
  options.today = 2026y / 3 / 31;
  const std::string finding = "The organization has no name.";
  CHECK(text_of(slides_pdf(document, options)).find(finding) != std::string::npos);
  for (const auto audience : {Audience::lender, Audience::board, Audience::company}) {
    options.audience.audience = audience;
    options.audience.findings = false;
    const auto text = text_of(slides_pdf(document, options));
    CHECK(text.find(finding) == std::string::npos);
    CHECK(text.find("Needs attention") == std::string::npos);
    CHECK(text.find("What do we decide?") != std::string::npos);
    options.audience.findings = true;
    CHECK(text_of(slides_pdf(document, options)).find(finding) != std::string::npos);
  }
}

TEST_CASE("slides don't say that something is left out, to a leadership team neither") {
  auto document = plausible_document(std::uint64_t{4});
  auto action = *document.plan.actions.front();
  action.serves = {{ServedKind::vision, VisionPart::ultimate_goal, {}}};
  document.plan.actions.front() = action;
  BookOptions options;
  options.today = 2026y / 3 / 31;
  REQUIRE(left_out(document, options.audience).actions > 0);
  CHECK(text_of(slides_pdf(document, options)).find("left out for") == std::string::npos);
  options.audience.audience = Audience::board;
  CHECK(text_of(slides_pdf(document, options)).find("left out for") == std::string::npos);
}

TEST_CASE("the review pack's papers are PDFs, the same for the same plan") {
  const auto document = plausible_document(std::uint64_t{4});
  BookOptions options;
  options.today = 2026y / 3 / 31;
  const auto slides = slides_pdf(document, options);
  CHECK(slides.starts_with("%PDF"));
  CHECK(slides == slides_pdf(document, options));
  CHECK(baseline_before_today(document) == nullptr);
  auto changed = document;
  changed.plan.organization.name = "Another";
  const auto* since = baseline_before_today(changed);
  REQUIRE(since);
  CHECK(changes_pdf(changed, *since, options).starts_with("%PDF"));
  CHECK(ReviewPack(document, options).names().size() == 2);
  CHECK_FALSE(ReviewPack(document, options).has_changes());
  const ReviewPack pack(changed, options);
  CHECK(pack.has_changes());
  CHECK(pack.names().size() == 3);
  const TempFolder folder;
  CHECK(pack.write(folder.path()));
  for (const auto& name : pack.names()) CHECK(std::filesystem::exists(folder / name));
}

TEST_CASE("marks of what was provisional are no change for whoever sees no reviews") {
  IdSource ids(9);
  auto document = plausible_document(20);
  for (auto& area : document.plan.targets.revenue) area.line.provisional = {};
  for (auto& department : document.plan.targets.departments) department.line.provisional = {};
  document.baselines = {
      {ids.next<Baseline>(), 0, std::chrono::year{2026} / 4 / 5, {}, document.plan}};
  Review review;
  review.id = ids.next<Review>();
  review.baseline = document.baselines[0].id;
  review.provisional = true;
  document.plan.reviews = {review};
  for (const auto audience : {Audience::board, Audience::company}) {
    const BookOptions options{.audience = {.audience = audience},
                              .today = std::chrono::year{2026} / 4 / 10};
    CHECK_FALSE(ReviewPack(document, options).has_changes());
    // Nor in a copy that was saved for them, whoever compares in it.
    IdSource more(12);
    const auto copy =
        copy_for_audience(document, options.audience, more, {options.today, {"r", {}, {}}});
    CHECK(is_provisional(copy.plan, copy.baselines[0]));
    for (const auto& group : baseline_differences(copy, &copy.baselines[0], nullptr))
      for (const auto& line : group.lines)
        CHECK(english.text(line.text).find("rovisional") == std::string::npos);
    auto renamed = document;
    renamed.plan.organization.name = "Another";
    CHECK(ReviewPack(renamed, options).has_changes());
  }
}

}  // namespace sight_test
}  // namespace sightline
