#include "model/file/versions.h"

#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <map>
#include <set>
#include <thread>

#include "model/file/atomic_write.h"
#include "model/file/container.h"
#include "model/file/document_file.h"
#include "model/file/protection.h"
#include "model/file/user_folders.h"
#include "tests/support/cheap_key.h"
#include "tests/support/temp_folder.h"

namespace sightline::versions_test {
namespace {

constexpr std::int64_t noon = 1'770'000'000;
constexpr std::int64_t hour = 3'600;
constexpr Id<Document> a{{1, 1}};
constexpr Id<Document> b{{2, 2}};

std::vector<int> numbers(const std::vector<Version>& versions) {
  std::vector<int> all;
  for (const auto& version : versions) all.push_back(version.number);
  return all;
}

/// A whole plan, another one for each `state`.
std::string plan_of(Id<Document> id, int state) {
  Document document;
  document.id = id;
  document.plan.organization.name = std::to_string(state);
  return document_to_bytes(document, {});
}

unsigned mode_of(const std::filesystem::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777U : 0;
}

void make_old(const std::filesystem::path& file, std::chrono::minutes age) {
  std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - age);
}

/// One save every `apart` seconds, the latest first.
std::vector<Version> saved(int count, std::int64_t apart, std::uintmax_t bytes = 1) {
  std::vector<Version> all;
  for (int i = 0; i < count; ++i) all.push_back({count - i, noon - i * apart, a, {}, {}, bytes});
  return all;
}

}  // namespace

TEST_CASE("what was saved is listed, the latest first, and only its owner may read it") {
  const TempFolder folder;
  const Versions versions(folder / "versions");
  const auto plan = folder / "plan.sightline";
  versions.keep(plan, a, "one", noon);
  versions.keep(plan, a, "two", noon + 1);
  versions.keep(plan, a, "two", noon + 2);
  const auto found = versions.at(plan);
  REQUIRE(numbers(found) == std::vector{2, 1});
  CHECK(bytes_of(found[0].file) == "two");
  CHECK(found[0].at == noon + 1);
  CHECK(mode_of(found[0].file) == 0600);
  CHECK(mode_of(folder / "versions") == 0700);
  CHECK(mode_of(found[0].file.parent_path()) == 0700);
  CHECK(bytes_of(found[0].file.parent_path() / "plan.txt") == plan.string() + "\n");
}

TEST_CASE("plans of one name, and names of one plan, are kept apart") {
  const TempFolder folder;
  const Versions versions(folder / "versions");
  const auto plan = folder / "plan.sightline";
  versions.keep(plan, a, "a", noon);
  versions.keep(plan, b, "b", noon);
  versions.keep(folder / "other.sightline", a, "other", noon);
  CHECK(numbers(versions.of(b)) == std::vector{2});
  CHECK(numbers(versions.at(plan)) == std::vector{2, 1});
  CHECK(numbers(versions.at(folder / "other.sightline")) == std::vector{2});
  CHECK(versions.at(folder / "none").empty());
}

TEST_CASE("a plan that was renamed or moved keeps its one list of versions") {
  const TempFolder folder;
  const Versions versions(folder / "versions", {.latest = 3, .hours = 0, .days = 0, .weeks = 0});
  const auto old_place = folder / "old.sightline";
  const auto new_place = folder / "moved" / "new.sightline";
  versions.keep(old_place, a, "one", noon);
  versions.keep(old_place, a, "two", noon + 1);
  versions.keep(new_place, b, "another plan's", noon + 1);
  versions.keep(new_place, a, "three", noon + 2);
  const auto found = versions.of(a);
  REQUIRE(numbers(found) == std::vector{3, 2, 1});
  CHECK(found[0].plan == new_place);
  CHECK(found[1].plan == old_place);
  CHECK(bytes_of(found[2].file) == "one");
  CHECK(versions.of(b).size() == 1);
  // As it lay there last: not kept a second time.
  versions.keep(new_place, a, "three", noon + 3);
  CHECK(versions.of(a).size() == 3);
  // One list has one limit.
  versions.keep(new_place, a, "four", noon + 4);
  CHECK(numbers(versions.of(a)) == std::vector{4, 3, 2});
  CHECK(numbers(versions.at(old_place)) == std::vector{2});
}

TEST_CASE("a copy has a limit of its own, and is as open as it was when the plan is protected") {
  const TempFolder folder;
  const Versions versions(folder / "versions", {.latest = 2, .hours = 0, .days = 0, .weeks = 0});
  const auto plan = folder / "plan.sightline";
  const auto copy = folder / "copy.sightline";
  const auto file = [](int i) { return plan_of(a, i); };
  const auto keep = [&](const std::filesystem::path& where, int i) {
    put_bytes(where, file(i));
    versions.keep(where, a, file(i), noon + i);
  };
  keep(plan, 1);
  keep(plan, 2);
  for (int i = 3; i <= 5; ++i) keep(copy, i);
  CHECK(numbers(versions.at(copy)) == std::vector{5, 4});
  CHECK(numbers(versions.at(plan)) == std::vector{2, 1});
  versions.protect(plan, a, *cheap_key());
  for (const auto& version : versions.at(plan)) CHECK(is_protected(bytes_of(version.file)));
  for (const auto& version : versions.at(copy)) CHECK_FALSE(is_protected(bytes_of(version.file)));
  // Where the plan was before, it has left no copy.
  std::filesystem::remove(plan);
  keep(copy, 6);
  CHECK(numbers(versions.of(a)) == std::vector{6, 5});
}

TEST_CASE("what was kept where another plan lies by now is protected with the plan that moved") {
  const TempFolder folder;
  const Versions versions(folder / "versions");
  const auto first_place = folder / "acme.sightline";
  const auto plan = folder / "old.sightline";
  versions.keep(first_place, a, plan_of(a, 1), noon);
  put_bytes(plan, plan_of(a, 1));
  SECTION("another plan") { put_bytes(first_place, plan_of(b, 2)); }
  SECTION("a plan that nobody can tell from this one") {
    put_bytes(first_place, protect(plan_of(a, 3), *cheap_key()));
  }
  SECTION("no plan") { put_bytes(first_place, "a note"); }
  CHECK(versions.copies_of(plan, a).empty());
  versions.protect(plan, a, *cheap_key());
  for (const auto& version : versions.of(a)) CHECK(is_protected(bytes_of(version.file)));
}

TEST_CASE("what a killed writer left of a version goes when the plan is protected") {
  const TempFolder folder;
  const Versions versions(folder / "versions");
  versions.keep("plan", a, plan_of(a, 1), noon);
  const auto part = versions.of(a).front().file.parent_path() / ".sightline-0.part";
  put_bytes(part, plan_of(a, 2).substr(0, 100));
  // It may still be written.
  CHECK_THROWS_AS(versions.protect("plan", a, *cheap_key()), Failure);
  CHECK(is_protected(bytes_of(versions.of(a).front().file)));
  put_bytes(part, plan_of(b, 2));
  CHECK_NOTHROW(versions.protect("plan", a, *cheap_key()));
  CHECK(std::filesystem::exists(part));
  make_old(part, std::chrono::minutes(62));
  versions.protect("plan", a, *cheap_key());
  CHECK_FALSE(std::filesystem::exists(part));
}

TEST_CASE("what a killed writer left of the plan beside it goes when the plan is protected") {
  const TempFolder folder;
  const Versions versions(folder / "versions");
  const auto plan = folder / "acme.sightline";
  put_bytes(plan, protect(plan_of(a, 3), *cheap_key()));
  const auto part = [&](int number) { return part_in(folder / ".", number); };
  put_bytes(part(0), "PK, a plan book that somebody writes");
  put_bytes(part(1), plan_of(b, 1));
  put_bytes(part(2), protect(plan_of(a, 2), *cheap_key()));
  CHECK_NOTHROW(versions.protect(plan, a, *cheap_key()));
  for (const auto& bytes : {plan_of(a, 2), plan_of(a, 2).substr(0, 100)}) {
    put_bytes(part(3), bytes);
    // It may still be written.
    CHECK_THROWS_AS(versions.protect(plan, a, *cheap_key()), Failure);
    CHECK(std::filesystem::exists(part(3)));
    make_old(part(3), std::chrono::minutes(62));
    CHECK_NOTHROW(versions.protect(plan, a, *cheap_key()));
    CHECK_FALSE(std::filesystem::exists(part(3)));
  }
  for (int others = 0; others < 3; ++others) CHECK(std::filesystem::exists(part(others)));
}

TEST_CASE("what a killed writer left beside the plan is found behind numbers that are free") {
  const TempFolder folder;
  const Versions versions(folder / "versions");
  const auto plan = folder / "acme.sightline";
  put_bytes(plan, protect(plan_of(a, 3), *cheap_key()));
  const auto number = GENERATE(1, 7, 1000);
  const auto part = part_in(folder / ".", number);
  SECTION("with none before it") {}
  SECTION("with a link to nothing before it") {
    std::filesystem::create_symlink("nothing", part_in(folder / ".", 0));
  }
  put_bytes(part, plan_of(a, 2));
  CHECK_THROWS_AS(versions.protect(plan, a, *cheap_key()), Failure);
  CHECK(std::filesystem::exists(part));
  make_old(part, std::chrono::minutes(62));
  CHECK_NOTHROW(versions.protect(plan, a, *cheap_key()));
  CHECK_FALSE(std::filesystem::exists(part));
}

TEST_CASE("what is written beside the plan by a clock that is ahead, or for minutes, stays") {
  const TempFolder folder;
  const Versions versions(folder / "versions");
  const auto plan = folder / "acme.sightline";
  put_bytes(plan, protect(plan_of(a, 3), *cheap_key()));
  const auto part = part_in(folder / ".", 0);
  put_bytes(part, plan_of(a, 2));
  const auto minutes = std::chrono::minutes(GENERATE(-120, -2, 2, 58));
  make_old(part, minutes);
  try {
    versions.protect(plan, a, *cheap_key());
    FAIL("it was not told");
  } catch (const Failure& failure) {
    const std::string told = failure.what();
    INFO(told);
    // No hour makes that older.
    CHECK(told.ends_with(minutes.count() < 0
                             ? "Delete it if nobody is saving the plan, and protect the plan again."
                             : "or protect the plan again in an hour."));
  }
  CHECK(std::filesystem::exists(part));
  CHECK(std::ranges::count_if(
            std::filesystem::directory_iterator(folder / "."),
            [](const auto& file) { return file.path().extension() == ".part"; }) == 1);
}

TEST_CASE("one version that can't be read keeps no other from being protected") {
  const TempFolder folder;
  const Versions versions(folder / "versions");
  for (int i = 1; i <= 3; ++i) versions.keep("plan", a, pack({1, std::to_string(i)}), noon + i);
  const auto all = versions.of(a);
  REQUIRE(all.size() == 3);
  // Larger than any plan.
  std::filesystem::resize_file(all[1].file, max_plan_file + 1);
  CHECK_THROWS_AS(versions.protect("plan", a, *cheap_key()), Failure);
  CHECK(is_protected(bytes_of(all[0].file)));
  CHECK(is_protected(bytes_of(all[2].file)));
}

TEST_CASE("a plan's name of any bytes is noted with its versions") {
  const TempFolder folder;
  const Versions versions(folder / "versions");
  for (const auto& name :
       {std::string("two\nlines\n"), std::string("latin \xe4"), std::string(255, 'x')}) {
    versions.keep(folder / name, a, name, noon);
    CHECK(versions.of(a).front().plan == folder / name);
  }
}

TEST_CASE("a plan is found by whatever link it is reached") {
  const TempFolder folder;
  const Versions versions(folder / "versions");
  put_bytes(folder / "plan.sightline", "plan");
  std::filesystem::create_symlink("plan.sightline", folder / "link");
  versions.keep(folder / "link", a, "one", noon);
  CHECK(versions.at(folder / "plan.sightline").size() == 1);
}

TEST_CASE("versions go in the order of their saves when the clock goes backwards") {
  const TempFolder folder;
  const Versions versions(folder / "versions");
  versions.keep("plan", a, "one", noon);
  versions.keep("plan", a, "two", noon - 100'000 * hour);
  versions.keep("plan", a, "three", -5);
  const auto found = versions.at("plan");
  REQUIRE(numbers(found) == std::vector{3, 2, 1});
  CHECK(bytes_of(found[0].file) == "three");
}

TEST_CASE("a clock that is ten years ahead for once costs no version but one of a span") {
  const VersionLimits limits{.latest = 1, .hours = 2, .days = 3, .weeks = 4};
  auto all = saved(5, 7 * 24 * hour);  // one a week
  const auto before = versions_to_keep(all, limits);
  CHECK(std::ranges::count(before, true) == 4);
  all.front().at += 10 * 365 * 24 * hour;
  CHECK(versions_to_keep(all, limits) == before);
}

TEST_CASE("files that are no versions are passed over") {
  const TempFolder folder;
  const Versions versions(folder / "versions");
  versions.keep("plan", a, "one", noon);
  const auto place = versions.at("plan").front().file.parent_path();
  for (const auto* name : {"x.sightline", "1-2.sightline", "a-1-b.sightline", "1-2-3.sightline",
                           "2-1770000000-00000000-0000-0001-0000-000000000001.txt",
                           "-5-1770000000-00000000-0000-0001-0000-000000000001.sightline",
                           "2147483647-0-00000000-0000-0001-0000-000000000001.sightline",
                           "99999999999-0-00000000-0000-0001-0000-000000000001.sightline"})
    put_bytes(place / name, "x");
  CHECK(versions.at("plan").size() == 1);
  versions.keep("plan", a, "two", noon);
  CHECK(numbers(versions.at("plan")) == std::vector{2, 1});
}

TEST_CASE("of many saves the latest stay, then one an hour, a day and a week") {
  const VersionLimits limits{.latest = 3, .hours = 24, .days = 7, .weeks = 4, .bytes = 1'000'000};
  const auto all = saved(6 * 24 * 60, 600);  // every ten minutes for sixty days
  const auto stays = versions_to_keep(all, limits);
  std::vector<std::int64_t> ages;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (stays[i]) ages.push_back((noon - all[i].at) / hour);
  CHECK(std::vector(stays.begin(), stays.begin() + 3) == std::vector{true, true, true});
  const auto between = [&](std::int64_t from, std::int64_t to) {
    return std::ranges::count_if(ages, [&](auto age) { return age >= from && age < to; });
  };
  CHECK(between(0, 24) >= 24);
  CHECK(between(0, 24) <= 24 + 3);
  CHECK(between(24, 7 * 24) >= 5);
  CHECK(between(24, 7 * 24) <= 7);
  CHECK(between(7 * 24, 4 * 7 * 24) >= 2);
  CHECK(between(7 * 24, 4 * 7 * 24) <= 4);
  CHECK(between(4 * 7 * 24, 100 * 24) == 0);
}

TEST_CASE("all versions of a plan together stay small, and the latest always stays") {
  const VersionLimits limits{.latest = 10, .bytes = 250};
  CHECK(versions_to_keep(saved(4, 60, 100), limits) == std::vector{true, true, false, false});
  CHECK(versions_to_keep(saved(2, 60, 1'000), limits) == std::vector{true, false});
}

TEST_CASE("what is thinned out is taken away") {
  const TempFolder folder;
  const Versions versions(folder / "versions", {.latest = 2, .hours = 0, .days = 0, .weeks = 0});
  for (int i = 0; i < 5; ++i) versions.keep("plan", a, std::to_string(i), noon + i);
  CHECK(numbers(versions.at("plan")) == std::vector{5, 4});
}

TEST_CASE("of two runs that keep what they saved in one second neither takes the other's place") {
  const TempFolder folder;
  const Versions versions(folder / "versions", {.latest = 1'000});
  constexpr int each = 40;
  const auto run = [&](const std::string& who) {
    for (int i = 0; i < each; ++i) versions.keep("plan", a, who + std::to_string(i), noon);
  };
  {
    const std::jthread one([&] { run("one"); });
    const std::jthread other([&] { run("other"); });
  }
  std::set<std::string> kept;
  for (const auto& version : versions.of(a)) kept.insert(bytes_of(version.file));
  CHECK(kept.size() == 2 * each);
}

TEST_CASE("two runs that keep what they saved on either side of a second get two numbers") {
  const TempFolder folder;
  const Versions versions(folder / "versions", {.latest = 1'000});
  constexpr int each = 40;
  const auto run = [&](const std::string& who, std::int64_t since) {
    for (int i = 0; i < each; ++i) versions.keep("plan", a, who + std::to_string(i), since + i);
  };
  {
    const std::jthread one([&] { run("one", noon); });
    const std::jthread other([&] { run("other", noon + hour); });
  }
  std::set<int> different;
  for (const auto& version : versions.of(a)) different.insert(version.number);
  CHECK(different.size() == 2 * each);
}

TEST_CASE("where nothing can be kept is said") {
  CHECK_THROWS_AS(Versions("/proc/versions").keep("plan", a, "one", noon), Failure);
}

TEST_CASE("each user's folders are where the system wants them") {
  const auto with = [](std::map<std::string, std::string> variables, UserFolder folder) {
    const auto found = user_folder(folder, [&](const char* name) -> const char* {
      const auto value = variables.find(name);
      return value == variables.end() ? nullptr : value->second.c_str();
    });
    return found ? found->string() : "none";
  };
  CHECK(with({{"HOME", "/h"}}, UserFolder::state) == "/h/.local/state/sightline");
  CHECK(with({{"HOME", "/h"}}, UserFolder::data) == "/h/.local/share/sightline");
  CHECK(with({{"HOME", "/h"}, {"XDG_STATE_HOME", "/s"}}, UserFolder::state) == "/s/sightline");
  CHECK(with({{"HOME", "/h"}, {"XDG_DATA_HOME", "relative"}}, UserFolder::data) ==
        "/h/.local/share/sightline");
  CHECK(with({}, UserFolder::state) == "none");
  CHECK(with({{"HOME", ""}}, UserFolder::data) == "none");
}

}  // namespace sightline::versions_test
