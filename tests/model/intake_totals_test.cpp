// Totals of a crosstab that are not the sum of their lines, and dashes that are no figures.
#include <catch2/catch_test_macros.hpp>

#include "tests/model/intake_support.h"

namespace intake_totals_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

constexpr Day today = 2026y / 4 / 15;

ActualsIntake read(const std::string& text) {
  return read_figures(text, import_document().plan, today);
}

std::string first_wrong(const std::string& text) {
  const auto intake = read(text);
  return intake.wrong_totals.empty() ? std::string{}
                                     : std::to_string(intake.wrong_totals[0].line) + ": " +
                                           plain_text(wrong_total_words(intake.wrong_totals[0]));
}

}  // namespace

TEST_CASE("a total below its lines that isn't their sum is told with both figures") {
  const std::string head = "Line;Jan 2026;Feb 2026\nConsulting revenue;600;700\nSupport;5;6\n";
  CHECK(first_wrong(head + "Total revenue;605;706\n").empty());
  CHECK(first_wrong(head + "Total revenue;605;760\n") ==
        "4: ‘Total revenue’ says 760 for 2026-02, but its lines come to 706.");
  CHECK(first_wrong(head + "Total revenue;650;760\n").find("wrong in 2 months") !=
        std::string::npos);
  // Its lines are taken all the same, and the total is not.
  const auto intake = read(head + "Total revenue;605;760\n");
  CHECK(intake.values.size() == 4);
  CHECK(intake.problems.empty());
  CHECK(plain_text(wrong_totals_words(intake.wrong_totals.size())).starts_with("▲ 1 total"));
  CHECK(wrong_totals_words(0).empty());
}

TEST_CASE("a total may stand above its lines, over all lines, or over other totals") {
  CHECK(first_wrong("Konto;Jan 2026;Feb 2026\nUmsatz;1000;1200\nConsulting;600;700\n"
                    "Support;400;500\n")
            .empty());
  CHECK(first_wrong("Konto;Jan 2026;Feb 2026\nUmsatz;1000;1300\nConsulting;600;700\n"
                    "Support;400;500\n")
            .starts_with("2: ‘Umsatz’ says 1300"));
  const std::string two =
      "Line;Jan 2026;Feb 2026\nConsulting revenue;600;700\nTotal revenue;600;700\nOther;3;4\n"
      "Total;3;4\n";
  CHECK(first_wrong(two + "Total;603;704\n").empty());
  CHECK(first_wrong(two + "Total;603;740\n").starts_with("6: ‘Total’ says 740"));
}

TEST_CASE("rounding makes no total wrong, and one that fits nothing may be another's") {
  CHECK(first_wrong("Line;Jan 2026;Feb 2026\nConsulting revenue;600.4;700\nSupport;5.4;6\n"
                    "Total revenue;605.81;706\n")
            .empty());
  CHECK(first_wrong("Line;Jan 2026;Feb 2026\nConsulting revenue;600;700\nTotal revenue;9;8\n")
            .empty());
}

TEST_CASE("a table of totals alone, however long, is checked in one walk") {
  // Each total is of the one line above it.
  constexpr std::size_t many = 40'000;
  TotalCheck totals;
  std::map<std::size_t, Month> months;
  for (std::size_t column = 1; column <= 12; ++column)
    months[column] = 2026y / static_cast<int>(column);
  for (std::size_t row = 0; row < many; ++row) {
    TotalCheck::Row each{row + 1, row, "Total " + std::to_string(row), row % 2 == 1, {}};
    for (const auto& [column, month] : months) each.figures[column] = 5;
    if (row == many - 1) each.figures[3] = 6;
    totals.add(std::move(each));
  }
  const auto wrong = totals.wrong(months);
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].name == "Total " + std::to_string(many - 1));
  CHECK(wrong[0].says == 6);
  CHECK(wrong[0].comes_to == 5);
}

TEST_CASE("a sum of months that isn't theirs is told, beside the lines as below the months") {
  const std::string head = "Line;Jan 2026;Feb 2026;Total\nConsulting revenue;600;700;1300\n";
  CHECK(first_wrong(head + "Support revenue;5;6;11\nTotal revenue;605;706;1311\n").empty());
  CHECK(first_wrong(head + "Support revenue;5;6;21\n") ==
        "3: ‘Total’ says 21 for ‘Support revenue’, but its months come to 11.");
  CHECK(first_wrong(head + "Support revenue;5;6;21\nProfit;3;4;17\n")
            .find("3: ‘Total’ says 21 for ‘Support revenue’, but its months come to 11; it is "
                  "wrong for 2 lines.") == 0);
  // One that fits no line is of more months than the file has.
  CHECK(first_wrong("Line;Jan 2026;Feb 2026;Total\nConsulting revenue;600;700;9000\n"
                    "Support revenue;5;6;80\n")
            .empty());
  // What people come to in the end is no sum of them.
  CHECK(first_wrong(head + "Sales headcount;5;6;6\n").empty());
  // Sums of quarters stand between the months, and what is none of the words is nobody's total.
  CHECK(first_wrong("Line;Jan 2026;Subtotal;Feb 2026;Subtotal;Total;YTD\n"
                    "Support revenue;5;5;6;6;11;99\n")
            .empty());
}

TEST_CASE("totals of a table with its months down are checked in both directions") {
  const std::string head = "Month;Consulting revenue;Support revenue;Total revenue\n";
  CHECK(first_wrong(head + "2026-01;600;5;605\n2026-02;700;6;706\nTotal;1300;11;1311\n").empty());
  CHECK(first_wrong(head + "2026-01;600;5;605\n2026-02;700;6;716\n") ==
        "3: ‘Total revenue’ says 716 for 2026-02, but its lines come to 706.");
  CHECK(first_wrong(head + "2026-01;600;5;605\n2026-02;700;6;706\nTotal;1300;21;1311\n") ==
        "4: ‘Total’ says 21 for ‘Support revenue’, but its months come to 11.");
  CHECK(first_wrong("Month;Support revenue;Sales headcount\n2026-01;5;7\n2026-02;6;8\n"
                    "Total;11;8\n")
            .empty());
}

TEST_CASE("totals among the rows of a list are checked month by month, each measure by itself") {
  const std::string head = "Line;Measure;Month;Value\n";
  const std::string january =
      "Consulting;revenue;2026-01;600\nSupport;revenue;2026-01;5\nSales;headcount;2026-01;7\n";
  CHECK(first_wrong(head + january + "Total;revenue;2026-01;605\n").empty());
  CHECK(first_wrong(head + january +
                    "Total;revenue;2026-01;605\nSupport;revenue;2026-02;6\n"
                    "Consulting;revenue;2026-02;700\nTotal;revenue;2026-02;716\n") ==
        "8: ‘Total’ says 716 for 2026-02, but its lines come to 706.");
}

TEST_CASE("lines that count in other units than their total are not added up") {
  CHECK(first_wrong("Line;Measure;Month;Value;Unit\nConsulting;revenue;2026-01;600;TEUR\n"
                    "Support;revenue;2026-01;5;TEUR\nTotal;revenue;2026-01;605000;EUR\n")
            .empty());
  CHECK(first_wrong("Line;Unit;Jan 2026;Feb 2026\nConsulting revenue;TEUR;600;700\n"
                    "Support revenue;EUR;5000;6000\nTotal revenue;TEUR;605;706\n")
            .empty());
}

TEST_CASE("lines that count in other units are each held against the sum of their own months") {
  const std::string head =
      "Line;Unit;Jan 2026;Feb 2026;Total\nConsulting revenue;TEUR;600;700;1300\n";
  CHECK(first_wrong(head + "Support revenue;EUR;5000;6000;11000\n").empty());
  CHECK(first_wrong(head + "Support revenue;EUR;5000;6000;11500\n") ==
        "3: ‘Total’ says 11500 for ‘Support revenue’, but its months come to 11000.");
}

TEST_CASE("months that count in other units are each held against the sum of their own lines") {
  const std::string head =
      "Month;Unit;Consulting revenue;Support;Total revenue\n2026-01;TEUR;600;5;605\n";
  const std::string sums = "Total;TEUR;1300;11;1311\n";
  CHECK(first_wrong(head + "2026-02;EUR;700000;6000;706000\n" + sums).empty());
  CHECK(first_wrong(head + "2026-02;EUR;700000;6000;716000\n" + sums) ==
        "3: ‘Total revenue’ says 716000 for 2026-02, but its lines come to 706000.");
}

TEST_CASE("cells with a dash are counted as no figures") {
  const auto intake = read(
      "Line;Jan 2026;Feb 2026;Mar 2026\nConsulting revenue;600;-;–\nSupport;-;-;-\n"
      "Total revenue;600;-;-\n");
  CHECK(intake.values.size() == 1);
  CHECK(intake.problems.empty());
  // Those of a total are no matter.
  CHECK(intake.dashes == 5);
  CHECK(read("Line;Jan 2026;Feb 2026\nSupport;5;\n").dashes == 0);
}

}  // namespace intake_totals_test
