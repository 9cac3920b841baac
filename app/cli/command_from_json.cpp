#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_writer.h"
#include "model/edit/history.h"
#include "model/file/file_failure.h"
#include "model/file/json.h"

namespace sightline {

namespace {

struct FromJsonArguments {
  std::filesystem::path in;
  std::filesystem::path out;
  bool force = false;
};

int run_from_json(const FromJsonArguments& options, Console& console) {
  refuse_overwrite(options.out, options.force);
  const auto text = read_bytes(options.in, max_json);
  const auto document = document_from_json(text, path_text(options.in));
  IdSource ids(console.seed);
  // What the JSON had before somebody wrote it is not known: the entry leads back to nothing.
  const Edit taken{msg("Taken from JSON (‘{1}’)", path_text(options.in.filename())), {}};
  const HistoryEntry entry{ids.next<HistoryEntry>(), console.now, console.who, {}};
  auto made = noted(document, document, taken, entry);
  auto last = *made.history.back();
  last.back.clear();
  made.history.back() = Box<HistoryEntry>(std::move(last));
  write_plan(options.out, made, nullptr, console, Over::nothing_unless(options.force));
  console.out << path_text(options.out) << '\n';
  return exit_done;
}

}  // namespace

Command from_json_command(Usage& usage) {
  const auto options = std::make_shared<FromJsonArguments>();
  usage.about("from-json", msg("Make a plan from JSON that ‘json’ wrote"),
              "sightline-cli from-json acme.json acme.sightline");
  usage.required("IN", &options->in, msg("The JSON"));
  usage.required("OUT", &options->out, msg("The plan to write"));
  usage.flag("--force", options->force, msg("Replace OUT if it is there"));
  return [options](Console& console) {
    options->out = plan_to_write(options->out);
    return run_from_json(*options, console);
  };
}

}  // namespace sightline
