#include <algorithm>
#include <functional>
#include <memory>
#include <ostream>
#include <set>
#include <system_error>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_writer.h"
#include "app/cli/text_table.h"
#include "model/file/atomic_write.h"
#include "model/file/container.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/local_time.h"
#include "model/file/versions.h"

namespace sightline {

namespace {

namespace fs = std::filesystem;

struct Options {
  fs::path file;
  std::string number;
  fs::path out;
  bool force = false;
};

/// By the file's name, since the plan itself may be damaged or gone; and, if it isn't, by what is
/// in it, since it may have had another name before.
std::vector<Version> versions_of(const fs::path& plan, const Versions& versions) {
  auto found = versions.at(plan);
  const auto add = [&](Id<Document> document) {
    for (auto& version : versions.of(document))
      if (std::ranges::find(found, version.file, &Version::file) == found.end())
        found.push_back(std::move(version));
  };
  std::set<Id<Document>> plans;
  for (const auto& version : found) plans.insert(version.document);
  if (const auto document = versions.plan_in(plan)) plans.insert(*document);
  std::ranges::for_each(plans, add);
  std::ranges::stable_sort(found, std::greater<>(), &Version::number);
  return found;
}

std::vector<Version> versions_of(const fs::path& plan, const Console& console) {
  if (!console.versions)
    throw Failure(FailureKind::input,
                  msg("You have no home folder, where versions would be. Set HOME to it."));
  auto found = versions_of(plan, Versions(*console.versions));
  if (found.empty())
    throw Failure(FailureKind::input,
                  msg("No versions of ‘{1}’ are kept here. The planner keeps them on the computer, "
                      "and for the user, that saved the plan.",
                      path_text(plan)));
  return found;
}

/// Whole, or not at all; what is protected stays so, and needs no passphrase here.
void write_whole(const fs::path& version, const fs::path& out) {
  try {
    save_document(out, load_document(version));
  } catch (const LockedPlan&) {
    const auto bytes = read_bytes(version, max_plan_file);
    try {
      atomic_write(out, bytes);
    } catch (const std::system_error& error) {
      throw write_failure(out, error);
    }
  }
}

int list(const Options& options, Console& console) {
  const auto word = [&](const char* id) { return console.catalog.term(id); };
  TextTable table({word("Version"), word("Saved"), word("Time"), word("Bytes")});
  for (const auto& version : versions_of(options.file, console)) {
    const auto saved = local_time(version.at);
    table.add({std::to_string(version.number), console.catalog.date(saved.day), saved.clock,
               console.catalog.number(static_cast<double>(version.bytes), 0)});
  }
  console.out << with_plain_spaces(table.text());
  return exit_done;
}

int restore(const Options& options, Console& console) {
  for (const auto& version : versions_of(options.file, console)) {
    if (std::to_string(version.number) != options.number) continue;
    refuse_overwrite(options.out, options.force);
    keep_replaced(options.out, console);
    write_whole(version.file, options.out);
    console.out << path_text(options.out) << '\n';
    return exit_done;
  }
  throw Failure(FailureKind::usage,
                msg("There is no version {1} of ‘{2}’. ‘sightline-cli versions’ lists them.",
                    options.number, path_text(options.file)));
}

}  // namespace

Command versions_command(Usage& usage) {
  const auto options = std::make_shared<Options>();
  usage.about("versions", "List what the planner has kept of a plan each time it was saved",
              "sightline-cli versions acme.sightline");
  usage.required("PLAN", &options->file, "The plan, even if it is damaged or gone");
  return [options](Console& console) { return list(*options, console); };
}

Command restore_command(Usage& usage) {
  const auto options = std::make_shared<Options>();
  usage.about("restore", "Write an earlier version of a plan into a file of its own",
              "sightline-cli restore acme.sightline 12 -o acme-12.sightline");
  usage.required("PLAN", &options->file, "The plan, even if it is damaged or gone");
  usage.required("VERSION", &options->number, "The version's number, as ‘versions’ lists it");
  usage.required("-o,--output", &options->out, "The file to write");
  usage.flag("--force", options->force, "Replace the file if there is one");
  return [options](Console& console) { return restore(*options, console); };
}

}  // namespace sightline
