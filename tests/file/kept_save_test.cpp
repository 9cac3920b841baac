#include "model/file/kept_save.h"

#include <catch2/catch_test_macros.hpp>

#include "model/file/document_file.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

constexpr std::int64_t noon = 1'770'000'000;
constexpr std::int64_t day = 86'400;

/// A plan's file under that name.
std::string named(const char* name) {
  auto document = plausible_document(1);
  document.plan.organization.name = name;
  return document_to_bytes(document, {});
}

}  // namespace

TEST_CASE("a file that is dated in the future takes no version's time from it") {
  const TempFolder folder;
  const Versions versions(folder / "versions", {.latest = 1, .hours = 24, .days = 30});
  const auto plan = folder / "plan.sightline";
  const auto id = plausible_document(1).id;
  for (int i = 5; i > 0; --i)
    versions.keep(plan, id, named(std::to_string(i).c_str()), noon - i * day);
  REQUIRE(versions.of(id).size() == 5);
  keep_save(versions, {plan, id, {named("dated ahead"), noon + 3'000 * day}, named("now"), noon});
  CHECK(versions.of(id).size() == 7);
}

}  // namespace sightline
