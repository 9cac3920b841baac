// Random work on the whole window. SIGHTLINE_MONKEY_SEED and SIGHTLINE_MONKEY_STEPS repeat a run.
#include <fmt/format.h>
#include <wx/app.h>

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/page_plan.h"
#include "tests/desktop/complaints.h"
#include "tests/desktop/monkey.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace monkey_test {

int from_environment(const char* name, int otherwise) {
  const char* value = std::getenv(name);
  return value ? std::atoi(value) : otherwise;
}

constexpr int most_times = 10;

/// One edit for certain, by keys as all others are.
void add_action(Window& window) {
  const auto count = window.session().plan().actions.size();
  window.frame().show(PageId::plan);
  window.focus(dynamic_cast<PagePlan&>(window.frame().page(PageId::plan)).quick_add_field());
  window.type("call Ana");
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return window.session().plan().actions.size() == count + 1; }));
}

void work(int steps, unsigned seed) {
  fmt::print("monkey: seed {}, {} steps\n", seed, steps);
  std::fflush(stdout);
  Window window(Catalog::english(), {.steps = std::numeric_limits<std::size_t>::max(),
                                     .bytes = std::numeric_limits<std::size_t>::max()});
  window.person.save_answer = SaveAnswer::cancel;
  window.session().start(plausible_document(3));
  const auto first = window.session().document();
  add_action(window);
  Monkey monkey(window, seed);
  // Few steps may happen to change nothing, or to take it back; then there are more of them, so
  // that there is something to undo.
  const auto is_over = [&] {
    return monkey.steps() >= most_times * steps ||
           (monkey.steps() >= steps && window.session().can_undo());
  };
  for (int told = 0; !is_over() && !has_complaints() && !window.is_closed();) {
    monkey.step();
    if (monkey.steps() / 1000 == told) continue;
    told = monkey.steps() / 1000;
    fmt::print("monkey: {} steps\n", monkey.steps());
    std::fflush(stdout);
  }
  INFO("seed " << seed << ", " << monkey.steps() << " steps, the last:\n" << monkey.story());
  CHECK(take_complaints() == std::vector<std::string>{});
  REQUIRE_FALSE(window.is_closed());
  window.frame().commit_pending_edit();
  int undone = 0;
  for (; window.session().can_undo(); ++undone) window.session().undo();
  fmt::print("monkey: {} edits\n", undone);
  CHECK(window.session().document() == first);
  CHECK(undone > 0);
  native::wear(Appearance::system);
}

TEST_CASE("Random keys, clicks, drags and commands break nothing, and undo takes all back",
          "[.monkey]") {
  work(from_environment("SIGHTLINE_MONKEY_STEPS", 400),
       static_cast<unsigned>(from_environment("SIGHTLINE_MONKEY_SEED", 1)));
}

TEST_CASE("A long run of random work breaks nothing", "[.long][.monkey]") {
  work(from_environment("SIGHTLINE_MONKEY_STEPS", 20'000),
       static_cast<unsigned>(from_environment("SIGHTLINE_MONKEY_SEED", 1)));
}

}  // namespace monkey_test
}  // namespace sightline::desktop::test
