// diff, merge and copy as scripts and git call them.
#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "model/file/document_file.h"
#include "model/file/protection.h"
#include "model/file/versions.h"
#include "reports/copy_words.h"
#include "tests/cli/desk.h"
#include "tests/cli/run_cli.h"
#include "tests/support/exit_code.h"
#include "tests/support/plausible_document.h"

namespace sightline::merge_test {
namespace {

template <class Change>
void change_action(Document& document, std::size_t at, const Change& change) {
  auto action = *document.plan.actions.at(at);
  change(action);
  document.plan.actions.at(at) = std::move(action);
}

/// Three versions of a plan in a folder: each side has changed something of its own.
struct Versions {
  TempFolder folder;
  Document base = plausible_document(1);
  Document mine = base;
  Document theirs = base;

  Versions() {
    base.plan.people[0].name = "Dana";
    change_action(base, 0, [&](Action& action) {
      action.title = "Train the sales team";
      action.owner = base.plan.people[0].id;
    });
    base.plan.people[1].name = "Lee";
    mine = theirs = base;
    change_action(mine, 0, [&](Action& a) { a.owner = base.plan.people[1].id; });
    theirs.plan.vision.success.meaning = "Everybody grows.";
    save();
  }
  void both_change_the_title() {
    change_action(mine, 1, [](Action& action) { action.title = "Mine"; });
    change_action(theirs, 1, [](Action& action) { action.title = "Theirs"; });
    save();
  }
  void save() const {
    save_document(folder / "base", base);
    save_document(folder / "mine", mine);
    save_document(folder / "theirs", theirs);
  }
  [[nodiscard]] std::string path(const char* name) const { return (folder / name).string(); }
  [[nodiscard]] CliResult merge(std::vector<std::string> more = {}) const {
    std::vector<std::string> words{"merge",        path("base"), path("mine"),
                                   path("theirs"), "-o",         path("out")};
    words.insert(words.end(), more.begin(), more.end());
    return run_cli(words);
  }
};

int shell(const std::string& line) { return std::system(line.c_str()); }

}  // namespace

TEST_CASE("a merge stands in the history with who did it, unless nothing came of it") {
  const Versions versions;
  REQUIRE(versions.merge().code == 0);
  const auto merged = load_document(versions.folder / "out");
  REQUIRE(merged.history.size() == versions.mine.history.size() + 1);
  CHECK(
      run_cli({"history", versions.path("out")}).out.find("Merge what others saved in ‘theirs’") !=
      std::string::npos);
  const auto again = run_cli({"merge", versions.path("base"), versions.path("out"),
                              versions.path("theirs"), "-o", versions.path("again")});
  REQUIRE(again.code == 0);
  CHECK(load_document(versions.folder / "again").history == merged.history);
}

TEST_CASE("diff tells differences as sentences by part, and its exit code whether there are any") {
  const Versions versions;
  const auto told = run_cli({"diff", versions.path("base"), versions.path("mine")});
  CHECK(told.code == 1);
  CHECK(told.out == "Cycles and actions\n  Action ‘Train the sales team’: owner Dana → Lee\n");
  CHECK(told.err.empty());
  const auto same = run_cli({"diff", versions.path("base"), versions.path("base")});
  CHECK(same.code == 0);
  CHECK(same.out == "No differences.\n");
  const auto json = run_cli({"diff", versions.path("base"), versions.path("mine"), "--json"});
  CHECK(json.code == 1);
  const auto list = nlohmann::json::parse(json.out);
  REQUIRE(list.size() == 1);
  CHECK(list[0]["part"] == "actions");
  CHECK(list[0]["kind"] == "set");
  CHECK(list[0]["path"].get<std::string>().ends_with("/owner"));
  require_refusal(run_cli({"diff", versions.path("base"), versions.path("none")}), 3,
                  "There is no file");
}

TEST_CASE("merge writes what both sides changed") {
  const Versions versions;
  const auto merged = versions.merge();
  INFO(merged.err);
  CHECK(merged.code == 0);
  CHECK(merged.out == versions.path("out") + "\n");
  const auto out = load_document(versions.folder / "out");
  CHECK(out.plan.actions[0]->owner == versions.base.plan.people[1].id);
  CHECK(out.plan.vision.success.meaning == "Everybody grows.");
  CHECK(out.revision == versions.base.revision + 1);
  require_refusal(versions.merge(), 4, "is there already");
}

TEST_CASE("merge lists conflicts and writes nothing until they are decided") {
  Versions versions;
  versions.both_change_the_title();
  const auto refused = versions.merge();
  CHECK(refused.code == 1);
  CHECK(refused.out == "Action ‘Mine’: title (changed on both sides): before ‘" +
                           versions.base.plan.actions[1]->title +
                           "’, mine ‘Mine’, theirs ‘Theirs’\n");
  CHECK(refused.err.find("1 conflict, and nothing was written") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(versions.folder / "out"));
  const auto decided = versions.merge({"--take", "theirs"});
  CHECK(decided.code == 0);
  CHECK(contains(decided.out, "’, mine ‘Mine’, theirs ‘Theirs’; theirs is taken\n"));
  CHECK(contains(decided.out, " differences to mine came in from theirs.\n"));
  CHECK(load_document(versions.folder / "out").plan.actions[1]->title == "Theirs");
  CHECK(contains(versions.merge({"--take", "mine", "--force"}).out, "; mine is taken\n"));
  require_refusal(versions.merge({"--take", "both", "--force"}), 2,
                  "--take needs one of mine, theirs");
}

TEST_CASE("a merge stands in the history by the name that it is given") {
  const Versions versions;
  const auto named = [&](const std::string& name) {
    REQUIRE(versions.merge({"--force", "--name", name}).code == 0);
    return plain_text(load_document(versions.folder / "out").history.back()->what);
  };
  CHECK(named("acme.sightline") == "Merge what others saved in ‘acme.sightline’");
  CHECK(named("plans/Größe 1.sightline") == "Merge what others saved in ‘Größe 1.sightline’");
  // One that names nothing.
  CHECK(named("") == "Merge what others saved in ‘theirs’");
  CHECK(named("plans/") == "Merge what others saved in ‘theirs’");
  CHECK(named("a\xFF.sightline").starts_with("Merge what others saved in ‘a"));
}

TEST_CASE("a plan out of a pipe of the shell is read like a file") {
  const Versions versions;
  const auto piped = [&](const std::string& words) {
    const auto line = "export LC_ALL=C; cd '" + versions.folder.path().string() +
                      "' && bash -c \"'" SIGHTLINE_CLI "' " + words + " >told 2>wrong\"";
    const int status = shell(line);
    INFO(bytes_of(versions.folder / "wrong"));
    CHECK(bytes_of(versions.folder / "wrong").empty());
    return exit_code(status);
  };
  CHECK(piped("diff <(cat base) mine") == 1);
  CHECK(bytes_of(versions.folder / "told") ==
        run_cli({"diff", versions.path("base"), versions.path("mine")}).out);
  CHECK(piped("diff <(cat base) <(cat base)") == 0);
  CHECK(piped("merge <(cat base) mine <(cat theirs) -o out --name theirs") == 0);
  put_bytes(versions.folder / "passphrase", "correct horse battery staple\n");
  REQUIRE(run_cli({"protect", versions.path("theirs"), "--passphrase-file",
                   versions.path("passphrase")})
              .code == 0);
  CHECK(piped("diff theirs <(cat theirs) --passphrase-file <(cat passphrase)") == 0);
}

TEST_CASE("a pipe in a plan's place is refused at once") {
  const Desk desk;
  const auto pipe = desk.path("pipe.sightline");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  require_refusal(run_cli({"show", pipe}, "timeout 60 env"), 3, "is no file but a pipe");
  require_refusal(run_cli({"protect", pipe}, "timeout 60 env"), 3, "is no file but a pipe");
}

TEST_CASE("merge refuses versions of different plans") {
  Versions versions;
  versions.theirs.id = {{5, 5}};
  versions.save();
  require_refusal(versions.merge(), 3, "are two plans, not two versions of one");
}

TEST_CASE("merge is git's driver for plans") {
  Versions versions;
  const auto repository = versions.path("repository");
  const auto git = [&](const std::string& words) {
    return shell("cd '" + repository + "' && HOME='" + versions.folder.path().string() +
                 "' GIT_CONFIG_NOSYSTEM=1 git -c user.name=T -c user.email=t@example.org "
                 "-c commit.gpgsign=false " +
                 words + " >/dev/null 2>&1");
  };
  const auto commit = [&](const Document& document, const std::string& message) {
    save_document(std::filesystem::path(repository) / "acme.sightline", document);
    REQUIRE(git("commit -am " + message) == 0);
  };
  std::filesystem::create_directory(repository);
  REQUIRE(git("init -b main") == 0);
  put_bytes(std::filesystem::path(repository) / ".gitattributes", "*.sightline merge=sightline\n");
  REQUIRE(git("config merge.sightline.driver \"'" SIGHTLINE_CLI
              "' merge %O %A %B -o %A --force --name=%P\"") == 0);
  save_document(std::filesystem::path(repository) / "acme.sightline", versions.base);
  REQUIRE(git("add .") == 0);
  REQUIRE(git("commit -m base") == 0);
  REQUIRE(git("checkout -b lee") == 0);
  commit(versions.theirs, "theirs");
  REQUIRE(git("checkout main") == 0);
  commit(versions.mine, "mine");
  REQUIRE(git("merge lee -m merged") == 0);
  const auto file = std::filesystem::path(repository) / "acme.sightline";
  auto merged = load_document(file);
  CHECK(merged.plan.actions[0]->owner == versions.base.plan.people[1].id);
  CHECK(merged.plan.vision.success.meaning == "Everybody grows.");
  // Not the name that the file had for the moment of the merge.
  CHECK(plain_text(merged.history.back()->what) == "Merge what others saved in ‘acme.sightline’");

  // A conflict stops git, and leaves the plan as it was here.
  REQUIRE(git("checkout -b kim") == 0);
  change_action(merged, 1, [](Action& action) { action.title = "Theirs"; });
  commit(merged, "theirs");
  REQUIRE(git("checkout main") == 0);
  change_action(merged, 1, [](Action& action) { action.title = "Mine"; });
  commit(merged, "mine");
  CHECK(git("merge kim -m merged") != 0);
  CHECK(load_document(file).plan.actions[1]->title == "Mine");
  CHECK(git("diff --name-only --diff-filter=U --exit-code") != 0);
}

TEST_CASE("a merge in git's own files protects what was kept of the plan that git says it is") {
  const Desk desk;
  const auto mine = desk.path(".merge_file_a1");
  const auto theirs = desk.path(".merge_file_b2");
  const auto passphrase = desk.path("passphrase");
  const auto home = "env -C '" + desk.folder.path().string() + "' XDG_DATA_HOME='" +
                    desk.path("data") + "' XDG_STATE_HOME='" + desk.path("state") + "'";
  put_bytes(passphrase, "correct horse battery staple\n");
  for (const auto& file : {mine, theirs}) std::filesystem::copy_file(desk.plan, file);
  REQUIRE(run_cli({"protect", theirs, "--passphrase-file", passphrase}).code == 0);
  const auto id = load_document(desk.plan).id;
  const sightline::Versions kept(desk.folder / "data/sightline/versions");
  kept.keep(desk.plan, id, bytes_of(desk.plan), 1);
  REQUIRE(kept.of(id).size() == 1);
  std::vector<std::string> command{
      "merge", mine, mine, theirs, "-o", mine, "--force", "--passphrase-file", passphrase};
  bool is_named = false;
  SECTION("by a name that begins in the folder where git runs it") {
    is_named = true;
    command.emplace_back("--name=acme.sightline");
  }
  SECTION("not told which, it tells that something is open") {}
  const auto done = run_cli(command, home);
  INFO(done.err);
  CHECK(done.code == 0);
  CHECK(is_protected(bytes_of(kept.of(id).front().file)) == is_named);
  CHECK(contains(done.err, "not all that the planner has kept of it") != is_named);
}

TEST_CASE("copy writes a plan of its own without what the audience must not see") {
  const Desk desk;
  const auto copy = desk.path("lender.sightline");
  const auto made = run_cli({"copy", desk.plan, "--audience", "lender", "-o", copy});
  INFO(made.err);
  CHECK(made.code == 0);
  CHECK(made.out == copy + "\n");
  CHECK(contains(made.err,
                 "For ‘Lender’ the copy is without net worth, the ultimate goal’s terms, "
                 "incentives and pay, people and teams,"));
  // In the words of the window's dialog.
  CHECK(contains(made.err, plain_text(copy_reminder())));
  CHECK(contains(run_cli({"show", copy}).out, "A copy for: Lender; its history says"));
  CHECK(contains(run_cli({"history", copy}).out, "Make this copy for: Lender, without net worth,"));
  CHECK_FALSE(contains(run_cli({"show", desk.plan}).out, "A copy for"));
  const auto document = load_document(copy);
  REQUIRE(document.plan.teams.size() == 1);
  CHECK(document.plan.teams[0].name == "All teams");
  CHECK(document.plan.people.empty());
  CHECK(document.id != load_document(desk.plan).id);
  CHECK(document.revision == 1);
  CHECK(run_cli({"check", copy, "--today", "2026-02-01"}).out.find("refers to something") ==
        std::string::npos);
  require_refusal(run_cli({"copy", desk.plan, "--audience", "lender", "-o", copy}), 4,
                  "is there already");
  require_refusal(run_cli({"copy", desk.plan, "-o", desk.path("c")}), 2, "copy needs --audience");
  require_refusal(run_cli({"copy", desk.plan, "--audience", "lender", "-o", desk.plan, "--force"}),
                  2, "would replace the plan itself");
}

}  // namespace sightline::merge_test
