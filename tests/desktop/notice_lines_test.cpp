// A notice that is longer than the window's foot is broken into lines, not cut.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace notice_lines_test {

TEST_CASE("a long notice stands in several lines, and its room is given back") {
  Window window;
  window.session().start(plausible_document(3));
  auto& frame = window.frame();
  auto& bar = frame.notice_bar();
  frame.notify(NoticeTone::done, msg("Short."));
  REQUIRE(wait_until([&] { return bar.IsShownOnScreen() && bar.GetSize().y > 0; }));
  const int line = bar.GetSize().y;
  const int foot = frame.status().GetSize().y;
  std::string words;
  for (int i = 0; i < 60; ++i) words += "Copies of it that lie elsewhere stay open. ";
  frame.notify(NoticeTone::done, msg("{1}", words));
  CHECK(wait_until([&] { return bar.GetSize().y > 2 * line; }));
  CHECK(bar.GetScreenRect().GetBottom() <= frame.GetScreenRect().GetBottom());
  bar.dismiss();
  CHECK(wait_until([&] { return frame.status().GetSize().y == foot; }));
}

}  // namespace notice_lines_test
}  // namespace sightline::desktop::test
