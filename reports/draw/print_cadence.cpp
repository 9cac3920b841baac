#include <algorithm>
#include <optional>

#include "model/find.h"
#include "reports/draw/print_pages.h"
#include "reports/draw/print_table.h"
#include "reports/tables_cadence.h"

namespace sightline::draw {
namespace {

constexpr int due_within = 7;

struct DueLine {
  Day day;
  PrintTableRow row;
};

class CadencePrinter {
 public:
  CadencePrinter(const Plan& plan, Day today, const Catalog& catalog)
      : plan_(plan), today_(today), catalog_(catalog), cadence_(cadence_of(plan, today)) {}

  [[nodiscard]] PrintTable due() const {
    PrintTable table{
        catalog_.text(msg("Due now")),
        print_columns(catalog_, {"Meeting", "Kind", "Owner", "Status"}, {"Due", "Days late"}),
        {},
        catalog_.text(msg("Nothing is overdue, and nothing is due within a week."))};
    std::vector<DueLine> lines;
    for (const auto& line : cadence_.series)
      add(lines, line.overdue_since ? line.overdue_since : line.next, title_of(*line.series),
          catalog_.term(label_of(line.series->kind)), {});
    for (const auto& line : cadence_.contacts)
      add(lines, line.next, line.contact->name, kind_of(*line.contact), owner_of(*line.contact));
    std::ranges::stable_sort(lines, {}, &DueLine::day);
    for (auto& line : lines) table.rows.push_back(std::move(line.row));
    return table;
  }

  [[nodiscard]] PrintTable series() const {
    PrintTable table{catalog_.text(msg("Meeting series")),
                     print_columns(catalog_, {"Meeting", "Kind", "Rhythm"},
                                   {"From", "Next due", "Held", "Missed", "Not recorded"}),
                     {},
                     catalog_.text(msg("There are no meeting series yet."))};
    for (const auto& line : cadence_.series) {
      const auto& one = *line.series;
      table.rows.push_back(
          {{title_of(one), catalog_.term(label_of(one.kind)),
            one.rule.empty() ? catalog_.text(msg("No fixed rhythm"))
                             : recurrence_text(one.rule, catalog_),
            catalog_.date(one.from), line.next ? catalog_.date(*line.next) : std::string(),
            catalog_.text(msg("{1} of {2}", line.held, line.due)), lost(line.missed),
            lost(line.not_recorded())}});
    }
    return table;
  }

  [[nodiscard]] PrintTable contacts() const {
    PrintTable table{
        catalog_.text(msg("Clients and vendors")),
        print_columns(catalog_, {"Client or vendor", "Kind", "Owner", "Status"},
                      {"Every … weeks", "Last met", "Next due", "Days late"}),
        {},
        catalog_.text(
            msg("There are no clients and vendors yet. Add those whose loss would hurt."))};
    for (const auto& line : cadence_.contacts) {
      const auto& contact = *line.contact;
      table.rows.push_back(
          {{contact.name, kind_of(contact), owner_of(contact), status_of(line.next),
            line.weeks ? count(*line.weeks) : std::string(),
            line.last_met ? catalog_.date(*line.last_met) : catalog_.text(msg("not met yet")),
            line.next ? catalog_.date(*line.next) : std::string(), late_of(line.next)}});
    }
    return table;
  }

 private:
  void add(std::vector<DueLine>& lines, const std::optional<Day>& day, std::string name,
           std::string kind, std::string owner) const {
    if (!day || days_between(today_, *day) >= due_within) return;
    lines.push_back({*day,
                     {{std::move(name), std::move(kind), std::move(owner), status_of(day),
                       catalog_.date(*day), late_of(day)}}});
  }
  [[nodiscard]] PrintTableCell status_of(const std::optional<Day>& due) const {
    if (!due) return {};
    if (*due < today_) return {catalog_.text(msg("■ overdue")), Tone::bad};
    return {catalog_.text(msg("✓ in time")), Tone::good};
  }
  [[nodiscard]] std::string late_of(const std::optional<Day>& due) const {
    return due && *due < today_ ? count(days_between(*due, today_)) : std::string();
  }
  [[nodiscard]] PrintTableCell lost(int number) const {
    return {count(number), number > 0 ? Tone::warning : Tone::neutral};
  }
  [[nodiscard]] std::string count(int number) const { return catalog_.number(number, 0); }
  [[nodiscard]] std::string title_of(const MeetingSeries& series) const {
    return series.name.empty() ? catalog_.term(label_of(series.kind)) : series.name;
  }
  [[nodiscard]] std::string kind_of(const Contact& contact) const {
    return catalog_.text(
        msg("{1} {2}", term(label_of(contact.kind)), term(label_of(contact.grade))));
  }
  [[nodiscard]] std::string owner_of(const Contact& contact) const {
    const auto* owner = find(plan_.people, contact.owner);
    return owner == nullptr ? std::string() : owner->display_name();
  }

  const Plan& plan_;
  Day today_;
  const Catalog& catalog_;
  Cadence cadence_;
};

}  // namespace

void print_cadence(PrintSheets& sheets, const Document& document, Day today, const Catalog& catalog,
                   const PrintWatch& watch) {
  const CadencePrinter printer(document.plan, today, catalog);
  for (const auto& table : {printer.due(), printer.series(), printer.contacts()})
    print_table(sheets, table, watch);
}

}  // namespace sightline::draw
