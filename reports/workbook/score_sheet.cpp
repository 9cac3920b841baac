#include "reports/workbook/score_sheet.h"

#include <algorithm>

#include "model/derive/computed_readings.h"
#include "reports/score_trends.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/score_company.h"
#include "reports/workbook/score_formulas.h"

namespace sightline::workbook {
namespace {

constexpr Column latest_column = first_extra_column;
constexpr Column met_column = second_extra_column;

class ScoreSheetWriter {
 public:
  ScoreSheetWriter(Context& context, const ScoreBook& book, bool persons)
      : context_(context),
        book_(book),
        persons_(persons),
        layout_(book.layout(persons)),
        sheet_(*layout_.sheet),
        formulas_(book, persons) {}

  void write() {
    set_score_widths(context_, book_, persons_);
    for (grid_ = 0; grid_ < book_.grids.size(); ++grid_) {
      write_heads();
      const auto& all = lines();
      for (std::size_t i = 0; i < all.size(); ++i) {
        const auto person = layout_.persons.find({grid_, i});
        if (person != layout_.persons.end()) write_person(*all[i].person, person->second, i == 0);
        write_line(all[i], layout_.lines[grid_][i]);
      }
      if (!persons_) write_company(context_, sheet_, book_, grid_);
    }
  }

 private:
  [[nodiscard]] const ScoreGrid& grid() const { return book_.grids[grid_]; }
  [[nodiscard]] const std::vector<ScoreLine>& lines() const { return grid().lines(persons_); }
  [[nodiscard]] Column last_column() const {
    return static_cast<Column>(first_month_column + grid().periods.size() - 1);
  }
  [[nodiscard]] Range periods(Row row) const {
    return {{row, first_month_column}, {row, last_column()}};
  }

  void write_heads() {
    const bool weekly = grid().rhythm == Rhythm::weekly;
    const Row row = layout_.heads[grid_];
    sheet_.text({row - 1, label_column}, context_.word(weekly ? "Week by week" : "Month by month"),
                {.bold = true, .size = 12});
    const Look head{.role = Role::header, .below = Rule::strong};
    Look right = head;
    right.side = Side::right;
    sheet_.text({row, label_column}, context_.word("KPI"), head);
    sheet_.text({row, measure_column}, context_.word("Measure"), head);
    sheet_.text({row, latest_column}, context_.word("Latest"), right);
    sheet_.text({row, met_column}, context_.word("Met"), right);
    right.form = weekly ? Form::short_day : Form::month;
    for (std::size_t i = 0; i < grid().periods.size(); ++i)
      write_period(row, static_cast<Column>(first_month_column + i), grid().periods[i], right);
  }

  // The first week is typed, since the readings below belong to it.
  void write_period(Row row, Column column, Day day, const Look& look) {
    const Cell at{row, column};
    const bool weekly = grid().rhythm == Rhythm::weekly;
    if (persons_) {
      const Cell there{book_.teams.heads[grid_], column};
      Look link = look;
      link.role = Role::link;
      link.bold = link.sunken = true;
      return sheet_.formula(at, "=" + on_sheet(book_.teams.sheet->name(), row_fixed(there)),
                            serial(day), link);
    }
    if (!weekly) return sheet_.formula(at, month_formula(column), serial(day), look);
    if (column > first_month_column) {
      const Cell before{row, static_cast<Column>(column - 1)};
      return sheet_.formula(at, "=" + row_fixed(before) + "+days_in_week", serial(day), look);
    }
    Look typed = look;
    typed.role = Role::input;
    sheet_.day(at, day, typed);
    context_.book.define_name("score_week", sheet_.place(at));
    Entry entry;
    entry.kind = Entry::Kind::day;
    entry.title = context_.word("First week");
    entry.message = context_.word("The Monday of the first of the 13 weeks.");
    entry.earliest = "DATE(1900,1,1)";
    entry.latest = "DATE(2200,12,31)";
    sheet_.allow({at, at}, entry);
  }

  // The periods stand above each person, since one may begin a page; right below the heads they
  // would say the same twice.
  void write_person(const Person& person, Row row, bool below_heads) {
    std::string name = person.name;
    if (!person.role.empty()) name += (name.empty() ? "" : " – ") + person.role;
    sheet_.text({row, label_column}, one_line(name, 120),
                {.below = Rule::hairline, .bold = true, .sunken = true});
    const Look band{.below = Rule::hairline, .sunken = true};
    sheet_.blanks({{row, measure_column}, {row, below_heads ? last_column() : met_column}}, band);
    if (below_heads) return;
    Look period = band;
    period.role = Role::second;
    period.side = Side::right;
    period.form = grid().rhythm == Rhythm::weekly ? Form::short_day : Form::month;
    for (std::size_t i = 0; i < grid().periods.size(); ++i) {
      const auto column = static_cast<Column>(first_month_column + i);
      const Cell head{layout_.heads[grid_], column};
      sheet_.formula({row, column}, "=" + row_fixed(head), serial(grid().periods[i]), period);
    }
  }

  void write_line(const ScoreLine& line, const ScorePlaces& places) {
    mark(line, places);
    for (const auto& [which, row] : places.rows) {
      write_labels(line, which, row, row == places.rows.begin()->second);
      write_row(line, places, which, row);
    }
    write_status(line, places);
  }

  // What a KPI lacks, and what a team has of them, is seen where its first KPI stands.
  void mark(const ScoreLine& line, const ScorePlaces& places) {
    if (line.person != nullptr) return;
    const Cell at{places.rows.begin()->second, label_column};
    const std::string path = "/plan/kpis/" + to_text(line.kpi->id);
    context_.mark(path, sheet_, at);
    context_.mark(path + "/standards", sheet_, {places.first_standard, label_column});
    context_.mark("/plan/teams/" + to_text(line.kpi->team), sheet_, at);
  }

  void write_labels(const ScoreLine& line, ScoreRow which, Row row, bool first) {
    const bool strong = which == ScoreRow::actual;
    std::string left;
    if (first)
      left = one_line(line.kpi->name, 120);
    else if (strong)
      left = context_.word(label_of(line.kpi->direction));
    sheet_.text(
        {row, label_column}, left,
        {.role = first ? Role::calculation : Role::second, .below = Rule::hairline, .bold = first});
    sheet_.text({row, measure_column},
                in_unit(context_, context_.word(label_of(which)), form_in(line, which)),
                {.below = Rule::hairline, .bold = strong});
    sheet_.blank({row, met_column}, {.below = Rule::hairline});
  }

  /// Left of a pipeline that this reader doesn't get.
  [[nodiscard]] bool is_kept(const ScoreLine& line) const {
    return is_from_pipeline(line.kpi->source) &&
           is_withheld(Topic::internal, context_.options.audience);
  }

  [[nodiscard]] bool is_typed(const ScoreLine& line, ScoreRow which) const {
    if (which == ScoreRow::standard || which == ScoreRow::upper || line.is_formula) return false;
    if (line.is_computed || is_kept(line)) return false;
    return line.persons.empty() && (which != ScoreRow::actual || !line.has_parts);
  }

  void write_row(const ScoreLine& line, const ScorePlaces& places, ScoreRow which, Row row) {
    const bool part = which == ScoreRow::numerator || which == ScoreRow::denominator;
    const bool typed = is_typed(line, which);
    Look look{.form = form_in(line, which),
              .side = Side::right,
              .below = Rule::hairline,
              .bold = which == ScoreRow::actual};
    if (typed) look.role = Role::input;
    if (formulas_.is_link(line, which)) look.role = Role::link;
    // What the book can't recompute is pasted, in grey.
    Look pasted = look;
    pasted.role = Role::second;
    const auto& values = line.row(which);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const Cell at{row, static_cast<Column>(first_month_column + i)};
      const bool met = which == ScoreRow::actual && line.quota_met[i];
      const std::string formula =
          typed || met ? "" : formulas_.of(grid_, line, places, which, at.column);
      if (met)
        sheet_.text(at, met_word(), pasted);
      else if (formula.empty())
        sheet_.maybe(at, values[i], typed ? look : pasted);
      else if (values[i])
        sheet_.formula(at, formula, *values[i], look);
      else
        sheet_.formula(at, formula, is_not_available(line, which, i) ? "n/a" : "", look);
    }
    write_latest(line, places, which, row, look);
    if (!typed) return;
    context_.book.define_name(score_name(context_.plan(), *line.kpi, line.person) + "_" +
                                  (part ? name_of_part(which) : "actual"),
                              sheet_.place(periods(row)));
    Entry entry;
    entry.title = one_line(line.kpi->name, 32);
    if (entry.title.empty()) entry.title = context_.word("KPI");
    entry.message =
        is_large(look.form)
            ? context_.word(
                  "The amount in full: it is shown in the unit that its label names. Leave the "
                  "cell blank while there is no reading.")
            : context_.word("A number. Leave the cell blank while there is no reading.");
    sheet_.allow(periods(row), entry);
  }

  static const char* name_of_part(ScoreRow which) {
    return which == ScoreRow::numerator ? "numerator" : "denominator";
  }

  static bool is_not_available(const ScoreLine& line, ScoreRow which, std::size_t i) {
    return which == ScoreRow::actual && line.has_parts && line.row(ScoreRow::numerator)[i] &&
           line.row(ScoreRow::denominator)[i];
  }

  [[nodiscard]] std::string met_word() const { return context_.word("met"); }

  // Of the last period that has an actual, and the standard it is held against.
  void write_latest(const ScoreLine& line, const ScorePlaces& places, ScoreRow which, Row row,
                    Look look) {
    look.role = Role::calculation;
    look.sunken = true;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < grid().periods.size(); ++i)
      if (line.is_read(i)) last = i;
    const auto& values = line.row(which);
    const std::string known = column_fixed(periods(places.rows.at(ScoreRow::actual)));
    std::string is_known = "ISNUMBER(" + known + ")";
    if (std::ranges::count(line.quota_met, true) > 0)
      is_known = "(" + is_known + "+(" + known + "=" + text_literal(met_word()) + "))";
    const std::string shown = "LOOKUP(2,1/" + is_known + "," + column_fixed(periods(row)) + ")";
    const std::string formula = "=IFERROR(IF(" + shown + "=\"\",\"\"," + shown + "),\"\")";
    if (last && values[*last])
      sheet_.formula({row, latest_column}, formula, *values[*last], look);
    else
      sheet_.formula({row, latest_column}, formula,
                     last && which == ScoreRow::actual && line.quota_met[*last] ? met_word() : "",
                     look);
  }

  void write_status(const ScoreLine& line, const ScorePlaces& places) {
    const Row row = places.status;
    const Look look{.side = Side::right, .below = Rule::hairline, .bold = true};
    sheet_.blank({row, label_column}, {.below = Rule::strong});
    sheet_.text({row, measure_column}, context_.word("Status"), {.below = Rule::strong});
    Look mark = look;
    mark.below = Rule::strong;
    std::string latest;
    int judged = 0;
    int met = 0;
    for (std::size_t i = 0; i < line.verdicts.size(); ++i) {
      const auto column = static_cast<Column>(first_month_column + i);
      const std::string shown = line.verdicts[i] ? mark_of(*line.verdicts[i]) : "";
      if (line.verdicts[i]) {
        latest = shown;
        ++judged;
        if (*line.verdicts[i] == Verdict::met) ++met;
      }
      // No quota stands in the book, nor who has to be in a sum that lacks somebody.
      const bool partial = line.row(ScoreRow::actual)[i] && !line.is_whole(i);
      if (line.quota_met[i])
        sheet_.text({row, column}, shown, mark);
      else if (partial)
        sheet_.blank({row, column}, mark);
      else
        sheet_.formula({row, column}, formulas_.status(line, places, column), shown, mark);
    }
    const std::string all = column_fixed(periods(row));
    sheet_.formula({row, latest_column},
                   "=IFERROR(LOOKUP(2,1/(" + all + "<>\"\")," + all + "),\"\")", latest, mark);
    Look share = mark;
    share.form = Form::percent;
    const std::string count = "SUMPRODUCT((" + all + "<>\"\")*1)";
    const std::string formula = "=IF(" + count + "=0,\"\",COUNTIF(" + all +
                                ",INDEX(score_marks,ROWS(score_marks)))/" + count + ")";
    if (judged > 0)
      sheet_.formula({row, met_column}, formula, static_cast<double>(met) / judged, share);
    else
      sheet_.formula({row, met_column}, formula, "", share);
    colour({{row, latest_column}, {row, last_column()}});
  }

  void colour(Range range) {
    const std::string first = relative(range.first);
    sheet_.colour(range, first + "=\"■\"", Tone::bad);
    sheet_.colour(range, first + "=\"▲\"", Tone::warning);
    sheet_.colour(range, first + "=\"✓\"", Tone::good);
  }

  Context& context_;
  const ScoreBook& book_;
  bool persons_;
  const ScoreLayout& layout_;
  Sheet& sheet_;
  ScoreFormulas formulas_;
  std::size_t grid_ = 0;
};

}  // namespace

std::string score_name(const Plan& plan, const Kpi& kpi, const Person* person) {
  std::string name = "kpi_" + name_key(plan, kpi.id.uuid);
  if (person != nullptr) name += "_" + name_key(plan, person->id.uuid);
  return name;
}

void write_score_grids(Context& context, const ScoreBook& book, bool persons) {
  ScoreSheetWriter(context, book, persons).write();
  write_score_standards(context, book, persons);
}

}  // namespace sightline::workbook
