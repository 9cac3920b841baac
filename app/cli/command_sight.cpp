#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_reader.h"
#include "app/cli/text_table.h"
#include "model/derive/progress.h"
#include "reports/tables_actions.h"
#include "reports/tables_sight.h"

namespace sightline {

namespace {

struct SightArguments {
  std::filesystem::path file;
  std::filesystem::path passphrase_file;
  std::string today;
  bool json = false;
  bool gaps = false;
};

void print_sight(const Plan& plan, const std::vector<SightRow>& rows, Day today, Console& console) {
  const auto& catalog = console.catalog;
  for (const auto& row : rows) {
    const auto say = [&](const char* indent, const std::string& text) {
      console.out << indent << as_line(text) << '\n';
    };
    if (!row.part.empty()) say("", row.part);
    // A KPI stands below its own actions a second time where it is measured by something else too.
    if (row.is_told)
      say("  ", catalog.text(msg("{1} (its actions are listed above)", row.target)));
    else if (!row.target.empty())
      say("  ", row.target);
    if (row.action) {
      auto text = row.action->title;
      const auto owner = owner_name(plan, *row.action);
      if (!owner.empty()) text += " · " + owner;
      say("    ", text + " · " + catalog.text(state_words(*row.action, today)));
    } else if (row.is_gap) {
      say("    ", catalog.term("▲ No action serves it"));
    }
  }
}

void print_sight_json(const Plan& plan, const std::vector<SightRow>& rows, Console& console) {
  auto list = nlohmann::ordered_json::array();
  std::string part;
  std::string target;
  for (const auto& row : rows) {
    if (!row.part.empty()) {
      part = row.part;
      target.clear();
    }
    if (!row.target.empty()) target = row.target;
    nlohmann::ordered_json line = {{"vision", part}, {"target", target}};
    if (row.action) {
      line["action"] = row.action->title;
      line["owner"] = owner_name(plan, *row.action);
      line["status"] = name_of(row.action->status);
    }
    line["gap"] = row.is_gap;
    line["place"] = row.path;
    list.push_back(std::move(line));
  }
  console.out << list.dump(2) << '\n';
}

int run_sight(const SightArguments& options, Console& console) {
  const auto today = options.today.empty() ? console.today : day_argument("--today", options.today);
  const auto document =
      known_on(PlanReader(options.passphrase_file, console).read(options.file), options.today);
  auto rows = sight_table(document.plan, console.catalog);
  if (options.gaps) rows = gaps_of(std::move(rows));
  if (options.json) {
    print_sight_json(document.plan, rows, console);
  } else {
    print_sight(document.plan, rows, today, console);
    console.out << gap_words(sight_of(document.plan), console.catalog) << '\n';
  }
  return exit_done;
}

}  // namespace

Command sight_command(Usage& usage) {
  const auto options = std::make_shared<SightArguments>();
  usage.about("line-of-sight",
              msg("Show what serves each part of the vision, down to the actions, and what nothing "
                  "serves"),
              "sightline-cli line-of-sight acme.sightline --gaps");
  usage.required("FILE", &options->file, msg("The plan"));
  usage.flag("--gaps", options->gaps,
             msg("Only what nothing serves, and actions that serve nothing"));
  usage.flag("--json", options->json, msg("Show it as JSON with the places, for programs"));
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help());
  usage.option("--today", &options->today, msg("As known on this day, YYYY-MM-DD"));
  return [options](Console& console) { return run_sight(*options, console); };
}

}  // namespace sightline
