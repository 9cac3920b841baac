#include <memory>
#include <ostream>
#include <utility>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/left_out.h"
#include "app/cli/plan_reader.h"
#include "app/cli/report_arguments.h"
#include "model/file/file_failure.h"
#include "reports/export/calendar.h"
#include "reports/export/output.h"

namespace sightline {

namespace {

int run_calendar(const ReportArguments& options, Console& console) {
  CalendarOptions calendar{.audience = options.reader(),
                           .today = options.day(console),
                           .catalog = console.catalog,
                           .former = {}};
  refuse_report_over(options.output, options.force);
  require_ending(options.output, {".ics"});
  PlanReader reader(options.passphrase_file, console);
  const auto document = known_on(reader.read(options.plan), options.today);
  auto former = former_calendar_at(options.output);
  calendar.former = std::move(former.calendar);
  const auto made = calendar_file(document, calendar);
  if (made.events > 0) {
    write_output(options.output, made.text);
    console.out << path_text(options.output) << '\n';
    if (made.gone > 0) say(gone_words(made.gone), console);
    for (const auto& notice : {former.notice, foreign_calendar(document, calendar)})
      if (!notice.empty()) warn(notice, console);
  } else {
    warn(nothing_in_calendar(), console);
  }
  for (const auto& notice : made.notices) warn(notice, console);
  tell_left_out(document, calendar.audience, console);
  reader.tell_what_is_open(console);
  return made.events > 0 ? exit_done : exit_findings;
}

}  // namespace

Command calendar_command(Usage& usage) {
  const auto options = std::make_shared<ReportArguments>();
  usage.about("calendar",
              msg("Write due dates, reviews and meetings as iCalendar; with --force what has gone "
                  "since the "
                  "earlier file is cancelled. Exit status 1 when there are none"),
              "sightline-cli calendar acme.sightline -o acme.ics");
  options->add_to(usage);
  usage.required("-o,--output", &options->output, msg("The calendar, such as acme.ics"));
  return [options](Console& console) { return run_calendar(*options, console); };
}

}  // namespace sightline
