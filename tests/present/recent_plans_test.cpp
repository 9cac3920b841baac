#include "app/present/recent_plans.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/plausible_document.h"
#include "tests/support/stand_in_user.h"

namespace sightline {
namespace recent_plans_test {

struct Desk {
  StandInUser user;
  Session session{user,
                  {.today = [] { return Day{std::chrono::year{2026} / 5 / 12}; },
                   .load =
                       [](const std::filesystem::path& path, const FileKey*) {
                         if (path == "broken.sightline")
                           throw Failure(FailureKind::input, msg("It is broken."));
                         auto document = plausible_document(3);
                         if (path == "nameless.sightline") document.plan.organization.name.clear();
                         return document;
                       },
                   .save = [](const std::filesystem::path&, const Document&, const FileKey*) {},
                   .id_seed = 7}};
};

TEST_CASE("each recent plan tells whose it is, how much is in it and where it stands") {
  Desk desk;
  desk.session.set_recent({"folder/northwind.sightline", "nameless.sightline"});
  const auto rows = recent_plan_rows(desk.session, Catalog::english());
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].title.find(" · northwind.sightline · ") != std::string::npos);
  CHECK(rows[0].title.ends_with(" actions"));
  CHECK(rows[0].state == "Cycle 2 of 6");
  CHECK(rows[0].place.path == "folder/northwind.sightline");
  CHECK(rows[1].title.starts_with("nameless.sightline · "));
}

TEST_CASE("a recent plan that can't be read says so, and nothing else is told of it") {
  Desk desk;
  desk.session.set_recent({"broken.sightline"});
  const auto rows = recent_plan_rows(desk.session, Catalog::english());
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].title == "broken.sightline");
  CHECK(rows[0].state == "can’t be read");
  CHECK(rows[0].tone == draw::Tone::bad);
  CHECK_FALSE(desk.session.path());
}

}  // namespace recent_plans_test
}  // namespace sightline
