#include <algorithm>
#include <charconv>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_reader.h"
#include "app/cli/print_differences.h"
#include "app/cli/text_table.h"
#include "model/base/joined.h"
#include "model/derive/provisional.h"
#include "model/edit/baseline_differences.h"
#include "reports/tables_reviews.h"

namespace sightline {

namespace {

struct BaselinesArguments {
  std::filesystem::path file;
  std::vector<std::string> compare;
  std::filesystem::path passphrase_file;
  std::string today;
  bool json = false;
};

void print_baselines(const Document& document, Console& console) {
  const auto& catalog = console.catalog;
  if (document.baselines.empty()) {
    console.out << catalog.text(msg("The plan has no baseline yet, since it was never approved."))
                << '\n';
    return;
  }
  TextTable table({catalog.term("Baseline"), catalog.text(msg("Agreed on")),
                   catalog.text(msg("Agreed by")), ""},
                  Columns::words);
  for (const auto& baseline : document.baselines) {
    std::vector<Message> marks;
    if (document.reference == baseline.id) marks.push_back(msg("reference"));
    if (is_provisional(document.plan, baseline)) marks.push_back(msg("provisional"));
    table.add({std::to_string(baseline.number), catalog.text(msg("{1}", baseline.agreed_on)),
               catalog.text(joined(baseline.agreed_by)), catalog.text(joined(marks))});
  }
  console.out << table.text();
}

void print_baselines_json(const Document& document, Console& console) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& baseline : document.baselines)
    list.push_back({{"number", baseline.number},
                    {"agreed_on", to_text(baseline.agreed_on)},
                    {"agreed_by", baseline.agreed_by},
                    {"reference", document.reference == baseline.id},
                    {"provisional", is_provisional(document.plan, baseline)}});
  console.out << list.dump(2) << '\n';
}

/// nullptr stands for the plan of today. Throws Failure (usage).
const Baseline* baseline_called(const Document& document, const std::string& word) {
  if (word == "now") return nullptr;
  if (document.baselines.empty())
    throw Failure(FailureKind::usage,
                  msg("{1} {2}", msg("The plan has no baseline yet, since it was never approved."),
                      msg("Approve it in the window, or compare two files with ‘sightline-cli "
                          "diff’.")));
  int number = -1;
  const auto* end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number);
  const auto found = std::ranges::find(document.baselines, number, &Baseline::number);
  if (read.ec != std::errc{} || read.ptr != end || found == document.baselines.end())
    throw Failure(FailureKind::usage,
                  msg("The plan has no baseline ‘{1}’. Name the number of one, or now for the plan "
                      "as it is.",
                      word));
  return &*found;
}

int run_baselines(const BaselinesArguments& options, Console& console) {
  const auto document =
      known_on(PlanReader(options.passphrase_file, console).read(options.file), options.today);
  if (options.compare.empty()) {
    options.json ? print_baselines_json(document, console) : print_baselines(document, console);
    return exit_done;
  }
  if (options.compare.size() != 2)
    throw Failure(FailureKind::usage, msg("--compare needs two baselines, such as 0,2 or 2,now."));
  const auto groups = baseline_differences(document, baseline_called(document, options.compare[0]),
                                           baseline_called(document, options.compare[1]));
  print_differences(groups, options.json, console);
  return groups.empty() ? exit_done : exit_findings;
}

}  // namespace

Command baselines_command(Usage& usage) {
  const auto options = std::make_shared<BaselinesArguments>();
  usage.about("baselines",
              msg("List what was agreed when and by whom, or compare two; exit status 1 when they "
                  "differ"),
              "sightline-cli baselines acme.sightline --compare 0,now");
  usage.required("FILE", &options->file, msg("The plan"));
  usage.option("--compare", &options->compare,
               msg("Two of them by number, with a comma between; now is the plan as it is"));
  usage.option("--today", &options->today, msg("Those agreed on by this day, YYYY-MM-DD"));
  usage.exclude("--today", "--compare");
  usage.flag("--json", options->json, msg("Tell it as JSON, for programs"));
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help());
  return [options](Console& console) { return run_baselines(*options, console); };
}

}  // namespace sightline
