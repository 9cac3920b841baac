// The sheet Pipeline and its table: quarters, persons, teams; what each audience gets of them.
#include <catch2/catch_test_macros.hpp>

#include "reports/export/csv_tables.h"
#include "reports/tables_pipeline.h"
#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/temp_folder.h"

namespace plan_book_pipeline_test {
using namespace sightline;

namespace {

const Day today = std::chrono::year{2026} / 5 / 12;

bool has(const std::string& parts, const std::string& text) {
  return parts.find(text) != std::string::npos;
}

/// Two sellers of a team, one of no team and one that nobody knows; deals closed in each of eight
/// quarters.
Document sellers() {
  auto document = full_document(6);
  auto& plan = document.plan;
  IdSource ids(91);
  plan.organization.fiscal_year_start = 2;
  plan.teams = {{ids.next<Team>(), "Sellers", {}, {plan.people[1].id, plan.people[2].id}}};
  plan.kpis.clear();
  plan.readings.clear();
  plan.quotas.clear();
  plan.commitments.clear();
  PipelineSnapshot import{ids.next<PipelineSnapshot>(), today, "deals.csv", {}};
  for (int i = 0; i < 96; ++i) {
    Opportunity deal;
    deal.key = std::to_string(i);
    if (i % 4 != 3) deal.owner = plan.people[static_cast<std::size_t>(i % 4 + 1)].id;
    deal.outcome = static_cast<Outcome>(i % 5 % 4);
    if (i % 11 != 0) deal.value = Money{(1'000 + i) * 100LL};
    const Day closed = add_days(today, -7 * i);
    deal.created = add_days(closed, -20 - i % 17);
    if (deal.outcome == Outcome::open)
      deal.expected_close = add_days(today, i % 60);
    else
      deal.closed = closed;
    deal.net_new = i % 2 == 0;
    import.opportunities.push_back(deal);
  }
  document.pipeline.clear();
  document.pipeline.emplace_back(std::move(import));
  for (const int month : {2, 5})
    for (const std::size_t seller : {1, 2}) {
      const Month quarter = std::chrono::year{2026} / month;
      plan.quotas.push_back(
          {ids.next<Quota>(), plan.people[seller].id, quarter,
           Money{seller == 2 && month == 5 ? 100 : 1'000'000 * static_cast<int>(seller)}});
      plan.commitments.push_back({ids.next<Commitment>(), plan.people[seller].id, quarter,
                                  Money{500'000},
                                  add_days(first_day(quarter), seller == 1 ? 0 : 40)});
    }
  return document;
}

}  // namespace

TEST_CASE("the pipeline is told by fiscal quarter, newest first, as far back as a plan is long") {
  const auto document = sellers();
  const auto quarters = pipeline_table(document, today);
  REQUIRE(quarters.size() == 6);
  CHECK(quarters[0].months.first == std::chrono::year{2026} / 5);
  CHECK_FALSE(quarters[0].over);
  CHECK(quarters[1].months.first == std::chrono::year{2026} / 2);
  CHECK(quarters[1].over);
  std::vector<std::string> names;
  for (const auto& line : quarters[1].lines) names.push_back(line.name);
  const auto& people = document.plan.people;
  CHECK(names == std::vector<std::string>{people[1].display_name(), people[2].display_name(),
                                          "Sellers", people[3].display_name(), "", ""});
  CHECK(quarters[1].lines[2].parts == std::vector<std::size_t>{0, 1});
  CHECK(quarters[1].lines[5].parts == std::vector<std::size_t>{0, 1, 3, 4});
  CHECK(quarters[1].lines[5].sums.won ==
        pipeline_scores(document,
                        {std::chrono::year{2026} / 2 / 1, std::chrono::year{2026} / 4 / 30}, today)
            .all.won);
}

TEST_CASE("a quarter that began after the last import is not told of, nor any before the first") {
  const auto document = sellers();
  const auto later = pipeline_table(document, std::chrono::year{2026} / 9 / 1);
  REQUIRE_FALSE(later.empty());
  CHECK(later[0].months.first == std::chrono::year{2026} / 5);
  CHECK(pipeline_table(document, std::chrono::year{2026} / 5 / 11).empty());
}

TEST_CASE(
    "the sheet Pipeline names the import it is made of, not one that came after the book's day") {
  const TempFolder folder;
  auto document = sellers();
  auto later = unboxed(document.pipeline.back());
  later.taken_on = std::chrono::year{2026} / 8 / 1;
  document.pipeline.emplace_back(std::move(later));
  write_plan_book(document, {.today = today}, folder / "book.xlsx");
  const auto parts = parts_of(folder / "book.xlsx");
  CHECK(has(parts, "deals as known on 12 May 2026"));
  CHECK_FALSE(has(parts, "1 Aug 2026"));
}

TEST_CASE("the sheet Pipeline recalculates to what was written, with quotas met and missed") {
  const TempFolder folder;
  const auto document = sellers();
  write_plan_book(document, {.today = today}, folder / "book.xlsx");
  const auto parts = parts_of(folder / "book.xlsx");
  CHECK(has(parts, "<sheet name=\"Pipeline\""));
  CHECK(has(parts, "pipeline_coverage"));
  CHECK(has(parts, "Without an owner the plan knows"));
  CHECK(has(parts, "<v>met</v>"));
  write_plan_book(document, {.today = today, .catalog = Catalog::load("de", folder.path())},
                  folder / "german.xlsx");
  auto large = document;
  for (auto& quota : large.plan.quotas) quota.amount.minor *= 10'000'000;
  write_plan_book(large, {.today = today}, folder / "large.xlsx");
  CHECK(output_of(script("recalculate.py") + folder.path().string() + "/*.xlsx") == "");
}

TEST_CASE("a sum of more parts than a formula takes is pasted, and recalculates") {
  const TempFolder folder;
  auto document = sellers();
  auto& plan = document.plan;
  IdSource ids(92);
  plan.teams.clear();
  auto import = unboxed(document.pipeline.back());
  for (int i = 0; i < 260; ++i) {
    Person person;
    person.id = ids.next<Person>();
    person.name = "Seller " + std::to_string(i);
    plan.teams.push_back({ids.next<Team>(), "Team " + std::to_string(i), {}, {person.id}});
    Opportunity deal;
    deal.key = "own " + std::to_string(i);
    deal.owner = person.id;
    deal.outcome = Outcome::won;
    deal.value = Money{100'00};
    deal.closed = today;
    import.opportunities.push_back(deal);
    plan.people.push_back(person);
  }
  document.pipeline.clear();
  document.pipeline.emplace_back(std::move(import));
  write_plan_book(document, {.today = today}, folder / "book.xlsx");
  CHECK(has(parts_of(folder / "book.xlsx"), "Team 259"));
  CHECK(output_of(script("recalculate.py") + (folder / "book.xlsx").string()) == "");
}

TEST_CASE("the sheet Pipeline says in which currency its amounts are") {
  const TempFolder folder;
  const auto document = sellers();
  write_plan_book(document, {.today = today}, folder / "book.xlsx");
  CHECK(has(parts_of(folder / "book.xlsx"),
            "In " + document.plan.organization.currency.code + ": what was won and lost"));
}

TEST_CASE("only a leadership team gets the sheet Pipeline, and no plan without an import has it") {
  const TempFolder folder;
  const auto document = sellers();
  const auto state = [&](const Document& of, const BookOptions& options) {
    return book_sheets(of, options).at(static_cast<std::size_t>(BookSheet::pipeline)).state;
  };
  for (const auto audience : {Audience::board, Audience::lender, Audience::company}) {
    const BookOptions options{.audience = {.audience = audience, .personal_standards = true},
                              .today = today};
    CHECK(state(document, options) == SheetState::withheld);
    write_plan_book(document, options, folder / "book.xlsx");
    CHECK_FALSE(has(parts_of(folder / "book.xlsx"), "pipeline_"));
    for (const auto& table : csv_tables(document, options.audience, today))
      CHECK(table.name.find("pipeline") == std::string::npos);
  }
  auto none = document;
  none.pipeline.clear();
  CHECK(state(none, {.today = today}) == SheetState::empty);
  CHECK(state(document, {.today = today, .without = {BookSheet::pipeline}}) ==
        SheetState::left_out);
}

TEST_CASE("what the pipeline came to is a CSV table as well") {
  const auto document = sellers();
  const auto table = pipeline_csv(document, today);
  REQUIRE(table.rows.size() > 20);
  const auto column = [&](const std::string& name) {
    return static_cast<std::size_t>(std::ranges::find(table.head, name) - table.head.begin());
  };
  for (const auto& row : table.rows) CHECK(row.size() == table.head.size());
  const auto& all = table.rows[5];
  CHECK(all[column("kind")].text == "all");
  CHECK(table.rows[0][column("kind")].text == "person");
  CHECK(table.rows[4][column("kind")].text == "unknown");
  CHECK(all[column("quarter from")].text == "2026-05-01");
  CHECK(all[column("quota")].text == "10001");
  CHECK(all[column("forecast accuracy")].text == "n/a");
}

}  // namespace plan_book_pipeline_test
