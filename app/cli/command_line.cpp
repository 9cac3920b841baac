#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <ostream>

#include "app/cli/commands.h"
#include "model/base/message.h"
#include "model/catalog/languages.h"

namespace sightline {

namespace {

constexpr const char* examples =
    "Examples:\n"
    "  sightline-cli new acme.sightline --template it-services --name Acme --revenue 6.2m\n"
    "  sightline-cli show acme.sightline --today 2026-03-31\n"
    "  sightline-cli check acme.sightline\n"
    "  sightline-cli scorecard acme.sightline --period 2026-Q1\n"
    "  sightline-cli export acme.sightline -o books\n"
    "  sightline-cli portfolio plans/*.sightline -o portfolio.xlsx\n"
    "  sightline-cli page acme.sightline -o acme.pdf\n"
    "  sightline-cli worksheet acme.sightline pre-call -o call.pdf\n"
    "  sightline-cli json acme.sightline > acme.json\n"
    "  sightline-cli from-json acme.json copy.sightline\n"
    "  sightline-cli versions acme.sightline\n"
    "  sightline-cli restore acme.sightline 12 -o acme-12.sightline\n"
    "  sightline-cli history acme.sightline --on 2026-03-31 -o acme-march.sightline\n"
    "  sightline-cli protect acme.sightline\n"
    "  sightline-cli diff acme-monday.sightline acme.sightline\n"
    "  sightline-cli import-pipeline acme.sightline deals.csv\n"
    "  sightline-cli import-actuals acme.sightline profit-and-loss.xlsx\n"
    "  sightline-cli copy acme.sightline --audience lender -o acme-lender.sightline\n"
    "\n"
    "Exit status: 0 done, 1 findings or partly done, 2 wrong usage, 3 an input can't be read,\n"
    "4 an output can't be written, 70 a fault of Sightline itself.";

/// A word that looks like nothing we know gets the help it should have had.
int explain_usage(const CLI::App& line, const CLI::ParseError& error, Console& console) {
  std::string name = "sightline-cli";
  for (const auto* command : line.get_subcommands()) name += " " + command->get_name();
  warn(error.what() + (". Try ‘" + name) + " --help’.", console);
  return static_cast<int>(FailureKind::usage);
}

int run_chosen(const Command& chosen, const std::string& language, Console& console) {
  if (!language.empty()) console.catalog = find_catalog(language, console.locale);
  const int code = chosen(console);
  if (console.out.flush()) return code;
  throw Failure(FailureKind::output,
                msg("What was asked for can't be written to the standard output. Make room there, "
                    "or send it elsewhere."));
}

}  // namespace

int run_command_line(int count, const char* const* words, Console& console) {
  CLI::App line("Sightline: from a three-year vision to this week's action, without a window.",
                "sightline-cli");
  line.set_version_flag("--version", "sightline-cli " + console.version,
                        "Tell the version and exit");
  line.footer(examples);
  line.get_formatter()->label("Subcommands", "Commands");
  line.get_formatter()->label("SUBCOMMAND", "COMMAND");
  Command chosen;
  std::string language;
  for (const auto declare :
       {new_command,        show_command,      check_command,           scenarios_command,
        incentives_command, sight_command,     baselines_command,       review_pack_command,
        scorecard_command,  export_command,    portfolio_command,       page_command,
        worksheet_command,  charts_command,    calendar_command,        csv_command,
        json_command,       from_json_command, versions_command,        restore_command,
        history_command,    protect_command,   unprotect_command,       diff_command,
        merge_command,      copy_command,      import_pipeline_command, import_actuals_command,
        brands_command,     templates_command}) {
    Usage usage(line, language);
    const auto command = declare(usage);
    usage.when_chosen([&chosen, command] { chosen = command; });
  }
  try {
    line.parse(count, words);
    if (!chosen) throw CLI::RequiredError("A command");
    return run_chosen(chosen, language, console);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return line.exit(error, console.out, console.err);
    return explain_usage(line, error, console);
  } catch (const Failure& failure) {
    warn(failure.message(), console);
    return static_cast<int>(failure.kind());
  }
}

}  // namespace sightline
