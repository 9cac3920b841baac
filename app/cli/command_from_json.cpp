#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "model/file/container.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/json.h"

namespace sightline {

namespace {

struct Options {
  std::filesystem::path in;
  std::filesystem::path out;
  bool force = false;
};

int run(const Options& options, Console& console) {
  refuse_overwrite(options.out, options.force);
  const auto text = read_bytes(options.in, max_payload);
  save_document(options.out, document_from_json(text, path_text(options.in)));
  console.out << path_text(options.out) << '\n';
  return exit_done;
}

}  // namespace

void add_from_json(CLI::App& line, Command& chosen) {
  const auto options = std::make_shared<Options>();
  auto* command = line.add_subcommand("from-json", "Make a plan from JSON that ‘json’ wrote");
  command->add_option("IN", options->in, "The JSON")->required();
  command->add_option("OUT", options->out, "The plan to write")->required();
  command->add_flag("--force", options->force, "Replace OUT if it is there");
  command->footer("Example: sightline-cli from-json acme.json acme.sightline");
  command->callback([options, &chosen] {
    chosen = [options](Console& console) { return run(*options, console); };
  });
}

}  // namespace sightline
