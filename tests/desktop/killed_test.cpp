// The real program, killed while somebody works in its window.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wx/uiaction.h>
#include <wx/utils.h>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>

#include "model/file/document_file.h"
#include "model/file/recovery.h"
#include "tests/desktop/complaints.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace {

constexpr int rounds = 3;
constexpr int tries = 5;

std::string name_of(int round) {
  return std::string("Round ") + static_cast<char>(static_cast<int>('a') + round);
}

bool has_action(const Document& document, const std::string& title) {
  return std::ranges::any_of(document.plan.actions,
                             [&](const auto& action) { return action->title == title; });
}

/// The planner in a home of its own, on this display.
struct Planner {
  TempFolder home;
  std::filesystem::path plan = home / "a.sightline";
  RecoveryFolder recoveries{home / "state/sightline/recovery"};
  wxUIActionSimulator hand;
  ::pid_t process = 0;

  Planner() { save_document(plan, plausible_document(1)); }

  void start() {
    process = ::fork();
    REQUIRE(process >= 0);
    if (process > 0) return;
    for (const auto* name : {"STATE", "DATA", "CONFIG", "CACHE"}) {
      auto folder = std::string(name);
      std::ranges::transform(folder, folder.begin(), ::tolower);
      ::setenv(("XDG_" + std::string(name) + "_HOME").c_str(), (home / folder).c_str(), 1);
    }
    ::unsetenv("XDG_RUNTIME_DIR");
    ::execl(SIGHTLINE_PROGRAM, "sightline", plan.c_str(), nullptr);
    ::_exit(127);
  }

  /// As hands do it, until it has come to a window that may still be opening.
  bool press(const std::function<void()>& keys, const std::function<bool()>& came) {
    for (int i = 0; i < tries; ++i) {
      // Without a window manager the keyboard is where the mouse is.
      hand.MouseMove(400 + i, 300);
      keys();
      for (int waited = 0; waited < 60; ++waited) {
        wxMilliSleep(50);
        if (came()) return true;
      }
    }
    return false;
  }

  void kill() {
    REQUIRE(::kill(process, SIGKILL) == 0);
    REQUIRE(::waitpid(process, nullptr, 0) == process);
    // The keys' simulator measures by a window of this process, and complains that there is none.
    static_cast<void>(take_complaints());
  }

  /// What the run that is on has put aside.
  [[nodiscard]] bool has_put_aside(const std::string& title) const {
    for (const auto& entry : std::filesystem::directory_iterator(home / "state/sightline/recovery"))
      if (entry.path().extension() == ".recovery" &&
          entry.path().filename().string().starts_with(std::to_string(process) + "-") &&
          has_action(read_recovery(entry.path()).document, title))
        return true;
    return false;
  }
};

}  // namespace

TEST_CASE("the real window, killed while somebody works in it, offers the work at the next start") {
  Planner planner;
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

}  // namespace sightline::desktop::test
