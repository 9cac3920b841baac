// RealPlanner: the program itself in a home of its own, worked by keys and killed.
// Why: what a crash costs is seen from outside: by what its window says and what is on the disk.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wx/uiaction.h>
#include <wx/utils.h>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <string>
#include <system_error>

#include "app/present/open_windows.h"
#include "model/file/document_file.h"
#include "model/file/recovery.h"
#include "tests/desktop/complaints.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {

inline bool has_action(const Document& document, const std::string& title) {
  return std::ranges::any_of(document.plan.actions,
                             [&](const auto& action) { return action->title == title; });
}

/// The planner in a home of its own, on this display.
struct RealPlanner {
  TempFolder home;
  std::filesystem::path plan = home / "a.sightline";
  RecoveryFolder recoveries{home / "state/sightline/recovery"};
  wxUIActionSimulator hand;
  ::pid_t process = 0;
  bool hears_others = false;
  static constexpr int most_tries = 20;

  RealPlanner() { save_document(plan, plausible_document(1)); }
  RealPlanner(const RealPlanner&) = delete;
  RealPlanner& operator=(const RealPlanner&) = delete;
  /// A planner that a failed test left would take the keyboard from all tests after it.
  ~RealPlanner() {
    if (process <= 0 || ::waitpid(process, nullptr, WNOHANG) != 0) return;
    ::kill(process, SIGKILL);
    ::waitpid(process, nullptr, 0);
  }

  void start() { start_with(plan); }
  /// With this plan, or, if it is blank, with whatever comes back of itself.
  void start_with(const std::filesystem::path& file) {
    process = ::fork();
    REQUIRE(process >= 0);
    if (process > 0) return;
    for (const auto* name : {"STATE", "DATA", "CONFIG", "CACHE"}) {
      auto folder = std::string(name);
      std::ranges::transform(folder, folder.begin(), ::tolower);
      ::setenv(("XDG_" + std::string(name) + "_HOME").c_str(), (home / folder).c_str(), 1);
    }
    if (hears_others)
      ::setenv("XDG_RUNTIME_DIR", home.path().c_str(), 1);
    else
      ::unsetenv("XDG_RUNTIME_DIR");
    ::execl(SIGHTLINE_PROGRAM, "sightline", file.empty() ? nullptr : file.c_str(), nullptr);
    ::_exit(127);
  }

  /// As hands do it, until it has come to a window that may still be opening.
  bool press(const std::function<void()>& keys, const std::function<bool()>& came) {
    for (int i = 0; i < most_tries; ++i) {
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

  /// Which page the run that is on says it shows; blank before it says one.
  [[nodiscard]] std::string page() const {
    std::error_code none_yet;
    const std::filesystem::directory_iterator entries(home / "state/sightline/windows", none_yet);
    for (const auto& entry : entries)
      if (entry.path().extension() == ".window" && is_own(entry.path()))
        if (const auto window = read_open_window(bytes_of(entry.path()))) return window->page;
    return {};
  }

  /// What the run that is on has put aside.
  [[nodiscard]] bool has_put_aside(const std::string& title) const {
    std::error_code none_yet;
    const std::filesystem::directory_iterator entries(home / "state/sightline/recovery", none_yet);
    for (const auto& entry : entries)
      if (entry.path().extension() == ".recovery" && is_own(entry.path()) &&
          has_action(read_recovery(entry.path()).document, title))
        return true;
    return false;
  }

 private:
  [[nodiscard]] bool is_own(const std::filesystem::path& file) const {
    return file.filename().string().starts_with(std::to_string(process) + "-");
  }
};

}  // namespace sightline::desktop::test
