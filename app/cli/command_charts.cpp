#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/left_out.h"
#include "app/cli/plan_reader.h"
#include "app/cli/report_arguments.h"
#include "reports/export/pictures.h"

namespace sightline {

namespace {

struct ChartsArguments : ReportArguments {
  std::string format = name_of(PictureFormat::png);
  double scale = 2;
};

int run_charts(const ChartsArguments& options, Console& console) {
  if (!(options.scale >= least_scale && options.scale <= most_scale))
    throw Failure(FailureKind::usage, msg("--scale needs a number from {1} to {2}, not {3}.",
                                          least_scale, most_scale, options.scale));
  PictureOptions pictures{.audience = options.reader(),
                          .format = name_argument<PictureFormat>("--format", options.format),
                          .scale = options.scale,
                          .today = options.day(console),
                          .catalog = console.catalog,
                          .brand = {}};
  PlanReader reader(options.passphrase_file, console);
  const auto document = known_on(reader.read(options.plan), options.today);
  pictures.brand = options.brand_for(document, console);
  std::vector<OutputFile> files;
  for (auto& picture : chart_pictures(document, pictures))
    files.push_back({std::move(picture.name), std::move(picture.bytes)});
  if (files.empty()) warn(nothing_to_draw(), console);
  write_files(options.output, files, options.force, console);
  tell_left_out(document, pictures.audience, console);
  reader.tell_what_is_open(console);
  return exit_done;
}

}  // namespace

Command charts_command(Usage& usage) {
  const auto options = std::make_shared<ChartsArguments>();
  usage.about("charts", msg("Write the charts as pictures for slides"),
              "sightline-cli charts acme.sightline -o slides --format svg");
  options->add_to(usage);
  usage.required("-o,--output", &options->output,
                 msg("The folder for the pictures, made if need be in one that exists"));
  usage.option("--format", &options->format, msg("png or svg"));
  usage.option("--scale", &options->scale,
               msg("Size of a PNG: 1 is 960 pixels wide, 2 twice that, at most 8"));
  usage.option("--brand", &options->brand, brand_help());
  return [options](Console& console) { return run_charts(*options, console); };
}

}  // namespace sightline
