#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_reader.h"
#include "app/cli/text_table.h"
#include "model/derive/finding_groups.h"
#include "model/derive/open_findings.h"

namespace sightline {

namespace {

struct CheckArguments {
  std::filesystem::path file;
  std::filesystem::path passphrase_file;
  std::string today;
  bool json = false;
  bool all = false;
};

std::string advice_of(const Finding& finding, const Catalog& catalog) {
  std::string text;
  for (const auto* part : {&finding.why, &finding.todo})
    if (!part->empty()) text += (text.empty() ? "" : " ") + as_line(catalog.text(*part));
  return text;
}

/// Those that need the same done come together, and it is said once beneath them.
void print_check(const std::vector<Finding>& findings, Console& console) {
  std::vector<std::pair<std::string, std::vector<FindingGroup>>> groups;
  for (auto& same : grouped(findings)) {
    const auto advice = advice_of(same.first(), console.catalog);
    auto group = std::ranges::find_if(groups, [&](const auto& known) {
      return known.first == advice &&
             known.second.front().first().severity == same.first().severity;
    });
    if (group == groups.end()) group = groups.insert(group, {advice, {}});
    group->second.push_back(std::move(same));
  }
  for (const auto& [advice, members] : groups) {
    for (const auto& same : members)
      say(msg("{1}: {2}", term(label_of(same.first().severity)), same.what), console);
    if (!advice.empty()) console.out << "    " << advice << '\n';
  }
  if (findings.empty()) console.out << console.catalog.text(msg("No findings.")) << '\n';
}

void print_silenced(const std::vector<LeftFinding>& silenced, bool all, Console& console) {
  if (silenced.empty()) return;
  const auto say = [&](const Message& message) {
    console.out << as_line(console.catalog.text(message)) << '\n';
  };
  if (!all)
    return say(msg_n("{1} finding is silenced; --all shows it.",
                     "{1} findings are silenced; --all shows them.", silenced.size()));
  for (const auto& left : silenced) {
    say(msg("silenced: {1}", console.catalog.text(left.finding.what)));
    console.out << "    ";
    say(msg("{1}: {2}", left.on, left.reason));
  }
}

nlohmann::ordered_json json_of(const Finding& finding, const Catalog& catalog) {
  return {{"severity", name_of(finding.severity)},
          {"kind", name_of(finding.kind)},
          {"place", finding.place},
          {"what", catalog.text(finding.what)},
          {"why", catalog.text(finding.why)},
          {"todo", catalog.text(finding.todo)}};
}

void print_check_json(const SortedFindings& findings, bool all, Console& console) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& finding : findings.open) list.push_back(json_of(finding, console.catalog));
  if (all)
    for (const auto& left : findings.silenced) {
      list.push_back(json_of(left.finding, console.catalog));
      list.back()["silenced"] = {{"on", to_text(left.on)}, {"reason", left.reason}};
    }
  console.out << list.dump(2) << '\n';
}

int run_check(const CheckArguments& options, Console& console) {
  const auto today = options.today.empty() ? console.today : day_argument("--today", options.today);
  const auto findings = sorted_findings(
      known_on(PlanReader(options.passphrase_file, console).read(options.file), options.today),
      today);
  if (options.json) {
    print_check_json(findings, options.all, console);
  } else {
    print_check(findings.open, console);
    print_silenced(findings.silenced, options.all, console);
  }
  const bool any_error = std::ranges::count(findings.open, Severity::error, &Finding::severity) > 0;
  return any_error ? exit_findings : exit_done;
}

}  // namespace

Command check_command(Usage& usage) {
  const auto options = std::make_shared<CheckArguments>();
  usage.about(
      "check",
      msg("List what is missing or contradicts itself; exit status 1 when there are errors"),
      "sightline-cli check acme.sightline --today 2026-03-31");
  usage.required("FILE", &options->file, msg("The plan"));
  usage.flag("--json", options->json, msg("List them as JSON with their places, for programs"));
  usage.flag("--all", options->all, msg("Show those that were silenced too, with the reasons"));
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help());
  usage.option("--today", &options->today, msg("As known on this day, YYYY-MM-DD"));
  return [options](Console& console) { return run_check(*options, console); };
}

}  // namespace sightline
