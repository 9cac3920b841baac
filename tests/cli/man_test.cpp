// The man page knows every command and every option that --help tells of, and no others.
#include <map>
#include <regex>
#include <set>

#include "tests/cli/desk.h"

namespace sightline::man_test {

/// Without the marks of fonts, and with dashes as they are typed.
std::string man_page() {
  auto text = bytes_of(SIGHTLINE_TEST_FILES "/../../installer/man/sightline-cli.1.in");
  text = std::regex_replace(text, std::regex(R"(\\f.)"), "");
  return std::regex_replace(text, std::regex(R"(\\-)"), "-");
}

/// The entries of the commands, by name; what is said of all of them is ""'s.
std::map<std::string, std::string> man_entries() {
  const auto page = man_page();
  const auto begin = page.find(".SH COMMANDS\n");
  const auto end = page.find(".PP\n", begin);
  REQUIRE(end != std::string::npos);
  std::map<std::string, std::string> entries{{"", page.substr(end)}};
  const std::string mark = ".TP\n";
  const std::regex head("\\.BI? ([a-z-]+)");
  for (auto at = page.find(mark, begin); at < end; at = page.find(mark, at + 1)) {
    const auto entry = page.substr(at, std::min(end, page.find(mark, at + 1)) - at);
    std::smatch name;
    REQUIRE(std::regex_search(entry, name, head));
    entries[name[1]] += entry;
  }
  return entries;
}

std::set<std::string> options_in(const std::string& text) {
  std::set<std::string> options;
  const std::regex option("--[a-z][a-z-]*[a-z]");
  for (std::sregex_iterator at(text.begin(), text.end(), option), end; at != end; ++at)
    options.insert(at->str());
  return options;
}

/// The options that a help lists, with their short names.
std::map<std::string, std::string> listed_options(const std::string& help) {
  std::map<std::string, std::string> listed;
  const std::regex line("\n  (?:(-[a-z]), )?(--[a-z-]+)");
  for (std::sregex_iterator at(help.begin(), help.end(), line), end; at != end; ++at)
    listed[(*at)[2]] = (*at)[1];
  return listed;
}

std::set<std::string> listed_commands() {
  const auto help = run_cli({"--help"}).out;
  const auto list = help.substr(help.find("\nCommands:\n"));
  std::set<std::string> commands;
  const std::regex line("\n  ([a-z][a-z-]*) ");
  for (std::sregex_iterator at(list.begin(), list.end(), line), end; at != end; ++at)
    if ((*at)[1] != "sightline-cli") commands.insert((*at)[1]);
  REQUIRE(commands.size() >= 30);
  return commands;
}

TEST_CASE("the man page knows the commands and options that --help tells of, and no others") {
  auto entries = man_entries();
  const auto commands = listed_commands();
  const auto of_all = options_in(entries[""]);
  for (const auto& [name, entry] : entries) {
    CAPTURE(name);
    CHECK((name.empty() || commands.contains(name)));
  }
  entries["import-actuals"] += entries["import-pipeline"];  // as it says
  for (const auto& command : commands) {
    CAPTURE(command);
    REQUIRE(entries.contains(command));
    const auto& entry = entries[command];
    const auto told = options_in(entry);
    const auto listed = listed_options(run_cli({command, "--help"}).out);
    for (const auto& [option, short_name] : listed) {
      CAPTURE(option);
      const bool is_short = !short_name.empty() && contains(entry, short_name + " ");
      CHECK((is_short || told.contains(option) || of_all.contains(option)));
    }
    for (const auto& option : told) {
      CAPTURE(option);
      CHECK((command == "import-actuals" || listed.contains(option)));
    }
  }
}

}  // namespace sightline::man_test
