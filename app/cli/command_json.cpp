#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "model/base/message.h"
#include "model/file/document_file.h"
#include "model/file/json.h"
#include "model/file/json_schema.h"

namespace sightline {

namespace {

struct Options {
  std::filesystem::path file;
  bool schema = false;
};

int run(const Options& options, Console& console) {
  if (options.schema == !options.file.empty())
    throw Failure(FailureKind::usage, msg("json needs either a FILE or --schema."));
  console.out << (options.schema ? json_schema_text() : to_json_text(load_document(options.file)));
  return exit_done;
}

}  // namespace

Command json_command(Usage& usage) {
  const auto options = std::make_shared<Options>();
  usage.about("json", "Write the whole plan as JSON, or the JSON's schema",
              "sightline-cli json acme.sightline > acme.json");
  usage.option("FILE", &options->file, "The plan");
  usage.flag("--schema", options->schema, "Write the JSON Schema that such JSON follows");
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace sightline
