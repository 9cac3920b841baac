#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "model/edit/apply.h"
#include "model/edit/gestures_actions.h"
#include "model/file/document_file.h"
#include "model/find.h"
#include "tests/cli/desk.h"
#include "tests/cli/run_cli.h"
#include "tests/support/plausible_document.h"

namespace sightline::review_test {
namespace {

using namespace std::chrono_literals;

/// Baseline 0, then a new owner of the first action.
Document changed_since_approval() {
  auto document = plausible_document(std::uint64_t{5});
  const auto action = document.plan.actions.front()->id;
  return apply(document, set_title(document, action, "Something else"));
}

Document unchanged_since_approval() {
  auto document = plausible_document(std::uint64_t{5});
  document.baselines.resize(1);
  document.baselines.front().plan = document.plan;
  return document;
}

struct Folder {
  TempFolder folder;
  std::string plan = (folder / "plan.sightline").string();

  explicit Folder(const Document& document) { save_document(plan, document); }
};

}  // namespace

TEST_CASE("baselines lists what was agreed, and says so when nothing was") {
  const Folder with(changed_since_approval());
  const auto listed = run_cli({"baselines", with.plan});
  CHECK(listed.code == 0);
  CHECK(listed.out.find("Ada Byron, Grace Hopper") != std::string::npos);
  CHECK(listed.out.find("reference") != std::string::npos);
  IdSource ids(1);
  const Folder without(blank_document(2026y / 1, ids));
  CHECK(run_cli({"baselines", without.plan}).out.find("never approved") != std::string::npos);
}

TEST_CASE("baselines --compare tells what two states differ in, with the exit code of diff") {
  const Folder with(changed_since_approval());
  const auto compared = run_cli({"baselines", with.plan, "--compare", "0,now"});
  CHECK(compared.code == 1);
  CHECK(compared.out.find("Something else") != std::string::npos);
  const auto same = run_cli({"baselines", with.plan, "--compare", "0,0"});
  CHECK(same.code == 0);
  CHECK(same.out == "No differences.\n");
  const auto json =
      nlohmann::json::parse(run_cli({"baselines", with.plan, "--compare", "0,now", "--json"}).out);
  REQUIRE(json.size() == 1);
  CHECK(json[0]["part"] == "actions");
  const auto list = nlohmann::json::parse(run_cli({"baselines", with.plan, "--json"}).out);
  CHECK(list[0]["reference"] == true);
}

TEST_CASE("baselines refuses a number that nothing has, and a comparison with one side") {
  const Folder with(changed_since_approval());
  for (const char* pair : {"0,7", "now,x", "0", "0,1,2"}) {
    const auto refused = run_cli({"baselines", with.plan, "--compare", pair});
    CHECK(refused.code == 2);
    CHECK(refused.out.empty());
  }
  // What was agreed by a day is a list; a comparison looks at the plan as it is.
  const auto both =
      run_cli({"baselines", with.plan, "--compare", "0,now", "--today", "2026-02-01"});
  CHECK(both.code == 2);
  CHECK(both.err.find("--today") != std::string::npos);
}

TEST_CASE("baselines lists those agreed on by a day") {
  const Folder with(changed_since_approval());
  CHECK(contains(run_cli({"baselines", with.plan, "--today", "2001-01-01"}).out, "never approved"));
  CHECK(run_cli({"baselines", with.plan, "--today", "2099-01-01"}).out ==
        run_cli({"baselines", with.plan}).out);
}

TEST_CASE("an empty plan's line of sight says that there is nothing yet, not that all is served") {
  IdSource ids(1);
  const Folder empty(blank_document(2026y / 1, ids));
  const auto told = run_cli({"line-of-sight", empty.plan});
  CHECK(contains(told.out, "There is nothing to serve yet"));
}

TEST_CASE("review-pack says why there is no list of changes") {
  IdSource ids(1);
  const Folder with(blank_document(2026y / 1, ids));
  const auto made = run_cli({"review-pack", with.plan, "-o", (with.folder / "pack").string()});
  CHECK(made.code == 0);
  CHECK(contains(made.err, "There is no baseline yet, so there is no list of changes."));
  const Folder approved(unchanged_since_approval());
  const auto again =
      run_cli({"review-pack", approved.plan, "-o", (approved.folder / "pack").string()});
  CHECK(again.code == 0);
  CHECK(contains(again.err, "Nothing has changed since the last baseline"));
}

TEST_CASE("baselines --compare of a plan that was never approved says so") {
  const Desk desk;
  require_refusal(run_cli({"baselines", desk.plan, "--compare", "0,now"}), 2,
                  "The plan has no baseline yet, since it was never approved. Approve it");
}

TEST_CASE("whoever hands a plan out is told how many actions are left out, and not which") {
  auto document = plausible_document(std::uint64_t{5});
  auto action = *document.plan.actions.front();
  action.title = "Talk to buyers";
  action.serves = {{ServedKind::vision, VisionPart::ultimate_goal, {}}};
  document.plan.actions.front() = action;
  const Folder with(document);
  for (const char* command : {"export", "review-pack", "csv", "charts"}) {
    const auto made = run_cli({command, with.plan, "-o", (with.folder / command).string()});
    INFO(made.err);
    CHECK(made.code == 0);
    CHECK(contains(made.err, "left out for ‘Leadership team’"));
    CHECK(contains(made.err, "With --include exit-terms"));
    CHECK_FALSE(contains(made.err, "Talk to buyers"));
  }
}

TEST_CASE("line-of-sight shows each part down to its actions, and its gaps alone") {
  const Folder with(changed_since_approval());
  const auto shown = run_cli({"line-of-sight", with.plan, "--today", "2026-02-01"});
  CHECK(shown.code == 0);
  CHECK(shown.out.find("Revenue") != std::string::npos);
  CHECK(shown.out.find("Something else") != std::string::npos);
  const auto all = nlohmann::json::parse(run_cli({"line-of-sight", with.plan, "--json"}).out);
  const auto gaps =
      nlohmann::json::parse(run_cli({"line-of-sight", with.plan, "--json", "--gaps"}).out);
  CHECK(gaps.size() < all.size());
  for (const auto& line : gaps) CHECK(line["gap"] == true);
}

TEST_CASE("review-pack writes book, slides and what has changed, and replaces nothing unasked") {
  const Folder with(changed_since_approval());
  const auto folder = (with.folder / "review").string();
  const auto made = run_cli({"review-pack", with.plan, "-o", folder, "--today", "2026-03-31"});
  INFO(made.err);
  CHECK(made.code == 0);
  int pdfs = 0;
  int books = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    pdfs += entry.path().extension() == ".pdf" ? 1 : 0;
    books += entry.path().extension() == ".xlsx" ? 1 : 0;
  }
  CHECK(pdfs == 2);
  CHECK(books == 1);
  CHECK(run_cli({"review-pack", with.plan, "-o", folder}).code == 4);
  CHECK(run_cli({"review-pack", with.plan, "-o", folder, "--force"}).code == 0);
  CHECK(run_cli({"review-pack", with.plan, "-o", folder, "--today", "soon"}).code == 2);
}

TEST_CASE("review-pack calls its files in the language that they are in") {
  const Folder with(changed_since_approval());
  const auto folder = (with.folder / "review").string();
  const auto made = run_cli({"review-pack", with.plan, "-o", folder, "--language", "de"});
  INFO(made.err);
  CHECK(made.code == 0);
  CHECK(made.out.find("Planbuch.xlsx\n") != std::string::npos);
  CHECK(made.out.find("Folien zum Rückblick.pdf\n") != std::string::npos);
  CHECK(made.out.find("Änderungen seit Basisplan ") != std::string::npos);
}

TEST_CASE("review-pack is about the cycle under review, or about that which is named") {
  auto unreviewed = changed_since_approval();
  unreviewed.plan.reviews.clear();
  const Folder with(unreviewed);
  const auto pack = [&](const std::string& today, std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"review-pack", with.plan, "-o", (with.folder / "pack").string(),
                               "--force", "--today", today});
    return run_cli(more);
  };
  // The quarter is over, and nobody reviewed it yet.
  CHECK(contains(pack("2026-04-03").out, "The review is about cycle 1, "));
  // Nor later: the earliest that was left comes first.
  CHECK(contains(pack("2026-06-25").out, "The review is about cycle 1, "));
  CHECK(contains(pack("2026-06-25", {"--cycle", "2"}).out, "The review is about cycle 2"));
  CHECK(contains(pack("2026-04-03", {"--cycle", "2026-Q3"}).out, "The review is about cycle 3"));
  for (const auto* wrong : {"0", "7", "2026-Q5", "2029-Q1", "2026-07", "next"})
    require_refusal(pack("2026-04-03", {"--cycle", wrong}), 2, "--cycle needs a cycle");
  auto document = load_document(with.plan);
  IdSource ids(3);
  Review review;
  review.id = ids.next<Review>();
  review.on = 2026y / 4 / 1;
  review.cycle = document.plan.cycles[0].id;
  document.plan.reviews.push_back(review);
  auto ended = document.baselines.back();
  ended.id = ids.next<Baseline>();
  ended.number += 1;
  ended.plan = document.plan;
  document.baselines.push_back(ended);
  save_document(with.plan, document);
  CHECK(contains(pack("2026-04-03").out, "The review is about cycle 2"));
}

TEST_CASE("check counts silenced findings out, and shows them with their reasons on demand") {
  auto document = changed_since_approval();
  const Folder plain(document);
  const auto before = nlohmann::json::parse(run_cli({"check", plain.plan, "--json"}).out);
  REQUIRE(!before.empty());
  const auto& silenced = before.back();
  REQUIRE(silenced["severity"] != "error");
  IdSource ids(2);
  document.plan.silenced.push_back({ids.next<SilencedFinding>(), silenced["kind"],
                                    silenced["place"], "We know.", 2026y / 1 / 5});
  const Folder with(document);
  const auto open = nlohmann::json::parse(run_cli({"check", with.plan, "--json"}).out);
  CHECK(open.size() < before.size());
  const auto all = nlohmann::json::parse(run_cli({"check", with.plan, "--json", "--all"}).out);
  CHECK(all.size() == before.size());
  CHECK(all.back()["silenced"]["reason"] == "We know.");
  CHECK(run_cli({"check", with.plan}).out.find("silenced; --all shows") != std::string::npos);
  CHECK(run_cli({"check", with.plan, "--all"}).out.find("We know.") != std::string::npos);
}

}  // namespace sightline::review_test
