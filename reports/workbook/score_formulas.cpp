#include "reports/workbook/score_formulas.h"

namespace sightline::workbook {
namespace {

std::string cell(const ScorePlaces& places, ScoreRow which, Column column) {
  return relative(Cell{places.rows.at(which), column});
}

}  // namespace

std::string ScoreFormulas::of(std::size_t grid, const ScoreLine& line, const ScorePlaces& places,
                              ScoreRow which, Column column) const {
  if (which == ScoreRow::standard || which == ScoreRow::upper)
    return standard(grid, line, places, which, column);
  const bool is_quotient = which == ScoreRow::actual && line.has_parts;
  if (line.is_formula && !is_quotient) return formula_part(grid, line, which, column);
  if (is_quotient) {
    const std::string above = cell(places, ScoreRow::numerator, column);
    const std::string below = cell(places, ScoreRow::denominator, column);
    return "=IF(COUNT(" + above + "," + below + ")<2,\"\",IF(" + below + "=0,\"n/a\"," + above +
           "/" + below + "))";
  }
  // What follows from the pipeline is pasted: the book has no deals.
  if (line.persons.empty()) return {};
  const auto& there = book_.persons;
  std::string cells;
  for (const auto person : line.persons) {
    if (!cells.empty()) cells += ",";
    cells += on_sheet(there.sheet->name(), cell(there.lines[grid][person], which, column));
  }
  return "=IF(COUNT(" + cells + ")=0,\"\",SUM(" + cells + "))";
}

// Blank until each of the KPIs it adds up has a reading.
std::string ScoreFormulas::formula_part(std::size_t grid, const ScoreLine& line, ScoreRow which,
                                        Column column) const {
  const auto& parts = which == ScoreRow::denominator ? line.divided_by : line.sum_of;
  if (parts.empty()) return {};
  std::string cells;
  std::string counts;
  for (const auto part : parts) {
    const auto actual = cell(layout_.lines[grid][part], ScoreRow::actual, column);
    cells += (cells.empty() ? "" : ",") + actual;
    counts += (counts.empty() ? "" : ",") + ("COUNT(" + actual + ")");
  }
  return "=IF(AND(" + counts + "),SUM(" + cells + "),\"\")";
}

bool ScoreFormulas::is_link(const ScoreLine& line, ScoreRow which) {
  const bool standard = which == ScoreRow::standard || which == ScoreRow::upper;
  return standard && line.team && line.standards.empty();
}

std::string ScoreFormulas::standard(std::size_t grid, const ScoreLine& line,
                                    const ScorePlaces& places, ScoreRow which,
                                    Column column) const {
  std::string fallback = "\"\"";
  if (line.team) {
    const auto& there = book_.teams;
    const std::string team =
        on_sheet(there.sheet->name(), cell(there.lines[grid][*line.team], which, column));
    fallback = "IF(" + team + "=\"\",\"\"," + team + ")";
  }
  if (line.standards.empty()) return line.team ? "=" + fallback : "";
  const Row first = places.first_standard;
  const Row last = first + static_cast<Row>(line.standards.size()) - 1;
  const auto list = [&](Column of) { return absolute(Range{{first, of}, {last, of}}); };
  return "=IFERROR(LOOKUP(" + row_fixed(Cell{layout_.heads[grid], column}) + "," +
         list(from_column) + "," + list(which == ScoreRow::standard ? value_column : upper_column) +
         ")," + fallback + ")";
}

std::string ScoreFormulas::warning(const ScoreLine& line, const ScorePlaces& places) const {
  if (line.person == nullptr) return absolute(Cell{places.warning, warning_column});
  return score_name(*book_.plan, *line.kpi, nullptr) + "_warning";
}

// One comparison that has to hold exactly, and one with the threshold as room.
std::string ScoreFormulas::status(const ScoreLine& line, const ScorePlaces& places,
                                  Column column) const {
  const std::string actual = cell(places, ScoreRow::actual, column);
  const std::string meant = cell(places, ScoreRow::standard, column);
  const std::string room = warning(line, places);
  const std::string low = meant + "-ABS(" + meant + ")*" + room;
  std::string met;
  std::string close;
  if (line.kpi->direction == Direction::higher) {
    met = "(" + actual + ">=" + meant + ")";
    close = "(" + actual + ">=" + low + ")";
  } else if (line.kpi->direction == Direction::lower) {
    met = "(" + actual + "<=" + meant + ")";
    close = "(" + actual + "<=" + meant + "+ABS(" + meant + ")*" + room + ")";
  } else {
    const std::string upper = cell(places, ScoreRow::upper, column);
    met = "AND(" + actual + ">=" + meant + "," + actual + "<=" + upper + ")";
    close = "AND(" + actual + ">=" + low + "," + actual + "<=" + upper + "+ABS(" + upper + ")*" +
            room + ")";
  }
  return "=IF(COUNT(" + actual + "," + meant + ")<2,\"\",INDEX(score_marks,1+" + met + "+" + close +
         "))";
}

}  // namespace sightline::workbook
