// Where everything on Scorecard and People stands; score_sheet.h says what they are for.
#include <algorithm>
#include <array>
#include <functional>

#include "reports/score_trends.h"
#include "reports/workbook/score_company.h"
#include "reports/workbook/score_sheet.h"

namespace sightline::workbook {
namespace {

constexpr Row first_grid = 4;
constexpr std::array order = {ScoreRow::standard, ScoreRow::upper, ScoreRow::numerator,
                              ScoreRow::denominator, ScoreRow::actual};

ScoreLayout layout_of(Sheet* sheet, const std::vector<ScoreGrid>& grids, bool persons) {
  ScoreLayout layout;
  layout.sheet = sheet;
  Row row = first_grid;
  for (std::size_t grid = 0; grid < grids.size(); ++grid) {
    layout.heads.push_back(row + 1);
    auto& places = layout.lines.emplace_back();
    row += 2;
    const Person* person = nullptr;
    for (const auto& line : grids[grid].lines(persons)) {
      if (line.person != person) layout.persons[{grid, places.size()}] = row++;
      person = line.person;
      auto& place = places.emplace_back();
      for (const auto which : order)
        if (line.has(which)) place.rows[which] = row++;
      place.status = row++;
    }
    if (!persons) {
      const auto company = static_cast<Row>(company_scores(grids[grid]).size());
      layout.company.push_back(row);
      if (company > 0) row += company + 1;
    }
    ++row;
  }
  layout.standards = row++;
  for (std::size_t grid = 0; grid < grids.size(); ++grid) {
    const auto& lines = grids[grid].lines(persons);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      layout.lines[grid][i].first_standard = layout.lines[grid][i].warning = row;
      const auto own = static_cast<Row>(lines[i].standards.size());
      // A team's line has a row for its threshold even without a standard.
      row += persons ? own : std::max<Row>(1, own);
    }
  }
  layout.last = row - 1;
  return layout;
}

}  // namespace

ScoreBook score_book(const Context& context) {
  ScoreBook book;
  book.plan = &context.plan();
  book.grids = score_table(context.document, context.options.today);
  // The longest first: a short one leaves room for the standards on its page.
  std::ranges::stable_sort(book.grids, std::ranges::greater{},
                           [](const ScoreGrid& grid) { return grid.teams.size(); });
  book.teams = layout_of(context.sheet("Scorecard"), book.grids, false);
  book.persons = layout_of(context.sheet("People"), book.grids, true);
  return book;
}

std::vector<PageBlock> page_blocks(const ScoreLayout& layout) {
  std::vector<PageBlock> blocks;
  for (std::size_t grid = 0; grid < layout.lines.size(); ++grid) {
    for (std::size_t i = 0; i < layout.lines[grid].size(); ++i) {
      const auto person = layout.persons.find({grid, i});
      if (i == 0)  // with the heads above it
        blocks.push_back({{layout.heads[grid] - 1}});
      else if (person != layout.persons.end())
        blocks.push_back({{person->second}});
      else
        blocks.back().parts.push_back(layout.lines[grid][i].rows.begin()->second);
    }
    if (grid < layout.company.size() && !layout.lines[grid].empty() &&
        layout.company[grid] > layout.lines[grid].back().status + 1)
      blocks.back().parts.push_back(layout.company[grid]);
  }
  auto& standards = blocks.emplace_back(PageBlock{{layout.standards}});
  // The head stays with its first row.
  for (Row row = layout.standards + 2; row <= layout.last; ++row) standards.parts.push_back(row);
  return blocks;
}

}  // namespace sightline::workbook
