#include "app/present/handouts.h"

#include <exception>
#include <utility>

#include "model/file/file_failure.h"
#include "reports/draw/one_page.h"
#include "reports/draw/worksheet_pdf.h"
#include "reports/export/calendar.h"
#include "reports/export/csv_tables.h"
#include "reports/export/output.h"
#include "reports/export/pictures.h"
#include "reports/workbook/worksheet_book.h"

namespace sightline {
namespace {

void add_one_page(const HandoutJob& job, HandoutOutcome& made) {
  auto page = draw::one_page(job.document, {.audience = job.options.audience,
                                            .paper = job.options.paper,
                                            .today = job.options.today,
                                            .catalog = job.options.catalog,
                                            .brand = job.options.brand,
                                            .program = job.options.program});
  if (page.unknown_glyphs > 0) made.notices.push_back(draw::missing_glyphs(page.unknown_glyphs));
  made.files.push_back({job.path, std::move(page.pdf)});
}

void add_charts(const HandoutJob& job, HandoutOutcome& made) {
  const auto format = job.handout == Handout::charts_svg ? PictureFormat::svg : PictureFormat::png;
  auto pictures = chart_pictures(job.document, {.audience = job.options.audience,
                                                .format = format,
                                                .today = job.options.today,
                                                .catalog = job.options.catalog,
                                                .brand = job.options.brand});
  for (auto& picture : pictures)
    made.files.push_back({job.path / picture.name, std::move(picture.bytes)});
  if (pictures.empty()) made.failure = nothing_to_draw();
}

void add_calendar(const HandoutJob& job, HandoutOutcome& made) {
  auto former = former_calendar_at(job.path);
  const CalendarOptions how{.audience = job.options.audience,
                            .today = job.options.today,
                            .catalog = job.options.catalog,
                            .former = std::move(former.calendar)};
  auto calendar = calendar_file(job.document, how);
  made.notices = std::move(calendar.notices);
  if (calendar.gone > 0) made.notices.push_back(gone_words(calendar.gone));
  for (auto& notice : {former.notice, foreign_calendar(job.document, how)})
    if (!notice.empty()) made.notices.push_back(notice);
  if (calendar.events == 0) {
    made.failure = nothing_in_calendar();
    return;
  }
  made.files.push_back({job.path, std::move(calendar.text)});
}

void add_tables(const HandoutJob& job, HandoutOutcome& made) {
  for (const auto& table : csv_tables(job.document, job.options.audience, job.options.today))
    made.files.push_back({job.path / (table.name + ".csv"), csv_text(table, CsvForm::safe)});
}

bool is_workbook(Handout handout) {
  return handout == Handout::qualification_book || handout == Handout::pre_call_book;
}

bool is_pre_call(Handout handout) {
  return handout == Handout::pre_call_pdf || handout == Handout::pre_call_book;
}

void add_worksheet(const HandoutJob& job, HandoutOutcome& made) {
  const WorksheetOptions how{.audience = job.options.audience,
                             .paper = job.options.paper,
                             .today = job.options.today,
                             .catalog = job.options.catalog,
                             .brand = job.options.brand,
                             .program = job.options.program};
  const auto form =
      load_worksheet(job.templates, is_pre_call(job.handout) ? "pre-call" : "qualification");
  const auto sheet = worksheet(job.document, form, job.opportunity, how);
  const auto paper = how.paper.value_or(job.document.plan.organization.paper);
  if (is_workbook(job.handout)) {
    made.files.push_back({job.path, {}, [sheet, paper, how](const std::filesystem::path& path) {
                            write_worksheet_book(sheet, paper, how, path);
                          }});
    return;
  }
  auto page = draw::worksheet_pdf(sheet, paper, how);
  if (page.unknown_glyphs > 0) made.notices.push_back(draw::missing_glyphs(page.unknown_glyphs));
  made.files.push_back({job.path, std::move(page.pdf)});
}

std::string file_name(const std::filesystem::path& path) { return name_text(path); }

}  // namespace

std::vector<HandoutRow> handout_rows(const Catalog& catalog) {
  const auto row = [&](const char* name, const char* about, std::vector<HandoutForm> forms) {
    return HandoutRow{catalog.term(name), catalog.term(about), std::move(forms)};
  };
  return {row("One page", "Vision, targets and this cycle on a single sheet",
              {{Handout::one_page, "PDF"}}),
          row("Charts", "A picture of each chart, for slides",
              {{Handout::charts_png, "PNG"}, {Handout::charts_svg, "SVG"}}),
          row("Calendar", "Due dates, reviews and meetings", {{Handout::calendar, "iCalendar"}}),
          row("Tables", "Every table of the plan, for other programs", {{Handout::tables, "CSV"}}),
          row("Qualification", "Is an opportunity worth our time? To fill in",
              {{Handout::qualification_pdf, "PDF"}, {Handout::qualification_book, "Excel"}}),
          row("Pre-call plan", "What the next call is to reach. To fill in",
              {{Handout::pre_call_pdf, "PDF"}, {Handout::pre_call_book, "Excel"}})};
}

bool is_worksheet(Handout handout) { return handout >= Handout::qualification_pdf; }

FileKind kind_of(Handout handout) {
  if (is_workbook(handout)) return FileKind::plan_book;
  return handout == Handout::calendar ? FileKind::calendar : FileKind::one_page;
}

bool is_one_file(Handout handout) {
  return handout == Handout::one_page || handout == Handout::calendar || is_worksheet(handout);
}

std::filesystem::path handout_proposal(const Session& session, Handout handout,
                                       const std::filesystem::path& folder,
                                       const Catalog& catalog) {
  auto path = session.path() ? session.path()->parent_path() : folder;
  if (!is_one_file(handout)) return path;
  auto what = handout == Handout::one_page ? msg("one page") : msg("calendar");
  if (is_worksheet(handout))
    what = is_pre_call(handout) ? msg("pre-call plan") : msg("qualification");
  return path / report_name(session.document(), what, ending_of(kind_of(handout)), catalog);
}

HandoutOutcome make_handout(const HandoutJob& job) {
  HandoutOutcome made;
  try {
    switch (job.handout) {
      case Handout::one_page:
        add_one_page(job, made);
        break;
      case Handout::charts_png:
      case Handout::charts_svg:
        add_charts(job, made);
        break;
      case Handout::calendar:
        add_calendar(job, made);
        break;
      case Handout::tables:
        add_tables(job, made);
        break;
      default:
        add_worksheet(job, made);
        break;
    }
  } catch (const Failure& failure) {
    made.failure = failure.message();
  } catch (const std::exception& error) {
    made.failure =
        msg("Something went wrong that should not have ({1}). Please report it.", error.what());
  }
  return made;
}

Message question_before_writing(const HandoutOutcome& made) {
  std::vector<const HandoutFile*> there;
  for (const auto& file : made.files)
    if (is_file_there(file.path)) there.push_back(&file);
  if (there.empty()) return {};
  const auto first = file_name(there.front()->path);
  if (there.size() == 1) return msg("‘{1}’ is there already. Replace it?", first);
  return msg_n("‘{1}’ and {2} other file are there already. Replace them?",
               "‘{1}’ and {2} other files are there already. Replace them?", first,
               there.size() - 1);
}

Message write_handout(const HandoutOutcome& made) {
  try {
    for (const auto& file : made.files) {
      if (file.write)
        file.write(file.path);
      else
        write_output(file.path, file.bytes);
    }
    return {};
  } catch (const Failure& failure) {
    return failure.message();
  } catch (const std::exception& error) {
    return msg("Something went wrong that should not have ({1}). Please report it.", error.what());
  }
}

Message written_words(const HandoutOutcome& written, const std::filesystem::path& path) {
  const auto count = written.files.size();
  if (count == 1 && written.files.front().path == path) return msg("Wrote ‘{1}’.", file_name(path));
  return msg_n("Wrote {2} file into ‘{1}’.", "Wrote {2} files into ‘{1}’.", file_name(path), count);
}

}  // namespace sightline
