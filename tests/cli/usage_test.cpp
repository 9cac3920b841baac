// What is typed wrongly is told in a sentence that helps, and --help in the reader's language.
#include <algorithm>
#include <sstream>

#include "model/base/text.h"
#include "tests/cli/desk.h"

namespace sightline::usage_test {

/// The names that stand first in the lines below a heading of a help.
std::vector<std::string> names_below(const std::string& help, const std::string& heading) {
  std::vector<std::string> names;
  const auto at = help.find("\n" + heading + "\n");
  if (at == std::string::npos) return names;
  std::istringstream lines(help.substr(at + heading.size() + 2));
  for (std::string line; std::getline(lines, line) && !line.empty();) {
    if (line.starts_with("   ")) continue;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
      if (word.ends_with(',')) continue;
      names.push_back(word);
      break;
    }
  }
  return names;
}

std::vector<std::string> all_commands() {
  auto commands = names_below(run_cli({"--help"}).out, "Commands:");
  REQUIRE(commands.size() >= 30);
  return commands;
}

TEST_CASE("a command or option that is mistyped is told with what was meant") {
  require_refusal(run_cli({"exprot", "x"}), 2,
                  "There is no command ‘exprot’. Did you mean ‘export’?");
  require_refusal(run_cli({"pipeline", "x"}), 2, "Did you mean ‘import-pipeline’?");
  require_refusal(run_cli({"qqqq"}), 2, "There is no command ‘qqqq’. Try ‘sightline-cli --help’.");
  require_refusal(run_cli({"acme.sightline", "show"}), 2, "‘sightline-cli show acme.sightline’");
  require_refusal(run_cli({"export", "x", "--tody=2026-01-01"}), 2,
                  "There is no option ‘--tody’. Did you mean ‘--today’?");
  require_refusal(run_cli({"check", "x", "y", "z"}), 2, "‘y’ is a word too many.");
}

TEST_CASE("help knows itself, what was probably meant, and a word too many") {
  require_refusal(
      run_cli({"help", "exprot"}), 2,
      "There is no command ‘exprot’. Did you mean ‘export’? Try ‘sightline-cli --help’.");
  require_refusal(run_cli({"exprot", "--help"}), 2, "Did you mean ‘export’?");
  require_refusal(run_cli({"help", "new", "extra"}), 2, "‘extra’ is a word too many.");
  require_refusal(run_cli({"help", "imprt"}), 2,
                  "Did you mean ‘import-pipeline’ or ‘import-actuals’?");
  const auto own = run_cli({"help", "help"});
  CHECK(own.code == 0);
  CHECK(contains(own.out, "sightline-cli help COMMAND"));
  CHECK(run_cli({"help", "--help"}).out == own.out);
  CHECK(run_cli({"help"}).out == run_cli({"--help"}).out);
  CHECK(contains(run_cli({"--language=de", "help", "export"}).out, "\nOptionen:\n"));
}

TEST_CASE("files that are called like options are told how to be typed, and pipes are none") {
  const Desk desk;
  require_refusal(run_cli({"show", "-acme.sightline"}), 2, "is typed as ‘./-acme.sightline’.");
  require_refusal(run_cli({"check", desk.plan, "--", "--json"}), 2, "‘--json’ is a word too many.");
  require_refusal(run_cli({"new", "-x"}), 2, "There is no option ‘-x’. Try");
  require_refusal(run_cli({"page", desk.plan, "-o", "-"}), 2, "--output needs the name of a file");
  require_refusal(run_cli({"show", ""}), 2, "FILE is blank.");
  require_refusal(run_cli({"show", "export"}), 3, "‘export’");
  require_refusal(run_cli({"portfolio", desk.plan, desk.plan, "-o", desk.path("p.xlsx")}), 2,
                  "is named twice.");
}

TEST_CASE("what lacks, is too much or contradicts is told by its name") {
  require_refusal(run_cli({}), 2, "A command is missing.");
  require_refusal(run_cli({"export"}), 2, "FILE is missing.");
  require_refusal(run_cli({"export", "x"}), 2, "--output is missing.");
  require_refusal(run_cli({"export", "x", "-o"}), 2, "--output needs something behind it.");
  require_refusal(run_cli({"export", "x", "-o", "a", "-o", "b"}), 2, "more than once");
  require_refusal(run_cli({"export", "x", "-o", "y", "-j", "0"}), 2,
                  "--jobs needs a whole number from 1 to 1,000, not ‘0’.");
  require_refusal(run_cli({"charts", "x", "-o", "y", "--scale", "2x"}), 2, "not ‘2x’");
  require_refusal(run_cli({"check", "--json=abc", "x"}), 2, "--json takes nothing behind it.");
  require_refusal(run_cli({"export", "x", "-o", "y", "--unprotected", "--password-file", "z"}), 2,
                  "contradict each other");
}

TEST_CASE("every command knows its misuse, its files and its help") {
  const TempFolder folder;
  for (const auto& command : all_commands()) {
    CAPTURE(command);
    const auto help = run_cli({command, "--help"});
    CHECK(help.code == 0);
    CHECK(help.err.empty());
    CHECK(run_cli({"help", command}).out == help.out);
    CHECK(run_cli({"--language", "en", "help", command}).out == help.out);
    require_refusal(run_cli({command, "--no-such-option"}), 2, "‘--no-such-option’");
    const auto places = names_below(help.out, "Arguments:");
    if (places.empty() || command == "new" || command == "help" || command == "versions" ||
        command == "restore")
      continue;
    std::vector<std::string> words{command};
    for (std::size_t i = 0; i < places.size(); ++i) words.push_back(folder / "none.sightline");
    if (command == "worksheet") words.back() = "pre-call";
    const auto options = names_below(help.out, "Options:");
    if (std::ranges::find(options, "--output") != options.end() && command != "history")
      words.insert(words.end(), {"-o", command == "worksheet" ? folder / "x.pdf" : folder / "x"});
    if (command == "copy") words.insert(words.end(), {"--audience", "lender"});
    const auto missing = run_cli(words);
    INFO(missing.out << missing.err);
    CHECK(missing.code == 3);
    CHECK(contains(missing.err, "none.sightline"));
  }
}

TEST_CASE("what can't be written is exit code 4 in every command that writes") {
  const Desk desk;
  const auto json = desk.path("acme.json");
  put_bytes(json, run_cli({"json", desk.plan}).out);
  const auto out = desk.path("none/of/x");
  const std::vector<std::vector<std::string>> all = {
      {"new", out + ".sightline"},
      {"from-json", json, out + ".sightline"},
      {"export", desk.plan, "-o", out},
      {"review-pack", desk.plan, "-o", out},
      {"portfolio", desk.plan, "-o", out + ".xlsx"},
      {"page", desk.plan, "-o", out + ".pdf"},
      {"worksheet", desk.plan, "pre-call", "-o", out + ".pdf"},
      {"charts", desk.plan, "-o", out},
      {"calendar", desk.plan, "-o", out + ".ics"},
      {"csv", desk.plan, "-o", out},
      {"copy", desk.plan, "--audience", "lender", "-o", out + ".sightline"},
      {"merge", desk.plan, desk.plan, desk.plan, "-o", out + ".sightline"},
      {"history", desk.plan, "--on", "2100-01-01", "-o", out + ".sightline"}};
  for (const auto& words : all) {
    const auto refused = run_cli(words);
    CAPTURE(words.front(), refused.err);
    CHECK(refused.code == 4);
    CHECK(refused.out.empty());
  }
}

TEST_CASE("help speaks the language, in columns and lines that a terminal shows") {
  for (const auto* language : {"en", "de", "fr", "es"}) {
    CAPTURE(language);
    for (const auto* command : {"export", "import-actuals", "new", "merge"}) {
      const auto help = run_cli({command, "--help", "--language", language});
      CHECK(help.code == 0);
      std::istringstream lines(help.out);
      for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        const bool is_example = contains(line, "sightline-cli ");
        CHECK((is_example || length(line) <= 80));
        CHECK_FALSE(contains(line, "\u00A0"));
      }
    }
  }
  CHECK(contains(run_cli({"export", "--help"}, "LC_ALL=C.UTF-8 LANGUAGE=de").out, "\nOptionen:\n"));
  CHECK(contains(run_cli({"--help", "--language", "fr"}).out, "Commandes"));
  CHECK(contains(run_cli({"exprot", "--language", "de"}).err, "Meinten Sie „export“?"));
}

TEST_CASE("a folder to write to that is a file is told to be one") {
  const Desk desk;
  require_refusal(run_cli({"export", desk.plan, "-o", desk.plan}), 4,
                  "is a file, and what is written needs a folder.");
}

TEST_CASE("a new plan's name gets the ending of plans when it has none") {
  const TempFolder folder;
  const auto made = run_cli({"new", folder / "gamma"});
  CHECK(made.code == 0);
  CHECK(made.out == (folder / "gamma.sightline").string() + "\n");
  require_refusal(run_cli({"new", folder / "gamma"}), 4, "gamma.sightline’ is there already");
  CHECK(run_cli({"new", folder / "delta.SIGHTLINE"}).code == 0);
}

TEST_CASE("what is written has the ending of its kind, whatever writes it") {
  const Desk desk;
  const auto refused = [&](std::vector<std::string> words, const std::string& name,
                           const std::string& ending) {
    words.push_back(desk.path(name));
    require_refusal(run_cli(words), 2,
                    name +
                        "’ doesn’t have the ending of what is written there. Give it the "
                        "ending " +
                        ending);
    CHECK_FALSE(std::filesystem::exists(desk.path(name)));
  };
  refused({"new"}, "x.txt", ".sightline");
  refused({"copy", desk.plan, "--audience", "lender", "-o"}, "copy.txt", ".sightline");
  refused({"portfolio", desk.plan, "-o"}, "all.pdf", ".xlsx");
  refused({"calendar", desk.plan, "-o"}, "dates.txt", ".ics");
  refused({"page", desk.plan, "-o"}, "page.txt", ".pdf");
}

TEST_CASE("a copy's name gets the ending of plans likewise, but what is there keeps its name") {
  const Desk desk;
  const std::vector<std::string> copy{"copy", desk.plan, "--audience", "lender", "-o"};
  auto words = copy;
  words.push_back(desk.path("lender"));
  CHECK(run_cli(words).out == desk.path("lender.sightline") + "\n");
  put_bytes(desk.path("mine"), "");
  words.back() = desk.path("mine");
  words.emplace_back("--force");
  CHECK(run_cli(words).out == desk.path("mine") + "\n");
}

TEST_CASE("a currency that nobody pays with is refused") {
  const TempFolder folder;
  require_refusal(run_cli({"new", folder / "x", "--currency", "XYZ"}), 2,
                  "There is no currency ‘XYZ’.");
  CHECK(run_cli({"new", folder / "x", "--currency", "mkd"}).code == 0);
}

}  // namespace sightline::usage_test
