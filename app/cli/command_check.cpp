#include <algorithm>
#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/text_table.h"
#include "model/derive/check.h"
#include "model/file/document_file.h"

namespace sightline {

namespace {

struct Options {
  std::filesystem::path file;
  std::string today;
  std::string language;
};

/// "error: /plan/actions/…/due: what. why. what to do." – a line each, as compilers write them.
int run(const Options& options, Console& console) {
  use_language(options.language, console);
  const auto today = options.today.empty() ? console.today : day_argument("--today", options.today);
  const auto findings = check(load_document(options.file), today);
  const auto& catalog = console.catalog;
  for (const auto& finding : findings) {
    console.out << name_of(finding.severity) << ": " << finding.place;
    for (const auto* part : {&finding.what, &finding.why, &finding.todo})
      if (!part->empty())
        console.out << (part == &finding.what ? ": " : " ")
                    << with_plain_spaces(catalog.text(*part));
    console.out << '\n';
  }
  if (findings.empty()) console.out << catalog.text(msg("No findings.")) << '\n';
  const bool any_error = std::ranges::count(findings, Severity::error, &Finding::severity) > 0;
  return any_error ? exit_findings : exit_done;
}

}  // namespace

Command check_command(Usage& usage) {
  const auto options = std::make_shared<Options>();
  usage.about("check",
              "List what is missing or contradicts itself; exit status 1 when there are errors",
              "sightline-cli check acme.sightline --today 2026-03-31");
  usage.required("FILE", &options->file, "The plan");
  usage.option("--today", &options->today, "As seen on this day, YYYY-MM-DD");
  usage.option("--language", &options->language, language_help);
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace sightline
