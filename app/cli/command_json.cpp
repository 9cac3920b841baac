#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/plan_reader.h"
#include "model/base/message.h"
#include "model/file/json.h"
#include "model/file/json_schema.h"

namespace sightline {

namespace {

struct JsonArguments {
  std::filesystem::path file;
  std::filesystem::path passphrase_file;
  bool schema = false;
};

int run_json(const JsonArguments& options, Console& console) {
  if (options.schema == !options.file.empty())
    throw Failure(FailureKind::usage, msg("json needs either a FILE or --schema."));
  if (options.schema) {
    console.out << json_schema_text();
    return exit_done;
  }
  PlanReader reader(options.passphrase_file, console);
  console.out << to_json_text(reader.read(options.file));
  reader.tell_what_is_open(console);
  return exit_done;
}

}  // namespace

Command json_command(Usage& usage) {
  const auto options = std::make_shared<JsonArguments>();
  usage.about("json", msg("Write the whole plan as JSON, or the JSON's schema"),
              "sightline-cli json acme.sightline > acme.json");
  usage.option("FILE", &options->file, msg("The plan"));
  usage.flag("--schema", options->schema, msg("Write the JSON Schema that such JSON follows"));
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help());
  return [options](Console& console) { return run_json(*options, console); };
}

}  // namespace sightline
