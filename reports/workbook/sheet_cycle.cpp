#include "reports/workbook/sheet_cycle.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/derive/progress.h"
#include "reports/tables_actions.h"
#include "reports/workbook/action_columns.h"
#include "reports/workbook/action_formulas.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

namespace columns = action_columns;

constexpr Row count_head_row = 4;
constexpr Row count_row = 5;
constexpr Row cycle_table_row = 7;
// One for each status; the symbol's column is too narrow. The first is the action's where there are
// no owners.
constexpr std::array<Column, count_of<Status>()> count_columns = {
    columns::owner,    columns::start,  columns::due,        columns::status,
    columns::complete, columns::serves, columns::rolled_from};
constexpr std::array<double, columns::count> cycle_widths = {14,  38, 18, 12.5, 12.5, 11,
                                                             3.5, 9,  26, 17,   28,   9.5};

class CycleWriter {
 public:
  CycleWriter(Context& context, Sheet& sheet, const Cycle& cycle, int number)
      : context_(context), sheet_(sheet), places_(context.cycles.emplace_back()) {
    places_.sheet = &sheet;
    places_.cycle = &cycle;
    places_.number = number;
    places_.has_owners = context.shows_owners();
    places_.actions = actions_by_focus(context.plan(), cycle.id);
    places_.first_action = cycle_table_row + 1;
    places_.last_action =
        cycle_table_row + std::max<Row>(1, static_cast<Row>(places_.actions.size()));
  }

  void write() {
    const auto& cycle = *places_.cycle;
    const std::string name = context_.say("Cycle {1}", places_.number);
    write_head(context_, sheet_,
               cycle.theme.empty() ? name : name + ": " + one_line(cycle.theme, 200),
               context_.catalog.month_range(cycle.start, cycle.last_month()));
    write_counts();
    write_table();
    write_review();
    for (Column column = 0; column < columns::count; ++column)
      if (is_shown(column)) sheet_.width(at(column), at(column), width_of(column));
    sheet_.freeze({cycle_table_row + 1, columns::owner});
    set_page(context_, sheet_, PageKind::growing, {last_row_, at(columns::comment)},
             cycle_table_row);
  }

 private:
  [[nodiscard]] bool is_shown(Column of) const {
    return of != columns::owner || places_.has_owners;
  }
  [[nodiscard]] Column at(Column of) const { return places_.at(of); }
  // What owners leave is the action's.
  [[nodiscard]] double width_of(Column of) const {
    const bool is_wider = of == columns::title && !places_.has_owners;
    return cycle_widths.at(of) + (is_wider ? cycle_widths.at(columns::owner) : 0);
  }
  [[nodiscard]] Range column(Column of) const {
    return {{places_.first_action, of}, {places_.last_action, of}};
  }

  void write_counts() {
    const Look head{.role = Role::header, .side = Side::right, .below = Rule::strong};
    const Look look{.form = Form::count, .side = Side::right, .below = Rule::hairline};
    sheet_.text({count_head_row, columns::focus}, context_.word("Actions"),
                {.role = Role::header, .below = Rule::strong});
    for (const auto blank : {columns::title, at(columns::symbol)}) {
      sheet_.blank({count_head_row, blank}, head);
      sheet_.blank({count_row, blank}, {.below = Rule::hairline});
    }
    sheet_.text({count_row, columns::focus}, context_.word("Count"), {.below = Rule::hairline});
    const std::string statuses = absolute(column(at(columns::status)));
    for (std::size_t i = 0; i < count_of<Status>(); ++i) {
      const Column of = count_columns.at(i);
      const Column column = is_shown(of) ? at(of) : columns::title;
      const auto status = static_cast<Status>(i);
      const auto number = std::ranges::count(places_.actions, status,
                                             [](const Action* action) { return action->status; });
      sheet_.text({count_head_row, column}, context_.word(label_of(status)), head);
      sheet_.formula({count_row, column},
                     "=COUNTIF(" + statuses + "," + row_fixed(Cell{count_head_row, column}) + ")",
                     static_cast<double>(number), look);
      places_.counts[name_of(status)] = {count_row, column};
    }
    write_progress();
  }

  // done / (all but dropped)
  void write_progress() {
    const Column last = at(columns::comment);
    places_.progress = {count_row, last};
    sheet_.text({count_head_row, last}, context_.word("Progress"),
                {.role = Role::header, .side = Side::right, .below = Rule::strong});
    const auto cell = [&](Status status) { return relative(places_.counts.at(name_of(status))); };
    const Range all{places_.counts.at(name_of(Status::planned)),
                    places_.counts.at(name_of(Status::dropped))};
    const std::string counted = "(SUM(" + relative(all) + ")-" + cell(Status::dropped) + ")";
    const auto counts = count_actions(context_.plan(), places_.cycle->id, context_.options.today);
    const auto value = progress(counts);
    const std::string formula =
        "=IF(" + counted + "=0,\"n/a\"," + cell(Status::done) + "/" + counted + ")";
    const Look look{
        .form = Form::percent, .side = Side::right, .below = Rule::hairline, .bold = true};
    if (value)
      sheet_.formula(places_.progress, formula, (*value).fraction, look);
    else
      sheet_.formula(places_.progress, formula, "n/a", look);
    context_.book.define_name("cycle_" + std::to_string(places_.number) + "_progress",
                              sheet_.place(places_.progress));
  }

  static Look input(Form form = Form::general, Side side = Side::natural, bool wrap = false) {
    return {.role = Role::input,
            .form = form,
            .side = side,
            .below = Rule::hairline,
            .wrap = wrap,
            .top = true};
  }
  /// Beside a text that may fill its column.
  static Look inset(Look look) {
    look.inset = true;
    return look;
  }

  void write_table() {
    const Look plain{.role = Role::second, .below = Rule::hairline, .wrap = true, .top = true};
    std::vector<TableColumn> heads = {
        {context_.word("Focus area"), input()},
        {context_.word("Action"), input(Form::general, Side::natural, true)},
        {context_.word("Owner"), inset(input())},
        {context_.word("Start"), input(Form::day, Side::centre)},
        {context_.word("Due"), input(Form::day, Side::centre)},
        {context_.word("Status"), input()},
        {"●", plain},
        {context_.word("Complete"), input(Form::percent, Side::centre)},
        {context_.word("Serves"), inset(plain)},
        {context_.word("Rolled from"), inset(plain)},
        {context_.word("Comment"), inset(input(Form::general, Side::natural, true))},
        {context_.word("Ref"), plain}};
    if (!places_.has_owners) heads.erase(heads.begin() + columns::owner);
    const std::string name = "cycle_" + std::to_string(places_.number);
    sheet_.table({{cycle_table_row, 0}, {places_.last_action, at(columns::reference)}},
                 name + "_actions", heads);
    for (Column here = 0; here < heads.size(); ++here) {
      sheet_.text({cycle_table_row, here}, heads[here].header,
                  {.role = Role::header,
                   .side = heads[here].look.side,
                   .below = Rule::strong,
                   .inset = heads[here].look.inset});
      if (places_.actions.empty()) sheet_.blank({places_.first_action, here}, heads[here].look);
    }
    Row row = places_.first_action;
    for (const Action* action : places_.actions) write_action(*action, row++, plain);
    if (places_.actions.empty()) write_symbol(places_.first_action, "", plain);
    allow_entries();
    colour_symbols();
    constexpr std::array<std::pair<const char*, Column>, 8> typed = {
        {{"_focus", columns::focus},
         {"_title", columns::title},
         {"_owner", columns::owner},
         {"_start", columns::start},
         {"_due", columns::due},
         {"_status", columns::status},
         {"_complete", columns::complete},
         {"_comment", columns::comment}}};
    for (const auto& [ending, of] : typed)
      if (is_shown(of)) context_.book.define_name(name + ending, sheet_.place(column(at(of))));
  }

  void write_action(const Action& action, Row row, const Look& plain) {
    const auto& plan = context_.plan();
    const auto* focus = find(plan.focus_areas, action.focus);
    const auto day = [&](Column of, const std::optional<Day>& date) {
      sheet_.maybe({row, of}, date ? std::optional(serial(*date)) : std::nullopt,
                   input(Form::day, Side::centre));
    };
    const std::string serves = serves_text(plan, action, context_.catalog);
    const std::string rolled = rolled_text(plan, action, context_.catalog);
    const std::string title = one_line(action.title, 2'000);
    std::string comment = action.notes;
    if (!comment.empty() && !action.reason.empty()) comment += '\n';
    comment += action.reason;
    sheet_.text({row, columns::focus}, focus == nullptr ? "" : focus_name(*focus, context_.catalog),
                input());
    sheet_.text({row, columns::title}, title, input(Form::general, Side::natural, true));
    if (places_.has_owners)
      sheet_.text({row, columns::owner}, owner_name(plan, action), inset(input()));
    day(at(columns::start), action.start);
    day(at(columns::due), action.due);
    sheet_.text({row, at(columns::status)}, context_.word(label_of(action.status)), input());
    write_symbol(row, status_symbol(action, context_.options.today), plain);
    sheet_.number({row, at(columns::complete)}, percent_complete(action).fraction,
                  input(Form::percent, Side::centre));
    sheet_.text({row, at(columns::serves)}, serves, inset(plain));
    sheet_.text({row, at(columns::rolled_from)}, rolled, inset(plain));
    sheet_.text({row, at(columns::comment)}, comment,
                inset(input(Form::general, Side::natural, true)));
    sheet_.text({row, at(columns::reference)}, short_id(action.id.uuid), plain);
    const auto lines = [&](const std::string& text, Column of) {
      return lines_of(text, width_of(of) - (of == columns::title ? 0 : inset_digits));
    };
    const int most =
        std::max({lines(title, columns::title), lines(serves, columns::serves),
                  lines(rolled, columns::rolled_from), lines(comment, columns::comment)});
    constexpr double highest = 409;
    sheet_.height(row, std::min(highest, line_height * most + 4));
  }

  // Late beats the status: the symbol says so as soon as the date has passed.
  void write_symbol(Row row, const std::string& value, const Look& plain) {
    Look look = plain;
    look.side = Side::centre;
    look.bold = true;
    const std::string status = column_fixed(Cell{row, at(columns::status)});
    const std::string due = column_fixed(Cell{row, at(columns::due)});
    const std::string place = concat({"MATCH(", status, ",list_status,0)"});
    sheet_.formula({row, at(columns::symbol)},
                   concat({"=IFERROR(IF(AND(", due, "<>\"\",", due, "<report_date,INDEX(list_open,",
                           place, ")=1),\"■\",INDEX(list_symbol,", place, ")),\"\")"}),
                   value, look);
  }

  void allow_entries() {
    Entry entry;
    entry.kind = Entry::Kind::list;
    const auto choose = [&](Column of, const char* list, const char* title, const char* message) {
      entry.list = list;
      entry.title = context_.word(title);
      entry.message = context_.word(message);
      sheet_.allow(column(of), entry);
    };
    choose(at(columns::status), "list_status", "Status", "Choose one of the statuses on Inputs.");
    entry.warn_only = true;
    choose(columns::focus, "list_focus", "Focus area", "Choose one of the focus areas on Inputs.");
    if (places_.has_owners)
      choose(columns::owner, "list_owner", "Owner", "Choose one of the people on Inputs.");
    entry.kind = Entry::Kind::day;
    entry.earliest = "EDATE(plan_start,-months_in_year)";
    entry.latest = "EDATE(horizon,months_in_year)";
    for (const Column of : {columns::start, columns::due}) {
      entry.title = context_.word(of == columns::start ? "Start" : "Due");
      entry.message =
          context_.word("A date from a year before the plan's start to a year after the horizon.");
      sheet_.allow(column(at(of)), entry);
    }
    entry = {};
    entry.kind = Entry::Kind::fraction;
    entry.title = context_.word("Complete");
    entry.message = context_.word("How much is done, between 0 % and 100 %.");
    sheet_.allow(column(at(columns::complete)), entry);
    sheet_.prompt(column(columns::title), context_.word("Action"),
                  context_.word("What is to be done, in one line."));
    sheet_.prompt(column(at(columns::comment)), context_.word("Comment"),
                  context_.word("What others should know about it."));
  }

  void colour_symbols() {
    const Row first = places_.first_action;
    const std::string symbol = column_fixed(Cell{first, at(columns::symbol)});
    const std::string status = column_fixed(Cell{first, at(columns::status)});
    const std::string due = column_fixed(Cell{first, at(columns::due)});
    colour_by_symbol(sheet_, column(at(columns::symbol)), symbol);
    colour_by_symbol(sheet_, column(at(columns::status)), symbol_of_status(status));
    sheet_.colour(column(at(columns::due)), is_late(symbol, due), Tone::bad);
  }

  // Excel tables grow downwards, so the review stands beside nothing and below plenty of room.
  void write_review() {
    constexpr Row room = 3;
    constexpr int width = 140;
    constexpr int most_lines = 24;
    Row row = places_.last_action + room;
    sheet_.text({row, 0}, context_.word("Review"), {.role = Role::header, .below = Rule::strong});
    for (Column column = 1; column <= at(columns::comment); ++column)
      sheet_.blank({row, column}, {.role = Role::header, .below = Rule::strong});
    constexpr int least_lines = 5;
    const Row first = row + 1;
    for (const auto& piece : pieces_of(places_.cycle->review_notes, width, most_lines)) {
      ++row;
      sheet_.span({{row, 0}, {row, at(columns::comment)}}, piece,
                  {.role = Role::input, .wrap = true, .top = true});
      sheet_.height(row, line_height * std::max(least_lines, lines_of(piece, width) + 1));
    }
    context_.book.define_name("cycle_" + std::to_string(places_.number) + "_review",
                              sheet_.place(Range{{first, 0}, {row, 0}}));
    sheet_.prompt({{first, 0}, {row, at(columns::comment)}}, context_.word("Review"),
                  context_.word("What went well, what did not, and what follows."));
    last_row_ = row;
  }

  Context& context_;
  Sheet& sheet_;
  CyclePlaces& places_;
  Row last_row_ = 0;
};

}  // namespace

void write_cycle(Context& context, Sheet& sheet, const Cycle& cycle, int number) {
  CycleWriter(context, sheet, cycle, number).write();
}

}  // namespace sightline::workbook
