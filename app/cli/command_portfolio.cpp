#include <memory>
#include <optional>
#include <ostream>
#include <set>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/audience_arguments.h"
#include "app/cli/commands.h"
#include "app/cli/left_out.h"
#include "app/cli/plan_reader.h"
#include "app/cli/progress_bar.h"
#include "model/file/file_failure.h"
#include "reports/brand/brand_file.h"
#include "reports/workbook/portfolio.h"

namespace sightline {

namespace {

struct PortfolioArguments {
  std::vector<std::filesystem::path> files;
  std::filesystem::path output;
  std::filesystem::path books;
  AudienceArguments audience;
  std::string paper = name_of(PaperSize::a4);
  std::string brand = own_brand;
  std::string today;
  std::vector<std::string> passphrase_files;
  bool force = false;
};

PortfolioOptions portfolio_options(const PortfolioArguments& options, const Console& console) {
  PortfolioOptions portfolio;
  portfolio.audience = audience_options(options.audience);
  portfolio.today = options.today.empty() ? console.today : day_argument("--today", options.today);
  portfolio.catalog = console.catalog;
  portfolio.paper = name_argument<PaperSize>("--paper", options.paper);
  portfolio.brand = find_brand(console.templates, options.brand);
  portfolio.program = "Sightline " + console.version;
  return portfolio;
}

/// The way from the portfolio to the plan's book, where there is one; relative, so that both can be
/// moved together.
std::string book_beside(const std::filesystem::path& plan, const PortfolioArguments& options) {
  const auto home = options.output.parent_path();
  const auto folder = options.books.empty() ? home : options.books;
  auto name = plan.stem();
  const auto book = folder / (name += ".xlsx");
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(book, ignored) ||
      std::filesystem::equivalent(book, options.output, ignored))
    return {};
  const auto way = std::filesystem::relative(book, home.empty() ? "." : home, ignored);
  return way.empty() ? path_text(std::filesystem::absolute(book, ignored)) : path_text(way);
}

/// What of a plan the portfolio counts without, since its reader must not see it.
LeftOutNote counted_without(const Document& document, const PortfolioOptions& portfolio) {
  auto note = left_out_note(document, portfolio.audience);
  if (!shows_findings(portfolio.audience)) return note;
  const auto all = sorted_findings(document, portfolio.today);
  const auto seen = sorted_for_audience(document, for_audience(document, portfolio.audience),
                                        portfolio.audience, portfolio.today, all);
  note.uncounted = all.open.size() - seen.open.size();
  note.countable = all.open.size();
  return note;
}

PortfolioPlan read_plan(const std::filesystem::path& file, const PortfolioArguments& options,
                        const PortfolioOptions& portfolio, PlanReader& reader,
                        std::optional<LeftOutNote>& left_out) {
  PortfolioPlan plan{.file = path_text(file), .row = {}, .failure = {}, .book = {}};
  try {
    const auto document = known_on(reader.read(file), options.today);
    plan.row = portfolio_row(document, portfolio.audience, portfolio.today);
    plan.book = book_beside(file, options);
    left_out = counted_without(document, portfolio);
  } catch (const Failure& failure) {
    plan.failure = failure.message();
  }
  return plan;
}

/// An organization that stands there twice would be counted twice.
void refuse_same_plan(const std::vector<std::filesystem::path>& files) {
  std::set<std::filesystem::path> known;
  for (const auto& file : files) {
    std::error_code unknown;
    auto place = std::filesystem::weakly_canonical(file, unknown);
    if (!known.insert(unknown ? file : std::move(place)).second)
      throw Failure(FailureKind::usage,
                    msg("‘{1}’ is named twice. Name each plan once.", path_text(file)));
  }
}

int run_portfolio(const PortfolioArguments& options, Console& console) {
  const auto portfolio = portfolio_options(options, console);
  refuse_report_over(options.output, options.force);
  require_ending(options.output, {".xlsx"});
  refuse_same_plan(options.files);
  PlanReader reader(options.passphrase_files, console);
  std::vector<PortfolioPlan> plans;
  std::vector<std::optional<LeftOutNote>> left_out(options.files.size());
  {
    ProgressBar bar(console.err, console.terminal, options.files.size(),
                    [&](std::size_t done, std::size_t all) {
                      return console.catalog.text(msg("{1} of {2} plans", done, all));
                    });
    for (const auto& file : options.files) {
      plans.push_back(read_plan(file, options, portfolio, reader, left_out[plans.size()]));
      bar.advance();
    }
  }
  std::size_t failures = 0;
  for (const auto& plan : plans) {
    if (!plan.failure) continue;
    if (plans.size() == 1) throw Failure(FailureKind::input, *plan.failure);
    ++failures;
    warn(*plan.failure, console);
  }
  write_portfolio(plans, portfolio, options.output);
  console.out << path_text(options.output) << '\n';
  tell_left_out(options.files, left_out, portfolio.audience, console);
  reader.tell_what_is_open(console);
  if (failures == 0) return exit_done;
  warn(msg("{1} of {2} plans could not be read and are only listed in the portfolio.", failures,
           plans.size()),
       console);
  return exit_findings;
}

}  // namespace

Command portfolio_command(Usage& usage) {
  const auto options = std::make_shared<PortfolioArguments>();
  usage.about("portfolio", msg("Lay organizations side by side in one workbook"),
              "sightline-cli portfolio plans/*.sightline -o portfolio.xlsx --books books");
  usage.required("FILE", &options->files, msg("The plans"));
  usage.required("-o,--output", &options->output, msg("The workbook to write"));
  usage.option("--books", &options->books,
               msg("Where the plan books lie that it links to (beside it)"));
  add_audience_options(usage, options->audience);
  usage.option("--paper", &options->paper, msg("a4 or letter"));
  usage.option("--brand", &options->brand, msg("A brand (see ‘brands’) or a brand's JSON file"));
  usage.repeated("--passphrase-file", options->passphrase_files, passphrases_help());
  usage.option("--today", &options->today, msg("As known on this day, YYYY-MM-DD"));
  usage.flag("--force", options->force, msg("Replace a workbook that is there"));
  return [options](Console& console) { return run_portfolio(*options, console); };
}

}  // namespace sightline
