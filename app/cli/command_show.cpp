#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_summary.h"
#include "model/file/document_file.h"

namespace sightline {

namespace {

struct Options {
  std::filesystem::path file;
  std::string today;
  std::string language;
  bool json = false;
};

int run(const Options& options, Console& console) {
  use_language(options.language, console);
  const auto today = options.today.empty() ? console.today : day_argument("--today", options.today);
  const auto document = load_document(options.file);
  console.out << (options.json ? plan_summary_json(document, today)
                               : plan_summary(document, today, console.catalog));
  return exit_done;
}

}  // namespace

void add_show(CLI::App& line, Command& chosen) {
  const auto options = std::make_shared<Options>();
  auto* command = line.add_subcommand("show", "Tell what is in a plan");
  command->add_option("FILE", options->file, "The plan")->required();
  command->add_flag("--json", options->json, "Tell it as JSON, for programs");
  command->add_option("--today", options->today, "As seen on this day, YYYY-MM-DD");
  command->add_option("--language", options->language, language_help);
  command->footer("Example: sightline-cli show acme.sightline --today 2026-03-31");
  command->callback([options, &chosen] {
    chosen = [options](Console& console) { return run(*options, console); };
  });
}

}  // namespace sightline
