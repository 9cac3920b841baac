// The real program, killed while somebody works in its window.
#include "tests/desktop/real_planner.h"

#include "tests/desktop/window.h"
#include "tests/desktop/window_titles.h"

namespace sightline::desktop::test::killed_test {
namespace {

constexpr int rounds = 3;

/// A busy machine may need a while for a whole program to start.
bool wait_until_late(const std::function<bool()>& condition) {
  constexpr int tries = 6;
  for (int i = 0; i < tries; ++i)
    if (wait_until(condition)) return true;
  return false;
}

std::string name_of(int round) {
  return std::string("Round ") + static_cast<char>(static_cast<int>('a') + round);
}

}  // namespace

TEST_CASE("the real window, killed while somebody works in it, offers the work at the next start",
          "[.real]") {
  RealPlanner planner;
  for (int round = 1; round <= rounds; ++round) {
    INFO("round " << round);
    planner.start();
    const auto note = planner.home / ".a.sightline.lock";
    REQUIRE(wait_until_late([&] { return is_file_there(note); }));
    if (round > 1) {
      // What the last round has left is offered, and Enter takes it.
      const auto is_asked = [&] {
        return titles_of(planner.process).find("Unsaved changes were found") != std::string::npos;
      };
      REQUIRE(wait_until_late(is_asked));
      REQUIRE(planner.press(
          [&] {
            if (is_asked()) planner.hand.Char(WXK_RETURN);
          },
          [&] { return planner.has_put_aside(name_of(round - 1)); }));
    }
    // What is typed before the window listens would press whatever has the keyboard by then. So it
    // shows first that it turns pages; the field has the keyboard once its page is there.
    REQUIRE(planner.press([&] { planner.hand.Char('2', wxMOD_CONTROL); },
                          [&] { return planner.page() == "vision"; }));
    const auto new_action = [&] { planner.hand.Char('N', wxMOD_CONTROL | wxMOD_SHIFT); };
    REQUIRE(planner.press(new_action, [&] { return planner.page() == "plan"; }));
    const auto title = name_of(round);
    REQUIRE(planner.press(
        [&] {
          new_action();
          planner.hand.Text(title.c_str());
          planner.hand.Char(WXK_RETURN);
        },
        [&] { return planner.has_put_aside(title); }));
    planner.kill();
    CHECK(load_document(planner.plan) == plausible_document(1));
    const auto left = planner.recoveries.left_behind();
    REQUIRE(left.size() == 1);
    const auto recovered = read_recovery(left.front());
    CHECK(recovered.plan == planner.plan);
    for (int each = 1; each <= round; ++each) CHECK(has_action(recovered.document, name_of(each)));
  }
}

}  // namespace sightline::desktop::test::killed_test
