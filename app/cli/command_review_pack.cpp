#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/plan_reader.h"
#include "app/cli/report_arguments.h"
#include "model/file/file_failure.h"
#include "reports/review_pack.h"

namespace sightline {

namespace {

int run(const ReportArguments& options, Console& console) {
  BookOptions book;
  book.audience = options.reader();
  book.today = options.day(console);
  book.catalog = console.catalog;
  book.program = "Sightline " + console.version;
  PlanReader reader(options.passphrase_file, console);
  const auto document = reader.read(options.plan);
  book.brand = options.brand_for(document, console);
  make_folder(options.output);
  const ReviewPack pack(document, book);
  const auto names = pack.names();
  for (const auto& name : names) refuse_report_over(options.output / name, options.force);
  pack.write(options.output);
  for (const auto& name : names) console.out << path_text(options.output / name) << '\n';
  if (!pack.has_changes())
    warn(msg("No baseline differs from the plan yet, so there is no list of changes. "
             "Approve the plan, or end a review, to freeze one."),
         console);
  tell_left_out(document, book.audience, console);
  reader.tell_what_is_open(console);
  return exit_done;
}

}  // namespace

Command review_pack_command(Usage& usage) {
  const auto options = std::make_shared<ReportArguments>();
  usage.about("review-pack",
              "Write what a quarterly review needs: plan book, slides, and what has changed since "
              "the last baseline",
              "sightline-cli review-pack acme.sightline -o review");
  options->add_to(usage);
  usage.required("-o,--output", &options->output, "The folder for the files, made if need be");
  usage.option("--brand", &options->brand, brand_help);
  return [options](Console& console) { return run(*options, console); };
}

}  // namespace sightline
