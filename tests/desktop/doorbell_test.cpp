// A second start of the planner while windows are open.
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <wx/app.h>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <atomic>
#include <future>

#include "app/desktop/command_line.h"
#include "app/desktop/doorbell.h"
#include "tests/desktop/real_planner.h"
#include "tests/desktop/window.h"
#include "tests/desktop/window_titles.h"
#include "tests/support/cheap_key.h"
#include "tests/support/exit_code.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace doorbell_test {

/// Rings as another process would, while the window works on.
bool rung(const std::filesystem::path& folder, const std::string& request) {
  auto ringing = std::async(std::launch::async, [&] { return ring(folder, request); });
  REQUIRE(wait_until(
      [&] { return ringing.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }));
  return ringing.get();
}

/// A socket at which somebody listens, or listened before a crash.
int put_up(const std::filesystem::path& path) {
  const int listening = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::ranges::copy(path.native(), static_cast<char*>(address.sun_path));
  REQUIRE(::bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
  REQUIRE(::listen(listening, 1) == 0);
  return listening;
}

TEST_CASE("a window that is rung for hears the request, and the caller hears whether it came") {
  const Window window;
  const TempFolder folder;
  std::vector<std::string> heard;
  bool comes = true;
  {
    const Doorbell bell(folder.path(), [&](const std::string& request) {
      heard.push_back(request);
      return comes;
    });
    REQUIRE(bell.is_up());
    CHECK(rung(folder.path(), "first"));
    comes = false;
    CHECK_FALSE(rung(folder.path(), std::string(5000, 'x')));
    CHECK(heard == std::vector<std::string>{"first", std::string(5000, 'x')});
  }
  CHECK(folder.names().empty());
  CHECK_FALSE(rung(folder.path(), "nobody"));
}

TEST_CASE("a request without end is not waited for") {
  const Window window;
  const TempFolder folder;
  std::string heard = "nothing";
  const Doorbell bell(folder.path(), [&](const std::string& request) {
    heard = request;
    return false;
  });
  CHECK_FALSE(rung(folder.path(), std::string(100'000, 'x')));
  CHECK(heard.empty());
}

TEST_CASE("what a crash left behind is taken away and blocks nobody") {
  const TempFolder folder;
  ::close(put_up(folder / "123"));
  put_bytes(folder / "456", "no socket");
  CHECK_FALSE(ring(folder.path(), "hello"));
  CHECK(folder.names() == std::vector<std::string>{"456"});
  CHECK_FALSE(ring(folder / "nowhere", "hello"));
}

TEST_CASE("a bell that is being put up is never taken for what a crash left behind") {
  const Window window;
  const TempFolder folder;
  ::close(put_up(folder / ".123"));
  CHECK_FALSE(ring(folder.path(), "hello"));
  CHECK(folder.names() == std::vector<std::string>{".123"});
  std::filesystem::remove(folder / ".123");
  std::atomic<bool> enough = false;
  auto ringing = std::async(std::launch::async, [&] {
    while (!enough) static_cast<void>(ring(folder.path(), "hello"));
  });
  constexpr int times = 200;
  int heard = 0;
  for (int i = 0; i < times; ++i) {
    const Doorbell bell(folder.path(), [](const std::string&) { return false; });
    heard += bell.is_up() && std::filesystem::exists(bell.socket()) ? 1 : 0;
  }
  enough = true;
  ringing.wait();
  CHECK(heard == times);
  CHECK(folder.names().empty());
}

TEST_CASE("a window that rings doesn't wait for its own answer") {
  const Window window;
  const TempFolder folder;
  bool asked = false;
  const Doorbell bell(folder.path(), [&](const std::string&) { return asked = true; });
  CHECK_FALSE(ring(folder.path(), "hello", bell.socket()));
  wxTheApp->Yield(true);
  CHECK_FALSE(asked);
}

TEST_CASE("a planner that hangs doesn't keep the next start waiting for ever") {
  const TempFolder folder;
  const int hanging = put_up(folder / "123");
  const int another = put_up(folder / "124");
  CHECK_FALSE(ring(folder.path(), "hello"));
  ::close(hanging);
  ::close(another);
}

TEST_CASE("all windows are told, also those that are busy, and none is waited for") {
  const Window window;
  const TempFolder folder;
  const int hanging = put_up(folder / "123");
  int heard = 0;
  const auto hear = [&](const std::string& request) {
    heard += request == "quit" ? 1 : 0;
    return false;
  };
  const Doorbell bell(folder.path(), hear);
  REQUIRE(bell.is_up());
  const auto before = std::chrono::steady_clock::now();
  tell_all(folder.path(), "quit");
  CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(1));
  // Nobody listened until now.
  CHECK(heard == 0);
  CHECK(wait_until([&] { return heard == 1; }));
  tell_all(folder.path(), "quit", bell.socket());
  wxTheApp->Yield(true);
  CHECK(heard == 1);
  ::close(hanging);
}

TEST_CASE("sockets lie only in a folder that is this user's alone") {
  const TempFolder folder;
  const char* before = std::getenv("XDG_RUNTIME_DIR");
  const std::string kept = before ? before : "";
  ::setenv("XDG_RUNTIME_DIR", folder.path().c_str(), 1);
  const auto doors = door_folder();
  REQUIRE(doors);
  CHECK(*doors == folder / "sightline");
  CHECK(door_folder() == doors);
  ::chmod(doors->c_str(), 0755);
  CHECK_FALSE(door_folder());
  std::filesystem::remove(*doors);
  std::filesystem::create_directory_symlink("/tmp", *doors);
  CHECK_FALSE(door_folder());
  ::setenv("XDG_RUNTIME_DIR", "/dev/null", 1);
  CHECK_FALSE(door_folder());
  ::unsetenv("XDG_RUNTIME_DIR");
  CHECK_FALSE(door_folder());
  if (before) ::setenv("XDG_RUNTIME_DIR", kept.c_str(), 1);
}

TEST_CASE("only a start without options may be answered by a window that is open") {
  const auto plain = [](std::vector<std::string> words) {
    words.insert(words.begin(), "sightline");
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    int exit_code = 0;
    const auto line = read_command_line(static_cast<int>(words.size()), pointers.data(), exit_code);
    REQUIRE(line);
    return is_plain(*line);
  };
  CHECK(plain({}));
  CHECK(plain({"a.sightline"}));
  CHECK(plain({"--brought-back", "a.sightline"}));
  CHECK_FALSE(plain({"--sample"}));
  CHECK_FALSE(plain({"--template", "blank"}));
  CHECK_FALSE(plain({"--page", "home", "a.sightline"}));
  CHECK_FALSE(plain({"--view", "board"}));
  CHECK_FALSE(plain({"--dialog", "find"}));
  CHECK_FALSE(plain({"--shot", "a.png"}));
  CHECK_FALSE(plain({"--dark"}));
  CHECK_FALSE(plain({"--scale", "2"}));
  CHECK_FALSE(plain({"--size", "1280x800"}));
  CHECK_FALSE(plain({"--today", "2026-05-12"}));
}

TEST_CASE("a second start with the plan whose passphrase is being asked for opens no window",
          "[.real]") {
  RealPlanner planner;
  planner.hears_others = true;
  const FileKey key(Secret("correct horse battery staple"), fresh_terms(cheap_cost));
  save_document(planner.plan, plausible_document(1), system_calls(), &key);
  planner.start();
  const auto first = planner.process;
  const auto is_asking = [&] {
    return titles_of(first).find("Protected plan") != std::string::npos;
  };
  REQUIRE(wait_until(is_asking));
  planner.start();
  int status = -1;
  const bool ended =
      wait_until([&] { return ::waitpid(planner.process, &status, WNOHANG) == planner.process; });
  if (!ended) planner.kill();
  REQUIRE(ended);
  CHECK(exit_code(status) == 0);
  CHECK(is_asking());
  planner.process = first;
  planner.kill();
}

TEST_CASE("where no socket can be put up, the window opens without a bell") {
  const TempFolder folder;
  const Doorbell nowhere(folder / "missing", [](const std::string&) { return true; });
  CHECK_FALSE(nowhere.is_up());
  const Doorbell too_long(folder / std::string(200, 'x'), [](const std::string&) { return true; });
  CHECK_FALSE(too_long.is_up());
}

}  // namespace doorbell_test
}  // namespace sightline::desktop::test
