#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/plan_reader.h"
#include "app/cli/text_table.h"
#include "model/edit/differences.h"
#include "model/file/document_file.h"

namespace sightline {

namespace {

struct Options {
  std::filesystem::path before;
  std::filesystem::path after;
  std::filesystem::path passphrase_file;
  bool json = false;
};

void print(const std::vector<DifferenceGroup>& groups, Console& console) {
  if (groups.empty()) console.out << console.catalog.text(msg("No differences.")) << '\n';
  for (const auto& group : groups) {
    console.out << console.catalog.term(label_of(group.part)) << '\n';
    for (const auto& line : group.lines)
      console.out << "  " << with_plain_spaces(console.catalog.text(line.text)) << '\n';
  }
}

void print_json(const std::vector<DifferenceGroup>& groups, Console& console) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& group : groups)
    for (const auto& line : group.lines)
      list.push_back({{"part", name_of(group.part)},
                      {"kind", name_of(line.kind)},
                      {"path", line.path},
                      {"text", console.catalog.text(line.text)}});
  console.out << list.dump(2) << '\n';
}

int run(const Options& options, Console& console) {
  PlanReader reader(options.passphrase_file, console);
  const auto groups = differences(reader.read(options.before), reader.read(options.after));
  (options.json ? print_json : print)(groups, console);
  return groups.empty() ? exit_done : exit_findings;
}

}  // namespace

Command diff_command(Usage& usage) {
  const auto options = std::make_shared<Options>();
  usage.about("diff", "Tell what two plans differ in; exit status 1 when they do",
              "sightline-cli diff acme-monday.sightline acme.sightline");
  usage.required("BEFORE", &options->before, "One plan");
  usage.required("AFTER", &options->after, "The other, as a rule a later version of it");
  usage.flag("--json", options->json, "Tell it as JSON with the places, for programs");
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help);
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace sightline
