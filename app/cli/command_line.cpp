#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/help.h"
#include "app/cli/misuse.h"
#include "app/cli/terminal.h"
#include "model/base/message.h"
#include "model/catalog/languages.h"

namespace sightline {

namespace {

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

int show_asked(const CLI::App& line, const CLI::ParseError& asked,
               const std::vector<std::string>& words, Console& console) {
  if (asked.get_name() == "CallForVersion") {
    console.out << "sightline-cli " << console.version << '\n';
    return exit_done;
  }
  const auto chosen = line.get_subcommands();
  // Who asks for the help of a command that is none gets nothing from that of all.
  if (chosen.empty() && !line.remaining().empty())
    return explain_usage(line, asked, words, console);
  console.out << help_text(chosen.empty() ? line : *chosen.front(), called(line), console.catalog);
  return exit_done;
}

/// "help export" is "export --help".
Command help_command(Usage& usage, const CLI::App& line) {
  const auto name = std::make_shared<std::string>();
  usage.about("help", msg("Tell what a command takes, or list them all"),
              "sightline-cli help export");
  usage.option("COMMAND", name.get(), msg("The command"));
  return [name, &line](Console& console) {
    const auto commands = line.get_subcommands({});
    const auto found = std::ranges::find(commands, *name, &CLI::App::get_name);
    if (!name->empty() && found == commands.end()) {
      warn(msg("{1} {2}", unknown_command(line, *name), msg("Try ‘{1} --help’.", line.get_name())),
           console);
      return static_cast<int>(FailureKind::usage);
    }
    console.out << (name->empty()
                        ? help_text(line, line.get_name(), console.catalog)
                        : help_text(**found, line.get_name() + " " + *name, console.catalog));
    return exit_done;
  };
}

int finished(int code, Console& console) {
  // Who stops reading, as `head` does, has had enough: what was to be done is done all the same.
  if (console.out.flush() || has_reader_left()) return code;
  throw Failure(FailureKind::output,
                msg("What was asked for can't be written to the standard output. Make room there, "
                    "or send it elsewhere."));
}

}  // namespace

int run_command_line(int count, const char* const* arguments, Console& console) try {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  if (const auto language = typed_language(words); !language.empty())
    console.catalog = find_catalog(language, console.locale);
  const auto& catalog = console.catalog;
  CLI::App line(catalog.text(msg("Sightline: from a three-year vision to this week's action, "
                                 "without a window.")),
                "sightline-cli");
  line.set_help_flag("-h,--help", catalog.text(msg("Show this help and exit")));
  line.set_version_flag("--version", console.version,
                        catalog.text(msg("Tell the version and exit")));
  // A command's name behind a command is a file's, or what help is asked for.
  line.require_subcommand(0, 1);
  std::string language;  // is known already
  line.add_option("--language", language, catalog.text(language_help()));
  Command chosen;
  const auto declare_with = [&](const auto& declare) {
    Usage usage(line, language, catalog);
    const auto command = declare(usage);
    usage.when_chosen([&chosen, command] { chosen = command; });
  };
  for (const auto declare :
       {new_command,        show_command,      check_command,           scenarios_command,
        incentives_command, sight_command,     baselines_command,       review_pack_command,
        scorecard_command,  export_command,    portfolio_command,       page_command,
        worksheet_command,  charts_command,    calendar_command,        csv_command,
        json_command,       from_json_command, versions_command,        restore_command,
        history_command,    protect_command,   unprotect_command,       diff_command,
        merge_command,      copy_command,      import_pipeline_command, import_actuals_command,
        brands_command,     templates_command})
    declare_with(declare);
  declare_with([&](Usage& usage) { return help_command(usage, line); });
  try {
    line.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    if (!chosen) throw CLI::RequiredError("A command");
    return finished(chosen(console), console);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0)
      return finished(show_asked(line, error, words, console), console);
    return explain_usage(line, error, words, console);
  }
} catch (const Failure& failure) {
  warn(failure.message(), console);
  return static_cast<int>(failure.kind());
}

}  // namespace sightline
