#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_reader.h"
#include "app/cli/plan_writer.h"
#include "app/cli/text_table.h"
#include "model/edit/history.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/json.h"
#include "model/file/local_time.h"
#include "reports/export/output.h"

namespace sightline {

namespace {

struct HistoryArguments {
  std::filesystem::path file;
  std::filesystem::path passphrase_file;
  std::filesystem::path out;
  std::string on;
  std::string today;
  bool force = false;
  bool json = false;
};

void print_history(const Document& document, Console& console) {
  if (document.history.empty())
    console.out << console.catalog.text(msg("The plan’s history is empty.")) << '\n';
  for (const auto& entry : document.history) {
    const auto time = local_time(entry->at);
    console.out << as_line(console.catalog.date(time.day)) << ' ' << time.clock << "  "
                << (entry->who.empty() ? "" : as_line(entry->who) + ": ")
                << as_line(console.catalog.text(entry->what)) << '\n';
  }
}

void print_history_json(const Document& document, Console& console) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& entry : document.history)
    list.push_back({{"at", entry->at},
                    {"who", entry->who},
                    {"what", console.catalog.text(entry->what)},
                    {"leads_back", !entry->back.empty()}});
  console.out << list.dump(2) << '\n';
}

/// The plan of the day, as ‘json’ writes that of today.
void write_json(const Document& past, const HistoryArguments& options, Console& console) {
  if (options.out.empty()) {
    console.out << to_json_text(past);
    return;
  }
  refuse_report_over(options.out, options.force);
  require_ending(options.out, {".json"});
  write_output(options.out, to_json_text(past));
  console.out << path_text(options.out) << '\n';
}

int write_past(const Document& now, const SharedKey& key, const HistoryArguments& options,
               Console& console) {
  const auto day = day_argument("--on", options.on);
  if (options.out.empty() && !options.json)
    throw Failure(FailureKind::usage, msg("Name the file to write with ‘-o’."));
  const auto later = std::ranges::find_if(
      now.history, [&](const auto& entry) { return local_time(entry->at).day > day; });
  const auto past =
      as_it_was(now, static_cast<std::size_t>(std::distance(now.history.begin(), later)));
  if (!past.document) throw Failure(FailureKind::input, past.why);
  const auto tell_first = [&] {
    if (later == now.history.begin())
      warn(msg("Nothing is recorded up to {1}: this is the plan as it "
               "was before its first recorded change.",
               day),
           console);
  };
  if (options.json) {
    write_json(*past.document, options, console);
    tell_first();
    return exit_done;
  }
  std::error_code ignored;
  if (std::filesystem::equivalent(options.file, options.out, ignored))
    throw Failure(FailureKind::usage,
                  msg("The copy would replace the plan itself. Give the copy another name."));
  refuse_overwrite(options.out, options.force);
  keep_replaced(options.out, console, key);
  write_bytes(options.out, document_to_bytes(*past.document, path_text(options.out), key.get()),
              Over::nothing_unless(options.force));
  tell_first();
  console.out << path_text(options.out) << '\n';
  return exit_done;
}

int run_history(const HistoryArguments& options, Console& console) {
  if (options.on.empty() && !options.out.empty())
    throw Failure(FailureKind::usage,
                  msg("Say which day’s plan is to be written, with ‘--on YYYY-MM-DD’."));
  PlanReader reader(options.passphrase_file, console);
  auto plan = reader.open(options.file);
  if (!options.on.empty()) {
    const int code = write_past(plan.document, plan.key, options, console);
    if (options.json) reader.tell_what_is_open(console);
    return code;
  }
  if (!options.today.empty()) {
    const auto day = day_argument("--today", options.today);
    std::erase_if(plan.document.history,
                  [&](const auto& entry) { return local_time(entry->at).day > day; });
  }
  (options.json ? print_history_json : print_history)(plan.document, console);
  return exit_done;
}

}  // namespace

Command history_command(Usage& usage) {
  const auto options = std::make_shared<HistoryArguments>();
  usage.about("history",
              msg("List who changed what in a plan, or write the plan as it was on a day"),
              "sightline-cli history acme.sightline --on 2026-03-31 -o acme-march.sightline");
  usage.required("PLAN", &options->file, msg("The plan"));
  usage.option("--on", &options->on, msg("Write the plan as it was at the end of this day"));
  usage.option("-o,--output", &options->out, msg("The file to write it into"));
  usage.option("--today", &options->today, msg("List what was changed by the end of this day"));
  usage.exclude("--today", "--on");
  usage.flag("--force", options->force, msg("Replace the file if there is one"));
  usage.flag("--json", options->json,
             msg("List it as JSON, for programs; with --on, write that plan as JSON"));
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help());
  return [options](Console& console) {
    if (!options->json) options->out = plan_to_write(options->out);
    return run_history(*options, console);
  };
}

}  // namespace sightline
