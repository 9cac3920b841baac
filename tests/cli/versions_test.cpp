#include <catch2/catch_test_macros.hpp>

#include "model/file/document_file.h"
#include "model/file/versions.h"
#include "tests/cli/desk.h"

namespace sightline {
namespace {

/// A plan that the planner has saved twice.
struct Kept : Desk {
  std::string home = "XDG_DATA_HOME='" + path("data") + "' TZ=UTC";
  Document first = load_document(plan);

  Kept() {
    const Versions versions(folder / "data/sightline/versions");
    versions.keep(plan, first.id, bytes_of(plan), 1'770'000'000);
    auto second = first;
    second.plan.organization.name = "Pine";
    save_document(plan, second);
    versions.keep(plan, first.id, bytes_of(plan), 1'770'003'600);
  }
};

}  // namespace

TEST_CASE("versions lists what was kept, the latest first, even of a plan that is damaged") {
  const Kept desk;
  put_bytes(desk.plan, "damaged");
  const auto listed = run_cli({"versions", desk.plan}, desk.home);
  CHECK(listed.code == 0);
  CHECK(listed.err.empty());
  INFO(listed.out);
  CHECK(listed.out.starts_with("Version"));
  CHECK(contains(listed.out, "2"));
  CHECK(contains(listed.out, "2 Feb 2026  03:40"));
  CHECK(listed.out.find("03:40") < listed.out.find("02:40"));
}

TEST_CASE("restore writes a version into a file of its own") {
  const Kept desk;
  const auto out = desk.path("restored.sightline");
  const auto before = bytes_of(desk.plan);
  const auto restored = run_cli({"restore", desk.plan, "1", "-o", out}, desk.home);
  CHECK(restored.code == 0);
  CHECK(restored.out == out + "\n");
  CHECK(load_document(out) == desk.first);
  CHECK(bytes_of(desk.plan) == before);
  require_refusal(run_cli({"restore", desk.plan, "1", "-o", out}, desk.home), 4,
                  "is there already.");
  CHECK(run_cli({"restore", desk.plan, "2", "-o", out, "--force"}, desk.home).code == 0);
  CHECK(load_document(out).plan.organization.name == "Pine");
}

TEST_CASE("what can't be restored is said in one sentence") {
  const Kept desk;
  const auto out = desk.path("out.sightline");
  require_refusal(run_cli({"restore", desk.plan, "9", "-o", out}, desk.home), 2,
                  "There is no version 9 of ‘");
  require_refusal(run_cli({"versions", desk.path("other.sightline")}, desk.home), 3,
                  "are kept here.");
  require_refusal(run_cli({"versions", desk.plan}, "env -u HOME -u XDG_DATA_HOME"), 3,
                  "You have no home folder");
  for (const auto& version : Versions(desk.folder / "data/sightline/versions").list(desk.plan))
    put_bytes(version.file, "damaged");
  require_refusal(run_cli({"restore", desk.plan, "1", "-o", out}, desk.home), 3,
                  "is not a Sightline plan.");
}

}  // namespace sightline
