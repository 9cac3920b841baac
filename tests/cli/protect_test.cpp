#include "app/cli/plan_reader.h"
#include "model/file/document_file.h"
#include "model/file/json.h"
#include "model/file/plan_lock.h"
#include "model/file/process_mark.h"
#include "model/file/recovery.h"
#include "tests/cli/desk.h"
#include "tests/support/exit_code.h"

namespace sightline::protect_test {
namespace {

constexpr const char* words = "correct horse battery staple";

/// A desk whose plan is protected.
struct SafeDesk : Desk {
  std::string passphrase = path("passphrase");
  std::string wrong = path("wrong");

  SafeDesk() {
    put_bytes(passphrase, std::string(words) + "\nwhat follows does not count\n");
    put_bytes(wrong, "incorrect horse\n");
    const auto done = run_cli({"protect", plan, "--passphrase-file", passphrase});
    INFO(done.err);
    REQUIRE(done.code == 0);
  }
};

/// `keys` typed at a terminal of the program's own, each line once it asks, or, with a plus before
/// it, once it has taken the last; what it said on it.
CliResult run_at_terminal(const std::vector<std::string>& arguments,
                          const std::vector<std::string>& lines) {
  const TempFolder folder;
  std::string script =
      "import os,pty,sys\n"
      "pid,fd=pty.fork()\n"
      "if pid==0:\n"
      "  os.environ['LC_ALL']='C'\n"
      "  for name in 'XDG_DATA_HOME','XDG_STATE_HOME': os.environ[name]=os.path.dirname(__file__)\n"
      "  os.execv(sys.argv[1],sys.argv[1:])\n"
      "said=b''\n"
      "def hear(mark):\n"
      "  global said\n"
      "  start=len(said)\n"
      "  while mark not in said[start:]:\n"
      "    try: part=os.read(fd,1000)\n"
      "    except OSError: return\n"
      "    if not part: return\n"
      "    said+=part\n";
  for (const auto& line : lines) {
    const bool early = line.starts_with('+');
    script += early ? "hear(b'\\n')\n" : "hear(b': ')\n";
    script += "os.write(fd,b'" + line.substr(early ? 1 : 0) + "')\n";
  }
  script +=
      "hear(b'never said')\n"
      "status=os.waitpid(pid,0)[1]\n"
      "sys.stdout.buffer.write(said)\n"
      "sys.exit(os.waitstatus_to_exitcode(status))\n";
  put_bytes(folder / "type.py", script);
  std::string command =
      "'" SIGHTLINE_PYTHON "' '" + (folder / "type.py").string() + "' '" SIGHTLINE_CLI "'";
  for (const auto& argument : arguments) command += " '" + argument + "'";
  command += " >'" + (folder / "out").string() + "'";
  const int status = std::system(command.c_str());
  return {exit_code(status), bytes_of(folder / "out"), ""};
}

}  // namespace

TEST_CASE(
    "protect encrypts a plan, says before that nobody can recover it, and unprotect undoes it") {
  Desk desk;
  const auto before = load_document(desk.plan);
  const auto file = desk.path("passphrase");
  put_bytes(file, std::string(words) + "\r\n");
  const auto done = run_cli({"protect", desk.plan, "--passphrase-file", file});
  CHECK(done.code == 0);
  CHECK(done.out == desk.plan + "\n");
  require_start(done.err, "Nobody can open the plan without its passphrase");
  CHECK(contains(done.err, "Strong, going by length and variety."));
  CHECK_FALSE(contains(done.err, words));
  CHECK_THROWS_AS(load_document(desk.plan), LockedPlan);
  const auto key = key_for_file(desk.plan, Secret(words));
  REQUIRE(key);
  CHECK(load_document(desk.plan, key.get()) == before);

  const auto undone = run_cli({"unprotect", desk.plan, "--passphrase-file", file});
  CHECK(undone.code == 0);
  CHECK(contains(undone.err, "still opens only with the passphrase that it had"));
  CHECK(load_document(desk.plan) == before);
  require_refusal(run_cli({"unprotect", desk.plan}), 2, "is not protected with a passphrase.");
}

/// What has the program keep versions and unsaved changes beside the desk.
std::string own_home(const Desk& desk) {
  return "XDG_STATE_HOME='" + desk.path("state") + "' XDG_DATA_HOME='" + desk.path("data") + "'";
}

std::filesystem::path recoveries_of(const Desk& desk) {
  auto folder = desk.folder / "state/sightline/recovery";
  std::filesystem::create_directories(folder);
  return folder;
}

TEST_CASE("protect leaves nothing open that the planner has put aside, and claims no more") {
  Desk desk;
  const auto file = desk.path("passphrase");
  put_bytes(file, std::string(words) + "\n");
  const auto home = own_home(desk);
  const auto recoveries = recoveries_of(desk);
  auto gone = this_process();
  gone.boot = "before";
  const auto left = recoveries / (mark_text(gone) + ".recovery");
  write_recovery(left, {desk.plan, "", 1, load_document(desk.plan)});
  const auto before = bytes_of(desk.plan);
  const auto done = run_cli({"protect", desk.plan, "--passphrase-file", file}, home);
  CHECK(done.code == 0);
  CHECK(contains(done.err, "and so are its versions that are kept on this computer"));
  CHECK_THROWS_AS(read_recovery(left), LockedPlan);

  put_bytes(desk.plan, before);
  std::filesystem::remove_all(desk.folder / "data");
  put_bytes(desk.path("data"), "a file where the folder should be");
  const auto partly = run_cli({"protect", desk.plan, "--passphrase-file", file}, home);
  CHECK(partly.code == 0);
  CHECK(contains(partly.err, "its versions can’t be kept as they should"));
  CHECK(contains(partly.err, "The plan is protected, but not all that the planner has kept"));
  CHECK_FALSE(contains(partly.err, "and so are its versions"));
}

TEST_CASE("protect refuses a plan that is open in a planner, and claims less when it is forced") {
  Desk desk;
  const auto file = desk.path("passphrase");
  put_bytes(file, std::string(words) + "\n");
  const auto home = own_home(desk);
  const auto recoveries = recoveries_of(desk);
  const auto before = bytes_of(desk.plan);
  std::optional<LockOutcome> lock;
  SECTION("its lock is held") {
    lock = lock_plan(desk.plan, {"Otto", 1, this_process()});
    REQUIRE(lock->mine);
  }
  SECTION("a planner that runs has put changes of it aside") {
    write_recovery(recoveries / (mark_text(this_process()) + ".recovery"),
                   {desk.plan, "", 1, load_document(desk.plan)});
  }
  require_refusal(run_cli({"protect", desk.plan, "--passphrase-file", file}, home), 4,
                  "is open in a planner");
  CHECK(bytes_of(desk.plan) == before);
  const auto forced = run_cli({"protect", desk.plan, "--passphrase-file", file, "--force"}, home);
  CHECK(forced.code == 0);
  CHECK_THROWS_AS(load_document(desk.plan), LockedPlan);
  CHECK(contains(forced.err, "The plan is protected, but not all that the planner has kept"));
  CHECK(std::filesystem::exists(lock_file_of(desk.plan)) == lock.has_value());
}

TEST_CASE("protect leaves no note beside the plan, and says nothing before it has a passphrase") {
  const Desk desk;
  const auto refused = run_cli({"protect", desk.plan, "--passphrase-file", desk.path("none")});
  CHECK(refused.code == 3);
  CHECK_FALSE(contains(refused.err, "Nobody can open the plan"));
  CHECK_FALSE(std::filesystem::exists(lock_file_of(desk.plan)));
}

TEST_CASE("every command that reads a plan takes its passphrase from a file") {
  const SafeDesk desk;
  const std::vector<std::vector<std::string>> commands = {
      {"show", desk.plan},
      {"check", desk.plan},
      {"json", desk.plan},
      {"csv", desk.plan, "-o", desk.path("tables")},
      {"charts", desk.plan, "-o", desk.path("charts")},
      {"page", desk.plan, "-o", desk.path("page.pdf")},
      {"calendar", desk.plan, "-o", desk.path("acme.ics")},
      {"export", desk.plan, "-o", desk.books},
      {"portfolio", desk.plan, "-o", desk.path("all.xlsx")},
      {"review-pack", desk.plan, "-o", desk.path("pack")},
      {"worksheet", desk.plan, "qualification", "-o", desk.path("sheet.pdf")},
      {"copy", desk.plan, "--audience", "lender", "-o", desk.path("lender.sightline")},
      {"history", desk.plan},
      {"scenarios", desk.plan},
      {"incentives", desk.plan},
      {"line-of-sight", desk.plan},
      {"baselines", desk.plan},
      {"scorecard", desk.plan},
      {"diff", desk.plan, desk.plan},
      {"merge", desk.plan, desk.plan, desk.plan, "-o", desk.path("merged.sightline")},
      {"import-pipeline", desk.plan, desk.path("deals.csv"), "--preview"},
      {"import-actuals", desk.plan, desk.path("actuals.csv"), "--preview"},
      {"unprotect", desk.plan},
  };
  put_bytes(desk.path("deals.csv"), "Deal ID;Amount;Status\nA-1;12;won\n");
  put_bytes(desk.path("actuals.csv"), "Measure;Month;Value\nRevenue;2026-01;12\n");
  for (const auto& command : commands) {
    INFO(command.front());
    require_refusal(run_cli(command), 3, "is protected with a passphrase. Name the file");
    auto with = command;
    with.insert(with.end(), {"--passphrase-file", desk.passphrase});
    const auto done = run_cli(with);
    INFO(done.err);
    CHECK(done.code <= 1);
    const bool writes = std::ranges::find(command, "-o") != command.end() &&
                        command.front() != "merge";  // which is protected too
    const bool hands_out = writes || command.front() == "json";
    CHECK(contains(done.err, "protects the plan alone") == hands_out);
  }
}

TEST_CASE("what is merged with a protected plan is protected, whichever side that is") {
  const SafeDesk desk;
  const auto open = desk.path("open.sightline");
  save_document(open, load_document(desk.plan, key_for_file(desk.plan, Secret(words)).get()));
  const auto merge = [&](const std::string& base, const std::string& mine,
                         const std::string& theirs) {
    const auto done = run_cli({"merge", base, mine, theirs, "-o", desk.path("out"), "--force",
                               "--passphrase-file", desk.passphrase});
    INFO(done.err);
    CHECK(done.code == 0);
    CHECK(contains(done.err, "The merged plan is protected with the passphrase of ‘" + theirs) ==
          (theirs == desk.plan && mine == open));
  };
  for (const auto& sides :
       {std::pair{open, desk.plan}, {desk.plan, open}, {desk.plan, desk.plan}}) {
    merge(open, sides.first, sides.second);
    CHECK_THROWS_AS(load_document(desk.path("out")), LockedPlan);
    CHECK(key_for_file(desk.path("out"), Secret(words)) != nullptr);
  }
  // Both took the passphrase away.
  merge(desk.plan, open, open);
  CHECK_NOTHROW(load_document(desk.path("out")));
}

TEST_CASE("a merge that gives a plan a passphrase protects what the planner put aside of it, too") {
  const SafeDesk desk;
  const auto home = own_home(desk);
  const auto recoveries = recoveries_of(desk);
  const auto mine = desk.path("mine.sightline");
  const auto document = load_document(desk.plan, key_for_file(desk.plan, Secret(words)).get());
  save_document(mine, document);
  const auto merge = [&](const std::string& output) {
    const auto done = run_cli({"merge", mine, mine, desk.plan, "-o", output, "--force",
                               "--passphrase-file", desk.passphrase},
                              home);
    INFO(done.err);
    CHECK(done.code == 0);
    CHECK_FALSE(std::filesystem::exists(lock_file_of(output)));
    return contains(done.err, "not all that the planner has kept of it");
  };
  auto gone = this_process();
  gone.boot = "before";
  const auto left = recoveries / (mark_text(gone) + ".recovery");
  write_recovery(left, {mine, "", 1, document});
  SECTION("elsewhere, mine stays as it is, and so does that") {
    CHECK_FALSE(merge(desk.path("out.sightline")));
    CHECK_NOTHROW(read_recovery(left));
  }
  SECTION("what a crash left") {
    CHECK_FALSE(merge(mine));
    CHECK_THROWS_AS(read_recovery(left), LockedPlan);
  }
  SECTION("what a planner that runs puts aside is told of") {
    write_recovery(recoveries / (mark_text(this_process()) + ".recovery"), {mine, "", 1, document});
    CHECK(merge(mine));
    CHECK_THROWS_AS(load_document(mine), LockedPlan);
  }
}

TEST_CASE("a merge in git's own files looks for who has the plan open where git says that it is") {
  const SafeDesk desk;
  const auto home = own_home(desk);
  const auto mine = desk.path(".merge_file_a1");
  const auto theirs = desk.path(".merge_file_b2");
  const auto real = desk.path("real.sightline");
  const auto document = load_document(desk.plan, key_for_file(desk.plan, Secret(words)).get());
  save_document(mine, document);
  save_document(real, document);
  std::filesystem::copy_file(desk.plan, theirs);
  const auto open = lock_plan(real, {"Otto", 1, this_process()});
  REQUIRE(open.mine);
  std::vector<std::string> command{
      "merge", mine, mine, theirs, "-o", mine, "--force", "--passphrase-file", desk.passphrase};
  bool is_told = false;
  SECTION("told of it") {
    is_told = true;
    command.push_back("--name=" + real);
  }
  SECTION("not told, it leaves no note beside a file of the moment") {}
  const auto done = run_cli(command, home);
  INFO(done.err);
  CHECK(done.code == 0);
  CHECK_THROWS_AS(load_document(mine), LockedPlan);
  CHECK(contains(done.err, "protected with the passphrase of the version that came in"));
  CHECK_FALSE(contains(done.err, ".merge_file_"));
  CHECK(contains(done.err, "not all that the planner has kept of it") == is_told);
  CHECK(std::filesystem::exists(lock_file_of(real)));
  CHECK_FALSE(std::filesystem::exists(lock_file_of(mine)));
}

TEST_CASE("a wrong passphrase, a blank file and none at all each say what is wrong") {
  const SafeDesk desk;
  put_bytes(desk.path("blank"), "\nsecond line\n");
  put_bytes(desk.path("long"), std::string(2000, 'x'));
  put_bytes(desk.path("short"), "hi\n");
  const auto show = [&](const std::string& file) {
    return run_cli({"show", desk.plan, "--passphrase-file", desk.path(file)});
  };
  require_refusal(show("wrong"), 3, "does not open");
  require_refusal(show("blank"), 2, "has to hold a passphrase in its first line.");
  require_refusal(show("long"), 2, "is too long");
  require_refusal(show("missing"), 3, "There is no file");
  require_refusal(show("."), 3, "is a folder");
  const auto open = desk.path("open.sightline");
  REQUIRE(run_cli({"new", open}).code == 0);
  const auto before = bytes_of(open);
  const auto refused = run_cli({"protect", open, "--passphrase-file", desk.path("short")});
  CHECK(refused.code == 2);
  CHECK(contains(refused.err, "needs at least 8 characters."));
  CHECK(bytes_of(open) == before);
  CHECK(run_cli({"protect", open}).code == 2);
  CHECK(bytes_of(open) == before);
}

TEST_CASE("a protected plan gets another passphrase with the old one only") {
  const SafeDesk desk;
  put_bytes(desk.path("new"), "wet paper lantern bridge");
  CHECK(run_cli({"protect", desk.plan, "--passphrase-file", desk.path("new")}).code == 3);
  CHECK(run_cli({"protect", desk.plan, "--passphrase-file", desk.path("new"),
                 "--old-passphrase-file", desk.wrong})
            .code == 3);
  CHECK(run_cli({"protect", desk.plan, "--passphrase-file", desk.path("new"),
                 "--old-passphrase-file", desk.passphrase})
            .code == 0);
  CHECK(key_for_file(desk.plan, Secret(words)) == nullptr);
  CHECK(key_for_file(desk.plan, Secret("wet paper lantern bridge")) != nullptr);
}

TEST_CASE("one passphrase opens several plans, and the others are listed") {
  const SafeDesk desk;
  const auto second = desk.path("second.sightline");
  REQUIRE(run_cli({"new", second}).code == 0);
  const auto done = run_cli(
      {"export", desk.plan, second, "-o", desk.books, "--passphrase-file", desk.passphrase});
  CHECK(done.code == 0);
  const auto partly = run_cli(
      {"export", desk.plan, second, "-o", desk.path("others"), "--passphrase-file", desk.wrong});
  CHECK(partly.code == 1);
  CHECK(contains(partly.err, "does not open"));
}

TEST_CASE("at a terminal a passphrase is asked for, typed unseen, and asked again when wrong") {
  const SafeDesk desk;
  const auto shown = run_at_terminal(
      {"show", desk.plan}, {"wrong one\\r", "correct horxx\\x7f\\x7fse battery staple\\r"});
  INFO(shown.out);
  CHECK(shown.code == 0);
  CHECK(contains(shown.out, "Passphrase of ‘"));
  CHECK(contains(shown.out, "That does not open"));
  CHECK(contains(shown.out, "Acme"));
  CHECK_FALSE(contains(shown.out, "horse"));
  CHECK(run_at_terminal({"show", desk.plan}, {"\\r"}).code == 3);
  CHECK(run_at_terminal({"show", desk.plan}, {"corr\\x03"}).code == 3);
}

TEST_CASE(
    "at a terminal what is typed while a passphrase is tried isn't shown either, and is taken") {
  const SafeDesk desk;
  const auto shown =
      run_at_terminal({"show", desk.plan}, {"wrong one\\r", "+correct horse battery staple\\r"});
  INFO(shown.out);
  CHECK(shown.code == 0);
  CHECK_FALSE(contains(shown.out, "horse"));
}

TEST_CASE("at a terminal keys that stop programs are no part of a passphrase") {
  const SafeDesk desk;
  CHECK(run_at_terminal({"show", desk.plan}, {"correct\\x1a horse battery staple\\r"}).code == 0);
  CHECK(run_at_terminal({"show", desk.plan}, {"corr\\x1c"}).code == 3);
}

TEST_CASE("at a terminal a new passphrase is typed twice, the same") {
  const Desk desk;
  const auto done = run_at_terminal(
      {"protect", desk.plan},
      {"short\\r", "open sesame now\\r", "other\\r", "open sesame now\\r", "open sesame now\\r"});
  INFO(done.out);
  CHECK(done.code == 0);
  CHECK(contains(done.out, "needs at least 8 characters"));
  CHECK(contains(done.out, "Those are two different ones."));
  CHECK(key_for_file(desk.plan, Secret("open sesame now")) != nullptr);
}

}  // namespace sightline::protect_test
