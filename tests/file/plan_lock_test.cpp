#include "model/file/plan_lock.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/temp_folder.h"

namespace sightline::plan_lock_test {
namespace {

const LockHolder anna{"Anna Berg", 1'770'000'000, this_process()};

/// A process of this machine that has ended.
ProcessMark gone() {
  auto mark = this_process();
  const auto child = ::fork();
  if (child == 0) ::_exit(0);
  ::waitpid(child, nullptr, 0);
  mark.pid = child;
  return mark;
}

/// A process of this machine that was killed, and whose parent hasn't asked what became of it.
class KilledAndNotAskedAfter {
 public:
  KilledAndNotAskedAfter() : child_(::fork()) {
    if (child_ == 0)
      for (;;) ::pause();
    // By the system's own words: a name in brackets, a state, 18 numbers, and when it began.
    std::ifstream file("/proc/" + std::to_string(child_) + "/stat");
    std::string word;
    constexpr int began = 22;
    for (int i = 0; i < began; ++i) file >> word;
    mark = this_process();
    mark.pid = child_;
    mark.started = std::stoll(word);
    life_before = life_of(mark);
    ::kill(child_, SIGKILL);
    siginfo_t ended;
    ::waitid(P_PID, static_cast<::id_t>(child_), &ended, WEXITED | WNOWAIT);
  }
  KilledAndNotAskedAfter(const KilledAndNotAskedAfter&) = delete;
  KilledAndNotAskedAfter& operator=(const KilledAndNotAskedAfter&) = delete;
  ~KilledAndNotAskedAfter() { ::waitpid(child_, nullptr, 0); }

  ProcessMark mark;
  Life life_before = Life::unknown;

 private:
  ::pid_t child_;
};

/// A lock that somebody else has left; its plan.
std::filesystem::path left_by(const TempFolder& folder, const ProcessMark& process) {
  const auto plan = folder / "plan.sightline";
  put_bytes(plan, "plan");
  // What is never let go of stays, as after a crash.
  static std::vector<std::shared_ptr<PlanLock>> never;
  never.push_back(lock_plan(plan, {"Otto", 1'760'000'000, process}).mine);
  REQUIRE(never.back());
  return plan;
}

}  // namespace

TEST_CASE("who opens a plan leaves a note beside it, and takes it away") {
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  put_bytes(plan, "plan");
  std::filesystem::permissions(plan, std::filesystem::perms{0640});
  {
    const auto lock = lock_plan(plan, anna);
    REQUIRE(lock.mine);
    CHECK(folder.names() == std::vector<std::string>{".plan.sightline.lock", "plan.sightline"});
    const auto json = nlohmann::json::parse(bytes_of(folder / ".plan.sightline.lock"));
    CHECK(json.at("who") == "Anna Berg");
    CHECK(json.at("host") == this_process().host);
    CHECK(json.at("since") == 1'770'000'000);
    struct stat status {};
    REQUIRE(::stat((folder / ".plan.sightline.lock").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0640);
  }
  CHECK(folder.names() == std::vector<std::string>{"plan.sightline"});
}

TEST_CASE("the note of somebody whose name is no valid text is taken away as well") {
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  put_bytes(plan, "plan");
  for (const auto* name : {"J\xf8rgen", "Anna\xff"}) {
    auto holder = anna;
    holder.who = name;
    {
      const auto lock = lock_plan(plan, holder);
      REQUIRE(lock.mine);
      CHECK_FALSE(lock_plan(plan, {"Otto", 1'760'000'000, this_process()}).mine);
    }
    CHECK(folder.names() == std::vector<std::string>{"plan.sightline"});
  }
}

TEST_CASE("a second one learns who has the plan open, and leaves the note alone") {
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  const auto first = lock_plan(plan, anna);
  const auto second = lock_plan(plan, {"Otto", 1'770'000'100, this_process()});
  CHECK_FALSE(second.mine);
  CHECK(second.other == anna);
  const auto third = lock_plan(plan, {"Otto", 1'770'000'100, this_process()}, true);
  CHECK(third.mine);
  CHECK(lock_plan(plan, anna).other->who == "Otto");
}

TEST_CASE("two names of one plan are locked as one") {
  const TempFolder folder;
  put_bytes(folder / "plan.sightline", "plan");
  std::filesystem::create_symlink("plan.sightline", folder / "link.sightline");
  const auto first = lock_plan(folder / "plan.sightline", anna);
  CHECK(lock_plan(folder / "link.sightline", {"Otto", 1, this_process()}).other);
}

TEST_CASE("a note that a crash left is taken over") {
  const TempFolder folder;
  auto process = gone();
  SECTION("its process is gone") {}
  SECTION("another process has its number by now") {
    process = this_process();
    process.started -= 1;
  }
  SECTION("the machine was started anew since") {
    process = this_process();
    process.boot = "another";
  }
  SECTION("the machine was started anew, under another name") {
    process = this_process();
    process.boot = "another";
    process.host = "renamed.since";
  }
  SECTION("it is of a program that doesn't tell the machine") { process.machine.clear(); }
  const auto plan = left_by(folder, process);
  const auto lock = lock_plan(plan, anna);
  CHECK(lock.mine);
  CHECK(lock_plan(plan, {"Otto", 1, this_process()}).other == anna);
}

TEST_CASE("a note of a killed process is taken over before its parent has asked after it") {
  const KilledAndNotAskedAfter other;
  CHECK(other.life_before == Life::alive);
  CHECK(life_of(other.mark) == Life::gone);
  const TempFolder folder;
  const auto plan = left_by(folder, other.mark);
  CHECK(lock_plan(plan, anna).mine);
}

TEST_CASE("a note of another machine is believed until somebody says otherwise") {
  const TempFolder folder;
  auto process = gone();
  process.host = "another.example";
  process.machine = "another";
  const auto plan = left_by(folder, process);
  CHECK(lock_plan(plan, anna).other->who == "Otto");
  CHECK(lock_plan(plan, anna, true).mine);
}

TEST_CASE("a note that is no note is replaced") {
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  const auto* odd = R"({"who":"x","host":"h","boot":"b","since":1e300,"pid":1,"started":1})";
  for (const auto* bytes : {"", "{", "[]", "{\"who\": 7}", odd}) {
    put_bytes(lock_file_of(plan), bytes);
    CHECK(lock_plan(plan, anna).mine);
  }
}

TEST_CASE("a link in the note's place leads nobody to another file, and is replaced") {
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  const auto file = lock_file_of(plan);
  const auto other = folder / "other";
  put_bytes(plan, "plan");
  SECTION("to a file that is not there") {}
  SECTION("to one that is") { put_bytes(other, "somebody's"); }
  SECTION("to a note that somebody has left elsewhere") {
    const auto elsewhere = lock_plan(folder / "x", {"Otto", 1, this_process()});
    std::filesystem::copy(lock_file_of(folder / "x"), other);
  }
  const auto before = std::filesystem::exists(other) ? bytes_of(other) : "none";
  std::filesystem::create_symlink(other, file);
  {
    const auto lock = lock_plan(plan, anna);
    CHECK(lock.mine);
    CHECK(std::filesystem::is_regular_file(std::filesystem::symlink_status(file)));
    CHECK(lock_plan(plan, {"Otto", 1, this_process()}).other == anna);
  }
  CHECK_FALSE(std::filesystem::exists(std::filesystem::symlink_status(file)));
  CHECK((std::filesystem::exists(other) ? bytes_of(other) : "none") == before);
}

TEST_CASE("a pipe in the note's place keeps nobody waiting, and is replaced") {
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  put_bytes(plan, "plan");
  REQUIRE(::mkfifo(lock_file_of(plan).c_str(), 0600) == 0);
  CHECK(lock_plan(plan, anna).mine);
}

TEST_CASE("names that are long or odd are locked too") {
  const TempFolder folder;
  for (const auto& name : {std::string(255, 'x'), std::string("a\nb.sightline"),
                           std::string("caf\xE9.sightline"), std::string("計画.sightline")}) {
    const auto lock = lock_plan(folder / name, {"caf\xE9", 1, this_process()});
    CHECK(lock.mine);
    CHECK(lock_plan(folder / name, anna).other);
  }
}

TEST_CASE("a folder that takes no note is told of, and nobody is stopped") {
  const auto lock = lock_plan("/proc/plan.sightline", anna);
  CHECK_FALSE(lock.mine);
  CHECK_FALSE(lock.other);
  REQUIRE(lock.trouble);
  CHECK(
      plain_text(*lock.trouble).starts_with("Nobody else can see that you have ‘plan.sightline’"));
}

TEST_CASE("a machine is known by what stays, and by its name where that isn't known") {
  const ProcessMark here{"desk", "boot", 1, 1, "machine"};
  const auto named = [](const char* host, const char* machine) {
    return ProcessMark{host, "boot", 1, 1, machine};
  };
  CHECK(is_one_machine(here, named("renamed", "machine")));
  CHECK_FALSE(is_one_machine(here, named("desk", "another")));
  CHECK(is_one_machine(here, named("desk", "")));
  CHECK_FALSE(is_one_machine(here, named("renamed", "")));
}

TEST_CASE("a note beside a plan doesn't tell the system's own id of the machine") {
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  const auto lock = lock_plan(plan, anna);
  if (this_process().machine.empty()) {
    WARN("this system doesn't tell which machine it is");
    return;
  }
  auto id = bytes_of("/etc/machine-id");
  id.erase(id.find_last_not_of('\n') + 1);
  REQUIRE_FALSE(id.empty());
  CHECK(bytes_of(lock_file_of(plan)).find(id) == std::string::npos);
  CHECK_FALSE(this_process().machine.empty());
}

TEST_CASE("the mark of a process comes back from its text, and no other does") {
  CHECK(read_process_mark(mark_text(this_process())) == this_process());
  CHECK(this_process().pid == ::getpid());
  CHECK(life_of(this_process()) == Life::alive);
  const ProcessMark older{"host", "boot", 1, 2};
  CHECK(mark_text(older) == "1-2-boot-host");
  CHECK(read_process_mark("1-2-boot-host") == older);
  for (const auto* text : {"", "-", "1-2", "1-2-3", "x-1-b-h", "1-x-b-h", "1-2-b-h-m-x"})
    CHECK_FALSE(read_process_mark(text));
}

}  // namespace sightline::plan_lock_test
