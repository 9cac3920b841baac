#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/audience_arguments.h"
#include "app/cli/commands.h"
#include "app/cli/left_out.h"
#include "app/cli/plan_reader.h"
#include "app/cli/plan_writer.h"
#include "model/file/file_failure.h"
#include "model/revision.h"
#include "reports/copy_words.h"

namespace sightline {

namespace {

struct CopyArguments {
  std::filesystem::path file;
  std::filesystem::path output;
  AudienceArguments audience{.audience = {}, .include = {}};
  std::filesystem::path passphrase_file;
  bool force = false;
};

int run_copy(const CopyArguments& options, Console& console) {
  if (options.audience.audience.empty())
    throw Failure(FailureKind::usage,
                  msg("copy needs --audience: leadership, board, lender or company."));
  const auto audience = audience_options(options.audience);
  PlanReader reader(options.passphrase_file, console);
  const auto document = reader.read(options.file);
  std::error_code ignored;
  if (std::filesystem::equivalent(options.file, options.output, ignored))
    throw Failure(FailureKind::usage,
                  msg("The copy would replace the plan itself. Give the copy another name."));
  refuse_overwrite(options.output, options.force);
  IdSource ids(console.seed);
  const CopyNote note{console.today, copy_words(audience, console.catalog), console.now};
  write_plan(options.output, next_revision(copy_for_audience(document, audience, ids, note)),
             nullptr, console, Over::nothing_unless(options.force));
  if (const auto never = never_shown(audience); !never.empty()) {
    warn(msg("For ‘{1}’ the copy is without {2}, and says so in its history.",
             term(label_of(audience.audience)), never),
         console);
    warn(copy_reminder(), console);
  }
  tell_left_out(document, audience, console, console.today);
  reader.tell_what_is_open(console);
  console.out << path_text(options.output) << '\n';
  return exit_done;
}

}  // namespace

Command copy_command(Usage& usage) {
  const auto options = std::make_shared<CopyArguments>();
  usage.about("copy", msg("Write a copy of a plan without what an audience must not see"),
              "sightline-cli copy acme.sightline --audience lender -o acme-lender.sightline");
  usage.required("FILE", &options->file, msg("The plan"));
  usage.required("-o,--output", &options->output, msg("The copy to write"));
  add_audience_options(usage, options->audience);
  usage.flag("--force", options->force, msg("Replace the output if it is there"));
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help());
  return [options](Console& console) {
    options->output = plan_to_write(options->output);
    return run_copy(*options, console);
  };
}

}  // namespace sightline
