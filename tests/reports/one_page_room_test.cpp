// The one page in every language: nothing on it runs into its neighbour or is left out unsaid.
#include <catch2/catch_test_macros.hpp>

#include "reports/draw/one_page_sections.h"
#include "reports/draw/one_page_words.h"
#include "tests/support/plausible_document.h"
#include "tests/support/translated.h"

namespace sightline::draw::one_page_room_test {
namespace {

constexpr Day today = std::chrono::year{2026} / 5 / 12;
constexpr Rect table{42, 100, 511, 300};

PageFlow targets_of(const PageWords& words, bool few = false) {
  PageFlow flow;
  draw_targets(flow, words, table, few, Palette::light());
  return flow;
}

bool touch(const Rect& a, const Rect& b) {
  constexpr double air = 3;
  const bool side_by_side = a.right() + air <= b.x || b.right() + air <= a.x;
  const bool below = a.y + a.height * 0.8 <= b.y || b.y + b.height * 0.8 <= a.y;
  return !side_by_side && !below && a.width > 0 && b.width > 0;
}

PageWords words_of(Document document, const std::string& language) {
  document.plan.organization.as_of = std::chrono::year{2025} / 9 / 30;
  document.plan.vision.horizon = std::chrono::year{2028} / 9 / 30;
  auto words = page_words(document, today, true, translated(language));
  return words;
}

}  // namespace

TEST_CASE("neighbours in the table of targets never touch, in any language") {
  for (const auto& language : languages) {
    auto words = words_of(plausible_document(2), language);
    words.areas.front().label = "A specialty area with a name that is longer than its column";
    words.figures.front() = {words.figures.front().label, "$123,456,789,012", "$123,456,789,012",
                             "$123,456,789,012", "1,234.5 %"};
    const auto boxes = targets_of(words).boxes();
    for (std::size_t i = 0; i < boxes.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        INFO(language << ": " << boxes[j].x << " to " << boxes[j].right() << " and " << boxes[i].x
                      << " to " << boxes[i].right() << " at " << boxes[i].y);
        CHECK_FALSE(touch(boxes[i], boxes[j]));
      }
  }
}

TEST_CASE("specialty areas that have no room are counted, with what they add up to") {
  auto document = plausible_document(2);
  auto& areas = document.plan.vision.organization.areas;
  IdSource ids(8);
  for (auto& area : areas) area.share_now = area.share_then = Percent{0.1};
  while (areas.size() < 10) {
    auto area = areas.front();
    area.id = ids.next<SpecialtyArea>();
    area.name = "Area " + std::to_string(areas.size());
    areas.push_back(area);
  }
  const auto words = words_of(document, "en");
  const auto rest = words.other_areas(5);
  CHECK(rest.label == "5 more specialty areas");
  CHECK(rest.now == Catalog::english().percent(Percent{0.5}, 0));
  CHECK(words.other_areas(9).label == "1 more specialty area");
  // Label, heads and dates are as many as ever; of the areas there are as many rows as have room.
  const auto texts = [&](bool few) { return targets_of(words, few).boxes().size(); };
  CHECK(texts(false) - texts(true) == 2 * 5);
}

TEST_CASE("specialty areas that have room are all there") {
  const auto words = words_of(plausible_document(2), "en");
  REQUIRE(words.areas.size() == 4);
  CHECK(targets_of(words, true).boxes().size() == targets_of(words, false).boxes().size());
}

TEST_CASE("the page's line of sight is set in the size that cuts none of it") {
  for (const auto& language : languages) {
    const auto words = words_of(plausible_document(2), language);
    INFO(language);
    const double font = sight_font(words.sight, table.width, sight_px, least_sight_px);
    CHECK(has_room(words.sight, {0, 0, table.width, line_of_sight_height(font)}, font));
  }
}

}  // namespace sightline::draw::one_page_room_test
