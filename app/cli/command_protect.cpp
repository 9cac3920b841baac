#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/plan_reader.h"
#include "app/cli/plan_writer.h"
#include "app/cli/terminal.h"
#include "model/file/file_failure.h"
#include "model/file/passphrase.h"
#include "model/file/passphrase_file.h"

namespace sightline {

namespace {

struct Options {
  std::filesystem::path file;
  std::filesystem::path passphrase_file;
  std::filesystem::path old_passphrase_file;
};

Secret typed_twice(Console& console) {
  const auto say = [&](const Message& message) { return console.catalog.text(message); };
  for (auto question = say(msg("New passphrase:"));;) {
    auto typed = ask_secret(question + " ");
    if (!typed)
      throw Failure(FailureKind::usage,
                    msg("Nothing was protected, since there is no passphrase. Type one at a "
                        "terminal, or name the file it stands in with --passphrase-file."));
    if (const auto why = why_not_taken(typed->bytes())) {
      question = say(*why) + ' ' + say(msg("New passphrase:"));
      continue;
    }
    const auto again = ask_secret(say(msg("Once more:")) + " ");
    if (again && *again == *typed) return std::move(*typed);
    question = say(msg("Those are two different ones.")) + ' ' + say(msg("New passphrase:"));
  }
}

Secret new_passphrase(const Options& options, Console& console) {
  console.err << console.catalog.text(no_way_back()) << '\n' << std::flush;
  auto passphrase = options.passphrase_file.empty() ? typed_twice(console)
                                                    : passphrase_in(options.passphrase_file);
  if (const auto why = why_not_taken(passphrase.bytes())) throw Failure(FailureKind::usage, *why);
  console.err << console.catalog.text(strength_sentence(passphrase.bytes())) << '\n' << std::flush;
  return passphrase;
}

int protect_plan(const Options& options, Console& console) {
  const auto plan = PlanReader(options.old_passphrase_file, console).open(options.file);
  const auto key = std::make_shared<const FileKey>(new_passphrase(options, console), fresh_terms());
  write_plan(options.file, plan.document, key, console, plan.digest);
  console.err << console.catalog.text(plan.key ? has_new_passphrase() : is_protected_now()) << '\n';
  console.out << path_text(options.file) << '\n';
  return exit_done;
}

int unprotect_plan(const Options& options, Console& console) {
  const auto plan = PlanReader(options.passphrase_file, console).open(options.file);
  if (!plan.key)
    throw Failure(FailureKind::usage,
                  msg("‘{1}’ is not protected with a passphrase.", path_text(options.file)));
  write_plan(options.file, plan.document, nullptr, console, plan.digest);
  console.out << path_text(options.file) << '\n';
  return exit_done;
}

}  // namespace

Command protect_command(Usage& usage) {
  const auto options = std::make_shared<Options>();
  usage.about("protect", "Encrypt a plan with a passphrase, or with another one than before",
              "sightline-cli protect acme.sightline --passphrase-file secret.txt");
  usage.required("FILE", &options->file, "The plan");
  usage.option("--passphrase-file", &options->passphrase_file,
               "The passphrase from now on, in this file's first line (asked for at a terminal)");
  usage.option("--old-passphrase-file", &options->old_passphrase_file,
               "The passphrase until now, for a plan that has one");
  return [options](Console& console) { return protect_plan(*options, console); };
}

Command unprotect_command(Usage& usage) {
  const auto options = std::make_shared<Options>();
  usage.about("unprotect", "Take a plan's passphrase away",
              "sightline-cli unprotect acme.sightline");
  usage.required("FILE", &options->file, "The plan");
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help);
  return [options](Console& console) { return unprotect_plan(*options, console); };
}

}  // namespace sightline
