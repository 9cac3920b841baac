#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/help.h"
#include "app/cli/misuse.h"
#include "model/base/message.h"
#include "model/catalog/languages.h"

namespace sightline {

namespace {

/// What was typed behind the program's name; "help export" is "export --help", whatever the
/// language.
std::vector<std::string> typed_words(int count, const char* const* words) {
  std::vector<std::string> typed(words + 1, words + count);
  auto first = typed.begin();
  if (first != typed.end() && first->starts_with("--language"))
    first += *first == "--language" && typed.size() > 1 ? 2 : 1;
  if (first == typed.end() || *first != "help") return typed;
  typed.erase(first);
  typed.emplace_back("--help");
  return typed;
}

/// The language that is asked for, as it is typed; it is needed before all else is understood.
std::string typed_language(const std::vector<std::string>& words) {
  constexpr std::string_view option = "--language";
  std::string language;
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    if (words[i] == option && i + 1 < words.size()) language = words[i + 1];
    if (words[i].starts_with(std::string(option) + "="))
      language = words[i].substr(option.size() + 1);
  }
  return language;
}

std::string called(const CLI::App& line) {
  std::string name = "sightline-cli";
  for (const auto* command : line.get_subcommands()) name += " " + command->get_name();
  return name;
}

/// A word that looks like nothing we know gets the help it should have had.
int explain_usage(const CLI::App& line, const CLI::ParseError& error,
                  const std::vector<std::string>& words, Console& console) {
  const auto& catalog = console.catalog;
  warn(catalog.text(misuse_words(line, error, words, catalog)) + " " +
           catalog.text(msg("Try ‘{1} --help’.", called(line))),
       console);
  return static_cast<int>(FailureKind::usage);
}

int show_asked(const CLI::App& line, const CLI::ParseError& asked, Console& console) {
  if (asked.get_name() == "CallForVersion") {
    console.out << "sightline-cli " << console.version << '\n';
  } else {
    const auto chosen = line.get_subcommands();
    console.out << help_text(chosen.empty() ? line : *chosen.front(), called(line),
                             console.catalog);
  }
  return exit_done;
}

int finished(int code, Console& console) {
  if (console.out.flush()) return code;
  throw Failure(FailureKind::output,
                msg("What was asked for can't be written to the standard output. Make room there, "
                    "or send it elsewhere."));
}

}  // namespace

int run_command_line(int count, const char* const* arguments, Console& console) try {
  const auto words = typed_words(count, arguments);
  if (const auto language = typed_language(words); !language.empty())
    console.catalog = find_catalog(language, console.locale);
  const auto& catalog = console.catalog;
  CLI::App line(catalog.text(msg("Sightline: from a three-year vision to this week's action, "
                                 "without a window.")),
                "sightline-cli");
  line.set_help_flag("-h,--help", catalog.text(msg("Show this help and exit")));
  line.set_version_flag("--version", console.version,
                        catalog.text(msg("Tell the version and exit")));
  std::string language;  // is known already
  line.add_option("--language", language, catalog.text(language_help()));
  Command chosen;
  for (const auto declare :
       {new_command,        show_command,      check_command,           scenarios_command,
        incentives_command, sight_command,     baselines_command,       review_pack_command,
        scorecard_command,  export_command,    portfolio_command,       page_command,
        worksheet_command,  charts_command,    calendar_command,        csv_command,
        json_command,       from_json_command, versions_command,        restore_command,
        history_command,    protect_command,   unprotect_command,       diff_command,
        merge_command,      copy_command,      import_pipeline_command, import_actuals_command,
        brands_command,     templates_command}) {
    Usage usage(line, language, catalog);
    const auto command = declare(usage);
    usage.when_chosen([&chosen, command] { chosen = command; });
  }
  try {
    line.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    if (!chosen) throw CLI::RequiredError("A command");
    return finished(chosen(console), console);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return finished(show_asked(line, error, console), console);
    return explain_usage(line, error, words, console);
  }
} catch (const Failure& failure) {
  warn(failure.message(), console);
  return static_cast<int>(failure.kind());
}

}  // namespace sightline
