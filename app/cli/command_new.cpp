#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_writer.h"
#include "app/cli/text_table.h"
#include "model/base/joined.h"
#include "model/base/text.h"
#include "model/catalog/currencies.h"
#include "model/catalog/number_entry.h"
#include "model/catalog/templates.h"
#include "model/catalog/typed_currency.h"
#include "model/catalog/understood.h"
#include "model/file/file_failure.h"
#include "model/revision.h"

namespace sightline {

namespace {

struct NewArguments {
  std::filesystem::path file;
  std::string starter = "blank";
  std::string start;
  std::string name;
  std::string revenue;
  std::string headcount;
  bool has_revenue = false;
  bool has_headcount = false;
  std::string currency;
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

std::string new_name_argument(const std::string& text) {
  if (!is_text(text)) throw Failure(FailureKind::usage, msg("--name needs text in UTF-8."));
  const bool is_blank = trimmed(text).empty() && !text.empty();
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
  if (!is_blank && std::ranges::none_of(text, is_control)) return text;
  throw Failure(FailureKind::usage,
                msg("--name needs one line of text that can be seen, such as Acme."));
}

/// Without one, that of the revenue: "€3.4m" says it.
Currency currency_argument(const std::string& text, const std::string& revenue) {
  if (text.empty()) return typed_currency(revenue).value_or(Currency{"USD"});
  auto code = text;
  for (auto& c : code)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (is_iso_currency(code)) return {code};
  if (is_currency_code(code))
    throw Failure(FailureKind::usage,
                  msg("There is no currency ‘{1}’. --currency needs its code of ISO 4217, such as "
                      "USD or EUR.",
                      text));
  throw Failure(FailureKind::usage,
                msg("--currency needs a code such as USD or EUR, not ‘{1}’.", text));
}

void require_above_zero(const char* option, bool is_not) {
  if (!is_not) return;
  throw Failure(FailureKind::usage,
                msg("{1} has to be above zero. Leave it out if it isn't known yet.", option));
}

TemplateAnswers answers_of(const NewArguments& options, const Console& console) {
  TemplateAnswers answers;
  answers.organization = new_name_argument(options.name);
  answers.currency = currency_argument(options.currency, options.revenue);
  answers.fiscal_year_start = options.fiscal_year;
  answers.plan_start = options.start.empty() ? next_quarter(console.today, options.fiscal_year)
                                             : month_argument("--start", options.start);
  // As the language that is spoken writes them; what would be another figure in another one is
  // asked.
  const auto& catalog = console.catalog;
  if (options.has_revenue)
    answers.revenue_now =
        figure("--revenue", read_money(options.revenue, answers.currency, catalog), catalog);
  if (options.has_headcount)
    answers.headcount_now = figure("--headcount", read_fte(options.headcount, catalog), catalog);
  require_above_zero("--revenue", answers.revenue_now && answers.revenue_now->minor <= 0);
  require_above_zero("--headcount",
                     answers.headcount_now && answers.headcount_now->hundredths <= 0);
  return answers;
}

/// Beside the answer, which is the file that was written.
void tell_understood(const TemplateAnswers& answers, Console& console) {
  TextTable table({}, Columns::words);
  for (auto& [label, value] : understood(answers, console.catalog)) table.add({label, value});
  const auto text = table.text();
  console.err << text.substr(text.find('\n') + 1);
}

/// There is none of every template.
[[noreturn]] void refuse_sample(const Template& starter, const Console& console) {
  std::vector<std::string> others;
  for (const auto& other : list_templates(console.templates))
    if (other.has_progress) others.push_back(other.key);
  throw Failure(FailureKind::usage,
                msg("The template ‘{1}’ has no sample. Name one that has, with --template: {2}.",
                    starter.key, joined(others)));
}

int run_new(const NewArguments& options, Console& console) {
  const auto file = plan_to_write(options.file);
  refuse_overwrite(file, options.force);
  IdSource ids(console.seed);
  const auto starter = find_template(console.templates, options.starter);
  if (options.sample && !starter.has_progress) refuse_sample(starter, console);
  const auto answers = options.sample ? std::nullopt : std::optional(answers_of(options, console));
  const auto document =
      answers ? instantiate(starter, *answers, ids) : sample_document(starter, ids).document;
  write_plan(file, next_revision(document), nullptr, console, Over::nothing_unless(options.force));
  if (answers) tell_understood(*answers, console);
  console.out << path_text(file) << '\n';
  return exit_done;
}

}  // namespace

Command new_command(Usage& usage) {
  const auto options = std::make_shared<NewArguments>();
  usage.about("new", msg("Make a plan, from a template if one is named"),
              "sightline-cli new acme.sightline --template it-services --start 2026-01 "
              "--name Acme --revenue 6.2m --headcount 42");
  usage.required("FILE", &options->file, msg("The plan to write"));
  usage.option("--template", &options->starter, msg("What it starts from (see ‘templates’)"));
  usage.option("--start", &options->start,
               msg("First of its 18 months, YYYY-MM (the next quarter's first)"));
  usage.option("--name", &options->name, msg("The organization's name"));
  usage.option("--revenue", &options->revenue, msg("Revenue of the last twelve months: 6.2m"));
  usage.option("--headcount", &options->headcount, msg("Full-time equivalents now: 42"));
  usage.note("--revenue", options->has_revenue);
  usage.note("--headcount", options->has_headcount);
  usage.option("--currency", &options->currency,
               msg("Its code: USD, EUR (that of the revenue, or USD)"));
  usage.number("--fiscal-year", options->fiscal_year, 1, 12,
               msg("Month the fiscal year starts in"));
  usage.flag("--sample", options->sample,
             msg("The template as it runs: its own organization and figures"));
  usage.flag("--force", options->force, msg("Replace FILE if it is there"));
  for (const auto* answer :
       {"--start", "--name", "--revenue", "--headcount", "--currency", "--fiscal-year"})
    usage.exclude("--sample", answer);
  return [options](Console& console) { return run_new(*options, console); };
}

}  // namespace sightline
