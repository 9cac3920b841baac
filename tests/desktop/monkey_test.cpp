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
#include "tests/desktop/complaints.h"
#include "tests/desktop/monkey.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace monkey_test {

int from_environment(const char* name, int otherwise) {
  const char* value = std::getenv(name);
  return value ? std::atoi(value) : otherwise;
}

void work(int steps, unsigned seed) {
  fmt::print("monkey: seed {}, {} steps\n", seed, steps);
  std::fflush(stdout);
  Window window(Catalog::english(), {.steps = std::numeric_limits<std::size_t>::max(),
                                     .bytes = std::numeric_limits<std::size_t>::max()});
  window.person.save_answer = SaveAnswer::cancel;
  window.session().start(plausible_document(3));
  const auto first = window.session().document();
  Monkey monkey(window, seed);
  for (int told = 0; monkey.steps() < steps && !has_complaints() && !window.is_closed();) {
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
