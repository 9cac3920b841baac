#include <memory>

#include "app/cli/commands.h"
#include "app/cli/plan_reader.h"
#include "app/cli/print_differences.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"

namespace sightline {

namespace {

struct DiffArguments {
  std::filesystem::path before;
  std::filesystem::path after;
  std::filesystem::path passphrase_file;
  bool json = false;
};

int run_diff(const DiffArguments& options, Console& console) {
  PlanReader reader(options.passphrase_file, console);
  const auto before = reader.read(options.before);
  const auto after = reader.read(options.after);
  if (before.id != after.id)
    warn(msg("‘{1}’ and ‘{2}’ are two plans, not two versions of one: what both have in common is "
             "told as different, too.",
             path_text(options.before), path_text(options.after)),
         console);
  const auto groups = differences(before, after);
  print_differences(groups, options.json, console);
  return groups.empty() ? exit_done : exit_findings;
}

}  // namespace

Command diff_command(Usage& usage) {
  const auto options = std::make_shared<DiffArguments>();
  usage.about("diff", msg("Tell what two plans differ in; exit status 1 when they do"),
              "sightline-cli diff acme-monday.sightline acme.sightline");
  usage.required("BEFORE", &options->before, msg("One plan"));
  usage.required("AFTER", &options->after, msg("The other, as a rule a later version of it"));
  usage.flag("--json", options->json, msg("Tell it as JSON with the places, for programs"));
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help());
  return [options](Console& console) { return run_diff(*options, console); };
}

}  // namespace sightline
