// Several windows of the real program: they quit together, and come back together.
#include <chrono>
#include <map>

#include "app/present/open_windows.h"
#include "model/file/process_mark.h"
#include "tests/desktop/real_planner.h"
#include "tests/desktop/window.h"
#include "tests/desktop/window_titles.h"
#include "tests/support/exit_code.h"

namespace sightline::desktop::test {
namespace session_windows_test {

namespace fs = std::filesystem;

/// Two plans, and the windows that are open on them or were.
struct Evening {
  RealPlanner planner;
  fs::path other = planner.home / "b.sightline";
  ::pid_t first = 0;

  Evening() {
    planner.hears_others = true;
    save_document(other, plausible_document(2));
  }
  Evening(const Evening&) = delete;
  Evening& operator=(const Evening&) = delete;
  /// The windows that a start brought back are nobody's children here.
  ~Evening() {
    for (const auto& [file, window] : all())
      if (const auto mark = read_process_mark(file.stem().string());
          mark && life_of(*mark) == Life::alive)
        ::kill(static_cast<::pid_t>(mark->pid), SIGKILL);
    if (first > 0) ::waitpid(first, nullptr, 0);
    static_cast<void>(take_complaints());
  }

  /// What each window keeps of itself, by its file.
  [[nodiscard]] std::map<fs::path, OpenWindow> all() const {
    std::map<fs::path, OpenWindow> windows;
    std::error_code none_yet;
    for (const auto& entry :
         fs::directory_iterator(planner.home / "state/sightline/windows", none_yet))
      if (entry.path().extension() == ".window")
        if (auto window = read_open_window(bytes_of(entry.path())))
          windows.emplace(entry.path(), *window);
    return windows;
  }
  /// The window of a plan that is open now, or was left open.
  [[nodiscard]] std::optional<OpenWindow> window_of(const fs::path& plan, Life life) const {
    for (const auto& [file, window] : all()) {
      const auto mark = read_process_mark(file.stem().string());
      if (mark && life_of(*mark) == life && window.plan == plan) return window;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::string titles_on(const fs::path& plan) const {
    for (const auto& [file, window] : all()) {
      const auto mark = read_process_mark(file.stem().string());
      if (mark && life_of(*mark) == Life::alive && window.plan == plan)
        return titles_of(static_cast<::pid_t>(mark->pid));
    }
    return {};
  }
  [[nodiscard]] bool is_on(const fs::path& plan, const std::string& page) const {
    const auto window = window_of(plan, Life::alive);
    return window && window->page == page;
  }
  void open_both() {
    planner.start();
    REQUIRE(wait_until([&] { return window_of(planner.plan, Life::alive).has_value(); }));
    first = std::exchange(planner.process, 0);
    planner.start_with(other);
    REQUIRE(wait_until([&] { return window_of(other, Life::alive).has_value(); }));
    // In whichever window has the keyboard.
    REQUIRE(planner.press([&] { planner.hand.Char('2', wxMOD_CONTROL); },
                          [&] { return is_on(planner.plan, "vision") || is_on(other, "vision"); }));
  }
  [[nodiscard]] bool none_open() const {
    return !window_of(planner.plan, Life::alive) && !window_of(other, Life::alive);
  }
  void press_until_closed(char key) {
    REQUIRE(
        planner.press([&] { planner.hand.Char(key, wxMOD_CONTROL); }, [&] { return none_open(); }));
    for (auto* process : {&first, &planner.process})
      if (*process > 0) ::waitpid(std::exchange(*process, 0), nullptr, 0);
  }
  /// As if the window had been left on another page and elsewhere.
  void leave_at(const fs::path& plan, const std::string& page, const ScreenArea& place) const {
    for (auto [file, window] : all()) {
      if (window.plan != plan) continue;
      window.page = page;
      window.place = place;
      put_bytes(file, text_of(window));
    }
  }
};

TEST_CASE("a window that is turned to is from then on the one used last") {
  const TempFolder folder;
  const auto plan = folder / "a.sightline";
  save_document(plan, plausible_document(1));
  OpenWindows windows(folder / "windows");
  Window window;
  window.frame().windows = &windows;
  window.frame().open(plan);
  window.frame().note_window();
  const auto file = fs::directory_iterator(folder / "windows")->path();
  const auto before = fs::file_time_type::clock::now() - std::chrono::minutes(5);
  // The window notes itself once all has come to rest, and that counts as well while it is active.
  constexpr std::chrono::seconds rest(2);
  auto since = std::chrono::steady_clock::now();
  fs::last_write_time(file, before);
  REQUIRE(wait_until([&] {
    if (fs::last_write_time(file) != before) {
      fs::last_write_time(file, before);
      since = std::chrono::steady_clock::now();
    }
    return std::chrono::steady_clock::now() - since > rest;
  }));
  wxActivateEvent turned_to(wxEVT_ACTIVATE, true);
  window.frame().ProcessWindowEvent(turned_to);
  CHECK(wait_until([&] { return fs::last_write_time(file) > before; }));
  window.frame().windows = nullptr;
}

TEST_CASE("a second start without a plan, or with the one that is open, opens no other window",
          "[.real]") {
  Evening evening;
  const auto& plan = evening.planner.plan;
  evening.planner.start();
  REQUIRE(wait_until([&] { return evening.window_of(plan, Life::alive).has_value(); }));
  evening.first = std::exchange(evening.planner.process, 0);
  for (const auto& asked : {fs::path(), plan}) {
    evening.planner.start_with(asked);
    int status = -1;
    REQUIRE(wait_until([&] {
      return ::waitpid(evening.planner.process, &status, WNOHANG) == evening.planner.process;
    }));
    evening.planner.process = 0;
    CHECK(exit_code(status) == 0);
  }
  CHECK(evening.all().size() == 1);
  ::kill(evening.first, SIGKILL);
}

TEST_CASE("windows that were open at Quit come back, each on its page, in its place and size",
          "[.real]") {
  Evening evening;
  const auto& one = evening.planner.plan;
  const auto& other = evening.other;
  evening.open_both();
  evening.press_until_closed('Q');
  REQUIRE(evening.window_of(one, Life::gone));
  REQUIRE(evening.window_of(other, Life::gone));
  const ScreenArea place_of_one{30, 20, 1000, 700};
  const ScreenArea place_of_other{90, 60, 1100, 760};
  evening.leave_at(one, "cadence", place_of_one);
  evening.leave_at(other, "targets", place_of_other);

  evening.planner.start_with({});
  REQUIRE(
      wait_until([&] { return evening.is_on(one, "cadence") && evening.is_on(other, "targets"); }));
  CHECK(evening.window_of(one, Life::alive)->place == place_of_one);
  CHECK(evening.window_of(other, Life::alive)->place == place_of_other);
  CHECK(evening.all().size() == 2);
}

TEST_CASE("who names a plan that can't be opened loses no window that was left open", "[.real]") {
  Evening evening;
  evening.open_both();
  evening.press_until_closed('Q');
  const auto left = evening.all();
  REQUIRE(left.size() == 2);
  evening.planner.start_with(evening.planner.home / "typo.sightline");
  REQUIRE(wait_until(
      [&] { return titles_of(evening.planner.process).find("Sightline") != std::string::npos; }));
  // It has settled by then.
  static_cast<void>(wait_until([&] { return evening.all() != left; }));
  CHECK(evening.all() == left);
  evening.planner.kill();
  evening.planner.process = 0;
  evening.planner.start_with({});
  CHECK(wait_until([&] {
    return evening.window_of(evening.planner.plan, Life::alive) &&
           evening.window_of(evening.other, Life::alive);
  }));
}

TEST_CASE("after a crash each window that comes back offers the changes of its own plan",
          "[.real]") {
  Evening evening;
  const auto& one = evening.planner.plan;
  const auto& other = evening.other;
  const auto state = evening.planner.home / "state/sightline";
  auto mark = this_process();
  for (const auto& [plan, boot] : {std::pair{one, "one"}, std::pair{other, "other"}}) {
    mark.boot = boot;
    const auto file = state / "windows" / (mark_text(mark) + ".window");
    fs::create_directories(file.parent_path());
    put_bytes(file, text_of(OpenWindow{plan, "home", {30, 20, 1000, 700}}));
    // The start's own window is that of the other plan.
    if (plan == one) fs::last_write_time(file, fs::file_time_type::min());
  }
  fs::create_directories(state / "recovery");
  write_recovery(state / "recovery" / (mark_text(mark) + ".recovery"),
                 {.plan = one, .base = {}, .document = plausible_document(3)});
  evening.planner.start_with({});
  const std::string question = "Unsaved changes were found";
  CHECK(wait_until([&] { return evening.titles_on(one).find(question) != std::string::npos; }));
  CHECK_FALSE(evening.titles_on(other).empty());
  CHECK(evening.titles_on(other).find(question) == std::string::npos);
}

TEST_CASE("windows that end with the desktop session come back", "[.real]") {
  Evening evening;
  evening.open_both();
  const auto page_of_one = evening.window_of(evening.planner.plan, Life::alive)->page;
  const auto page_of_other = evening.window_of(evening.other, Life::alive)->page;
  CHECK(page_of_one != page_of_other);
  for (auto* process : {&evening.first, &evening.planner.process}) {
    REQUIRE(::kill(*process, SIGTERM) == 0);
    REQUIRE(::waitpid(*process, nullptr, 0) == *process);
    *process = 0;
  }
  evening.planner.start_with({});
  CHECK(wait_until([&] {
    return evening.is_on(evening.planner.plan, page_of_one) &&
           evening.is_on(evening.other, page_of_other);
  }));
}

TEST_CASE("a window that was closed while others stayed open does not come back", "[.real]") {
  Evening evening;
  evening.open_both();
  REQUIRE(evening.planner.press([&] { evening.planner.hand.Char('W', wxMOD_CONTROL); },
                                [&] { return evening.all().size() == 1; }));
  const auto left = evening.all().begin()->second.plan;
  REQUIRE(evening.window_of(left, Life::alive));
  evening.press_until_closed('W');
  CHECK(evening.window_of(left, Life::gone));
  CHECK(evening.all().size() == 1);
  evening.planner.start_with({});
  CHECK(wait_until([&] { return evening.window_of(left, Life::alive).has_value(); }));
  CHECK(evening.all().size() == 1);
}

}  // namespace session_windows_test
}  // namespace sightline::desktop::test
