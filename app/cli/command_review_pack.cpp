#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/left_out.h"
#include "app/cli/plan_reader.h"
#include "app/cli/report_arguments.h"
#include "model/file/file_failure.h"
#include "model/find.h"
#include "reports/review_pack.h"

namespace sightline {

namespace {

struct ReviewPackArguments {
  ReportArguments report;
  std::string cycle;  ///< blank: that under review
};

int run_review_pack(const ReviewPackArguments& all, Console& console) {
  const auto& options = all.report;
  BookOptions book;
  book.audience = options.reader();
  book.today = options.day(console);
  book.catalog = console.catalog;
  book.program = "Sightline " + console.version;
  PlanReader reader(options.passphrase_file, console);
  const auto document = known_on(reader.read(options.plan), options.today);
  book.brand = options.brand_for(document, console);
  const auto* cycle =
      all.cycle.empty() ? nullptr : &cycle_argument("--cycle", all.cycle, document.plan);
  make_folder(options.output);
  const ReviewPack pack(document, book, cycle);
  const auto names = pack.names();
  for (const auto& name : names) refuse_report_over(options.output / name, options.force);
  pack.write(options.output);
  if (pack.cycle() != nullptr)
    say(msg("The review is about cycle {1}, {2}.", cycle_number(document.plan, pack.cycle()->id),
            console.catalog.month_range(pack.cycle()->start, pack.cycle()->last_month())),
        console);
  for (const auto& name : names) console.out << path_text(options.output / name) << '\n';
  if (!pack.has_changes())
    warn(document.baselines.empty()
             ? msg("There is no baseline yet, so there is no list of changes. Approve the plan, or "
                   "end a review, to freeze one.")
             : msg("Nothing has changed since the last baseline, so there is no list of changes."),
         console);
  tell_left_out(document, book.audience, console, book.today);
  reader.tell_what_is_open(console);
  return exit_done;
}

}  // namespace

Command review_pack_command(Usage& usage) {
  const auto options = std::make_shared<ReviewPackArguments>();
  usage.about(
      "review-pack",
      msg("Write what a quarterly review needs: plan book, slides, and what has changed since "
          "the last baseline"),
      "sightline-cli review-pack acme.sightline -o review");
  options->report.add_to(usage);
  usage.required("-o,--output", &options->report.output,
                 msg("The folder for the files, made if need be in one that exists"));
  usage.option("--brand", &options->report.brand, brand_help());
  usage.option("--cycle", &options->cycle,
               msg("What the slides are about: the number of a cycle, or a quarter such as 2026-Q1 "
                   "(the cycle under review)"));
  return [options](Console& console) { return run_review_pack(*options, console); };
}

}  // namespace sightline
