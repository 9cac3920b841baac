// The real program, killed while somebody works in its window.
#include "tests/desktop/real_planner.h"

#include "tests/desktop/window.h"

namespace sightline::desktop::test::killed_test {
namespace {

constexpr int rounds = 3;

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
    REQUIRE(wait_until([&] { return is_file_there(note); }));
    if (round > 1) {
      // What the last round has left is offered, and Enter takes it.
      const auto last = name_of(round - 1);
      REQUIRE(planner.press([&] { planner.hand.Char(WXK_RETURN); },
                            [&] { return planner.has_put_aside(last); }));
    }
    const auto title = name_of(round);
    REQUIRE(planner.press(
        [&] {
          planner.hand.Char('N', wxMOD_CONTROL | wxMOD_SHIFT);
          wxMilliSleep(300);
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
