// Targets page: that of a window under test, with the cursor on its first figure.
// Why: the grid and what is laid out over it are worked by hand on the same plan.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/page_targets.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {

inline PageTargets& targets_page(Window& window) {
  window.session().start(plausible_document(3));
  window.frame().show(PageId::targets);
  auto& page = dynamic_cast<PageTargets&>(window.frame().page(PageId::targets));
  REQUIRE(wait_until([&] { return page.grid().IsShownOnScreen(); }));
  window.focus(page.grid());
  page.grid().put_cursor({1, 0});
  return page;
}

}  // namespace sightline::desktop::test
