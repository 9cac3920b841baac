#include "model/file/kept_save.h"

#include <catch2/catch_test_macros.hpp>

#include "model/file/archive.h"
#include "model/file/container.h"
#include "model/file/document_file.h"
#include "model/file/protection.h"
#include "tests/support/cheap_key.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::kept_save_test {
namespace {

constexpr std::int64_t noon = 1'770'000'000;
constexpr std::int64_t day = 86'400;

/// A plan's file under that name.
std::string named(const std::string& name, const SharedKey& key = nullptr) {
  auto document = plausible_document(1);
  document.plan.organization.name = name;
  return document_to_bytes(document, {}, key.get());
}

/// What replaces a plan and is another one.
struct Replaced {
  TempFolder folder;
  Versions versions{folder / "versions"};
  std::filesystem::path plan = folder / "plan.sightline";
  Id<Document> first = plausible_document(1).id;
  Document other = plausible_document(2);
  SharedKey key = cheap_key();

  [[nodiscard]] KeptSave save(const std::string& before) const {
    return {plan, other.id, {before, noon}, document_to_bytes(other, {}), noon + 1};
  }
};

}  // namespace

TEST_CASE("a file that is dated in the future takes no version's time from it") {
  const TempFolder folder;
  const Versions versions(folder / "versions", {.latest = 1, .hours = 24, .days = 30});
  const auto plan = folder / "plan.sightline";
  const auto id = plausible_document(1).id;
  for (int i = 5; i > 0; --i) versions.keep(plan, id, named(std::to_string(i)), noon - i * day);
  REQUIRE(versions.of(id).size() == 5);
  keep_save(versions, {plan, id, {named("dated ahead"), noon + 3'000 * day}, named("now"), noon});
  CHECK(versions.of(id).size() == 7);
}

TEST_CASE("a protected plan that is replaced is kept as the one that was kept there last") {
  const Replaced desk;
  desk.versions.keep(desk.plan, desk.first, named("then", desk.key), noon - day);
  const auto before = named("never kept", desk.key);
  keep_save(desk.versions, desk.save(before));
  REQUIRE(desk.versions.of(desk.first).size() == 2);
  CHECK(bytes_of(desk.versions.of(desk.first).front().file) == before);
  CHECK(desk.versions.of(desk.other.id).size() == 1);
}

TEST_CASE("a protected plan that is replaced is kept with its own key, or as whose it is known") {
  const Replaced desk;
  auto save = desk.save(named("by key", desk.key));
  save.key = desk.key;
  keep_save(desk.versions, save);
  CHECK(desk.versions.of(desk.first).size() == 1);
  const Replaced other;
  save = other.save(named("known", other.key));
  save.before.document = other.first;
  keep_save(other.versions, save);
  CHECK(other.versions.of(other.first).size() == 1);
}

TEST_CASE("a plan of a newer program that is replaced is kept byte by byte") {
  const Replaced desk;
  const auto newer = pack({current_format + 1, "what only that can read"});
  SECTION("as the one that was kept there last") {
    desk.versions.keep(desk.plan, desk.first, named("then"), noon - day);
    keep_save(desk.versions, desk.save(newer));
    REQUIRE(desk.versions.of(desk.first).size() == 2);
    CHECK(bytes_of(desk.versions.of(desk.first).front().file) == newer);
  }
  SECTION("as the one that came in its place, when nothing was kept") {
    keep_save(desk.versions, desk.save(newer));
    REQUIRE(desk.versions.of(desk.other.id).size() == 2);
    CHECK(bytes_of(desk.versions.of(desk.other.id).back().file) == newer);
  }
  SECTION("encrypted with the key at hand") {
    auto save = desk.save(protect(newer, *desk.key));
    save.key = desk.key;
    keep_save(desk.versions, save);
    CHECK(desk.versions.of(desk.other.id).size() == 2);
  }
  SECTION("that is damaged is no plan") {
    auto damaged = newer;
    damaged.back() ^= 1;
    keep_save(desk.versions, desk.save(damaged));
    CHECK(desk.versions.of(desk.other.id).size() == 1);
  }
  SECTION("is told of when nobody can tell whose it is") {
    auto save = desk.save(newer);
    save.document = {};
    save.after.clear();
    CHECK_THROWS_AS(keep_save(desk.versions, save), Failure);
  }
}

TEST_CASE("that nobody knows which plan is replaced is said, and what comes is kept") {
  const Replaced desk;
  try {
    keep_save(desk.versions, desk.save(named("unknown", desk.key)));
    FAIL("nothing was said");
  } catch (const Failure& failure) {
    CHECK(plain_text(failure.message()).find("is protected with a passphrase, and nobody") !=
          std::string::npos);
  }
  CHECK(desk.versions.of(desk.first).empty());
  CHECK(desk.versions.of(desk.other.id).size() == 1);
  // No plan at all is no loss.
  CHECK_NOTHROW(keep_save(desk.versions, desk.save("a note")));
}

}  // namespace sightline::kept_save_test
