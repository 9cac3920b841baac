#include <wx/window.h>

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/page_vision.h"
#include "tests/desktop/window.h"

namespace sightline::desktop::test {
namespace {

PageVision* vision_page(wxWindow& window) {
  if (auto* page = dynamic_cast<PageVision*>(&window)) return page;
  for (auto* child : window.GetChildren()) {
    if (auto* page = vision_page(*child)) return page;
  }
  return nullptr;
}

PageVision& shown_page(Window& window) {
  window.frame().show(PageId::vision);
  auto* page = vision_page(window.frame());
  REQUIRE(page);
  REQUIRE(wait_until([&] { return page->IsShownOnScreen(); }));
  return *page;
}

EntryField& field(PageVision& page, std::string_view path) {
  auto* found = page.field_at(path);
  REQUIRE(found);
  return *found;
}

constexpr const char* revenue_now = "/plan/vision/organization/revenue/now";
constexpr const char* revenue_then = "/plan/vision/organization/revenue/then";

std::optional<Money> revenue(Window& window) {
  return window.session().plan().vision.organization.revenue.now;
}

TEST_CASE("a revenue typed and left is in the plan, and undo takes it back") {
  Window window;
  auto& page = shown_page(window);
  auto& now = field(page, revenue_now);
  window.focus(now);
  window.type("5.1m");
  CHECK(wait_until([&] { return now.GetValue() == "5.1m"; }));
  CHECK_FALSE(revenue(window));
  window.key(WXK_TAB);
  REQUIRE(wait_until([&] { return revenue(window).has_value(); }));
  CHECK(revenue(window) == Money{510'000'000});
  CHECK(wxWindow::FindFocus() == &field(page, revenue_then));
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return !revenue(window) && now.GetValue().empty(); }));
}

TEST_CASE("a revenue that can't be read keeps its text, with the sentence under it") {
  Window window;
  auto& page = shown_page(window);
  auto& now = field(page, revenue_now);
  window.focus(now);
  window.type("about five");
  window.key(WXK_TAB);
  const auto has_sentence = [&] {
    const auto& around = now.GetParent()->GetChildren();
    return std::any_of(around.begin(), around.end(), [](wxWindow* child) {
      const auto* line = dynamic_cast<ProblemLine*>(child);
      return line && line->IsShown() && !line->text().empty();
    });
  };
  REQUIRE(wait_until(has_sentence));
  CHECK(now.GetValue() == "about five");
  CHECK_FALSE(revenue(window));
  page.refresh();
  CHECK(now.GetValue() == "about five");
  window.focus(now);
  window.key(WXK_ESCAPE);
  CHECK(wait_until([&] { return now.GetValue().empty() && !has_sentence(); }));
}

TEST_CASE("a finding leads to the field of what it is about") {
  Window window;
  auto& page = shown_page(window);
  window.frame().show(PageId::vision, "/plan/vision/success/meaning");
  CHECK(wait_until(
      [&] { return wxWindow::FindFocus() == page.field_at("/plan/vision/success/meaning"); }));
  CHECK(page.questions().selected() == 1);
  window.type("calm");
  auto& meaning = field(page, "/plan/vision/success/meaning");
  REQUIRE(wait_until([&] { return meaning.GetValue() == "calm"; }));
  window.frame().show(PageId::home);
  CHECK(window.session().plan().vision.success.meaning == "calm");
}

}  // namespace
}  // namespace sightline::desktop::test
