#include "model/file/recovery.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "model/file/document_file.h"
#include "model/file/process_mark.h"
#include "model/file/user_folders.h"
#include "tests/support/cheap_key.h"
#include "tests/support/failing_calls.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::recovery_test {
namespace {

/// The name of a file of a run that has ended.
std::string file_of_the_gone(int number) {
  auto mark = this_process();
  mark.boot = "before" + std::to_string(number);
  return mark_text(mark) + ".recovery";
}

ProcessMark on_another_machine() {
  auto mark = this_process();
  mark.host = "elsewhere";
  mark.machine = "another";
  return mark;
}

std::string why_not_read(const std::filesystem::path& file) {
  try {
    static_cast<void>(read_recovery(file));
    return "read";
  } catch (const Failure& failure) {
    return failure.what();
  }
}

}  // namespace

TEST_CASE("what was put aside comes back as it was") {
  const TempFolder folder;
  const Recovery recovery{"/home/caf\xC3\xA9/a\nb.sightline", std::string("\x00\xFF\n", 3),
                          1'770'000'000, plausible_document(3)};
  write_recovery(folder / "one", recovery);
  const auto back = read_recovery(folder / "one");
  CHECK(back.plan == recovery.plan);
  CHECK(back.base == recovery.base);
  CHECK(back.at == recovery.at);
  CHECK(back.document == recovery.document);
}

TEST_CASE("a head that is longer than any, or tells a time that is none, is no recovery") {
  const TempFolder folder;
  const auto file = folder / "one";
  write_recovery(file, {"plan", "base", 1, plausible_document(1)});
  const auto rest = bytes_of(file).substr(40);
  const auto plan = rest.substr(rest.find('\n'));
  for (const auto& head : {"[" + std::string(1U << 17U, ' ') + "]",
                           std::string(R"({"at":1e300,"base":"","plan":""})"), std::string("7")}) {
    put_bytes(file, seal_recovery(head + plan));
    CHECK(why_not_read(file).find("damaged") != std::string::npos);
  }
  put_bytes(file, seal_recovery(R"({"at":1,"base":"","plan":""})" + plan));
  CHECK(why_not_read(file) == "read");
}

TEST_CASE("every cut and every flipped bit of what was put aside is noticed") {
  const TempFolder folder;
  const auto file = folder / "one";
  write_recovery(file, {"plan", "base", 1, plausible_document(1)});
  const auto bytes = bytes_of(file);
  for (std::size_t i = 0; i < bytes.size(); i += 1 + bytes.size() / 200) {
    put_bytes(file, bytes.substr(0, i));
    CHECK(why_not_read(file).find("damaged or cut short") != std::string::npos);
    auto flipped = bytes;
    flipped[i] = static_cast<char>(flipped[i] ^ 16);
    put_bytes(file, flipped);
    CHECK(why_not_read(file).find("damaged or cut short") != std::string::npos);
  }
  put_bytes(file, bytes + "x");
  CHECK(why_not_read(file).find("damaged or cut short") != std::string::npos);
}

TEST_CASE("whichever call fails, what was put aside before stays") {
  const auto call = GENERATE(Call::create, Call::write, Call::sync, Call::close, Call::rename);
  const TempFolder folder;
  write_recovery(folder / "one", {"old", "", 1, plausible_document(1)});
  FailingCalls calls(call, std::errc::no_space_on_device);
  CHECK_THROWS_AS(write_recovery(folder / "one", {"new", "", 2, plausible_document(2)}, calls),
                  Failure);
  CHECK(read_recovery(folder / "one").plan == "old");
  CHECK(folder.names() == std::vector<std::string>{"one"});
}

TEST_CASE("what runs that are gone have left is found, what belongs to others is not") {
  const TempFolder folder;
  const RecoveryFolder recoveries(folder / "recovery");
  const auto mine = recoveries.file_of_this_run();
  make_private_folder(folder / "recovery");
  put_bytes(mine, "mine");
  const auto elsewhere = on_another_machine();
  put_bytes(folder / ("recovery/" + mark_text(elsewhere) + ".recovery"), "elsewhere");
  put_bytes(folder / "recovery/no-mark.txt", "other");
  CHECK(recoveries.left_behind().empty());
  const auto left = folder / ("recovery/" + file_of_the_gone(1));
  put_bytes(left, "left");
  CHECK(recoveries.left_behind() == std::vector{left});
}

TEST_CASE("what was left before the computer got another name is found") {
  const TempFolder folder;
  const RecoveryFolder recoveries(folder / "recovery");
  make_private_folder(folder / "recovery");
  auto mark = this_process();
  REQUIRE_FALSE(mark.machine.empty());
  mark.host = "renamed.since";
  mark.boot = "before";
  const auto left = folder / ("recovery/" + mark_text(mark) + ".recovery");
  put_bytes(left, "left");
  CHECK(recoveries.left_behind() == std::vector{left});
}

TEST_CASE("what another machine left is found when nobody has touched it for a day") {
  const TempFolder folder;
  const RecoveryFolder recoveries(folder / "recovery");
  make_private_folder(folder / "recovery");
  auto mark = on_another_machine();
  SECTION("its mark tells the machine") {}
  SECTION("its mark is of an older program") { mark.machine.clear(); }
  const auto left = folder / ("recovery/" + mark_text(mark) + ".recovery");
  put_bytes(left, "left");
  const auto now = std::filesystem::last_write_time(left);
  CHECK(recoveries.left_behind(now + std::chrono::hours(23)).empty());
  CHECK(recoveries.left_behind(now + std::chrono::hours(25)) == std::vector{left});
}

TEST_CASE("of two that want what was left behind one gets it") {
  const TempFolder folder;
  const RecoveryFolder recoveries(folder / "recovery");
  make_private_folder(folder / "recovery");
  const auto left = folder / ("recovery/" + file_of_the_gone(1));
  put_bytes(left, "left");
  const auto claimed = recoveries.claim(left);
  CHECK(bytes_of(claimed) == "left");
  CHECK(recoveries.left_behind().empty());
  CHECK_THROWS_AS(recoveries.claim(left), std::system_error);
}

TEST_CASE("what was claimed by a run that is gone too is left behind again") {
  const TempFolder folder;
  const RecoveryFolder recoveries(folder / "recovery");
  make_private_folder(folder / "recovery");
  put_bytes(folder / ("recovery/" + file_of_the_gone(1)), "left");
  const auto claimed = recoveries.claim(recoveries.left_behind().front());
  CHECK(recoveries.left_behind().empty());
  auto mark = this_process();
  mark.boot = "before";
  const auto name = claimed.filename().string();
  const auto left = claimed.parent_path() / (mark_text(mark) + name.substr(name.find('+')));
  std::filesystem::rename(claimed, left);
  CHECK(recoveries.left_behind() == std::vector{left});
}

TEST_CASE("one file that can't be written keeps no other from being protected") {
  /// Fails the first time.
  class OnceFull : public RecordingCalls {
   public:
    Handle create(const std::filesystem::path& path) override {
      if (tried_++ == 0)
        throw std::system_error(std::make_error_code(std::errc::no_space_on_device));
      return RecordingCalls::create(path);
    }

   private:
    int tried_ = 0;
  };
  const TempFolder folder;
  const RecoveryFolder recoveries(folder / "recovery");
  make_private_folder(folder / "recovery");
  const auto document = plausible_document(1);
  for (int i = 0; i < 3; ++i)
    write_recovery(folder / ("recovery/" + file_of_the_gone(i)), {"plan", "", 1, document});
  const auto open = [&] {
    return std::ranges::count_if(recoveries.left_behind(), [](const auto& file) {
      try {
        return read_recovery(file).plan == "plan";
      } catch (const LockedPlan&) {
        return false;
      }
    });
  };
  OnceFull calls;
  CHECK_THROWS_AS(recoveries.protect(document.id, cheap_key(), calls), Failure);
  CHECK(open() == 1);
  recoveries.protect(document.id, cheap_key(), calls);
  CHECK(open() == 0);
}

TEST_CASE("what a killed writer left half written goes when the plan is protected") {
  const TempFolder folder;
  const RecoveryFolder recoveries(folder / "recovery");
  make_private_folder(folder / "recovery");
  const auto document = plausible_document(1);
  const auto part = folder / "recovery/.sightline-0.part";
  SECTION("what nobody has touched for an hour") {
    write_recovery(part, {"plan", "", 1, document});
    std::filesystem::last_write_time(
        part, std::filesystem::file_time_type::clock::now() - std::chrono::minutes(62));
    recoveries.protect(document.id, cheap_key());
    CHECK_FALSE(std::filesystem::exists(part));
  }
  SECTION("what may still be written is told of") {
    write_recovery(part, {"plan", "", 1, document});
    SECTION("whole") {}
    SECTION("for minutes, or by a clock that is ahead") {
      const auto minutes = std::chrono::minutes(GENERATE(-120, -2, 2, 58));
      std::filesystem::last_write_time(part,
                                       std::filesystem::file_time_type::clock::now() - minutes);
    }
    SECTION("in part") { put_bytes(part, bytes_of(part).substr(0, 200)); }
    CHECK_THROWS_AS(recoveries.protect(document.id, cheap_key()), Failure);
    CHECK(std::filesystem::exists(part));
  }
  SECTION("another plan's, what is protected already, and what is still blank are not") {
    write_recovery(part, {"plan", "", 1, plausible_document(2)});
    write_recovery(folder / "recovery/.sightline-1.part", {"plan", "", 1, document, cheap_key()});
    put_bytes(folder / "recovery/.sightline-2.part", "");
    CHECK_NOTHROW(recoveries.protect(document.id, cheap_key()));
  }
}

TEST_CASE("that a living run has put a plan aside without protection is known") {
  const TempFolder folder;
  const RecoveryFolder recoveries(folder / "recovery");
  CHECK_FALSE(recoveries.is_open(plausible_document(1).id));
  make_private_folder(folder / "recovery");
  write_recovery(recoveries.file_of_this_run(), {"plan", "", 1, plausible_document(1)});
  CHECK(recoveries.is_open(plausible_document(1).id));
  CHECK(recoveries.is_in_use(plausible_document(1).id));
  CHECK_FALSE(recoveries.is_open(plausible_document(2).id));
  write_recovery(recoveries.file_of_this_run(),
                 {"plan", "", 1, plausible_document(1), cheap_key()});
  CHECK_FALSE(recoveries.is_open(plausible_document(1).id));
  CHECK_FALSE(recoveries.is_in_use(plausible_document(1).id));
  // A run that has ended uses nothing.
  write_recovery(folder / ("recovery/" + file_of_the_gone(1)), {"", "", 1, plausible_document(3)});
  CHECK(recoveries.is_open(plausible_document(3).id));
  CHECK_FALSE(recoveries.is_in_use(plausible_document(3).id));
}

TEST_CASE("what was declined is kept for a month, and no more than fifty") {
  const TempFolder folder;
  const RecoveryFolder recoveries(folder / "recovery");
  make_private_folder(folder / "recovery");
  const auto now = std::filesystem::file_time_type::clock::now();
  const auto day = std::chrono::hours(24);
  for (int i = 0; i < 60; ++i) {
    const auto left = folder / ("recovery/" + file_of_the_gone(i));
    put_bytes(left, std::to_string(i));
    recoveries.put_aside(left, now - i * day / 4);
  }
  recoveries.clear(now);
  CHECK(recoveries.set_aside().size() == 50);
  recoveries.clear(now + 20 * day);
  CHECK(recoveries.set_aside().size() > 35);
  CHECK(recoveries.set_aside().size() < 45);
  recoveries.clear(now + 40 * day);
  CHECK(recoveries.set_aside().empty());
}

}  // namespace sightline::recovery_test
