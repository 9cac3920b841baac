#include <catch2/catch_test_macros.hpp>

#include "model/edit/apply.h"
#include "model/intake/xlsx_table.h"
#include "tests/model/intake_support.h"

namespace intake_actuals_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

constexpr Day today = 2026y / 4 / 15;

std::optional<std::int64_t> value_of(const ActualsIntake& intake, const LineRef& line,
                                     Month month) {
  for (const auto& value : intake.values)
    if (value.line == line && value.month == month) return value.value;
  return std::nullopt;
}

LineRef area(const Document& document, std::size_t i) {
  return {LineKind::revenue, document.plan.vision.organization.areas[i].id.uuid};
}
LineRef department(const Document& document, std::size_t i) {
  return {LineKind::headcount, document.plan.targets.departments[i].id.uuid};
}
constexpr LineRef profit{LineKind::profit, {}};

std::string problem(const std::string& text) {
  const auto intake = read_figures(text, import_document().plan, today);
  if (intake.problems.empty()) return {};
  return std::to_string(intake.problems[0].line) + ": " + plain_text(intake.problems[0].what);
}

}  // namespace

TEST_CASE("a crosstab with months across is read, its totals and headings are not") {
  const auto document = import_document();
  const auto intake = read_figures(
      "Profit and loss\nAccount;Jan 2026;Feb 2026;März 2026;Total\nRevenue;;;;\n"
      "4400 Consulting;1.000,50;1.200,00;(300,00);1.900,50\nSupport;500;-;700;1.200\n"
      "Total revenue;1.500,50;1.200;400;3.100,50\nHeadcount;;;;\nConsulting;10;11;11,5;\n"
      "Operating profit;200;(50);100;250\n",
      document.plan, today);
  CHECK(intake.shape == ActualsShape::across);
  CHECK(intake.problems.empty());
  CHECK(value_of(intake, area(document, 0), 2026y / 1) == 100'050);
  CHECK(value_of(intake, area(document, 0), 2026y / 3) == -30'000);
  CHECK(value_of(intake, area(document, 1), 2026y / 1) == 50'000);
  CHECK_FALSE(value_of(intake, area(document, 1), 2026y / 2));
  CHECK(value_of(intake, department(document, 0), 2026y / 3) == 1'150);
  CHECK(value_of(intake, profit, 2026y / 2) == -5'000);
  CHECK(intake.totals == std::vector<LeftTotal>{{"Total revenue", "revenue"}});
  CHECK(intake.values.size() == 11);
}

TEST_CASE("a list with a row for each figure is read") {
  const auto document = import_document();
  const auto intake = read_figures(
      "Month,Line,Figure,Amount\n2026-01,Consulting,Revenue,1000\n2026-01,Consulting,Headcount,10\n"
      "02/2026,Support,Revenue,\"2,000.25\"\nMar 2026,,Profit,-5\n2026-03,Sales,Headcount,4\n",
      document.plan, today);
  CHECK(intake.shape == ActualsShape::list);
  CHECK(intake.problems.empty());
  CHECK(value_of(intake, area(document, 0), 2026y / 1) == 100'000);
  CHECK(value_of(intake, department(document, 0), 2026y / 1) == 1'000);
  CHECK(value_of(intake, area(document, 1), 2026y / 2) == 200'025);
  CHECK(value_of(intake, profit, 2026y / 3) == -500);
  CHECK(value_of(intake, department(document, 1), 2026y / 3) == 400);
}

TEST_CASE("months down with a line in each column are read") {
  const auto document = import_document();
  const auto intake = read_figures(
      "Monat;Revenue Consulting;Support;Summe;EBITDA\nJan 26;100;200;300;5\nFeb 26;110;;110;6\n"
      "Gesamt;210;200;410;11\n",
      document.plan, today);
  CHECK(intake.shape == ActualsShape::down);
  CHECK(value_of(intake, area(document, 0), 2026y / 2) == 11'000);
  CHECK(value_of(intake, area(document, 1), 2026y / 1) == 20'000);
  CHECK(intake.totals == std::vector<LeftTotal>{{"Summe", ""}, {"Gesamt", ""}});
  // The plan's profit is operating profit, which EBITDA is not.
  REQUIRE(intake.problems.size() == 1);
  CHECK(plain_text(intake.problems[0].what) ==
        "No specialty area and no department is called ‘EBITDA’.");
}

TEST_CASE("an area and a department of one name are told apart by what the file says, or asked") {
  CHECK(problem("Line,Jan 2026,Feb 2026\nConsulting,5,6\n") ==
        "2: ‘Consulting’ is a specialty area and a department. Say in the file whether it is "
        "revenue or headcount.");
  CHECK(problem("Line,Figure,Jan 2026,Feb 2026\nConsulting,Revenue,5,6\n").empty());
}

TEST_CASE("a row of all people is a total of headcount, in any language, and is named") {
  const auto intake = read_figures(
      "Konto;Jan 2026;Feb 2026\nMitarbeiter;12;13\nAnzahl Mitarbeiter;12;13\nEffectif total;12;13\n"
      "Número de empleados;12;13\nHeadcount;12;13\nNettoerlöse;900;950\nSumme;1;2\n",
      import_document().plan, today);
  CHECK(intake.values.empty());
  CHECK(intake.problems.empty());
  CHECK(total_names(intake.totals, Catalog::english()) ==
        "Mitarbeiter (headcount), Anzahl Mitarbeiter (headcount), Effectif total (headcount), "
        "Número de empleados (headcount), Headcount (headcount) and 2 more");
}

TEST_CASE("a total that a list has for each month is counted by its rows, and named once") {
  std::string list = "Month;Line;Figure;Amount\n";
  for (int i = 0; i < 18; ++i)
    for (const auto* line : {"Total revenue;", "Support;Revenue", "Total;Headcount"})
      list += to_text(add_months(2025y / 1, i)) + ";" + line + ";5\n";
  const auto intake = read_figures(list, import_document().plan, 2026y / 12 / 1);
  CHECK(intake.problems.empty());
  CHECK(intake.values.size() == 18);
  CHECK(intake.total_rows == 36);
  CHECK(intake.totals.size() == 2);
  CHECK(total_names(intake.totals, Catalog::english()) == "Total revenue (revenue), Total");
}

TEST_CASE("a long row of totals is named by the first five") {
  std::vector<LeftTotal> totals;
  for (const auto* name : {"A", "B", "C", "D", "E"}) totals.push_back({name, {}});
  CHECK(total_names(totals, Catalog::english()) == "A, B, C, D, E");
  totals.push_back({"F", {}});
  CHECK(total_names(totals, Catalog::english()) == "A, B, C, D, E and 1 more");
}

TEST_CASE("an area and a department of one name are told apart by the sum that they stand under") {
  const auto document = import_document();
  const auto intake = read_figures(
      "Konto;Jan 2026;Feb 2026\nUmsatz;1000;1200\nConsulting;600;700\nMitarbeiter;42;43\n"
      "Consulting;20;21\n",
      document.plan, today);
  CHECK(intake.problems.empty());
  CHECK_FALSE(intake.doubtful);
  CHECK(value_of(intake, area(document, 0), 2026y / 1) == 60'000);
  CHECK(value_of(intake, department(document, 0), 2026y / 2) == 2'100);
}

TEST_CASE("where sums stand below their parts, a name of both is asked and taken as it was said") {
  const auto document = import_document();
  const std::string below =
      "Konto;Jan 2026;Feb 2026\nConsulting;600;700\nSupport;5;6\nUmsatz;605;706\n";
  CHECK(read_figures(below, document.plan, today).doubtful == DoubtfulName{"Consulting", true});
  ImportChoices choices;
  choices.named = NamedFigure::revenue;
  auto said = read_figures(below, document.plan, today, choices);
  CHECK_FALSE(said.doubtful);
  CHECK(said.problems.empty());
  CHECK(value_of(said, area(document, 0), 2026y / 1) == 60'000);
  choices.named = NamedFigure::headcount;
  said = read_figures(below, document.plan, today, choices);
  CHECK(value_of(said, department(document, 0), 2026y / 1) == 60'000);
  // What the file says goes before.
  said = read_figures("Line,Figure,Jan 2026,Feb 2026\nConsulting,Revenue,5,6\n", document.plan,
                      today, choices);
  CHECK(value_of(said, area(document, 0), 2026y / 1) == 500);
}

TEST_CASE("a department in a profit and loss is no headcount before somebody says so") {
  const auto document = import_document();
  const std::string text =
      "Account;Jan 2026;Feb 2026\nSupport;500;600\nSales;60;70\n4400 Sales;1;2\n";
  auto intake = read_figures(text, document.plan, today);
  CHECK(intake.doubtful == DoubtfulName{"Sales", false});
  CHECK(intake.values.size() == 2);
  REQUIRE(intake.problems.size() == 2);
  CHECK(plain_text(intake.problems[0].what) ==
        "‘Sales’ is a department, and the file doesn’t say that its figures are headcount.");
  REQUIRE(intake.names.size() == 2);
  CHECK(intake.names[0].name == "Sales");

  ImportChoices left;
  left.names["sales"] = {"Sales", std::string(left_out_meaning)};
  left.names["4400 sales"] = {"4400 Sales", std::string(left_out_meaning)};
  intake = read_figures(text, document.plan, today, left);
  CHECK_FALSE(intake.doubtful);
  CHECK(intake.problems.empty());
  CHECK(intake.values.size() == 2);

  ImportChoices choices;
  choices.named = NamedFigure::headcount;
  const std::string people = "Account;Jan 2026;Feb 2026\nSales;60;70\n";
  intake = read_figures(people, document.plan, today, choices);
  CHECK_FALSE(intake.doubtful);
  CHECK(value_of(intake, department(document, 1), 2026y / 1) == 6'000);
  // As revenue, "Sales" is the sum of it.
  choices.named = NamedFigure::revenue;
  intake = read_figures(people, document.plan, today, choices);
  CHECK(intake.values.empty());
  CHECK(intake.totals == std::vector<LeftTotal>{{"Sales", "revenue"}});
}

TEST_CASE("a unit of people says that the figures of a department are headcount") {
  const auto document = import_document();
  const auto list = read_figures(
      "Month,Line,Unit,Amount\n2026-01,Sales,FTE,5\n2026-01,Support,,6\n", document.plan, today);
  CHECK_FALSE(list.doubtful);
  CHECK(value_of(list, department(document, 1), 2026y / 1) == 500);
  CHECK(value_of(list, area(document, 1), 2026y / 1) == 600);
}

TEST_CASE("a list's figures are what the heads of their columns say") {
  const auto document = import_document();
  const auto both = read_figures(
      "Month;Area;Revenue;Headcount\n2026-01;Consulting;1000;10\n2026-01;Total;1500;20\n",
      document.plan, today);
  CHECK(both.shape == ActualsShape::list);
  CHECK(both.problems.empty());
  CHECK(value_of(both, area(document, 0), 2026y / 1) == 100'000);
  CHECK(value_of(both, department(document, 0), 2026y / 1) == 1'000);
  CHECK(both.total_rows == 2);
  // The only column left holds the figures, whatever its name.
  const auto other = read_figures("Month;Area;Booked\n2026-01;Support;500\n", document.plan, today);
  CHECK(value_of(other, area(document, 1), 2026y / 1) == 50'000);
  CHECK(problem("Month;Area;Profit\n2026-01;Support;500\n").find("as a whole") !=
        std::string::npos);
}

TEST_CASE("a crosstab may have a single month, and its corner says what the names are of") {
  const auto document = import_document();
  const auto revenue = read_figures("Revenue;Jan 2026\nConsulting;1000\n", document.plan, today);
  CHECK(revenue.shape == ActualsShape::across);
  CHECK(value_of(revenue, area(document, 0), 2026y / 1) == 100'000);
  const auto people = read_figures("Mitarbeiter;Jan 2026\nConsulting;10\n", document.plan, today);
  CHECK(value_of(people, department(document, 0), 2026y / 1) == 1'000);
  CHECK(people.problems.empty());
}

TEST_CASE("figures out of all proportion to their targets are counted, of money and of people") {
  auto document = import_document();
  for (const auto& line : {area(document, 0), department(document, 0)})
    document = apply(document, set_cell(document, {line, Figure::target, 2026y / 1, 100'000}));
  const auto taken = [&](const char* figure) {
    return read_figures(std::string("Revenue;Jan 2026\nConsulting;") + figure + "\n", document.plan,
                        today)
        .unusual;
  };
  CHECK(taken("1000") == UnusualFigures{});
  CHECK(taken("1") == UnusualFigures{1, 0});
  CHECK(taken("1000000") == UnusualFigures{1, 0});
  CHECK(taken("0") == UnusualFigures{});
  const auto people = read_figures("Mitarbeiter;Jan 2026\nConsulting;10\n", document.plan, today);
  CHECK(people.unusual == UnusualFigures{0, 1});
  const auto told = plain_text(unusual_words(people.unusual, true));
  CHECK(told == "1 headcount is more than twenty times as large or small as its target.");
  CHECK(plain_text(unusual_words({1, 2}, true))
            .ends_with("with the unit that was said. 2 headcounts are more than twenty times as "
                       "large or small as "
                       "their targets."));
}

TEST_CASE("a figure that the plan has already is not out of all proportion once more") {
  auto document = import_document();
  document =
      apply(document, set_cell(document, {area(document, 0), Figure::target, 2026y / 1, 100'000}));
  document =
      apply(document, set_cell(document, {area(document, 0), Figure::actual, 2026y / 1, 100}));
  const std::string text = "Revenue;Jan 2026\nConsulting;";
  CHECK(read_figures(text + "1\n", document.plan, today).unusual.all() == 0);
  CHECK(read_figures(text + "2\n", document.plan, today).unusual.all() == 1);
}

TEST_CASE("figures that can't be taken are told with their line") {
  CHECK(problem("Line,Jan 2026,Feb 2026\nRent,5,6\n") ==
        "2: No specialty area and no department is called ‘Rent’.");
  CHECK(problem("Line,Jan 2026,Feb 2026\nSupport,five,6\n") == "2: ‘five’ is not a number.");
  CHECK(problem("Headcount,Jan 2026,Feb 2026\nSales,-1,6\n") ==
        "2: A headcount can’t be below zero.");
  CHECK(problem("Line,Jan 2026,Feb 2026\nSupport,1e9,6\n") == "2: ‘1e9’ is not a number.");
  CHECK(problem("Line,Jan 2026,Feb 2026\nSupport,99999999999999999,6\n") ==
        "2: ‘99999999999999999’ is out of range.");
  CHECK(problem("Line,Jan 2026,Feb 2026\nSupport,1,6\nSupport,2,\n") ==
        "3: 2026-01 of this line stands above already.");
  CHECK(problem("Month,Line,Amount\nsoon,Support,5\n") == "2: ‘soon’ is not a month.");
  CHECK(problem("Month,Line,Amount\n2026-01,,5\n") ==
        "2: The row doesn’t say which line it belongs to.");
}

TEST_CASE("actuals in another currency than the plan's are refused, by sign, code or column") {
  CHECK(problem("Line,Jan 2026,Feb 2026\nSupport,€5,6\n") ==
        "2: ‘€5’ is not in USD, which the plan counts in.");
  CHECK(problem("Line,Currency,Jan 2026,Feb 2026\nSupport,CHF,5,6\n") ==
        "2: The row is in ‘CHF’, and the plan counts in USD.");
  CHECK(problem("Line,Jan 2026,Feb 2026\nHeadcount Sales,$5,6\n") ==
        "2: ‘$5’ is an amount of money and no headcount.");
  CHECK(problem("Currency,Line,Jan 2026,Feb 2026\nUSD,Support,$5,6 USD\n").empty());
  CHECK(problem("Line,Unit,Jan 2026,Feb 2026\nSupport,TCHF,5,6\n") ==
        "2: The row is in ‘CHF’, and the plan counts in USD.");
  CHECK(problem("Line,Unit,Jan 2026,Feb 2026\nSupport,$m,5,6\nSales,FTE,5,6\n").empty());
  const auto document = import_document();
  const auto list =
      read_figures("Month,Line,Currency,Amount\n2026-01,Support,USD,5\n2026-02,Support,EUR,6\n",
                   document.plan, today);
  CHECK(list.values.size() == 1);
  CHECK(list.problems.size() == 1);
  CHECK(list.left_columns.empty());
  const auto down =
      read_figures("Month,Currency,Support\n2026-01,USD,5\n2026-02,EUR,6\n", document.plan, today);
  CHECK(down.values.size() == 1);
  CHECK(down.problems.size() == 1);
}

TEST_CASE("months to come and months before the history are counted and left out") {
  const auto intake = read_figures("Line,Mar 2026,Apr 2026,May 2026,Dec 2022\nSupport,1,2,0,9\n",
                                   import_document().plan, today);
  CHECK(intake.values.size() == 2);
  CHECK(intake.future == 1);
  CHECK(intake.early == 1);
}

TEST_CASE("a file without months is refused with what to do") {
  CHECK_THROWS_AS(read_figures("Line,Amount\nSupport,5\n", import_document().plan, today), Failure);
}

TEST_CASE("actuals are set as actuals, provisional or final, targets and baselines stay") {
  auto document = import_document();
  document.plan.targets.revenue[0].line.target.set(2026y / 1, Money{77});
  document.plan.targets.revenue[0].line.actual.set(2026y / 1, Money{5});
  document.plan.targets.revenue[0].line.provisional.set(2026y / 1, true);
  document.baselines.push_back({Id<Baseline>{{1, 2}}, 0, 2026y / 1 / 1, {}, document.plan});
  const std::vector<ActualValue> values{{area(document, 0), 2026y / 1, 100},
                                        {area(document, 1), 2026y / 2, 200},
                                        {department(document, 0), 2026y / 1, 300},
                                        {profit, 2026y / 1, -400}};
  const auto changes = actual_changes(document.plan, values, false);
  CHECK(count_of(changes, ActualChangeKind::corrected) == 1);
  CHECK(count_of(changes, ActualChangeKind::fresh) == 3);
  const auto provisional =
      apply(document, import_actuals(document, values, true, "january.csv", std::nullopt));
  CHECK(provisional.plan.targets.revenue[1].line.provisional.at(2026y / 2) == true);
  CHECK(provisional.plan.targets.profit.provisional.at(2026y / 1) == true);
  const auto edit = import_actuals(document, values, false, "january.csv", std::nullopt);
  CHECK(plain_text(edit.message) == "Import 4 actuals from ‘january.csv’");
  const auto after = apply(document, edit);
  const auto& line = after.plan.targets.revenue[0].line;
  CHECK(line.actual.at(2026y / 1) == Money{100});
  CHECK(line.target.at(2026y / 1) == Money{77});
  CHECK_FALSE(line.provisional.at(2026y / 1));
  CHECK(after.plan.targets.departments[0].line.actual.at(2026y / 1) == Fte{300});
  CHECK(after.plan.targets.profit.actual.at(2026y / 1) == Money{-400});
  CHECK(after.baselines == document.baselines);
  const ActualValue contractors{{LineKind::contractors, department(document, 0).id}, 2026y / 1, 1};
  CHECK_THROWS_AS(import_actuals(document, {contractors}, false, "x", {}), Failure);
  const ActualValue gone{{LineKind::revenue, Uuid{9, 9}}, 2026y / 1, 1};
  CHECK_THROWS_AS(import_actuals(document, {gone}, false, "x", {}), Failure);
}

TEST_CASE("a workbook's first sheet is read, with dates, formulas' results and gaps") {
  const auto book = read_xlsx(file_bytes("crosstab.xlsx"), "crosstab.xlsx");
  CHECK(book.sheet == "Ventes 2026");
  const auto& table = book.table;
  const auto row_with = [&](std::string_view name) {
    for (std::size_t row = 0; row < table.rows(); ++row)
      if (table.cell(row, 0) == name) return row;
    return table.rows();
  };
  const auto head = row_with("Account");
  REQUIRE(head < table.rows());
  CHECK(table.cell(head, 1) == "2026-01-01");
  CHECK(table.cell(head, 3) == "2026-03-01");
  CHECK(table.line(head) == 3);
  CHECK(table.cell(row_with("4400 Consulting"), 1) == "1000.5");
  // As Excel shows it: fifteen digits of what 0.1 + 0.2 is.
  CHECK(table.cell(row_with("4500 Support"), 1) == "0.3");
  CHECK(table.cell(row_with("4500 Support"), 3).empty());
  CHECK(table.cell(row_with("Net profit"), 3) == "true");
}

TEST_CASE("a workbook counts its days from 1904 when it says so") {
  const auto book = read_xlsx(file_bytes("dates1904.xlsx"), "dates.xlsx");
  CHECK(book.table.cell(0, 1) == "Créé le");
  CHECK(book.table.cell(1, 1) == "2026-03-31");
  CHECK(book.table.cell(1, 2) == "ä \"quoted\" <b>");
}

TEST_CASE("actuals come from a workbook as from text") {
  const auto document = import_document();
  const auto file = read_table(file_bytes("crosstab.xlsx"), "crosstab.xlsx");
  CHECK(file.is_workbook);
  const auto setup = propose_setup(ImportKind::actuals, file, import_words(), {});
  const auto intake = read_actuals(file, setup, import_words(), document.plan, today);
  CHECK(value_of(intake, area(document, 0), 2026y / 1) == 100'050);
  CHECK(value_of(intake, area(document, 0), 2026y / 3) == -30'000);
  CHECK(value_of(intake, area(document, 1), 2026y / 2) == 200'000);
}

TEST_CASE("a workbook that is cut short is refused") {
  const auto bytes = file_bytes("crosstab.xlsx");
  for (const auto size : {bytes.size() / 2, bytes.size() - 1, std::size_t{100}})
    CHECK_THROWS_AS(read_xlsx(std::string_view(bytes).substr(0, size), "cut.xlsx"), Failure);
}

}  // namespace intake_actuals_test
