// What page, charts, calendar and csv have in common, and what each writes.
#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "model/file/document_file.h"
#include "model/find.h"
#include "tests/cli/desk.h"
#include "tests/support/comma_locale.h"

namespace sightline::reports_test {
namespace {

/// A command that writes one file, and the one that it writes here.
struct Report {
  std::string command;
  std::string output;
  std::string start;
};
const std::vector<Report> single = {{"page", "acme.pdf", "%PDF-"},
                                    {"calendar", "acme.ics", "BEGIN:VCALENDAR\r\n"}};
const std::vector<Report> foldered = {{"charts", "revenue.png", "\x89PNG"},
                                      {"csv", "revenue.csv", "\xEF\xBB\xBFspecialty area,figure,"}};

}  // namespace

TEST_CASE("page and calendar write their file and say where") {
  const Desk desk;
  for (const auto& report : single) {
    const auto output = desk.path(report.output);
    const auto result = run_cli({report.command, desk.plan, "-o", output});
    INFO(report.command << result.err);
    CHECK(result.code == 0);
    CHECK(result.out == output + "\n");
    CHECK(bytes_of(output).starts_with(report.start));
  }
}

TEST_CASE("charts and csv make their folder, write their files and say where") {
  const Desk desk;
  for (const auto& report : foldered) {
    const auto folder = desk.path(report.command);
    const auto result = run_cli({report.command, desk.plan, "-o", folder});
    INFO(report.command << result.err);
    CHECK(result.code == 0);
    CHECK(result.out.find(folder + "/" + report.output + "\n") != std::string::npos);
    CHECK(bytes_of(folder + "/" + report.output).starts_with(report.start));
  }
}

TEST_CASE("a report that is there is not replaced unless asked to") {
  const Desk desk;
  for (const auto& report : single) {
    const auto output = desk.path(report.output);
    std::ofstream(output) << "mine";
    require_refusal(run_cli({report.command, desk.plan, "-o", output}), 4, report.output);
    CHECK(bytes_of(output) == "mine");
    CHECK(run_cli({report.command, desk.plan, "-o", output, "--force"}).code == 0);
    CHECK(bytes_of(output).starts_with(report.start));
  }
}

TEST_CASE("of many files none is written when one is there") {
  const Desk desk;
  for (const auto& report : foldered) {
    const auto folder = desk.path(report.command);
    std::filesystem::create_directory(folder);
    std::ofstream(folder + "/" + report.output) << "mine";
    require_refusal(run_cli({report.command, desk.plan, "-o", folder}), 4, report.output);
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
    CHECK(run_cli({report.command, desk.plan, "-o", folder, "--force"}).code == 0);
    CHECK(bytes_of(folder + "/" + report.output).starts_with(report.start));
  }
}

TEST_CASE("a folder that is missing is named, and so is one that is a file") {
  const Desk desk;
  for (const auto& report : single) {
    require_refusal(
        run_cli({report.command, desk.plan, "-o", desk.path("nowhere/" + report.output)}), 4,
        "/nowhere’ does not exist.");
    require_refusal(run_cli({report.command, desk.plan, "-o", desk.folder.path()}), 4,
                    "is a folder.");
  }
  for (const auto& report : foldered) {
    require_refusal(run_cli({report.command, desk.plan, "-o", desk.path("nowhere/x")}), 4,
                    "/nowhere’ does not exist.");
    require_refusal(run_cli({report.command, desk.plan, "-o", desk.plan}), 4, "acme.sightline’");
  }
  CHECK_FALSE(std::filesystem::exists(desk.path("nowhere")));
}

TEST_CASE("a full disk leaves no half-written report") {
  const Desk desk;
  for (const auto& report : single) {
    const auto result = run_cli({report.command, desk.plan, "-o", desk.path(report.output)},
                                "ulimit -f 0; trap \"\" XFSZ;");
    INFO(result.err);
    CHECK(result.code == 4);
    CHECK(desk.folder.names() == std::vector<std::string>{"acme.sightline"});
  }
}

TEST_CASE("a page is a PDF, and is refused a name that says otherwise") {
  const Desk desk;
  for (const auto* name : {"page.txt", "page.png", "page"}) {
    require_refusal(run_cli({"page", desk.plan, "-o", desk.path(name)}), 2,
                    "the ending of what is written there. Give it the ending .pdf.");
    CHECK_FALSE(std::filesystem::exists(desk.path(name)));
  }
  CHECK(run_cli({"page", desk.plan, "-o", desk.path("PAGE.PDF")}).code == 0);
  CHECK(run_cli({"page", desk.plan, "-o", desk.path("page.Pdf")}).code == 0);
  require_refusal(run_cli({"page", desk.plan, "-o", desk.folder.path()}), 4, "is a folder");
}

TEST_CASE("a report is put in the place of no pipe and no device, whatever is given") {
  const Desk desk;
  const auto pipe = desk.path("pipe.pdf");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  std::vector<std::vector<std::string>> all{
      {"page", desk.plan, "-o", pipe},
      {"page", desk.plan, "-o", pipe, "--force"},
      {"calendar", desk.plan, "-o", pipe, "--force"},
      {"worksheet", desk.plan, "pre-call", "-o", pipe, "--force"},
      {"portfolio", desk.plan, "-o", "/dev/null", "--force"}};
  for (const auto& words : all)
    require_refusal(run_cli(words, "timeout 60 env"), 4, "is a pipe or a device");
  CHECK(std::filesystem::is_fifo(pipe));
}

TEST_CASE("what is no plan is an input that can't be read") {
  const TempFolder folder;
  const auto broken = (folder / "broken.sightline").string();
  std::ofstream(broken) << "not a plan";
  for (const auto* reports : {&single, &foldered})
    for (const auto& [command, output, start] : *reports) {
      const auto out = folder / output;
      require_refusal(run_cli({command, broken, "-o", out}), 3, "broken.sightline");
      require_refusal(run_cli({command, folder / "none", "-o", out}), 3, "no file");
      CHECK_FALSE(std::filesystem::exists(out));
    }
}

TEST_CASE("a plan without a date makes no calendar, which would be no valid one, but a sentence") {
  const TempFolder folder;
  const auto plan = (folder / "new.sightline").string();
  REQUIRE(run_cli({"new", plan}).code == 0);
  const auto out = (folder / "new.ics").string();
  const auto result = run_cli({"calendar", plan, "-o", out});
  // A script that goes on with the file has to know that there is none.
  CHECK(result.code == 1);
  CHECK(result.err.find("nothing for a calendar") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("calendar --force cancels what the plan has no more, and passes over a foreign file") {
  const Desk desk;
  const auto out = desk.path("acme.ics");
  REQUIRE(run_cli({"calendar", desk.plan, "-o", out}).code == 0);
  CHECK_FALSE(bytes_of(out).find("X-SIGHTLINE-PLAN:") == std::string::npos);
  auto document = load_document(desk.plan);
  auto& actions = document.plan.actions;
  const auto dated =
      std::ranges::find_if(actions, [](const auto& action) { return action->due.has_value(); });
  REQUIRE(dated != actions.end());
  const auto uid = "action-" + to_text((*dated)->id.uuid);
  actions.erase(dated);
  save_document(desk.plan, document);
  const auto again = run_cli({"calendar", desk.plan, "-o", out, "--force"});
  CHECK(again.code == 0);
  CHECK(contains(again.out, "1 event of the earlier file is no longer in the plan"));
  CHECK(contains(bytes_of(out), uid));
  CHECK(contains(bytes_of(out), "STATUS:CANCELLED"));
  put_bytes(out, "BEGIN:VCARD\r\n");
  const auto foreign = run_cli({"calendar", desk.plan, "-o", out, "--force"});
  CHECK(foreign.code == 0);
  CHECK(contains(foreign.err, "is cancelled: It is no calendar."));
  CHECK_FALSE(contains(bytes_of(out), uid));
}

TEST_CASE("options that mean nothing are wrong usage") {
  const Desk desk;
  const auto out = desk.path("out");
  for (const auto* command : {"page", "calendar", "charts", "csv"}) {
    require_refusal(run_cli({command, desk.plan}), 2, "--output");
    require_refusal(run_cli({command, desk.plan, "-o", out, "--audience", "press"}), 2,
                    "leadership");
    require_refusal(run_cli({command, desk.plan, "-o", out, "--today", "soon"}), 2, "--today");
  }
  require_refusal(run_cli({"page", desk.plan, "-o", out, "--paper", "a5"}), 2, "a4");
  require_refusal(run_cli({"charts", desk.plan, "-o", out, "--format", "gif"}), 2, "png, svg");
  for (const auto* scale : {"0", "99", "nan"})
    require_refusal(run_cli({"charts", desk.plan, "-o", out, "--scale", scale}), 2, "--scale");
  CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("reports in one language are the same in every locale") {
  const Desk desk;
  const CommaLocale comma;
  const auto bytes = [&](const Report& report, const std::string& variables) {
    const auto output = desk.path("of-" + report.output);
    REQUIRE(run_cli({report.command, desk.plan, "-o", output, "--today", "2026-05-12", "--force"},
                    "LANGUAGE=en " + variables)
                .code == 0);
    const auto file = std::filesystem::is_directory(output) ? output + "/" + report.output : output;
    auto found = bytes_of(file);
    std::filesystem::remove_all(output);
    return found;
  };
  for (const auto* reports : {&single, &foldered})
    for (const auto& report : *reports) {
      INFO(report.command);
      CHECK(bytes(report, "LC_ALL=C") == bytes(report, comma.variables()));
    }
}

TEST_CASE("characters that no font has are told, and the page is written") {
  const Desk desk;
  auto document = load_document(desk.plan);
  document.plan.vision.success.meaning = "\U000F1234";
  save_document(desk.plan, document);
  const auto result = run_cli({"page", desk.plan, "-o", desk.path("acme.pdf")});
  CHECK(result.code == 0);
  CHECK(result.err.find("no font here has it") != std::string::npos);
  CHECK(bytes_of(desk.path("acme.pdf")).starts_with("%PDF-"));
}

TEST_CASE("a plan with nothing to draw says so") {
  const TempFolder folder;
  IdSource ids(1);
  save_document(folder / "blank.sightline", blank_document(std::chrono::year{2026} / 1, ids));
  const auto result = run_cli({"charts", folder / "blank.sightline", "-o", folder / "out"});
  CHECK(result.code == 0);
  CHECK(result.out.empty());
  CHECK(result.err.find("nothing to draw") != std::string::npos);
}

TEST_CASE("csv guards against formulas unless raw texts are asked for") {
  const Desk desk;
  auto document = load_document(desk.plan);
  document.plan.vision.success.meaning = "=cmd|'/C calc'!A0";
  save_document(desk.plan, document);
  REQUIRE(run_cli({"csv", desk.plan, "-o", desk.path("safe")}).code == 0);
  CHECK(bytes_of(desk.path("safe/answers.csv")).find(",'=cmd|") != std::string::npos);
  REQUIRE(run_cli({"csv", desk.plan, "-o", desk.path("raw"), "--raw"}).code == 0);
  CHECK(bytes_of(desk.path("raw/answers.csv")).find(",=cmd|") != std::string::npos);
  CHECK(bytes_of(desk.path("raw/answers.csv")).starts_with("part,answer\r\n"));
}

TEST_CASE("no report replaces a plan, whatever is given") {
  const Desk desk;
  const auto before = bytes_of(desk.plan);
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"calendar", desk.plan, "-o", desk.plan, "--force"},
                                             {"page", desk.plan, "-o", desk.plan, "--force"},
                                             {"portfolio", desk.plan, "-o", desk.plan, "--force"}})
    require_refusal(run_cli(words), 2, "is a plan, which this would replace by something else.");
  CHECK(bytes_of(desk.plan) == before);
}

}  // namespace sightline::reports_test
