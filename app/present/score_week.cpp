#include "app/present/score_week.h"

#include <algorithm>

#include "app/present/score_entry.h"
#include "model/find.h"
#include "reports/score_words.h"

namespace sightline {
namespace {

constexpr std::size_t before = 0;  // of the two periods of the grid
constexpr std::size_t now = 1;
constexpr const char* no_reading = "–";

class WeekWriter {
 public:
  WeekWriter(const Document& document, const ScoreChoice& choice, const Catalog& catalog)
      : plan_(document.plan),
        choice_(choice),
        catalog_(catalog),
        grid_(score_grid(document, choice.rhythm,
                         {step_period(choice.rhythm, choice.period, -1), choice.period},
                         choice.today, ScoredPersons::members)) {}

  WeekTable write() {
    const auto* team = find(plan_.teams, choice_.team);
    if (team == nullptr) return std::move(made_);
    for (const auto& line : grid_.teams)
      if (line.kpi->team == choice_.team) team_lines_.push_back(&line);
    if (team_lines_.empty()) return std::move(made_);
    made_.table.unit = catalog_.text(msg("Person"));
    for (const auto* line : team_lines_) {
      MonthColumn last;
      last.label = catalog_.text(msg("last / standard"));
      last.aside = true;
      last.spoken = catalog_.text(msg("{1}, {2}", line->kpi->name, last.label));
      made_.table.columns.push_back(last);
      MonthColumn reading;
      reading.label = line->kpi->name;
      made_.table.columns.push_back(reading);
      made_.kpis.insert(made_.kpis.end(), 2, line->kpi->id);
    }
    for (const auto& member : team->members)
      if (const auto* person = find(plan_.people, member)) add_person(*person);
    add_row(catalog_.text(msg("Whole team")), std::nullopt, team_lines_);
    return std::move(made_);
  }

 private:
  void add_person(const Person& person) {
    std::vector<const ScoreLine*> lines;
    for (const auto* of_team : team_lines_) {
      const auto line = std::ranges::find_if(grid_.persons, [&](const ScoreLine& candidate) {
        return candidate.kpi == of_team->kpi && candidate.person == &person;
      });
      lines.push_back(line == grid_.persons.end() ? nullptr : &*line);
    }
    add_row(person.display_name(), person.id, lines);
  }

  void add_row(const std::string& label, std::optional<Id<Person>> person,
               const std::vector<const ScoreLine*>& lines) {
    MonthRow row{.kind = RowKind::figure, .label = label, .cells = {}};
    made_.persons.push_back(person);
    auto& places = made_.places.emplace_back();
    for (const auto* line : lines) {
      row.cells.push_back(line == nullptr ? MonthCell{} : before_cell(*line));
      places.push_back(std::nullopt);
      std::optional<ReadingPlace> place;
      row.cells.push_back(line == nullptr ? MonthCell{} : now_cell(*line, label, place));
      places.push_back(place);
    }
    made_.table.rows.push_back(std::move(row));
  }

  [[nodiscard]] MonthCell before_cell(const ScoreLine& line) const {
    const auto& currency = plan_.organization.currency;
    const auto actual = reached_text(line, before, currency, catalog_);
    const auto standard = standard_text(line, now, currency, catalog_);
    MonthCell cell;
    cell.tone = CellTone::quiet;
    if (actual.empty() && standard.empty()) return cell;
    cell.text = (actual.empty() ? no_reading : actual) + std::string(" / ") +
                (standard.empty() ? no_reading : standard);
    cell.entry = cell.text;
    return cell;
  }

  MonthCell now_cell(const ScoreLine& line, const std::string& who,
                     std::optional<ReadingPlace>& place) {
    const auto person = line.person == nullptr ? std::nullopt : std::optional(line.person->id);
    const ReadingPlace here{line.kpi->id, person, choice_.period};
    MonthCell cell;
    // What is worked out, or adds persons' readings up, is typed by nobody.
    cell.editable = !line.is_formula && !line.is_computed && line.persons.empty();
    if (cell.editable) place = here;
    if (!line.is_read(now)) return cell;
    const auto* reading = reading_at(plan_, here);
    cell.text = reached_text(line, now, plan_.organization.currency, catalog_);
    if (const auto reported = reported_text(line, now, catalog_); !reported.empty())
      cell.text += " (" + reported + ")";
    if (line.verdicts[now]) {
      cell.spoken = spoken_verdict(cell.text, *line.verdicts[now], catalog_);
      cell.text = std::string(mark_of(*line.verdicts[now])) + " " + cell.text;
      cell.tone = tone_of(*line.verdicts[now]);
    }
    if (const auto& actual = line.row(ScoreRow::actual)[now]) {
      const ReadingValue value{*actual, line.row(ScoreRow::numerator)[now],
                               line.row(ScoreRow::denominator)[now]};
      cell.entry = entry_text(*line.kpi, value, catalog_);
      put_copied(cell, *line.kpi, value, catalog_.form());
    }
    if (cell.editable && reading != nullptr && note(line, who, *reading)) cell.text += " *";
    if (const auto typed = typed_words(line, now, plan_.organization.currency, catalog_);
        !typed.empty()) {
      made_.table.notes.push_back(
          catalog_.text(msg("* {1}, {2}: {3}", who, line.kpi->name, catalog_.text(typed))));
      cell.text += " *";
    }
    return cell;
  }

  /// Whether there is something to say about a reading, which then stands under the grid.
  bool note(const ScoreLine& line, const std::string& who, const Reading& reading) {
    const bool late = is_late(choice_.rhythm, reading);
    if (!late && reading.note.empty()) return false;
    const auto& kpi = line.kpi->name;
    const auto words = !late ? msg("* {1}, {2}: {3}", who, kpi, reading.note)
                       : reading.note.empty()
                           ? msg("* {1}, {2}: entered late, on {3}", who, kpi, reading.entered_on)
                           : msg("* {1}, {2}: {3} (entered late, on {4})", who, kpi, reading.note,
                                 reading.entered_on);
    made_.table.notes.push_back(catalog_.text(words));
    return true;
  }

  const Plan& plan_;
  const ScoreChoice& choice_;
  const Catalog& catalog_;
  ScoreGrid grid_;
  std::vector<const ScoreLine*> team_lines_;
  WeekTable made_;
};

}  // namespace

CellTone tone_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::missed:
      return CellTone::bad;
    case Verdict::close:
      return CellTone::warning;
    case Verdict::met:
      break;
  }
  return CellTone::good;
}

std::string spoken_verdict(const std::string& reached, Verdict verdict, const Catalog& catalog) {
  switch (verdict) {
    case Verdict::missed:
      return catalog.text(msg("{1}, standard missed", reached));
    case Verdict::close:
      return catalog.text(msg("{1}, standard nearly met", reached));
    case Verdict::met:
      break;
  }
  return catalog.text(msg("{1}, standard met", reached));
}

const ReadingPlace* WeekTable::place(int row, int column) const {
  if (row < 0 || column < 0 || row >= static_cast<int>(places.size())) return nullptr;
  const auto& cells = places[static_cast<std::size_t>(row)];
  if (column >= static_cast<int>(cells.size())) return nullptr;
  const auto& place = cells[static_cast<std::size_t>(column)];
  return place ? &*place : nullptr;
}

WeekTable week_table(const Document& document, const ScoreChoice& choice, const Catalog& catalog) {
  return WeekWriter(document, choice, catalog).write();
}

Day step_period(Rhythm rhythm, Day period, int steps) {
  return rhythm == Rhythm::weekly ? add_days(period, steps * week_days)
                                  : first_day(add_months(month_of(period), steps));
}

std::string period_title(Rhythm rhythm, Day period, const Catalog& catalog) {
  return rhythm == Rhythm::weekly ? catalog.text(msg("Week of {1}", period))
                                  : catalog.month(month_of(period));
}

}  // namespace sightline
