// Imports among other commands of a shell: what they propose to type, and readers who leave.
#include <sys/socket.h>
#include <sys/wait.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <string>

#include "model/base/shell_word.h"
#include "tests/cli/import_desk.h"

namespace import_shell_test {
using namespace sightline;

namespace {

const std::string head = "Deal ID;Deal name;Owner;Amount;Status;Created;Close date\n";

}  // namespace

TEST_CASE("a name in a command that is proposed reaches it whole, whatever a shell makes of it") {
  for (const auto* name : {"Sales", "O'Neill's \"A\" team", "$HOME `id` \\ *", "''", "100 %!"}) {
    const TempFolder folder;
    const auto said = (folder / "said").string();
    REQUIRE(std::system(("printf %s " + shell_word(name, Shell::posix).value() + " >'" + said + "'")
                            .c_str()) == 0);
    CHECK(bytes_of(said) == name);
  }
  CHECK(shell_word("Billed hours", Shell::cmd) == "\"Billed hours\"");
  CHECK(shell_word("O'Neill's & sons\\A", Shell::cmd) == "\"O'Neill's & sons\\A\"");
}

TEST_CASE(
    "a name that no quotes keep from running as a command is none of a proposed one's words") {
  for (const auto* name :
       {"A\" & calc & \"", "%PATH%", "$(calc)", "a`b", "Hey!", "“calc”", "a\\b\\", "two\nlines"})
    CHECK_FALSE(shell_word(name, Shell::cmd));
  CHECK_FALSE(shell_word("two\nlines", Shell::posix));
}

TEST_CASE("the way out that is told for a name with an apostrophe is one that a shell takes") {
  const ImportDesk desk;
  auto document = desk.document();
  auto& plan = document.plan;
  plan.targets.departments.resize(1);
  plan.targets.departments[0].name = "Kim's team";
  save_document(desk.plan, document);
  const auto start = plan.organization.plan_start;
  const auto day = to_text(last_day(start));
  const auto text = "Account," + to_text(start) + "\nKim's team,60\nRevenue,7000\n";
  const auto asked = desk.actuals(text, {"--today", day, "--yes"});
  REQUIRE(asked.code == 2);
  const auto at = asked.err.find("--ignore ");
  REQUIRE(at != std::string::npos);
  const auto way_out = asked.err.substr(at, asked.err.rfind('.') - at);
  CHECK(std::system(("'" SIGHTLINE_CLI "' import-actuals '" + desk.plan + "' '" +
                     desk.path("actuals.csv") + "' --preview --today " + day + " " + way_out +
                     " >'" + desk.path("out") + "' 2>&1")
                        .c_str()) == 0);
  const auto told = bytes_of(desk.path("out"));
  INFO(told);
  CHECK(contains(told, "Kim's team"));
  CHECK_FALSE(contains(told, "Say that the figures"));
}

TEST_CASE("an import whose report nobody reads to its end writes the plan whole all the same") {
  const ImportDesk desk;
  std::string text = head;
  for (int i = 0; i < 2'000; ++i)
    text += "A-" + std::to_string(i) + ";Portal;Sam " + std::to_string(i) + ";5;open;;\n";
  const auto file = desk.file("deals.csv", text);
  const auto code = desk.path("code");
  REQUIRE(std::system(("{ '" SIGHTLINE_CLI "' import-pipeline '" + desk.plan + "' '" + file +
                       "' --yes 2>'" + desk.path("err") + "'; echo $? >'" + code + "'; } | true")
                          .c_str()) == 0);
  CHECK(bytes_of(code) == "0\n");
  CHECK(bytes_of(desk.path("err")).empty());
  const auto document = desk.document();
  REQUIRE_FALSE(document.pipeline.empty());
  CHECK(document.pipeline.back()->opportunities.size() == 2'000);
}

TEST_CASE("an owner with an = in the name is said to be a person as it is proposed") {
  const ImportDesk desk;
  auto document = desk.document();
  Person ada;
  ada.id = {{1, 2}};
  ada.name = "Ada Byron";
  document.plan.people.push_back(ada);
  save_document(desk.plan, document);
  const auto text = head + "A-1;Portal;Sales=East=Ada Byrom;5;open;;\n";
  const auto asked = desk.deals(text);
  CHECK(asked.code == 2);
  CHECK(contains(asked.err, "--person 'Sales=East=Ada Byrom=PERSON'"));
  const auto said = desk.deals(text, {"--person", "Sales=East=Ada Byrom=Ada Byron"});
  INFO(said.out << said.err);
  CHECK(said.code == 0);
  CHECK(desk.document().pipeline.back()->opportunities[0].owner == ada.id);
  // Of a name that the file doesn't have, at the first.
  CHECK(contains(desk.deals(text, {"--person", "A=B=C"}).err, "nobody called ‘B=C’"));
}

TEST_CASE("a name with an = in it is said to be a line of the plan") {
  const ImportDesk desk;
  const auto document = desk.document();
  const auto area = document.plan.vision.organization.areas[0].name;
  const auto start = document.plan.organization.plan_start;
  const auto text = "Line;" + to_text(start) + "\nFees=net;50.000\n";
  const auto with = [&](const std::string& line) {
    return desk.actuals(text, {"--today", to_text(last_day(start)), "--line", line});
  };
  const auto said = with("Fees=net=revenue " + area);
  INFO(said.out << said.err);
  CHECK(said.code == 0);
  CHECK(desk.document().plan.targets.revenue[0].line.actual.at(start) == Money{5'000'000});
  CHECK(with("Fees=net=").code == 1);
  CHECK(contains(with("Fees=net=Nothing").err, "no line ‘net=Nothing’"));
}

TEST_CASE("a socket whose reader has left is as good as a pipe whose reader has") {
  const ImportDesk desk;
  std::array<int, 2> ends{};
  REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0);
  REQUIRE(::close(ends[1]) == 0);
  const auto err = desk.path("err");
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const int said = ::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (::dup2(ends[0], STDOUT_FILENO) >= 0 && ::dup2(said, STDERR_FILENO) >= 0)
      ::execl(SIGHTLINE_CLI, SIGHTLINE_CLI, "show", desk.plan.c_str(), nullptr);
    ::_exit(127);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  // Neither failed nor ended by a signal.
  CHECK(status == 0);
  CHECK(bytes_of(err).empty());
  ::close(ends[0]);
}

}  // namespace import_shell_test
