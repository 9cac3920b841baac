#include "reports/workbook/contest_boards.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "model/derive/incentives.h"
#include "reports/capital.h"
#include "reports/incentive_words.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/figure_looks.h"

namespace sightline::workbook {

using namespace figure_looks;

namespace {

constexpr Column name_column = 0;
constexpr Column team_column = 1;
/// Beside each other; what more counts is in the points all the same.
constexpr std::size_t most_rules = 4;
// The columns of quotas.
constexpr Column won_column = 1;
constexpr Column quota_column = 2;
constexpr Column attained_column = 3;
constexpr Column wins_column = 4;
constexpr Column more_column = 5;
constexpr std::size_t most_contest_name = 80;

void write_heads(Sheet& sheet, Row row, const std::vector<std::string>& titles) {
  Column at = name_column;
  for (const auto& title : titles) {
    sheet.text({row, at}, title,
               {.role = Role::header,
                .side = at == name_column ? Side::natural : Side::right,
                .below = Rule::strong,
                .wrap = true});
    ++at;
  }
  sheet.height(row, 2 * line_height + 3);
}

/// Teams, rules, points and rank: only what this contest has takes a column.
struct BoardColumns {
  explicit BoardColumns(const Incentive& contest)
      : rules(std::min(most_rules, contest.counts.size())),
        first_rule(contest.teams.empty() ? team_column : team_column + 1),
        points(static_cast<Column>(first_rule + rules)),
        rank(static_cast<Column>(points + 1)) {}

  std::size_t rules;
  Column first_rule;
  Column points;
  Column rank;
};

class Board {
 public:
  Board(Context& context, Sheet& sheet, const Incentive& contest, Row row)
      : context_(context),
        sheet_(sheet),
        contest_(contest),
        board_(contest_board(context.document, contest)),
        columns_(contest),
        row_(row) {}

  Row write() {
    if (contest_.counts.empty() || board_.persons.empty()) {
      sheet_.text({row_, name_column}, context_.word("Nobody has a point yet."),
                  {.role = Role::second});
      return row_ + 1;
    }
    write_rules();
    first_ = row_;
    last_ = row_ + static_cast<Row>(board_.persons.size()) - 1;
    for (const auto& line : board_.persons) write_person(line);
    if (!board_.teams.empty()) write_teams();
    return row_;
  }

 private:
  [[nodiscard]] std::size_t shown() const { return columns_.rules; }
  [[nodiscard]] bool has_teams() const { return columns_.first_rule > team_column; }
  [[nodiscard]] bool is_followed() const { return contest_.counts.size() <= most_rules; }

  [[nodiscard]] std::string name_of_rule(const ContestRule& rule) const {
    return one_line(with_capital(rule_name(context_.plan(), rule, context_.catalog)), 60);
  }

  void write_rules() {
    std::vector<std::string> titles{context_.word("Person")};
    if (has_teams()) titles.push_back(context_.word("Team"));
    for (std::size_t i = 0; i < shown(); ++i) titles.push_back(name_of_rule(contest_.counts[i]));
    titles.push_back(context_.word("Points"));
    titles.push_back(context_.word("Rank"));
    write_heads(sheet_, row_++, titles);
    sheet_.text({row_, name_column}, context_.word("Points for one"), label_look);
    sheet_.blanks({{row_, team_column}, {row_, columns_.rank}}, plain());
    for (std::size_t i = 0; i < shown(); ++i)
      sheet_.number({row_, static_cast<Column>(columns_.first_rule + i)}, contest_.counts[i].points,
                    pasted());
    points_ = absolute(Range{{row_, columns_.first_rule}, {row_, last_rule()}});
    ++row_;
  }

  [[nodiscard]] Column last_rule() const { return static_cast<Column>(columns_.points - 1); }

  [[nodiscard]] std::string team_of(Uuid person) const {
    for (const auto& team : contest_.teams)
      if (std::ranges::count(team.members, Id<Person>{person}) > 0)
        return one_line(team.name, most_contest_name);
    return {};
  }

  void write_person(const ContestLine& line) {
    sheet_.text({row_, name_column}, one_line(line.name, most_contest_name), label_look);
    if (has_teams()) sheet_.text({row_, team_column}, team_of(line.id), plain());
    for (std::size_t i = 0; i < shown(); ++i)
      write_amount({row_, static_cast<Column>(columns_.first_rule + i)}, line, i);
    const auto amounts = column_fixed(Range{{row_, columns_.first_rule}, {row_, last_rule()}});
    if (is_followed())
      put_points(
          "=IF(COUNT(" + amounts + ")=0,\"n/a\",SUMPRODUCT(" + points_ + "," + amounts + "))",
          line);
    else
      paste_points(line);
    write_rank(line, first_, last_);
    ++row_;
  }

  /// With separators, and decimals where there are some.
  static Form form_of(double value) { return value == std::floor(value) ? Form::count : Form::fte; }

  void write_amount(Cell at, const ContestLine& line, std::size_t rule) {
    if (board_.known[rule])
      sheet_.number(at, line.amounts[rule], pasted(form_of(line.amounts[rule])));
    else
      sheet_.text(at, "n/a", pasted());
  }

  void put_points(const std::string& formula, const ContestLine& line) {
    if (board_.is_known())
      sheet_.formula({row_, columns_.points}, formula, line.points, plain(form_of(line.points)));
    else
      sheet_.formula({row_, columns_.points}, formula, "n/a", plain());
  }
  void paste_points(const ContestLine& line) {
    if (board_.is_known())
      sheet_.number({row_, columns_.points}, line.points, pasted(form_of(line.points)));
    else
      sheet_.text({row_, columns_.points}, "n/a", pasted());
  }

  void write_rank(const ContestLine& line, Row first, Row last) {
    const auto points = column_fixed(Cell{row_, columns_.points});
    const auto formula = "=IF(ISNUMBER(" + points + "),RANK(" + points + "," +
                         absolute(Range{{first, columns_.points}, {last, columns_.points}}) +
                         "),\"\")";
    if (board_.is_known())
      sheet_.formula({row_, columns_.rank}, formula, line.rank, plain(Form::count));
    else
      sheet_.formula({row_, columns_.rank}, formula, "", plain(Form::count));
  }

  /// What the persons of a team's name have together, as the book adds it up.
  [[nodiscard]] double added_up(const std::string& team) const {
    double points = 0;
    for (const auto& line : board_.persons)
      if (team_of(line.id) == team) points += line.points;
    return points;
  }

  void write_teams() {
    const Row first = row_;
    const Row last = row_ + static_cast<Row>(board_.teams.size()) - 1;
    for (const auto& line : board_.teams) {
      const auto name = one_line(line.name, most_contest_name);
      Look team = label_look;
      team.bold = true;
      sheet_.text({row_, name_column}, name, team);
      sheet_.blanks({{row_, team_column}, {row_, last_rule()}}, plain());
      const auto persons = [&](Column at) { return absolute(Range{{first_, at}, {last_, at}}); };
      if (!name.empty() && name.find_first_of("*?~<>=") == std::string::npos &&
          added_up(name) == line.points)
        put_points("=IF(COUNT(" + persons(columns_.points) + ")=0,\"n/a\",SUMIF(" +
                       persons(team_column) + "," + column_fixed(Cell{row_, name_column}) + "," +
                       persons(columns_.points) + "))",
                   line);
      else
        paste_points(line);
      write_rank(line, first, last);
      ++row_;
    }
  }

  Context& context_;
  Sheet& sheet_;
  const Incentive& contest_;
  ContestBoard board_;
  BoardColumns columns_;
  Row row_;
  Row first_ = 0;
  Row last_ = 0;
  std::string points_;
};

}  // namespace

Column last_board_column(const Incentive& contest) { return BoardColumns(contest).rank; }

Row write_contest_board(Context& context, Sheet& sheet, const Incentive& contest, Row row) {
  return Board(context, sheet, contest, row).write();
}

Row write_quota_board(Context& context, Sheet& sheet, const Incentive& contest, Row row) {
  const auto lines = quota_board(context.document, contest);
  if (lines.empty()) {
    sheet.text({row, name_column}, context.word("Nobody has a quota in these months yet."),
               {.role = Role::second});
    return row + 1;
  }
  const auto& currency = context.organization().currency;
  sheet.text({row, name_column}, context.word("Wins more from, of the quota"), label_look);
  sheet.number({row, won_column}, contest.stretch.fraction, pasted(Form::percent));
  const auto stretch = absolute(Cell{row++, won_column});
  sheet.text({row, name_column}, context.word("The quota, reached"), label_look);
  sheet.number({row, won_column}, 1, pasted(Form::percent));
  const auto reached = absolute(Cell{row++, won_column});
  write_heads(sheet, row++,
              {context.word("Person"), context.word("Won"), context.word("Quota"),
               context.word("Attained"), context.word("Wins"), context.word("Wins more")});
  for (const auto& line : lines) {
    const auto at = [&](Column column) { return column_fixed(Cell{row, column}); };
    sheet.text({row, name_column}, one_line(line.name, most_contest_name), label_look);
    if (line.won)
      sheet.number({row, won_column}, to_units(*line.won, currency), pasted(Form::money));
    else
      sheet.text({row, won_column}, "n/a", pasted(Form::money));
    sheet.number({row, quota_column}, to_units(line.quota, currency), pasted(Form::money));
    const auto attained = concat({"=IF(AND(ISNUMBER(", at(won_column), "),", at(quota_column),
                                  ">0),", at(won_column), "/", at(quota_column), ",\"n/a\")"});
    // A part of the quotas is pasted as it is: the book would measure the year against it.
    if (!line.is_complete())
      sheet.text({row, attained_column}, "n/a", pasted(Form::percent));
    else if (line.attained)
      sheet.formula({row, attained_column}, attained, line.attained->fraction,
                    plain(Form::percent));
    else
      sheet.formula({row, attained_column}, attained, "n/a", plain(Form::percent));
    const auto wins = [&](Column column, const std::string& from, bool holds) {
      sheet.formula({row, column}, "=IF(N(" + at(attained_column) + ")>=" + from + ",\"✓\",\"\")",
                    holds ? "✓" : "", plain());
    };
    wins(wins_column, reached, line.wins);
    wins(more_column, "MAX(" + reached + "," + stretch + ")", line.wins_more);
    ++row;
  }
  return row;
}

}  // namespace sightline::workbook
