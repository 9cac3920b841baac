#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "model/base/text.h"
#include "model/catalog/number_entry.h"
#include "model/catalog/templates.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/revision.h"

namespace sightline {

namespace {

struct Options {
  std::filesystem::path file;
  std::string starter = "blank";
  std::string start;
  std::string name;
  std::string revenue;
  std::string headcount;
  std::string currency = "USD";
  int fiscal_year = 1;
  bool sample = false;
  bool force = false;
};

/// What was typed as a number, or the sentence that says what to type instead.
template <class T>
T figure(const char* option, const Entry<T>& entry, const Catalog& catalog) {
  if (const auto* value = value_of(entry)) return *value;
  throw Failure(FailureKind::usage, msg("{1}: {2}", option, catalog.text(*problem_of(entry))));
}

std::string name_argument(const std::string& text) {
  if (is_text(text)) return text;
  throw Failure(FailureKind::usage, msg("--name needs text in UTF-8."));
}

Currency currency_argument(const std::string& text) {
  if (is_currency_code(text)) return {text};
  throw Failure(FailureKind::usage,
                msg("--currency needs a code such as USD or EUR, not ‘{1}’.", text));
}

TemplateAnswers answers_of(const Options& options, const Console& console) {
  TemplateAnswers answers;
  answers.organization = name_argument(options.name);
  answers.currency = currency_argument(options.currency);
  answers.fiscal_year_start = options.fiscal_year;
  answers.plan_start = options.start.empty() ? next_quarter(console.today, options.fiscal_year)
                                             : month_argument("--start", options.start);
  // Read the English way whatever language is spoken, and the sentence shows what to type.
  const auto catalog = Catalog::english();
  if (!options.revenue.empty())
    answers.revenue_now =
        figure("--revenue", read_money(options.revenue, answers.currency, catalog), catalog);
  if (!options.headcount.empty())
    answers.headcount_now = figure("--headcount", read_fte(options.headcount, catalog), catalog);
  return answers;
}

int run(const Options& options, Console& console) {
  refuse_overwrite(options.file, options.force);
  IdSource ids(console.seed);
  const auto starter = find_template(console.templates, options.starter);
  const auto document = options.sample ? sample_document(starter, ids).document
                                       : instantiate(starter, answers_of(options, console), ids);
  save_document(options.file, next_revision(document));
  console.out << path_text(options.file) << '\n';
  return exit_done;
}

}  // namespace

void add_new(CLI::App& line, Command& chosen) {
  const auto options = std::make_shared<Options>();
  auto* command = line.add_subcommand("new", "Make a plan, from a template if one is named");
  command->add_option("FILE", options->file, "The plan to write")->required();
  command->add_option("--template", options->starter, "What it starts from (see ‘templates’)")
      ->capture_default_str();
  command->add_option("--start", options->start,
                      "First of its 18 months, YYYY-MM (the next quarter's first)");
  command->add_option("--name", options->name, "The organization's name");
  command->add_option("--revenue", options->revenue, "Revenue of the last twelve months: 6.2m");
  command->add_option("--headcount", options->headcount, "Full-time equivalents now: 42");
  command->add_option("--currency", options->currency, "Its code: USD, EUR")->capture_default_str();
  command->add_option("--fiscal-year", options->fiscal_year, "Month the fiscal year starts in")
      ->check(CLI::Range(1, 12))
      ->capture_default_str();
  auto* sample = command->add_flag("--sample", options->sample,
                                   "The template as it runs: its own organization and figures");
  command->add_flag("--force", options->force, "Replace FILE if it is there");
  for (const auto* answer : {"--start", "--name", "--revenue", "--headcount"})
    sample->excludes(answer);
  command->footer(
      "Example: sightline-cli new acme.sightline --template it-services --start 2026-01 "
      "--name Acme --revenue 6.2m --headcount 42");
  command->callback([options, &chosen] {
    chosen = [options](Console& console) { return run(*options, console); };
  });
}

}  // namespace sightline
