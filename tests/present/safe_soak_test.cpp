// A planner that is killed while it works, again and again, and two that save at the same moment.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <thread>

#include "app/present/session.h"
#include "model/file/document_file.h"
#include "model/file/recovery.h"
#include "model/find.h"
#include "tests/support/temp_folder.h"

namespace sightline::safe_soak_test {
namespace {

using Nanoseconds = std::int64_t;

Nanoseconds now() {
  return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

::pid_t start(std::vector<std::string> words, const std::filesystem::path& out = "/dev/null") {
  words.insert(words.begin(), SIGHTLINE_SAFE_PLANNER);
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child > 0) return child;
  const int file = ::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(file, 1);
  ::execv(SIGHTLINE_SAFE_PLANNER, pointers.data());
  ::_exit(127);
}

int number_in(const Document& document) {
  const auto& name = document.plan.organization.name;
  return name.empty() ? 0 : std::stoi(name);
}

/// A desk whose planner is cut off at random moments.
struct Soak {
  TempFolder folder;
  std::filesystem::path plan = folder / "plan.sightline";
  RecoveryFolder recoveries{folder / "state/recovery"};
  std::mt19937_64 random{2026};
  int rounds_with_recovery = 0;
  int saves = 0;

  /// What has to be there after a kill: what was saved, and what was edited a second before it.
  [[nodiscard]] std::pair<int, int> demanded(const std::filesystem::path& log, Nanoseconds killed) {
    std::ifstream lines(log);
    std::string what;
    int number = 0;
    Nanoseconds at = 0;
    int least = 0;
    int resumed = -1;
    constexpr Nanoseconds second = 1'000'000'000;
    while (lines >> what >> number >> at) {
      if (what == "resumed") resumed = number;
      if (what == "saved") ++saves;
      if (what == "saved" || at <= killed - second) least = std::max(least, number);
    }
    return {least, resumed};
  }

  /// What is there: the latest in the plan's file and what was put aside.
  [[nodiscard]] int found() {
    int latest = is_file_there(plan) ? number_in(load_document(plan)) : 0;
    const auto left = recoveries.left_behind();
    rounds_with_recovery += left.empty() ? 0 : 1;
    for (const auto& file : left)
      latest = std::max(latest, number_in(read_recovery(file).document));
    return latest;
  }

  void run(int rounds) {
    int before = 0;
    for (int round = 0; round < rounds; ++round) {
      INFO("round " << round);
      const auto log = folder / "log";
      std::filesystem::remove(log);
      const auto child = start({"plan", folder / "state", folder / "data", plan,
                                std::to_string(random() % 1'000'000), log});
      std::this_thread::sleep_for(std::chrono::milliseconds(random() % 2'000));
      const auto killed = now();
      REQUIRE(::kill(child, SIGKILL) == 0);
      REQUIRE(::waitpid(child, nullptr, 0) == child);
      const auto [least, resumed] = demanded(log, killed);
      const int latest = found();
      CHECK(latest >= least);
      CHECK(latest >= before);
      // What was there after the last kill was offered and taken.
      if (resumed >= 0) CHECK(resumed >= before);
      before = latest;
    }
    CHECK(recoveries.set_aside().empty());
  }
};

/// Two that count in one file; each that won has counted up by one.
void race(int rounds) {
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  IdSource ids(1);
  auto document = blank_document(std::chrono::year{2026} / 1, ids);
  document.plan.organization.name = "0";
  save_document(plan, document);
  const auto count = std::to_string(rounds);
  const auto one = start({"race", plan, count}, folder / "one");
  const auto other = start({"race", plan, count}, folder / "other");
  int status = -1;
  for (const auto child : {one, other}) {
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
  }
  const int won = std::stoi(bytes_of(folder / "one")) + std::stoi(bytes_of(folder / "other"));
  CHECK(number_in(load_document(plan)) == won);
  CHECK(won >= rounds);
  CHECK(folder.names() == std::vector<std::string>{"one", "other", "plan.sightline"});
}

/// As ./dev soak says.
int rounds_wanted() {
  const char* rounds = std::getenv("SOAK_ROUNDS");
  return rounds ? std::atoi(rounds) : 1'000;
}

}  // namespace

TEST_CASE("a planner killed at any moment loses no file and no edit older than a second") {
  Soak soak;
  soak.run(20);
  CHECK(soak.rounds_with_recovery > 0);
  CHECK(soak.saves > 0);
}

TEST_CASE("a planner killed a thousand times loses no file and no edit older than a second",
          "[.long][soak]") {
  Soak soak;
  soak.run(rounds_wanted());
  WARN(soak.rounds_with_recovery << " times something was put aside, " << soak.saves << " saves");
}

TEST_CASE("of two that save at the same moment one is told, and the plan is whole") { race(50); }

TEST_CASE("of two that save a thousand times at the same moment one is told each time",
          "[.long][soak]") {
  race(rounds_wanted());
}

}  // namespace sightline::safe_soak_test
