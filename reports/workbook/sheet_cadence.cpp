#include "reports/workbook/sheet_cadence.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "model/find.h"
#include "reports/tables_cadence.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

constexpr Row series_head = 4;
constexpr Column number = 0;
constexpr Column name = 1;
constexpr Column kind = 2;
constexpr Column rhythm = 3;
constexpr Column from = 4;
constexpr Column due = 5;
constexpr Column held = 6;
constexpr Column missed = 7;
constexpr Column open = 8;
constexpr Column share = 9;
constexpr Column notes = 10;
constexpr std::array<double, 11> cadence_widths = {14,   30,   23,   29,   12.5, 12.5,
                                                   12.5, 12.5, 12.5, 11.5, 20};

class CadenceWriter {
 public:
  CadenceWriter(Context& context, Sheet& sheet)
      : context_(context),
        sheet_(sheet),
        table_(cadence_table(context.document, context.options.today)) {
    const auto rows = [](std::size_t count) { return std::max<Row>(1, static_cast<Row>(count)); };
    const Row first = series_head + 1;
    series_ = {{first, number}, {first + rows(table_.series.size()) - 1, number}};
    // Below a blank row, a title and heads.
    Row row = series_.last.row + 4;
    contacts_ = {{row, number}, {row + rows(table_.contacts.size()) - 1, number}};
    if (!table_.contacts.empty()) row = contacts_.last.row + 4;
    meetings_ = {{row, number}, {row + rows(table_.meetings.size()) - 1, number}};
  }

  void write() {
    write_head(context_, sheet_, context_.word("Cadence"),
               context_.word("The meetings that keep the plan alive: what was due by the date of "
                             "this book, what was held, who is overdue"));
    for (Column column = 0; column < cadence_widths.size(); ++column)
      sheet_.width(column, column, cadence_widths.at(column));
    write_series();
    if (!table_.contacts.empty()) write_contacts();
    write_meetings();
    break_pages();
    sheet_.freeze({series_head + 1, kind});
    set_page(context_, sheet_, PageKind::one_wide, {meetings_.last.row, notes}, check_row + 1);
    // The log alone takes more than a page.
    sheet_.repeat(meetings_.first.row - 2, meetings_.first.row - 1);
    sheet_.protect();
    context_.checks.push_back(
        {context_.say("{1}: every meeting has a state that counts", sheet_.name()),
         "COUNTA(meeting_states)-SUMPRODUCT(COUNTIF(meeting_states,list_meeting))", 0,
         sheet_.name()});
  }

 private:
  // The log's title and heads stand on each of its pages; the lists above it have theirs where they
  // begin, so each begins a page when they don't fit one.
  void break_pages() {
    constexpr double one_page = 430;
    if (sheet_.points_down(0, meetings_.first.row - 3) <= one_page) return;
    std::vector<Row> titles{meetings_.first.row - 2};
    if (!table_.contacts.empty()) titles.insert(titles.begin(), contacts_.first.row - 2);
    sheet_.break_before(titles);
  }

  static Range column(const Range& rows, Column of) {
    return {{rows.first.row, of}, {rows.last.row, of}};
  }
  [[nodiscard]] static std::string list(const Range& rows, Column of) {
    return absolute(column(rows, of));
  }
  static Look plain(Form form = Form::general, Side side = Side::natural) {
    return {.form = form, .side = side, .below = Rule::hairline, .top = true};
  }
  static Look input(Form form, Side side = Side::right) {
    return {.role = Role::input, .form = form, .side = side, .below = Rule::hairline, .top = true};
  }

  void heads(Row row, const std::array<const char*, cadence_widths.size()>& words) {
    for (Column at = 0; at < words.size(); ++at)
      sheet_.text({row, at}, context_.word(words.at(at)),
                  {.role = Role::header,
                   .side = at == number               ? Side::centre
                           : at >= from && at < notes ? Side::right
                                                      : Side::natural,
                   .below = Rule::strong,
                   .wrap = true});
    int lines = 1;
    for (Column at = 0; at < words.size(); ++at)
      lines = std::max(lines, lines_in_bold(context_.word(words.at(at)), cadence_widths.at(at)));
    sheet_.height(row, line_height * lines + 4);
  }

  // The heads "held" and "missed" are the words of the states, which the counts look for.
  void write_series() {
    heads(series_head,
          {"No.", "Meeting", "Kind", "Rhythm", "From", "Due", label_of(MeetingState::held),
           label_of(MeetingState::missed), "Not recorded", "Held", ""});
    Row row = series_.first.row;
    for (const auto& line : table_.series) write_one_series(line, row++);
    if (table_.series.empty())
      sheet_.text({row, name}, context_.word("There are no meeting series yet."),
                  {.role = Role::second});
    else
      context_.book.define_name("series_from", sheet_.place(column(series_, from)));
  }

  void write_one_series(const SeriesLine& line, Row row) {
    const auto& series = *line.series;
    context_.mark("/plan/meetings/" + to_text(series.id), sheet_, {row, name});
    sheet_.number({row, number}, line.number, plain(Form::count, Side::centre));
    sheet_.text({row, name}, one_line(series.name, 120), plain());
    sheet_.text({row, kind}, context_.word(label_of(series.kind)), plain());
    sheet_.text({row, rhythm}, one_line(recurrence_text(series.rule, context_.catalog), 80),
                plain());
    sheet_.day({row, from}, series.from, input(Form::day));
    Entry entry;
    entry.kind = Entry::Kind::day;
    entry.title = context_.word("From");
    entry.message = context_.word("The day this series of meetings began.");
    allow_day(entry, {{row, from}, {row, from}});
    const std::string mine = list(meetings_, number) + "," + column_fixed(Cell{row, number}) + "," +
                             list(meetings_, missed) + ",\"<=\"&report_date";
    const auto count = [&](Column at, const std::string& state, int value) {
      sheet_.formula({row, at}, "=COUNTIFS(" + mine + state + ")", value,
                     plain(Form::count, Side::right));
    };
    const auto in_state = [&](Column at) {
      return "," + list(meetings_, kind) + "," + row_fixed(Cell{series_head, at});
    };
    count(due, "", line.due);
    count(held, in_state(held), line.held);
    count(missed, in_state(missed), line.missed);
    const auto cell = [&](Column at) { return relative(Cell{row, at}); };
    sheet_.formula({row, open}, "=" + cell(due) + "-" + cell(held) + "-" + cell(missed),
                   line.not_recorded(), plain(Form::count, Side::right));
    const std::string formula =
        "=IF(" + cell(due) + "=0,\"n/a\"," + cell(held) + "/" + cell(due) + ")";
    Look percent = plain(Form::percent, Side::right);
    percent.bold = true;
    if (line.due == 0)
      sheet_.formula({row, share}, formula, "n/a", percent);
    else
      sheet_.formula({row, share}, formula, static_cast<double>(line.held) / line.due, percent);
    const Range missing{{row, missed}, {row, open}};
    sheet_.colour(missing, relative(missing.first) + ">0", Tone::warning);
  }

  void allow_day(Entry entry, Range range) {
    entry.kind = Entry::Kind::day;
    entry.earliest = "DATE(1900,1,1)";
    entry.latest = "DATE(2200,12,31)";
    sheet_.allow(range, entry);
  }

  void write_contacts() {
    write_part_title(sheet_, contacts_.first.row - 2, context_.word("clients and vendors"));
    heads(contacts_.first.row - 1,
          {"No.", "Client or vendor", "Kind", "Owner", "Every … weeks", "Last met", "Counted from",
           "Next due", "Status", "Days late", ""});
    Row row = contacts_.first.row;
    for (const auto& line : table_.contacts) write_contact(line, row++);
    Entry entry;
    entry.kind = Entry::Kind::non_negative;
    entry.title = context_.word("Every … weeks");
    entry.message = context_.word("Weeks between two meetings; blank when there is no rhythm.");
    sheet_.allow(column(contacts_, from), entry);
    context_.book.define_name("contact_weeks", sheet_.place(column(contacts_, from)));
    const Range states = column(contacts_, open);
    const std::string first = relative(states.first);
    sheet_.colour(states, "LEFT(" + first + ",1)=\"■\"", Tone::bad);
    sheet_.colour(states, "LEFT(" + first + ",1)=\"✓\"", Tone::good);
  }

  void write_contact(const ContactLine& line, Row row) {
    const auto& contact = *line.contact;
    context_.mark("/plan/contacts/" + to_text(contact.id), sheet_, {row, name});
    const auto cell = [&](Column at) { return relative(Cell{row, at}); };
    sheet_.number({row, number}, line.number, plain(Form::count, Side::centre));
    sheet_.text({row, name}, one_line(contact.name, 120), plain());
    sheet_.text(
        {row, kind},
        context_.word(label_of(contact.kind)) + " " + context_.word(label_of(contact.grade)),
        plain());
    const auto* owner = find(context_.plan().people, contact.owner);
    sheet_.text({row, rhythm}, owner == nullptr ? "" : one_line(owner->display_name(), 60),
                plain());
    sheet_.maybe({row, from},
                 line.weeks ? std::optional(static_cast<double>(*line.weeks)) : std::nullopt,
                 input(Form::count));
    const Look day = plain(Form::day, Side::right);
    const auto put = [&](Column at, const std::string& formula, const std::optional<Day>& value) {
      if (value)
        sheet_.formula({row, at}, formula, serial(*value), day);
      else
        sheet_.formula({row, at}, formula, "", day);
    };
    const std::string met = "SUMPRODUCT(MAX((" + list(meetings_, from) + "=" +
                            column_fixed(Cell{row, number}) + ")*(" + list(meetings_, kind) + "=" +
                            absolute(Cell{series_head, held}) + ")*(" + list(meetings_, missed) +
                            "<=report_date)*" + list(meetings_, missed) + "))";
    const std::string times = "COUNTIFS(" + list(meetings_, from) + "," +
                              column_fixed(Cell{row, number}) + "," + list(meetings_, kind) + "," +
                              absolute(Cell{series_head, held}) + "," + list(meetings_, missed) +
                              ",\"<=\"&report_date)";
    put(due, "=IF(" + times + "=0,\"\"," + met + ")", line.last_met);
    const std::string start =
        line.started_by > 0
            ? absolute(Cell{series_.first.row + static_cast<Row>(line.started_by) - 1, from})
            : "plan_start";
    const Day since = line.last_met.value_or(
        line.started_by > 0
            ? table_.series[static_cast<std::size_t>(line.started_by) - 1].series->from
            : first_day(context_.organization().plan_start));
    put(held, "=IF(" + cell(due) + "=\"\"," + start + "," + cell(due) + ")", since);
    put(missed,
        "=IF(" + cell(from) + "=\"\",\"\"," + cell(held) + "+" + cell(from) + "*days_in_week)",
        line.next);
    const std::string overdue = context_.word("■ overdue");
    const std::string on_time = context_.word("✓ in time");
    const char* state = !line.next ? "" : line.days_late > 0 ? overdue.c_str() : on_time.c_str();
    sheet_.formula({row, open},
                   "=IF(" + cell(missed) + "=\"\",\"\",IF(" + cell(missed) + "<report_date," +
                       text_literal(overdue) + "," + text_literal(on_time) + "))",
                   state, plain(Form::general, Side::right));
    const std::string late =
        "=IF(" + cell(missed) + "=\"\",\"\",MAX(0,report_date-" + cell(missed) + "))";
    if (line.next)
      sheet_.formula({row, share}, late, line.days_late, plain(Form::count, Side::right));
    else
      sheet_.formula({row, share}, late, "", plain(Form::count, Side::right));
  }

  void write_meetings() {
    write_part_title(sheet_, meetings_.first.row - 2, context_.word("meeting by meeting"));
    heads(meetings_.first.row - 1, {"No.", "Meeting", "State", "With", "Contact no.", "On",
                                    "Moved to", "Takes place", "", "", "Notes"});
    Row row = meetings_.first.row;
    for (const auto& line : table_.meetings) write_meeting(line, row++);
    if (table_.meetings.empty())
      sheet_.text({row, name}, context_.word("No meeting is on record yet."),
                  {.role = Role::second});
    else
      sheet_.filter({{meetings_.first.row - 1, number}, {meetings_.last.row, notes}});
    constexpr std::array<std::pair<const char*, Column>, 5> typed = {{{"meeting_series", number},
                                                                      {"meeting_states", kind},
                                                                      {"meeting_contacts", from},
                                                                      {"meeting_days", due},
                                                                      {"meeting_moved_to", held}}};
    for (const auto& [defined, at] : typed)
      context_.book.define_name(defined, sheet_.place(column(meetings_, at)));
    Entry entry;
    entry.title = context_.word("Moved to");
    entry.message = context_.word("The day of the meeting.");
    allow_day(entry, {{meetings_.first.row, due}, {meetings_.last.row, held}});
    entry.kind = Entry::Kind::non_negative;
    entry.title = context_.word("No.");
    entry.message = context_.word("The number in the list above.");
    sheet_.allow(column(meetings_, number), entry);
    sheet_.allow(column(meetings_, from), entry);
    entry.kind = Entry::Kind::list;
    entry.list = "list_meeting";
    entry.title = context_.word("State");
    entry.message = context_.word("Choose one of the states on Inputs.");
    sheet_.allow(column(meetings_, kind), entry);
  }

  // Name and contact are found by their numbers, since two may have the same name.
  void write_meeting(const MeetingLine& line, Row row) {
    const auto cell = [&](Column at) { return relative(Cell{row, at}); };
    const auto found = [&](Column at, const Range& rows, Column by, const std::string& value) {
      sheet_.formula({row, at},
                     "=IFERROR(INDEX(" + list(rows, name) + ",MATCH(" + cell(by) + "," +
                         list(rows, number) + ",0))&\"\",\"\")",
                     value, plain());
    };
    sheet_.number({row, number}, line.series, input(Form::count, Side::centre));
    found(name, series_, number,
          one_line(table_.series[static_cast<std::size_t>(line.series) - 1].series->name, 120));
    sheet_.text({row, kind}, context_.word(label_of(line.state())),
                input(Form::general, Side::left));
    if (table_.contacts.empty()) {
      sheet_.blank({row, rhythm}, plain());
      sheet_.blank({row, from}, plain());
    } else {
      const auto* with =
          line.contact > 0 ? &table_.contacts[static_cast<std::size_t>(line.contact) - 1] : nullptr;
      found(rhythm, contacts_, from, with == nullptr ? "" : one_line(with->contact->name, 120));
      sheet_.maybe({row, from},
                   with == nullptr ? std::nullopt : std::optional(double(line.contact)),
                   input(Form::count));
    }
    sheet_.day({row, due}, line.on, input(Form::day));
    sheet_.maybe(
        {row, held},
        line.takes_place == line.on ? std::nullopt : std::optional(serial(line.takes_place)),
        input(Form::day));
    sheet_.formula({row, missed},
                   "=IF(" + cell(held) + "=\"\"," + cell(due) + "," + cell(held) + ")",
                   serial(line.takes_place), plain(Form::day, Side::right));
    sheet_.blanks({{row, open}, {row, share}}, plain());
    Look text = plain();
    text.wrap = true;
    const std::string note = line.meeting == nullptr ? "" : one_line(line.meeting->notes, 1'000);
    sheet_.text({row, notes}, note, text);
    constexpr int most_lines = 30;
    const int lines = lines_of(note, cadence_widths.at(notes));
    if (lines > 1) sheet_.height(row, line_height * std::min(lines, most_lines) + 4);
  }

  Context& context_;
  Sheet& sheet_;
  CadenceTable table_;
  Range series_;
  Range contacts_;
  Range meetings_;
};

}  // namespace

bool has_cadence(const Document& document, const AudienceOptions& options) {
  const auto& plan = document.plan;
  return options.audience != Audience::lender && (!plan.meetings.empty() || !plan.contacts.empty());
}

void write_cadence(Context& context, Sheet& sheet) { CadenceWriter(context, sheet).write(); }

}  // namespace sightline::workbook
