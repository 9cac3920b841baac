#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_reader.h"
#include "app/cli/plan_summary.h"

namespace sightline {

namespace {

struct ShowArguments {
  std::filesystem::path file;
  std::filesystem::path passphrase_file;
  std::string today;
  bool json = false;
};

int run_show(const ShowArguments& options, Console& console) {
  const auto today = options.today.empty() ? console.today : day_argument("--today", options.today);
  const auto document =
      known_on(PlanReader(options.passphrase_file, console).read(options.file), options.today);
  console.out << (options.json ? plan_summary_json(document, today)
                               : plan_summary(document, today, console.catalog));
  return exit_done;
}

}  // namespace

Command show_command(Usage& usage) {
  const auto options = std::make_shared<ShowArguments>();
  usage.about("show", msg("Tell what is in a plan"),
              "sightline-cli show acme.sightline --today 2026-03-31");
  usage.required("FILE", &options->file, msg("The plan"));
  usage.flag("--json", options->json,
             msg("Tell it as JSON, for programs: amounts in units of the currency, people in "
                 "full-time equivalents, percentages as fractions"));
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help());
  usage.option("--today", &options->today, msg("As known on this day, YYYY-MM-DD"));
  return [options](Console& console) { return run_show(*options, console); };
}

}  // namespace sightline
