#include "app/present/recovery_keeper.h"

#include <catch2/catch_test_macros.hpp>
#include <thread>

#include "tests/support/failing_calls.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

Recovery about(const char* plan) { return {plan, "", 1, plausible_document(1)}; }

}  // namespace

TEST_CASE("what was handed over is on the disk after a flush, the latest only") {
  const TempFolder folder;
  RecoveryKeeper keeper(folder / "one", system_calls(), std::chrono::hours(1));
  CHECK_FALSE(keeper.is_on_disk());
  for (const auto* plan : {"first", "second", "third"}) keeper.keep(about(plan));
  keeper.flush();
  CHECK(keeper.is_on_disk());
  CHECK(read_recovery(folder / "one").plan == "third");
  keeper.drop();
  keeper.flush();
  CHECK_FALSE(keeper.is_on_disk());
  CHECK(folder.names().empty());
}

TEST_CASE("what is handed over is written by itself, as often as its pace allows") {
  const TempFolder folder;
  RecoveryKeeper keeper(folder / "one", system_calls(), std::chrono::milliseconds(1));
  for (const auto* plan : {"first", "second"}) {
    keeper.keep(about(plan));
    for (int i = 0; i < 10'000 && !keeper.is_on_disk(); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    CHECK(read_recovery(folder / "one").plan == plan);
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

TEST_CASE("a disk that takes nothing is told of once, and keeps nobody waiting") {
  const TempFolder folder;
  FailingCalls calls(Call::write, std::errc::no_space_on_device);
  RecoveryKeeper keeper(folder / "one", calls, std::chrono::milliseconds(1));
  keeper.keep(about("plan"));
  keeper.flush();
  CHECK_FALSE(keeper.is_on_disk());
  const auto trouble = keeper.take_trouble();
  REQUIRE(trouble);
  CHECK(plain_text(*trouble).starts_with("The disk is full"));
  keeper.keep(about("plan"));
  keeper.flush();
  CHECK_FALSE(keeper.take_trouble());
  CHECK(folder.names().empty());
}

}  // namespace sightline
