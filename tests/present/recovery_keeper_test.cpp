#include "app/present/recovery_keeper.h"

#include <atomic>
#include <catch2/catch_test_macros.hpp>

#include "app/present/session.h"
#include "tests/support/failing_calls.h"
#include "tests/support/no_thread.h"
#include "tests/support/plausible_document.h"
#include "tests/support/soon.h"
#include "tests/support/temp_folder.h"

namespace sightline::recovery_keeper_test {
namespace {

Recovery about(const char* plan) { return {plan, "", 1, plausible_document(1)}; }

}  // namespace

TEST_CASE("what was handed over is on the disk after a flush, the latest only") {
  const TempFolder folder;
  RecoveryKeeper keeper(folder / "one", {}, system_calls(), std::chrono::hours(1));
  for (const auto* plan : {"first", "second", "third"}) keeper.keep(about(plan));
  keeper.flush();
  CHECK(read_recovery(folder / "one").plan == "third");
  keeper.drop();
  keeper.flush();
  CHECK(folder.names().empty());
}

TEST_CASE("what is handed over is written by itself, as often as its pace allows") {
  const TempFolder folder;
  RecoveryKeeper keeper(folder / "one", {}, system_calls(), std::chrono::milliseconds(1));
  for (const auto* plan : {"first", "second"}) {
    keeper.keep(about(plan));
    REQUIRE(soon([&] {
      return is_file_there(folder / "one") && read_recovery(folder / "one").plan == plan;
    }));
  }
}

TEST_CASE("the file goes with its keeper, unless it is to be left behind") {
  const TempFolder folder;
  {
    RecoveryKeeper keeper(folder / "one");
    keeper.keep(about("plan"));
    keeper.flush();
  }
  CHECK(folder.names().empty());
  {
    RecoveryKeeper keeper(folder / "one");
    keeper.keep(about("plan"));
    keeper.leave_behind();
  }
  CHECK(read_recovery(folder / "one").plan == "plan");
}

TEST_CASE("a disk that takes nothing is told of once, unasked, and keeps nobody waiting") {
  const TempFolder folder;
  FailingCalls calls(Call::write, std::errc::no_space_on_device);
  std::atomic<int> told = 0;
  std::string why;
  {
    RecoveryKeeper keeper(
        folder / "one",
        [&](const auto& trouble) {
          why = trouble ? plain_text(*trouble) : "none";
          ++told;
        },
        calls, std::chrono::milliseconds(1));
    keeper.keep(about("plan"));
    // Nobody edits meanwhile.
    REQUIRE(soon([&] { return told > 0; }));
    for (int i = 0; i < 2; ++i) {
      keeper.keep(about("plan"));
      keeper.flush();
    }
  }
  CHECK(told == 1);
  CHECK(why.starts_with("The disk is full"));
  CHECK(folder.names().empty());
}

TEST_CASE("that a disk takes what is put aside again is told as well") {
  const TempFolder folder;
  put_bytes(folder / "state", "a file where the folder should be");
  std::vector<bool> troubles;
  RecoveryKeeper keeper(folder / "state/one",
                        [&](const auto& trouble) { troubles.push_back(trouble.has_value()); });
  keeper.keep(about("plan"));
  keeper.flush();
  CHECK(troubles == std::vector{true});
  std::filesystem::remove(folder / "state");
  keeper.flush();
  CHECK(troubles == std::vector{true, false});
  CHECK(read_recovery(folder / "state/one").plan == "plan");
  // In a folder of the owner's own.
  CHECK(std::filesystem::status(folder / "state").permissions() ==
        std::filesystem::perms::owner_all);
}

TEST_CASE("who has nothing to lose hears nothing of a disk's troubles") {
  const TempFolder folder;
  put_bytes(folder / "state", "a file where the folder should be");
  int told = 0;
  RecoveryKeeper keeper(folder / "state/one", [&](const auto&) { ++told; });
  keeper.drop();
  keeper.flush();
  CHECK(told == 0);
}

#ifdef __GLIBC__  // Elsewhere a test can't take the threads away.
TEST_CASE("where no thread is to be had, what was handed over is written before going on") {
  const TempFolder folder;
  FailingCalls calls(Call::write, std::errc::no_space_on_device);
  const NoThread none;
  {
    RecoveryKeeper keeper(folder / "one");
    keeper.keep(about("plan"));
    CHECK(read_recovery(folder / "one").plan == "plan");
    keeper.drop();
    CHECK(folder.names().empty());
  }
  int told = 0;
  RecoveryKeeper keeper(
      folder / "one", [&](const std::optional<Message>&) { ++told; }, calls);
  keeper.keep(about("plan"));
  keeper.flush();
  CHECK(told == 1);
}
#endif

}  // namespace sightline::recovery_keeper_test
