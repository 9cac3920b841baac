#include <catch2/catch_test_macros.hpp>

#include "model/edit/gestures_organization.h"
#include "model/edit/undo.h"
#include "model/file/document_file.h"
#include "model/file/versions.h"
#include "tests/cli/desk.h"

namespace sightline::history_test {
namespace {

const std::string utc = "TZ=UTC";

/// A plan that was renamed on 2 and on 4 February 2026.
struct Worked : Desk {
  Worked() {
    Undo undo(load_document(plan));
    IdSource ids(3);
    const auto rename = [&](const char* name, std::int64_t at) {
      undo.perform(set_organization_text(undo.document(), &Organization::name, name),
                   HistoryEntry{ids.next<HistoryEntry>(), at, "Anna", {}});
    };
    rename("Pine", 1'770'000'000);
    rename("Oak", 1'770'200'000);
    save_document(plan, undo.document());
  }
};

}  // namespace

TEST_CASE("history lists what was known on a day, and knows the person without a variable") {
  const Worked desk;
  const auto listed = run_cli({"history", desk.plan, "--today", "2026-02-03"}, utc);
  CHECK(contains(listed.out, "‘Pine’"));
  CHECK_FALSE(contains(listed.out, "‘Oak’"));
  require_refusal(run_cli({"history", desk.plan, "--today", "soon"}), 2, "--today");
  const auto deals = (desk.folder / "deals.csv").string();
  put_bytes(deals, "Deal ID;Deal name\n1;A\n");
  REQUIRE(run_cli({"import-pipeline", desk.plan, deals}, "USER= USERNAME=").code == 0);
  CHECK_FALSE(load_document(desk.plan).history.back()->who.empty());
}

TEST_CASE("history lists who changed what, and when") {
  const Worked desk;
  const auto listed = run_cli({"history", desk.plan}, utc);
  CHECK(listed.code == 0);
  CHECK(listed.out ==
        "2 Feb 2026 02:40  Anna: Set name of the organization to ‘Pine’\n"
        "4 Feb 2026 10:13  Anna: Set name of the organization to ‘Oak’\n");
  const auto json = run_cli({"history", desk.plan, "--json"}, utc);
  CHECK(contains(json.out, "\"leads_back\": true"));
  const Desk fresh;
  CHECK(run_cli({"history", fresh.plan}).out == "The plan’s history is empty.\n");
}

TEST_CASE("history --on --json writes the plan of a day as JSON") {
  const Worked desk;
  const auto out = desk.path("then.json");
  const auto json = run_cli({"history", desk.plan, "--json", "--on", "2026-02-02"}, utc);
  CHECK(json.code == 0);
  CHECK(contains(json.out, "\"Pine\""));
  CHECK_FALSE(contains(json.out, "\"Oak\""));
  const auto written =
      run_cli({"history", desk.plan, "--json", "--on", "2026-02-02", "-o", out}, utc);
  CHECK(written.out == out + "\n");
  CHECK(bytes_of(out) == json.out);
  require_refusal(run_cli({"history", desk.plan, "--json", "--on", "2026-02-02", "-o", out}, utc),
                  4, "is there already");
  require_refusal(
      run_cli({"history", desk.plan, "--json", "--on", "2026-02-02", "-o", desk.plan, "--force"},
              utc),
      2, "is a plan");
  require_refusal(run_cli({"history", desk.plan, "--json", "--on", "soon"}, utc), 2, "--on");
}

TEST_CASE("history refuses a day without a file, and a file without a day") {
  const Worked desk;
  const auto out = desk.path("then.sightline");
  require_refusal(run_cli({"history", desk.plan, "--on", "2026-02-02"}, utc), 2, "‘-o’");
  require_refusal(run_cli({"history", desk.plan, "-o", out}, utc), 2, "--on YYYY-MM-DD");
  CHECK_FALSE(std::filesystem::exists(out));
  CHECK(run_cli({"history", desk.plan, "--json", "--today", "2026-02-02"}, utc).code == 0);
}

TEST_CASE("history writes the plan as it was at the end of a day") {
  const Worked desk;
  const auto out = desk.path("then.sightline");
  const auto name_on = [&](const char* day) {
    CHECK(run_cli({"history", desk.plan, "--on", day, "-o", out, "--force"}, utc).code == 0);
    return load_document(out).plan.organization.name;
  };
  CHECK(name_on("2026-02-01") == "Acme");
  CHECK(name_on("2026-02-02") == "Pine");
  CHECK(name_on("2026-02-03") == "Pine");
  CHECK(name_on("2026-02-04") == "Oak");
  require_refusal(run_cli({"history", desk.plan, "--on", "2026-02-02", "-o", out}, utc), 4,
                  "is there already.");
}

TEST_CASE("history keeps the protected plan that it replaces") {
  const Worked desk;
  const auto home = "TZ=UTC XDG_DATA_HOME='" + desk.path("data") + "'";
  const auto passphrase = desk.path("passphrase");
  put_bytes(passphrase, "correct horse battery staple\n");
  const auto id = load_document(desk.plan).id;
  REQUIRE(run_cli({"protect", desk.plan, "--passphrase-file", passphrase}).code == 0);
  const auto out = desk.path("then.sightline");
  const auto write = [&](const char* day) {
    const auto done = run_cli(
        {"history", desk.plan, "--on", day, "-o", out, "--force", "--passphrase-file", passphrase},
        home);
    CHECK(done.code == 0);
    return done.err;
  };
  CHECK(contains(write("2026-02-01"), "Nothing is recorded up to 1 Feb 2026"));
  const auto before = bytes_of(out);
  CHECK(write("2026-02-04").empty());
  const auto kept = Versions(desk.folder / "data/sightline/versions").of(id);
  REQUIRE(kept.size() == 1);
  CHECK(bytes_of(kept.front().file) == before);
  // Of another passphrase, and of a plan that was never kept here.
  const auto other = desk.path("other.sightline");
  REQUIRE(run_cli({"new", other}).code == 0);
  put_bytes(desk.path("another"), "wet paper lantern bridge\n");
  REQUIRE(run_cli({"protect", other, "--passphrase-file", desk.path("another")}).code == 0);
  std::filesystem::remove_all(desk.folder / "data");
  std::filesystem::copy(other, out, std::filesystem::copy_options::overwrite_existing);
  CHECK(contains(write("2026-02-04"), "The plan that is replaced can’t be kept as a version: "));
}

TEST_CASE("what history can't do is said in one sentence") {
  const Worked desk;
  const auto out = desk.path("then.sightline");
  require_refusal(run_cli({"history", desk.plan, "--on", "2026-02-30", "-o", out}), 2, "--on");
  // One looks back in a list, the other writes a plan.
  const auto both = run_cli(
      {"history", desk.plan, "--on", "2026-02-02", "--today", "2026-02-03", "-o", out}, utc);
  CHECK(both.code == 2);
  CHECK(contains(both.err, "--today"));
  CHECK(contains(both.err, "--on"));
  require_refusal(run_cli({"history", desk.plan, "--on", "2026-02-02"}), 2,
                  "Name the file to write");
  auto document = load_document(desk.plan);
  auto entry = *document.history[1];
  entry.back.clear();
  document.history[1] = entry;
  save_document(desk.plan, document);
  require_refusal(run_cli({"history", desk.plan, "--on", "2026-02-02", "-o", out}, utc), 3,
                  "isn’t in its history");
  CHECK_FALSE(std::filesystem::exists(out));
}

}  // namespace sightline::history_test
