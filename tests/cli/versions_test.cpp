#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>

#include "model/file/document_file.h"
#include "model/file/versions.h"
#include "model/revision.h"
#include "tests/cli/desk.h"

namespace sightline::versions_test {
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
  // Which file each is of, where it is kept, and that nobody needs a passphrase for it.
  CHECK(contains(listed.out, "no         acme.sightline\n"));
  for (const auto& version : Versions(desk.folder / "data/sightline/versions").at(desk.plan))
    CHECK(contains(listed.out, "Kept in " + version.file.parent_path().string() + "\n"));
}

TEST_CASE("versions leaves out what git had merged in files of its own, and keeps none of it") {
  const Kept desk;
  const Versions versions(desk.folder / "data/sightline/versions");
  const auto merging = desk.path(".merge_file_a1B2c3");
  auto third = desk.first;
  third.plan.organization.name = "Fir";
  save_document(merging, third);
  versions.keep(merging, third.id, bytes_of(merging), 1'770'007'200);
  const auto listed = run_cli({"versions", desk.plan}, desk.home);
  INFO(listed.out);
  CHECK_FALSE(contains(listed.out, ".merge_file_"));
  CHECK(contains(listed.out, "03:40"));
  CHECK_FALSE(contains(listed.out, "04:40"));
  const auto before = versions.of(third.id).size();
  REQUIRE(
      run_cli({"merge", desk.plan, merging, desk.plan, "-o", merging, "--force"}, desk.home).code ==
      0);
  CHECK(versions.of(third.id).size() == before);
  // Where there is nothing else, it is better than nothing.
  CHECK(contains(run_cli({"versions", merging}, desk.home).out, "Version"));
}

TEST_CASE("a plan or a plan book is put in the place of no pipe and no device, with --force too") {
  const Kept desk;
  const auto pipe = desk.path("pipe.sightline");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const auto json = desk.path("acme.json");
  put_bytes(json, run_cli({"json", desk.plan}, desk.home).out);
  REQUIRE(std::filesystem::create_directory(desk.books));
  REQUIRE(::mkfifo(desk.book().c_str(), 0600) == 0);
  const std::vector<std::vector<std::string>> all{
      {"new", pipe},
      {"new", pipe, "--force"},
      {"new", "/dev/null", "--force"},
      {"copy", desk.plan, "--audience", "board", "-o", pipe, "--force"},
      {"restore", desk.plan, "1", "-o", pipe, "--force"},
      {"history", desk.plan, "--on", "2030-01-01", "-o", pipe, "--force"},
      {"from-json", json, pipe, "--force"},
      {"merge", desk.plan, desk.plan, desk.plan, "-o", pipe, "--force"},
      {"export", desk.plan, "-o", desk.books, "--force"}};
  for (const auto& words : all)
    require_refusal(run_cli(words, desk.home + " timeout 60 env"), 4, "is a pipe or a device");
  CHECK(std::filesystem::is_fifo(pipe));
  CHECK(std::filesystem::is_fifo(desk.book()));
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

TEST_CASE("versions and restore find a plan that was renamed, even if it is protected") {
  const Kept desk;
  const auto moved = desk.path("moved.sightline");
  std::filesystem::rename(desk.plan, moved);
  const auto listed = run_cli({"versions", moved}, desk.home);
  CHECK(listed.code == 0);
  CHECK(contains(listed.out, "02:40"));
  CHECK(contains(listed.out, "03:40"));
  put_bytes(desk.path("passphrase"), "correct horse battery staple\n");
  REQUIRE(
      run_cli({"protect", moved, "--passphrase-file", desk.path("passphrase")}, desk.home).code ==
      0);
  const auto again = desk.path("again.sightline");
  std::filesystem::rename(moved, again);
  CHECK(contains(run_cli({"versions", again}, desk.home).out, "02:40"));
  const auto out = desk.path("out.sightline");
  CHECK(run_cli({"restore", again, "1", "-o", out}, desk.home).code == 0);
  // What was kept open before is protected by now.
  CHECK_THROWS_AS(load_document(out), LockedPlan);
}

TEST_CASE("a plan that a command changes keeps versions as the window's save does") {
  const Desk desk;
  const auto home = "XDG_DATA_HOME='" + desk.path("data") + "'";
  const Versions versions(desk.folder / "data/sightline/versions");
  const auto before = bytes_of(desk.plan);
  put_bytes(desk.path("deals.csv"),
            "Deal ID;Deal name;Amount;Status;Created;Close date\n"
            "A-1;Portal;12;won;2026-01-15;2026-02-20\n");
  const auto imported =
      run_cli({"import-pipeline", desk.plan, desk.path("deals.csv"), "--date", "2026-03-01"}, home);
  INFO(imported.err);
  REQUIRE(imported.code == 0);
  const auto id = load_document(desk.plan).id;
  REQUIRE(versions.of(id).size() == 2);
  CHECK(bytes_of(versions.of(id)[0].file) == bytes_of(desk.plan));
  CHECK(bytes_of(versions.of(id)[1].file) == before);

  const auto mine = desk.path("mine.sightline");
  auto changed = load_document(desk.plan);
  changed.plan.organization.name = "Pine";
  save_document(mine, changed);
  REQUIRE(run_cli({"merge", desk.plan, mine, desk.plan, "-o", desk.plan, "--force"}, home).code ==
          0);
  CHECK(versions.of(id).size() == 3);

  // What is replaced by another plan is kept as well.
  REQUIRE(run_cli({"new", desk.plan, "--template", "it-services", "--force"}, home).code == 0);
  CHECK(versions.of(id).size() == 3);
  CHECK(versions.of(load_document(desk.plan).id).size() == 1);
  put_bytes(desk.path("by-hand.sightline"), before);
  const auto other = load_document(desk.plan).id;
  const auto by_hand = desk.path("by-hand.sightline");
  require_refusal(run_cli({"restore", desk.plan, "1", "-o", by_hand, "--force"}, home), 2,
                  "There is no version 1 of ‘");
  // Out of the way, it leads to all that were there.
  std::filesystem::rename(desk.plan, desk.path("away.sightline"));
  REQUIRE(run_cli({"restore", desk.plan, "1", "-o", by_hand, "--force"}, home).code == 0);
  CHECK(bytes_of(by_hand) == before);
  CHECK(versions.of(other).size() == 1);
}

TEST_CASE("restore writes the version that was asked for though it is thinned out meanwhile") {
  const Desk desk;
  const auto home = "XDG_DATA_HOME='" + desk.path("data") + "' TZ=UTC";
  const Versions versions(desk.folder / "data/sightline/versions");
  auto document = load_document(desk.plan);
  // Years ago: twenty stay.
  for (int i = 1; i <= 20; ++i) {
    document.plan.organization.name = std::to_string(i);
    save_document(desk.plan, document);
    versions.keep(desk.plan, document.id, bytes_of(desk.plan), 1'580'000'000 + i);
  }
  document.plan.organization.name = "never kept";
  save_document(desk.plan, document);
  REQUIRE(versions.at(desk.plan).back().number == 1);
  const auto restored = run_cli({"restore", desk.plan, "1", "-o", desk.plan, "--force"}, home);
  INFO(restored.err);
  CHECK(restored.code == 0);
  CHECK(load_document(desk.plan).plan.organization.name == "1");
  CHECK(versions.at(desk.plan).back().number == 2);
}

TEST_CASE("a number stands for one plan's version, whatever else lies where that was") {
  const Desk desk;
  const auto home = "XDG_DATA_HOME='" + desk.path("data") + "' TZ=UTC";
  const Versions versions(desk.folder / "data/sightline/versions");
  const auto out = desk.path("out.sightline");
  const auto moved = desk.path("moved.sightline");
  const auto restored = [&](const std::string& plan, const char* number) {
    const auto done = run_cli({"restore", plan, number, "-o", out, "--force"}, home);
    return done.code == 0 ? load_document(out).plan.organization.name : done.err;
  };
  const auto save = [&](const std::string& plan, Document document, const char* name) {
    document.plan.organization.name = name;
    save_document(plan, document);
    versions.keep(plan, document.id, bytes_of(plan), 1'770'000'000);
  };
  const auto first = load_document(desk.plan);
  for (const auto* name : {"X1", "X2", "X3"}) save(desk.plan, first, name);
  std::filesystem::rename(desk.plan, moved);
  save(moved, first, "X4");
  REQUIRE(run_cli({"new", desk.plan}).code == 0);
  save(desk.plan, load_document(desk.plan), "Y4");
  CHECK(restored(moved, "4") == "X4");
  CHECK(restored(moved, "3") == "X3");
  CHECK(restored(desk.plan, "4") == "Y4");
  CHECK(contains(restored(desk.plan, "3"), "There is no version 3 of ‘"));
  put_bytes(desk.plan, "damaged");
  CHECK(restored(desk.plan, "4") == "Y4");
  CHECK(restored(desk.plan, "3") == "X3");
  put_bytes(moved, "damaged");
  CHECK(restored(moved, "4") == "X4");
  CHECK(restored(moved, "1") == "X1");
}

TEST_CASE("a version that was kept of another file of the plan is told with that file") {
  const Desk desk;
  const auto home = "XDG_DATA_HOME='" + desk.path("data") + "' TZ=UTC";
  const Versions versions(desk.folder / "data/sightline/versions");
  const auto other = desk.path("other.sightline");
  const auto document = load_document(desk.plan);
  std::filesystem::copy_file(desk.plan, other);
  versions.keep(desk.plan, document.id, bytes_of(desk.plan), 1'770'000'000);
  save_document(other, next_revision(document));
  versions.keep(other, document.id, bytes_of(other), 1'770'000'100);
  const auto own = run_cli({"restore", desk.plan, "1", "-o", desk.path("a.sightline")}, home);
  CHECK(own.code == 0);
  CHECK(own.err.empty());
  const auto strange = run_cli({"restore", desk.plan, "2", "-o", desk.path("b.sightline")}, home);
  CHECK(strange.code == 0);
  CHECK(strange.err ==
        "sightline-cli: Version 2 was kept of ‘other.sightline’, which held the same plan then.\n");
}

TEST_CASE("a plan is written although no version can be kept, which is said") {
  const Desk desk;
  put_bytes(desk.path("data"), "a file where the folder should be");
  const auto done = run_cli({"new", desk.path("b.sightline"), "--template", "it-services"},
                            "XDG_DATA_HOME='" + desk.path("data") + "'");
  CHECK(done.code == 0);
  CHECK(contains(done.err, "The plan is saved, but its versions can’t be kept as they should: "));
  CHECK_NOTHROW(load_document(desk.path("b.sightline")));
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
  for (const auto& version : Versions(desk.folder / "data/sightline/versions").at(desk.plan))
    put_bytes(version.file, "damaged");
  require_refusal(run_cli({"restore", desk.plan, "1", "-o", out}, desk.home), 3,
                  "is not a Sightline plan.");
}

}  // namespace sightline::versions_test
