#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/plan_protection.h"
#include "app/cli/plan_reader.h"
#include "app/cli/plan_writer.h"
#include "app/cli/terminal.h"
#include "model/file/file_failure.h"
#include "model/file/passphrase.h"
#include "model/file/passphrase_file.h"
#include "model/file/plan_lock.h"
#include "model/file/process_mark.h"

namespace sightline {

namespace {

struct ProtectArguments {
  std::filesystem::path file;
  std::filesystem::path passphrase_file;
  std::filesystem::path old_passphrase_file;
  bool force = false;
};

/// `warn_first` is called once there is one that is taken, before it is typed again.
template <class Warn>
Secret typed_twice(Warn&& warn_first, Console& console) {
  const QuietTerminal terminal;
  const auto say = [&](const Message& message) { return console.catalog.text(message); };
  for (auto question = say(msg("New passphrase:"));;) {
    auto typed = terminal.ask(question + " ");
    if (!typed)
      throw Failure(FailureKind::usage,
                    msg("Nothing was protected, since there is no passphrase. Type one at a "
                        "terminal, or name the file it stands in with --passphrase-file."));
    if (const auto why = why_not_taken(typed->bytes())) {
      question = say(*why) + ' ' + say(msg("New passphrase:"));
      continue;
    }
    warn_first();
    const auto again = terminal.ask(say(msg("Once more:")) + " ");
    if (again && *again == *typed) return std::move(*typed);
    question = say(msg("Those are two different ones.")) + ' ' + say(msg("New passphrase:"));
  }
}

Secret new_passphrase(const ProtectArguments& options, Console& console) {
  const auto warn_first = [&] {
    console.err << console.catalog.text(no_way_back()) << '\n' << std::flush;
  };
  auto passphrase = [&] {
    if (options.passphrase_file.empty()) return typed_twice(warn_first, console);
    auto written = passphrase_in(options.passphrase_file);
    if (const auto why = why_not_taken(written.bytes())) throw Failure(FailureKind::usage, *why);
    warn_first();
    return written;
  }();
  console.err << console.catalog.text(strength_sentence(passphrase.bytes())) << '\n' << std::flush;
  return passphrase;
}

Message what_is_protected(bool had_passphrase, bool all) {
  if (had_passphrase) return has_new_passphrase();
  if (all) return is_protected_now();
  return is_partly_protected();
}

int protect_plan(const ProtectArguments& options, Console& console) {
  const auto plan = PlanReader(options.old_passphrase_file, console).open(options.file);
  // Nobody opens it meanwhile without knowing.
  const auto lock = lock_plan(options.file, {console.who, console.now, this_process()});
  const bool is_open = is_open_elsewhere(plan, lock, console);
  if (is_open && !options.force)
    throw Failure(FailureKind::output,
                  msg("‘{1}’ is open in a planner, which goes on to put unsaved changes aside "
                      "without protection. Close it there, or protect the plan there. With --force "
                      "it is protected all the same.",
                      path_text(options.file)));
  const auto key = std::make_shared<const FileKey>(new_passphrase(options, console), fresh_terms());
  const bool all_kept =
      write_plan(options.file, plan.document, key, console, Over::read(plan.digest));
  const bool none_open = protect_recoveries(plan.document.id, key, console);
  console.err << console.catalog.text(
                     what_is_protected(plan.key != nullptr, all_kept && none_open && !is_open))
              << '\n';
  console.out << path_text(options.file) << '\n';
  return exit_done;
}

int unprotect_plan(const ProtectArguments& options, Console& console) {
  const auto plan = PlanReader(options.passphrase_file, console).open(options.file);
  if (!plan.key)
    throw Failure(FailureKind::usage,
                  msg("‘{1}’ is not protected with a passphrase.", path_text(options.file)));
  write_plan(options.file, plan.document, nullptr, console, Over::read(plan.digest));
  warn(msg("What was kept of the plan until now still opens only with the passphrase that it had."),
       console);
  console.out << path_text(options.file) << '\n';
  return exit_done;
}

}  // namespace

Command protect_command(Usage& usage) {
  const auto options = std::make_shared<ProtectArguments>();
  usage.about("protect", msg("Encrypt a plan with a passphrase, or with another one than before"),
              "sightline-cli protect acme.sightline --passphrase-file secret.txt");
  usage.required("FILE", &options->file, msg("The plan"));
  usage.option(
      "--passphrase-file", &options->passphrase_file,
      msg("The passphrase from now on, in this file's first line (asked for at a terminal)"));
  usage.option("--old-passphrase-file", &options->old_passphrase_file,
               msg("The passphrase until now, for a plan that has one"));
  usage.flag("--force", options->force, msg("Protect a plan that is open in a planner, too"));
  return [options](Console& console) { return protect_plan(*options, console); };
}

Command unprotect_command(Usage& usage) {
  const auto options = std::make_shared<ProtectArguments>();
  usage.about("unprotect", msg("Take a plan's passphrase away"),
              "sightline-cli unprotect acme.sightline");
  usage.required("FILE", &options->file, msg("The plan"));
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help());
  return [options](Console& console) { return unprotect_plan(*options, console); };
}

}  // namespace sightline
