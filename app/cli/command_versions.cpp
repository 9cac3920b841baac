#include <algorithm>
#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_writer.h"
#include "app/cli/text_table.h"
#include "model/file/archive.h"
#include "model/file/container.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/local_time.h"
#include "model/file/protection.h"
#include "model/file/versions.h"

namespace sightline {

namespace {

namespace fs = std::filesystem;

struct VersionsArguments {
  fs::path file;
  std::string number;
  fs::path out;
  bool force = false;
};

/// Of one plan, or with one name: only there a number stands for one version. The plan is the one
/// in the file, wherever that was before; if that is damaged or gone, the one that was there, and
/// all that were if there were several.
std::vector<Version> versions_of(const fs::path& plan, const Versions& versions) {
  if (const auto document = versions.plan_in(plan)) return versions.of(*document);
  auto found = versions.at(plan);
  const auto is_another = [&](const Version& version) {
    return version.document != found.front().document;
  };
  if (found.empty() || std::ranges::any_of(found, is_another)) return found;
  return versions.of(found.front().document);
}

/// What git had merged into files of its own came from the plan and went back into it.
void leave_out_merges(std::vector<Version>& versions) {
  const auto is_of_git = [](const Version& version) { return is_git_file(version.plan); };
  if (!std::ranges::all_of(versions, is_of_git)) std::erase_if(versions, is_of_git);
}

std::vector<Version> versions_of(const fs::path& plan, const Console& console) {
  if (!console.versions)
    throw Failure(FailureKind::input,
                  msg("You have no home folder, where versions would be. Set HOME to it."));
  auto found = versions_of(plan, Versions(*console.versions));
  leave_out_merges(found);
  if (found.empty())
    throw Failure(FailureKind::input,
                  msg("No versions of ‘{1}’ are kept here. The planner keeps them on the computer, "
                      "and for the user, that saved the plan.",
                      path_text(plan)));
  return found;
}

/// The file's bytes for a version, which need not be of the newest format; what is protected, or of
/// a newer program, stays so, and needs nothing here. Throws Failure (input).
std::string whole_plan(const fs::path& version) {
  auto bytes = read_bytes(version, max_plan_file);
  const auto name = path_text(version);
  if (is_of_later_program(bytes, current_format)) return bytes;
  try {
    return document_to_bytes(document_from_bytes(bytes, name), name);
  } catch (const LockedPlan&) {
    return bytes;
  }
}

/// What can't be read says so when it is restored.
bool is_encrypted(const fs::path& version) {
  try {
    return is_protected(read_bytes(version, max_plan_file));
  } catch (const Failure&) {
    return false;
  }
}

/// A plan by its name, and with its folder where that is another than asked for.
std::string short_name(const fs::path& plan, const fs::path& asked) {
  std::error_code ignored;
  const auto folder = fs::absolute(asked, ignored).lexically_normal().parent_path();
  return path_text(plan.parent_path() == folder ? plan.filename() : plan);
}

/// Copies of a plan are the same plan, and their versions are counted together.
bool is_other_file(const Version& version, const fs::path& asked) {
  std::error_code ignored;
  return fs::weakly_canonical(version.plan, ignored) != fs::weakly_canonical(asked, ignored);
}

int list(const VersionsArguments& options, Console& console) {
  const auto word = [&](const char* id) { return console.catalog.term(id); };
  // Words go to the left, the number among them.
  TextTable table({word("Version"), word("Saved"), word("Time"), word("Bytes"), word("Encrypted"),
                   word("Plan")},
                  Columns::words);
  std::vector<fs::path> folders;
  for (const auto& version : versions_of(options.file, console)) {
    const auto saved = local_time(version.at);
    table.add({std::to_string(version.number), console.catalog.date(saved.day), saved.clock,
               console.catalog.number(static_cast<double>(version.bytes), 0),
               is_encrypted(version.file) ? console.catalog.text(msg("yes"))
                                          : console.catalog.text(msg("no")),
               short_name(version.plan, options.file)});
    if (const auto folder = version.file.parent_path();
        std::ranges::find(folders, folder) == folders.end())
      folders.push_back(folder);
  }
  console.out << table.text();
  for (const auto& folder : folders) say(msg("Kept in {1}", path_text(folder)), console);
  return exit_done;
}

int restore(const VersionsArguments& options, Console& console) {
  for (const auto& version : versions_of(options.file, console)) {
    if (std::to_string(version.number) != options.number) continue;
    refuse_overwrite(options.out, options.force);
    // Read first: what is kept of the file that goes may take the place of this very version.
    const auto bytes = whole_plan(version.file);
    keep_replaced(options.out, console);
    write_bytes(options.out, bytes, Over::nothing_unless(options.force));
    if (is_other_file(version, options.file))
      warn(msg("Version {1} was kept of ‘{2}’, which held the same plan then.", version.number,
               short_name(version.plan, options.file)),
           console);
    console.out << path_text(options.out) << '\n';
    return exit_done;
  }
  throw Failure(FailureKind::usage,
                msg("There is no version {1} of ‘{2}’. ‘sightline-cli versions’ lists them.",
                    options.number, path_text(options.file)));
}

}  // namespace

Command versions_command(Usage& usage) {
  const auto options = std::make_shared<VersionsArguments>();
  usage.about("versions", msg("List what the planner has kept of a plan each time it was saved"),
              "sightline-cli versions acme.sightline");
  usage.required("PLAN", &options->file, msg("The plan, even if it is damaged or gone"));
  return [options](Console& console) { return list(*options, console); };
}

Command restore_command(Usage& usage) {
  const auto options = std::make_shared<VersionsArguments>();
  usage.about("restore", msg("Write an earlier version of a plan into a file of its own"),
              "sightline-cli restore acme.sightline 12 -o acme-12.sightline");
  usage.required("PLAN", &options->file, msg("The plan, even if it is damaged or gone"));
  usage.required("VERSION", &options->number, msg("The version's number, as ‘versions’ lists it"));
  usage.required("-o,--output", &options->out, msg("The file to write"));
  usage.flag("--force", options->force, msg("Replace the file if there is one"));
  return [options](Console& console) {
    options->out = plan_to_write(options->out);
    return restore(*options, console);
  };
}

}  // namespace sightline
