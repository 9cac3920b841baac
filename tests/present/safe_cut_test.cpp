// A save and a recovery write, cut at each of their calls to the system in turn.
#ifdef SIGHTLINE_CUT_CALLS

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cerrno>
#include <cstdlib>

#include "model/file/document_file.h"
#include "model/file/recovery.h"
#include "model/file/versions.h"
#include "tests/support/exit_code.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

constexpr int more_than_there_are = 200;

struct Job {
  const char* word;
  std::string (*name_in)(const std::filesystem::path&);
};

std::string name_in_plan(const std::filesystem::path& file) {
  return load_document(file).plan.organization.name;
}
std::string name_in_recovery(const std::filesystem::path& file) {
  return read_recovery(file).document.plan.organization.name;
}

/// Its exit code; -1 when it was killed.
int run(const Job& job, const std::filesystem::path& file, const char* name,
        const std::string& before = "") {
  const auto line = before + " '" SIGHTLINE_SAFE_PLANNER "' " + job.word + " '" + file.string() +
                    "' " + name + " 2>/dev/null";
  const int status = std::system(line.c_str());
  const int code = exit_code(status);
  return code > 128 ? -1 : code;  // as the shell tells of a signal
}

}  // namespace

TEST_CASE("whichever call to the system is cut, a plan and a recovery hold the old or the new") {
  const auto job = GENERATE(Job{"save", name_in_plan}, Job{"recovery", name_in_recovery});
  const std::string how =
      GENERATE(std::string("kill"), std::string("short"), std::to_string(ENOSPC),
               std::to_string(EIO), std::to_string(EINTR));
  int at = 1;
  for (; at < more_than_there_are; ++at) {
    const TempFolder folder;
    const TempFolder aside;
    const auto file = folder / "plan";
    REQUIRE(run(job, file, "old") == 0);
    const int code = run(job, file, "new",
                         "CUT_AT=" + std::to_string(at) + " CUT_HOW=" + how + " CUT_IN='" +
                             folder.path().string() + "' CUT_HIT='" + (aside / "hit").string() +
                             "' LD_PRELOAD='" SIGHTLINE_CUT_CALLS "'");
    const bool hit = !aside.names().empty();
    INFO(job.word << ", " << how << " at call " << at << ", exit code " << code);
    const auto name = job.name_in(file);
    CHECK((name == "old" || name == "new"));
    if (code == 0) CHECK(name == "new");
    if (how == "kill") {
      CHECK((code == -1) == hit);
    } else {
      CHECK(folder.names() == std::vector<std::string>{"plan"});
      // A signal or half a write is no failure.
      if (how == "short" || !hit) CHECK(code == 0);
    }
    if (!hit) break;
  }
  INFO(job.word << " " << how);
  CHECK(at > 6);
  CHECK(at < more_than_there_are);
}

TEST_CASE("where a new name is refused in one step, for whatever reason, it is given otherwise") {
  const auto refused = GENERATE(EINVAL, ENOSYS, EPERM, EACCES);
  // With links and without.
  const std::string how = GENERATE("CUT_NAMES=", "CUT_LOCKS=");
  INFO(how << refused);
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  const auto planner =
      "CUT_IN=none " + how + std::to_string(refused) + " LD_PRELOAD='" SIGHTLINE_CUT_CALLS "'";
  CHECK(run({"new", name_in_plan}, plan, "first", planner) == 0);
  CHECK(run({"new", name_in_plan}, plan, "second", planner) == 2);
  CHECK(name_in_plan(plan) == "first");
  CHECK(folder.names() == std::vector<std::string>{"plan.sightline"});
}

TEST_CASE("a disk that confirms no name keeps versions and notes of who has a plan all the same") {
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  REQUIRE(run({"save", name_in_plan}, plan, "plan") == 0);
  const auto planner = std::string("CUT_IN=none CUT_FOLDERS=1 LD_PRELOAD='" SIGHTLINE_CUT_CALLS
                                   "' '" SIGHTLINE_SAFE_PLANNER "' ");
  const auto words = " '" + (folder / "data").string() + "' '" + plan.string() + "' ";
  for (const auto* name : {"first", "second"})
    REQUIRE(std::system((planner + "keep" + words + name).c_str()) == 0);
  const auto kept = Versions(folder / "data").at(plan);
  REQUIRE(kept.size() == 2);
  CHECK(kept.front().number == 2);
  CHECK(name_in_plan(kept.front().file) == "second");
  CHECK(name_in_plan(kept.back().file) == "first");
  const auto noted = folder / "noted";
  REQUIRE(std::system(
              (planner + "lock '" + plan.string() + "' >'" + noted.string() + "'").c_str()) == 0);
  CHECK(bytes_of(noted) == "mine, then taken\n");
  CHECK(folder.names() == std::vector<std::string>{"data", "noted", "plan.sightline"});
}

TEST_CASE(
    "where nothing can be locked or linked, plans are saved over, noted and kept all the same") {
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  const auto planner = std::string("CUT_IN=none CUT_LOCKS=22 LD_PRELOAD='" SIGHTLINE_CUT_CALLS
                                   "' '" SIGHTLINE_SAFE_PLANNER "' ");
  REQUIRE(std::system((planner + "save '" + plan.string() + "' 0").c_str()) == 0);
  const auto won = folder / "won";
  REQUIRE(std::system(
              (planner + "race '" + plan.string() + "' 5 >'" + won.string() + "'").c_str()) == 0);
  CHECK(bytes_of(won) == "5\n");
  CHECK(load_document(plan).plan.organization.name == "5");
  const auto noted = folder / "noted";
  REQUIRE(std::system(
              (planner + "lock '" + plan.string() + "' >'" + noted.string() + "'").c_str()) == 0);
  // Who comes second learns of it, and then nobody is noted any more.
  CHECK(bytes_of(noted) == "mine, then taken\n");
  CHECK(folder.names() == std::vector<std::string>{"noted", "plan.sightline", "won"});
}

}  // namespace sightline

#endif
