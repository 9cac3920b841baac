// The dated standards of Scorecard and People; score_sheet.h says what they are for.
#include "reports/workbook/cell_text.h"
#include "reports/workbook/score_sheet.h"

namespace sightline::workbook {
namespace {

constexpr int label_characters = 23;

class StandardsWriter {
 public:
  StandardsWriter(Context& context, const ScoreBook& book, bool persons)
      : context_(context),
        book_(book),
        persons_(persons),
        layout_(book.layout(persons)),
        sheet_(*layout_.sheet) {}

  void write() {
    const Row head_row = layout_.standards;
    const Look head{.role = Role::header, .below = Rule::strong};
    Look right = head;
    right.side = Side::right;
    sheet_.text({head_row, label_column},
                context_.word(persons_ ? "Personal standards" : "Standards and thresholds"), head);
    Look centre = head;
    centre.side = Side::centre;
    sheet_.text({head_row, from_column}, context_.word("From"), centre);
    sheet_.text({head_row, value_column}, context_.word("Standard"), right);
    sheet_.text({head_row, upper_column}, context_.word("Up to"), centre);
    if (!persons_) sheet_.text({head_row, warning_column}, context_.word("Warning"), right);
    for (std::size_t grid = 0; grid < book_.grids.size(); ++grid) {
      const auto& lines = book_.grids[grid].lines(persons_);
      for (std::size_t i = 0; i < lines.size(); ++i)
        write_standards_of(lines[i], layout_.lines[grid][i]);
    }
  }

 private:
  void write_standards_of(const ScoreLine& line, const ScorePlaces& places) {
    Row row = places.first_standard;
    std::string name = one_line(line.kpi->name, 120);
    if (line.person != nullptr) name = one_line(line.person->display_name(), 60) + ": " + name;
    name = in_unit(context_, std::move(name), form_of(line));
    Look look{
        .role = Role::input, .form = form_of(line), .side = Side::right, .below = Rule::hairline};
    Look day = look;
    day.form = Form::short_date;
    day.side = Side::centre;
    for (const auto& standard : line.standards) {
      sheet_.text({row, label_column}, name, {.below = Rule::hairline, .wrap = true});
      const int lines = lines_of(name, label_characters);
      if (lines > 1) sheet_.height(row, line_height * lines + 3);
      sheet_.day({row, from_column}, standard.from, day);
      sheet_.number({row, value_column}, standard.value, look);
      if (line.has(ScoreRow::upper))
        sheet_.number({row, upper_column}, standard.upper, look);
      else
        sheet_.blank({row, upper_column}, {.below = Rule::hairline});
      ++row;
    }
    if (row > places.first_standard) allow_standards(line, places.first_standard, row - 1);
    if (persons_) return;
    if (line.standards.empty()) {
      sheet_.text({row, label_column}, name, {.below = Rule::hairline});
      sheet_.blanks({{row, from_column}, {row, upper_column}}, {.below = Rule::hairline});
    }
    look.form = Form::percent;
    const Cell at{places.warning, warning_column};
    sheet_.number(at, warning_of(*line.kpi), look);
    Entry entry;
    entry.kind = Entry::Kind::fraction;
    entry.title = context_.word("Warning");
    entry.message =
        context_.word("A miss by no more than this part of the standard is only a warning.");
    sheet_.allow({at, at}, entry);
    context_.book.define_name(score_name(context_.plan(), *line.kpi, line.person) + "_warning",
                              sheet_.place(at));
  }

  void allow_standards(const ScoreLine& line, Row first, Row last) {
    const auto define = [&](const char* ending, Column at) {
      context_.book.define_name(score_name(context_.plan(), *line.kpi, line.person) + ending,
                                sheet_.place(Range{{first, at}, {last, at}}));
    };
    define("_from", from_column);
    define("_standard", value_column);
    if (line.has(ScoreRow::upper)) define("_upper", upper_column);
    Entry entry;
    entry.title = context_.word("Standard");
    entry.message = context_.word("What counts as good from the date beside it on.");
    sheet_.allow({{first, value_column}, {last, upper_column}}, entry);
    entry.kind = Entry::Kind::day;
    entry.title = context_.word("From");
    entry.message = context_.word("The first day it holds; keep the dates in order.");
    entry.earliest = "DATE(1900,1,1)";
    entry.latest = "DATE(2200,12,31)";
    sheet_.allow({{first, from_column}, {last, from_column}}, entry);
  }

  Context& context_;
  const ScoreBook& book_;
  bool persons_;
  const ScoreLayout& layout_;
  Sheet& sheet_;
};

}  // namespace

void write_score_standards(Context& context, const ScoreBook& book, bool persons) {
  StandardsWriter(context, book, persons).write();
}

}  // namespace sightline::workbook
