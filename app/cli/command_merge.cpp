#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_protection.h"
#include "app/cli/plan_reader.h"
#include "app/cli/plan_writer.h"
#include "app/cli/text_table.h"
#include "model/edit/conflict_words.h"
#include "model/edit/diff.h"
#include "model/edit/differences.h"
#include "model/edit/history.h"
#include "model/file/file_failure.h"
#include "model/file/plan_lock.h"
#include "model/file/process_mark.h"
#include "model/revision.h"

namespace sightline {

namespace {

struct MergeArguments {
  std::filesystem::path base;
  std::filesystem::path mine;
  std::filesystem::path theirs;
  std::filesystem::path output;
  std::string take;
  std::string name;
  std::filesystem::path passphrase_file;
  bool force = false;
};

void require_same_plan(const Document& document, const Document& other,
                       const MergeArguments& options, const std::filesystem::path& path) {
  if (document.id == other.id) return;
  throw Failure(FailureKind::input,
                msg("‘{1}’ and ‘{2}’ are two plans, not two versions of one. Choose versions that "
                    "were saved from the same plan.",
                    path_text(options.mine), path_text(path)));
}

/// `taken` is whose value counts, once that is said.
void print_merge(const Merge& merge, const PlaceWords& words, std::optional<Side> taken,
                 Console& console) {
  const auto& catalog = console.catalog;
  for (const auto& conflict : merge.conflicts) {
    const auto told = conflict_words(conflict, words);
    const auto line = msg("{1} ({2}): before {3}, mine {4}, theirs {5}", told.what, told.why,
                          told.base, told.mine, told.theirs);
    const auto decided = !taken                 ? line
                         : *taken == Side::mine ? msg("{1}; mine is taken", line)
                                                : msg("{1}; theirs is taken", line);
    console.out << as_line(catalog.text(decided)) << '\n';
  }
}

std::size_t lines_of(const std::vector<DifferenceGroup>& groups) {
  std::size_t lines = 0;
  for (const auto& group : groups) lines += group.lines.size();
  return lines;
}

/// The merged plan, whose history tells what came to mine, as it does when a window merges.
Document with_history(const Document& mine, Document merged, const MergeArguments& options,
                      const Console& console) {
  // Git hands over files with names of the moment, which tell nobody anything.
  const std::filesystem::path named = options.name;
  const auto& shown = named.has_filename() ? named : options.theirs;
  const Edit edit{msg("Merge what others saved in ‘{1}’", path_text(shown.filename())),
                  diff(mine, merged)};
  if (edit.empty()) return merged;
  IdSource ids(console.seed);
  return noted(mine, std::move(merged), edit,
               {ids.next<HistoryEntry>(), console.now, console.who, {}});
}

/// The file that others have open while this one is written; blank where git didn't tell.
std::filesystem::path plan_in_use(const MergeArguments& options) {
  // Git runs its drivers where its names begin.
  return is_git_file(options.output) ? std::filesystem::path(options.name) : options.output;
}

/// What one of both keeps from others stays so.
void write_merged(const OpenedPlan& mine, const SharedKey& their_key, const Document& merged,
                  const MergeArguments& options, Console& console) {
  std::error_code apart;
  const bool in_place = std::filesystem::equivalent(options.output, options.mine, apart);
  const bool takes_theirs = their_key && !mine.key;
  LockOutcome lock;
  // As when it is protected: nobody opens it meanwhile without knowing.
  if (const auto plan = plan_in_use(options); in_place && takes_theirs && !plan.empty())
    lock = lock_plan(plan, {console.who, console.now, this_process()});
  bool all = !in_place || !takes_theirs || !is_open_elsewhere(mine, lock, console);
  all &= write_plan(options.output, merged, mine.key ? mine.key : their_key, console,
                    in_place ? Over::read(mine.digest) : Over::nothing_unless(options.force));
  if (!takes_theirs) return;
  warn(is_git_file(options.theirs)
           ? msg("The merged plan is protected with the passphrase of the version that came in.")
           : msg("The merged plan is protected with the passphrase of ‘{1}’.",
                 path_text(options.theirs)),
       console);
  // Elsewhere than in its place, mine is as open as it was.
  if (!in_place) return;
  if (is_git_file(options.output))
    all &= protect_versions(plan_in_use(options), merged.id, *their_key, console);
  all &= protect_recoveries(merged.id, their_key, console);
  if (!all) warn(is_partly_protected(), console);
}

int run_merge(const MergeArguments& options, Console& console) {
  PlanReader reader(options.passphrase_file, console);
  const auto base = reader.read(options.base);
  const auto opened = reader.open(options.mine);
  const auto& mine = opened.document;
  const auto other = reader.open(options.theirs);
  const auto& theirs = other.document;
  require_same_plan(mine, theirs, options, options.theirs);
  require_same_plan(mine, base, options, options.base);
  const bool decided = !options.take.empty();
  const auto side = decided ? name_argument<Side>("--take", options.take) : Side::mine;
  auto merged = merge(base, mine, theirs, {{}, side});
  print_merge(merged, PlaceWords({&mine, &theirs, &base}),
              decided ? std::optional(side) : std::nullopt, console);
  if (!merged.conflicts.empty() && !decided) {
    warn(msg_n("{1} conflict, and nothing was written. Decide it with --take mine or "
               "--take theirs, or merge in the planner’s window.",
               "{1} conflicts, and nothing was written. Decide them with --take mine "
               "or --take theirs, or merge in the planner’s window.",
               merged.conflicts.size()),
         console);
    return exit_findings;
  }
  refuse_overwrite(options.output, options.force);
  const auto came = lines_of(differences(mine, merged.document));
  const auto noted = with_history(mine, std::move(merged.document), options, console);
  write_merged(opened, other.key, next_revision(noted), options, console);
  if (decided)
    say(msg_n("{1} difference to mine came in from theirs.",
              "{1} differences to mine came in from theirs.", came),
        console);
  console.out << path_text(options.output) << '\n';
  return exit_done;
}

}  // namespace

Command merge_command(Usage& usage) {
  const auto options = std::make_shared<MergeArguments>();
  usage.about(
      "merge",
      msg("Bring two versions of a plan together; exit status 1 when both changed the same"),
      "sightline-cli merge acme-monday.sightline acme.sightline from-lee.sightline -o "
      "acme.sightline --force");
  usage.required("BASE", &options->base, msg("The version that both were made of"));
  usage.required("MINE", &options->mine, msg("One version"));
  usage.required("THEIRS", &options->theirs, msg("The other"));
  usage.required("-o,--output", &options->output, msg("The plan to write"));
  usage.option("--take", &options->take,
               msg("Whose value is taken where both changed: mine or theirs"));
  usage.option("--name", &options->name,
               msg("Which plan it is, where the files have names of the moment (git's %P): for the "
                   "history, for who has it open, and for what was kept of it"));
  usage.flag("--force", options->force, msg("Replace the output if it is there"));
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help());
  return [options](Console& console) { return run_merge(*options, console); };
}

}  // namespace sightline
