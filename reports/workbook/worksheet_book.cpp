#include "reports/workbook/worksheet_book.h"

#include <xlsxwriter.h>

#include <algorithm>

#include "reports/workbook/cell_text.h"
#include "reports/workbook/closing.h"
#include "reports/workbook/workbook_file.h"

namespace sightline::workbook {
namespace {

constexpr Column asked = 0;
constexpr Column answer = 1;
constexpr Column last_shown = 1;
constexpr Column choice = 3;  // beside what is printed
constexpr double asked_width = 44;
constexpr double answer_width = 52;
constexpr double answer_height = 20;
constexpr int most_text = 300;

class WorksheetWriter {
 public:
  WorksheetWriter(const Worksheet& words, const WorksheetOptions& options, Sheet& sheet)
      : words_(words), options_(options), sheet_(sheet) {}

  void write(PaperSize paper) {
    sheet_.width(asked, asked, asked_width);
    sheet_.width(answer, answer, answer_width);
    sheet_.height(0, 30);
    sheet_.text({0, asked}, one_line(words_.title, most_text), {.role = Role::title, .size = 18});
    if (options_.brand.logo) sheet_.picture({0, answer}, *options_.brand.logo, 160, 38, {});
    sheet_.text({1, asked}, one_line(words_.about, most_text), {.role = Role::second});
    row_ = 2;
    if (!words_.hint.empty()) paragraph(words_.hint, {.role = Role::second, .wrap = true});
    ++row_;
    for (const auto& block : words_.blocks) write(block);
    set_paper(paper);
    sheet_.protect();
  }

 private:
  // Over both columns, in as many lines as it takes.
  void paragraph(const std::string& text, const Look& look) {
    const auto shown = one_line(text, most_text);
    const int lines = lines_of(shown, asked_width + answer_width - inset_digits);
    sheet_.height(row_, 14.5 * lines + 3);
    sheet_.span({{row_, asked}, {row_, answer}}, shown, look);
    ++row_;
  }

  void write(const WorksheetBlock& block) {
    sheet_.height(row_, 24);
    sheet_.text({row_, asked}, one_line(block.title, most_text),
                {.role = Role::header, .below = Rule::strong, .bold = true});
    sheet_.blank({row_, answer}, {.role = Role::header, .below = Rule::strong});
    ++row_;
    if (!block.hint.empty()) paragraph(block.hint, {.role = Role::second, .wrap = true});
    for (const auto& row : block.rows) write(row);
    ++row_;
  }

  void write(const WorksheetRow& row) {
    const auto text = one_line(row.label, most_text);
    const int lines = std::max({row.lines, lines_of(text, asked_width - inset_digits), 1});
    sheet_.height(row_, answer_height * lines + 3);
    sheet_.text({row_, asked}, text, {.below = Rule::hairline, .wrap = true, .top = lines > 1});
    const Look look{.role = Role::input,
                    .side = Side::left,
                    .below = Rule::hairline,
                    .wrap = true,
                    .top = lines > 1};
    if (row.answer.empty())
      sheet_.blank({row_, answer}, look);
    else
      sheet_.text({row_, answer}, one_line(row.answer, most_text), look);
    if (!row.choices.empty()) allow_choices(row);
    ++row_;
  }

  // The list stands at the right of what is printed, in quiet type.
  void allow_choices(const WorksheetRow& row) {
    const auto last = static_cast<Column>(choice + row.choices.size() - 1);
    for (std::size_t i = 0; i < row.choices.size(); ++i)
      sheet_.text({row_, static_cast<Column>(choice + i)}, one_line(row.choices[i], most_text),
                  {.role = Role::second});
    Entry entry;
    entry.kind = Entry::Kind::list;
    entry.list = absolute(Range{{row_, choice}, {row_, last}});
    entry.title = row.label;
    for (const auto& each : row.choices)
      entry.message += (entry.message.empty() ? "" : " / ") + each;
    // A sheet that is filled in by hand takes other answers too.
    entry.warn_only = true;
    sheet_.allow({{row_, answer}, {row_, answer}}, entry);
  }

  void set_paper(PaperSize paper) {
    auto* handle = sheet_.handle();
    constexpr std::uint8_t letter = 1, a4 = 9;
    worksheet_set_portrait(handle);
    worksheet_set_paper(handle, paper == PaperSize::letter ? letter : a4);
    constexpr double top = 0.6;  // inches
    constexpr double bottom = 0.7;
    worksheet_set_margins(handle, 0.6, 0.6, top, bottom);
    // A little smaller is better than a few rows on a page of their own; 10 points stay above 7.
    constexpr double least_scale = 0.72;
    const double inches = (paper == PaperSize::letter ? 11 : 11.69) - top - bottom;
    const double down = sheet_.points_down(0, std::max<Row>(row_, 1) - 1);
    const bool fits = down * least_scale <= inches * 72;
    worksheet_fit_to_pages(handle, 1, fits ? 1 : 0);
    require(worksheet_print_area(handle, 0, 0, std::max<Row>(row_, 1) - 1, last_shown));
    const auto page = options_.catalog.text(msg("Page {1} of {2}", "&P", "&N"));
    std::string foot = one_line(words_.foot, 100);
    for (std::size_t at = 0; (at = foot.find('&', at)) != std::string::npos; at += 2)
      foot.insert(at, 1, '&');
    require(worksheet_set_footer(handle, ("&L&8 " + foot + "&R&8 " + page).c_str()));
  }

  const Worksheet& words_;
  const WorksheetOptions& options_;
  Sheet& sheet_;
  Row row_ = 0;
};

}  // namespace
}  // namespace sightline::workbook

namespace sightline {

void write_worksheet_book(const Worksheet& sheet, PaperSize paper, const WorksheetOptions& options,
                          const std::filesystem::path& path) {
  using namespace workbook;
  write_workbook(path, [&](const WorkbookPlace& place) {
    Book book(place, options.brand, {},
              {.title = sheet.title,
               .subject = sheet.about,
               .author = sheet.organization,
               .company = sheet.organization,
               .created = options.today});
    book.styles().speak(options.catalog);
    WorksheetWriter(sheet, options, book.add_sheet(options.catalog.term("Worksheet"))).write(paper);
    close_book(book, place.target);
    return true;
  });
}

}  // namespace sightline
