// Home by keyboard and mouse: each figure leads to where it comes from, the chart tells its values.
#include <wx/app.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "app/desktop/area_strip.h"
#include "app/desktop/page_home.h"
#include "app/desktop/row_list.h"
#include "reports/draw/text.h"
#include "sightline_config.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace home_test {

PageHome& shown_home(Window& window) {
  window.session().start(plausible_document(3));
  window.frame().show(PageId::home);
  auto& page = dynamic_cast<PageHome&>(window.frame().page(PageId::home));
  REQUIRE(wait_until([&] { return page.figure(0).IsShownOnScreen(); }));
  return page;
}

TEST_CASE("a figure of Home leads to where it comes from, by Enter and by a click") {
  Window window;
  auto& page = shown_home(window);
  window.focus(page.figure(0));
  window.key(WXK_RETURN);
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::targets; }));
  window.frame().show(PageId::home);
  REQUIRE(wait_until([&] { return page.figure(3).IsShownOnScreen(); }));
  window.click(page.figure(3));
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::plan; }));
}

TEST_CASE("in a narrow list a title has its lead above it, and all the room beside its state") {
  const Window window;
  auto* list = new RowList(
      &window.frame(), [](const Place&) {}, [] {});
  HomeRow row;
  row.title = "Relaunch the managed-services offer at two client breakfasts";
  row.state = "late 6 days";
  const auto height = [&](int width, const std::string& lead) {
    list->SetSize(window.frame().FromDIP(wxSize(width, 300)));
    row.lead = lead;
    list->set({row}, 5, {});
    return list->item_rect(0).height;
  };
  const int line = list->GetCharHeight();
  const int alone = height(340, {});
  const int led = height(340, "Marketing and communication");
  CHECK(led > alone);
  CHECK(led < alone + 2 * line);
  // Where there is room, it stands beside.
  CHECK(height(900, "Marketing and communication") == height(900, {}));
}

TEST_CASE("figures stand beside each other only where all of each has room, in each language") {
  const auto language = GENERATE("en", "de_DE", "fr_FR", "es_ES");
  CAPTURE(language);
  Window window(Catalog::load(language, SIGHTLINE_SOURCE_LOCALE));
  auto& page = shown_home(window);
  for (const int width : {1000, 1060, 1120, 1200, 1280, 1500}) {
    CAPTURE(width);
    window.frame().SetSize(window.frame().FromDIP(wxSize(width, 760)));
    CHECK(wait_until([&] {
      for (std::size_t i = 0; i < 4; ++i)
        if (page.figure(i).GetSize().x < page.figure(i).whole_width()) return false;
      return window.frame().GetSize().x == window.frame().FromDIP(width);
    }));
  }
}

void check_home_is_within(Window& window, Document document) {
  window.session().start(std::move(document));
  window.frame().show(PageId::home);
  auto& page = dynamic_cast<PageHome&>(window.frame().page(PageId::home));
  REQUIRE(wait_until([&] { return page.figure(3).IsShownOnScreen(); }));
  CHECK(wait_until([&] {
    return page.figure(3).GetScreenRect().GetRight() < window.frame().GetScreenRect().GetRight();
  }));
}

TEST_CASE("a plan with nothing to do yet says so within the window, in each language") {
  const auto language = GENERATE("de_DE", "fr_FR", "es_ES");
  CAPTURE(language);
  Window window(Catalog::load(language, SIGHTLINE_SOURCE_LOCALE));
  auto document = plausible_document(3);
  document.plan.actions.clear();
  check_home_is_within(window, std::move(document));
}

TEST_CASE("a long theme of a cycle is cut, and doesn't push Home out of its window") {
  Window window;
  auto document = plausible_document(3);
  for (auto& cycle : document.plan.cycles) cycle.theme = std::string(200, 'x');
  check_home_is_within(window, std::move(document));
}

TEST_CASE("the plan book's button steps back while Home teaches how to begin") {
  Window window;
  window.frame().show(PageId::home);
  CHECK(wait_until([&] { return !window.frame().header().export_button().IsShown(); }));
  shown_home(window);
  CHECK(wait_until([&] { return window.frame().header().export_button().IsShown(); }));
}

TEST_CASE("Tab goes from one figure of Home to the next") {
  Window window;
  auto& page = shown_home(window);
  window.focus(page.figure(0));
  window.key(WXK_TAB);
  CHECK(wait_until([&] { return page.figure(1).HasFocus(); }));
  window.key(WXK_TAB, wxMOD_SHIFT);
  CHECK(wait_until([&] { return page.figure(0).HasFocus(); }));
}

TEST_CASE("Home's chart tells the month under the mouse, and the next one by an arrow key") {
  Window window;
  auto& chart = shown_home(window).chart();
  const wxSize size = chart.GetClientSize();
  window.carry(chart, {size.x / 2, size.y / 2});
  REQUIRE(wait_until([&] { return chart.hovered().has_value(); }));
  window.focus(chart);
  const auto before = chart.hovered();
  window.key(WXK_RIGHT);
  CHECK(wait_until([&] { return chart.hovered() && chart.hovered() != before; }));
}

TEST_CASE("the numbers on the line of sight lead to their places, by a click and by keys") {
  Window window;
  auto& page = shown_home(window);
  auto& sight = page.sight();
  const auto& points = sight.sight().points;
  REQUIRE(points.size() > 2);
  const auto target = sight.item_rect(points.size() - 2);
  window.click(sight, {target.x + target.width / 2, target.y + target.height / 2});
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::targets; }));
  window.frame().show(PageId::home);
  window.focus(sight);
  for (std::size_t i = 0; i < points.size(); ++i) window.key(WXK_RIGHT);
  window.key(WXK_RETURN);
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::vision; }));
}

TEST_CASE("Home's chart and its focus areas lead to where their figures come from") {
  Window window;
  auto& page = shown_home(window);
  window.click(page.chart());
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::targets; }));
  window.frame().show(PageId::home);
  window.focus(page.chart());
  window.key(WXK_RETURN);
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::targets; }));
  window.frame().show(PageId::home);
  REQUIRE(wait_until([&] { return page.areas().IsShownOnScreen(); }));
  window.focus(page.areas());
  window.key(WXK_RIGHT);
  window.key(WXK_RETURN);
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::plan; }));
}

TEST_CASE("Home's chart leads nowhere when the mouse was pressed elsewhere, or is let go there") {
  Window window;
  auto& page = shown_home(window);
  auto& chart = page.chart();
  wxMouseEvent up(wxEVT_LEFT_UP);
  up.SetPosition({20, 20});
  chart.ProcessWindowEvent(up);
  CHECK(window.frame().current_page() == PageId::home);
  window.press(chart, {20, 20});
  REQUIRE(wait_until([&] { return chart.HasFocus(); }));
  window.carry(chart, {20, -60});
  window.release();
  wxTheApp->Yield();
  CHECK(window.frame().current_page() == PageId::home);
}

TEST_CASE("areas of a cycle share the line so that no name is cut beside its count") {
  Window window;
  AreaStrip strip(
      &window.frame(), [](const Place&) {}, [] {});
  const auto width_of = [](const std::string& text, draw::Weight weight) {
    return draw::Text(text, {.px = text_px(TextRole::secondary), .weight = weight}).width();
  };
  std::vector<HomeArea> areas;
  for (const auto* name : {"Sales", "Marketing", "Office"})
    areas.push_back({name, "no actions", 0, name, {}});
  for (const int width : {374, 300, 220}) {
    INFO(width);
    strip.SetSize(0, 0, width, 200);
    strip.set(areas);
    for (std::size_t i = 0; i < areas.size(); ++i) {
      const auto place = strip.item_rect(i);
      CHECK(place.GetRight() <= width);
      CHECK(place.width + 1 >= width_of(areas[i].name, draw::Weight::regular) +
                                   width_of(areas[i].count, draw::Weight::semibold) + 4);
    }
  }
  strip.SetSize(0, 0, 374, 200);
  strip.set(areas);
  CHECK(strip.item_rect(0).y == strip.item_rect(2).y);
}

TEST_CASE("in a narrow window Home's lists are not pushed out of sight by its chart") {
  Window window;
  auto& page = shown_home(window);
  window.frame().SetSize(window.frame().FromDIP(wxSize(1000, 1100)));
  CHECK(wait_until([&] {
    return page.chart().GetSize().y < window.frame().FromDIP(400) &&
           page.actions().GetScreenPosition().y < window.frame().GetScreenRect().GetBottom();
  }));
}

}  // namespace home_test
}  // namespace sightline::desktop::test
