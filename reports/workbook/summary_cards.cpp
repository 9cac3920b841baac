#include "reports/workbook/summary_cards.h"

#include <algorithm>

#include "reports/tables_actions.h"
#include "reports/workbook/action_columns.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

constexpr Row caption_row = 4;
constexpr Row value_row = caption_row + 1;
constexpr Row note_row = caption_row + 2;
// Cards are as wide as the sheet together.
constexpr Column columns_of_cards = 12;
constexpr double caption_height = 21;
constexpr double value_height = 29;
constexpr double note_height = 21;

class Cards {
 public:
  Cards(const Context& context, Sheet& sheet, const Glance& glance, const CyclePlaces* current)
      : context_(context), sheet_(sheet), glance_(glance), current_(current) {}

  void write() {
    sheet_.height(caption_row, caption_height);
    sheet_.height(value_row, value_height);
    sheet_.height(note_row, note_height);
    const auto& profit = context_.plan().vision.success.profit_kind;
    figure(context_.word("Revenue this cycle"), Measure::revenue, Form::short_money);
    figure(context_.word("Headcount"), Measure::headcount, Form::fte);
    if (context_.figures.contains(Measure::profit))
      figure(context_.say("{1} this cycle", term(label_of(profit))), Measure::profit,
             Form::short_money);
    actions();
  }

 private:
  static Look card(Form form, std::uint8_t size) {
    return {.form = form,
            .side = Side::left,
            .bold = size > 0,
            .sunken = true,
            .card = true,
            .size = size};
  }
  static Look big(Form form) { return card(form, 18); }
  static Look note(Form form) {
    Look look = card(form, 0);
    look.role = Role::second;
    return look;
  }

  // Caption, number and comparison of the next card, each over its whole width.
  void frame(const std::string& caption) {
    const auto row = [&](Row at) {
      return Range{{at, next_}, {at, static_cast<Column>(next_ + width_ - 1)}};
    };
    sheet_.span(row(caption_row), caption, note(Form::general));
    sheet_.span(row(value_row), "", big(Form::general));
    sheet_.span(row(note_row), "", note(Form::general));
    at_ = next_;
    next_ += width_;
  }

  // The column of the current cycle on a figure sheet.
  [[nodiscard]] std::optional<std::size_t> cycle_period(const FigurePlaces& places) const {
    if (!glance_.cycle) return std::nullopt;
    for (std::size_t i = 0; i < places.table.periods.size(); ++i) {
      const auto& period = places.table.periods[i];
      if (period.kind == FigurePeriod::Kind::cycle && period.number == glance_.cycle->number)
        return i;
    }
    return std::nullopt;
  }

  void figure(const std::string& caption, Measure measure, Form form) {
    frame(caption);
    const auto& places = context_.figures.at(measure);
    const auto period = cycle_period(places);
    const bool is_level = places.table.is_level();
    if (!is_level && !period) return;
    const auto column =
        is_level ? second_extra_column : static_cast<Column>(first_period_column + *period);
    const auto read = [&](FigureKind kind) {
      const auto& row = *places.table.total().row(kind);
      return is_level ? row.total : row.periods[*period];
    };
    const auto there = [&](FigureKind kind) {
      return on_sheet(places.sheet->name(), absolute(Cell{*places.row(0, kind), column}));
    };
    const std::string variance = there(FigureKind::variance);
    const std::string meant = there(FigureKind::compared);
    const std::string none = context_.word("no actual yet");
    const std::string formula =
        "=IF(" + variance + "=\"\"," + text_literal(none) + "," + meant + "+" + variance + ")";
    const auto difference = read(FigureKind::variance).number;
    const auto compared = read(FigureKind::compared).number;
    if (difference && compared)
      sheet_.formula({value_row, at_}, formula, *compared + *difference, big(form));
    else
      sheet_.formula({value_row, at_}, formula, none, big(form));
    if (form == Form::short_money) show_billions(sheet_, {{value_row, at_}, {value_row, at_}});
    const auto kind = is_level ? FigureKind::variance : FigureKind::variance_percent;
    const Look look = note(is_level ? Form::against_plan : Form::against_target);
    const auto value = read(kind);
    if (value.number)
      sheet_.formula({note_row, at_}, "=" + there(kind), *value.number, look);
    else
      sheet_.formula({note_row, at_}, "=" + there(kind), value.not_available ? "n/a" : "", look);
  }

  void actions() {
    frame(context_.word("Actions this cycle"));
    if (current_ == nullptr) return;
    const auto cell = [&](Status status) {
      return current_->sheet->place(current_->counts.at(name_of(status)));
    };
    const Range all{current_->counts.at(name_of(Status::planned)),
                    current_->counts.at(name_of(Status::dropped))};
    const auto& counts = glance_.actions;
    sheet_.formula(
        {value_row, at_},
        "=" + sentence_formula(
                  context_.say("{1} of {2} done", "\1", "\2"), cell(Status::done),
                  "(SUM(" + current_->sheet->place(all) + ")-" + cell(Status::dropped) + ")"),
        context_.say("{1} of {2} done", counts.done, counts.counted()), big(Form::general));
    sheet_.formula({note_row, at_}, "=SUMPRODUCT((" + symbols() + "=\"■\")*1)", late(),
                   note(Form::late_or_blocked));
  }

  [[nodiscard]] std::string symbols() const {
    const Column at = current_->at(action_columns::symbol);
    return current_->sheet->place(Range{{current_->first_action, at}, {current_->last_action, at}});
  }

  [[nodiscard]] double late() const {
    return static_cast<double>(std::ranges::count_if(current_->actions, [&](const Action* action) {
      return std::string_view(status_symbol(*action, context_.options.today)) == "■";
    }));
  }

  const Context& context_;
  Sheet& sheet_;
  const Glance& glance_;
  const CyclePlaces* current_;
  Column at_ = 0;
  Column next_ = 0;
  /// Of a card, in columns.
  Column width_ =
      static_cast<Column>(columns_of_cards / (context_.figures.contains(Measure::profit) ? 4 : 3));
};

}  // namespace

void write_summary_cards(const Context& context, Sheet& sheet, const Glance& glance,
                         const CyclePlaces* current) {
  Cards(context, sheet, glance, current).write();
}

void show_billions(Sheet& sheet, Range range) {
  // The format of a cell knows two sizes, so the third one is a condition.
  sheet.reform(range, "ABS(N(" + relative(range.first) + "))>=999500000", Form::short_billions);
}

void show_millions(Sheet& sheet, Range range) {
  const std::string amount = "ABS(N(" + relative(range.first) + "))";
  sheet.reform(range,
               "AND(" + amount + ">=10000," + amount + "<999500,OR(MAX(" + absolute(range) +
                   ")>=999500,MIN(" + absolute(range) + ")<=-999500))",
               Form::short_millions);
}

}  // namespace sightline::workbook
