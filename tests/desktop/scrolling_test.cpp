// The wheel over a control that doesn't want it scrolls what has something to scroll around it.
#include <wx/frame.h>
#include <wx/sizer.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/drop_down.h"
#include "tests/desktop/window.h"

namespace sightline::desktop::test {
namespace scrolling_test {

constexpr int step = 10;

wxScrolledWindow* scrolling(wxWindow* parent, const wxSize& holds) {
  auto* window = new wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxSize(300, 200));
  make_scrolling(*window, step);
  window->SetVirtualSize(holds);
  return window;
}

/// A page that is longer than its window, on it a list that isn't, on that a choice.
struct Nested {
  Nested() {
    frame->SetClientSize(300, 200);
    list->SetSize(0, 0, 200, 100);
    frame->Show();
    REQUIRE(wait_until([&] { return has_more_than_is_seen(*page); }));
  }
  ~Nested() { frame->Destroy(); }
  Nested(const Nested&) = delete;
  Nested& operator=(const Nested&) = delete;

  void turn(int rotation) const {
    wxMouseEvent wheel(wxEVT_MOUSEWHEEL);
    wheel.m_wheelDelta = 120;
    wheel.m_wheelRotation = rotation;
    wheel.m_linesPerAction = 3;
    choice->ProcessWindowEvent(wheel);
  }

  wxFrame* frame = new wxFrame(nullptr, wxID_ANY, "Scrolling");
  wxScrolledWindow* page = scrolling(frame, {200, 2000});
  wxScrolledWindow* list = scrolling(page, {100, 50});
  DropDown* choice = new DropDown(list);
};

TEST_CASE("the wheel over a list that has nothing to scroll scrolls the page around it") {
  const Nested nested;
  nested.turn(-120);
  CHECK(nested.page->GetViewStart().y == 3);
  nested.turn(120);
  CHECK(nested.page->GetViewStart().y == 0);
  nested.list->SetVirtualSize(100, 1000);
  REQUIRE(wait_until([&] { return has_more_than_is_seen(*nested.list); }));
  nested.turn(-120);
  CHECK(nested.page->GetViewStart().y == 0);
  CHECK(nested.list->GetViewStart().y == 3);
}

TEST_CASE("small turns of a touchpad add up to a step, and count anew when they turn back") {
  const Nested nested;
  for (int i = 0; i < 3; ++i) nested.turn(-10);
  CHECK(nested.page->GetViewStart().y == 0);
  nested.turn(-10);
  CHECK(nested.page->GetViewStart().y == 1);
  for (int i = 0; i < 8; ++i) nested.turn(-10);
  CHECK(nested.page->GetViewStart().y == 3);
  nested.turn(-30);
  nested.turn(10);
  CHECK(nested.page->GetViewStart().y == 3);
  for (int i = 0; i < 3; ++i) nested.turn(10);
  CHECK(nested.page->GetViewStart().y == 2);
}

}  // namespace scrolling_test
}  // namespace sightline::desktop::test
