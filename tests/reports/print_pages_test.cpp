#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "reports/draw/print_fit.h"
#include "reports/draw/print_job.h"
#include "reports/draw/print_table.h"
#include "reports/draw/text.h"
#include "tests/reports/full_document.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace print_pages_test {

using draw::Printed;

constexpr Day may_12 = std::chrono::year{2026} / 5 / 12;
constexpr std::array pages = {Printed::scorecard, Printed::pipeline,  Printed::cadence,
                              Printed::review,    Printed::scenarios, Printed::incentives};

std::string text_of(const Document& document, Printed printed,
                    const Catalog& catalog = Catalog::english()) {
  const auto job = draw::print_job(document, printed, {.today = may_12, .catalog = catalog});
  const TempFolder folder;
  put_bytes(folder / "page.pdf", draw::print_pdf(job, may_12));
  return output_of("pdftotext -layout '" + (folder / "page.pdf").string() + "' -");
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

int count_of(const std::string& text, std::string_view part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

Document document_with_everything() {
  auto document = full_document(3);
  IdSource ids(77);
  auto& plan = document.plan;
  plan.organization.name = "Northwind";
  Scenario dearer;
  dearer.id = ids.next<Scenario>();
  dearer.name = "Dearer";
  dearer.price = Percent{0.1};
  dearer.notes = "As the market leader";
  plan.scenarios.push_back(dearer);
  Incentive bonus;
  bonus.id = ids.next<Incentive>();
  bonus.name = "Spring bonus";
  bonus.threshold = Money{100'00};
  bonus.pool = Money{5'000'00};
  bonus.shares = {{ids.next<Share>(), plan.people[0].id, Percent{1}}};
  plan.incentives.push_back(bonus);
  return document;
}

TEST_CASE("each page of tables prints what it is about under its own title") {
  const auto document = document_with_everything();
  const auto& plan = document.plan;
  const auto scores = text_of(document, Printed::scorecard);
  CHECK(has(scores, "Northwind · Scorecard"));
  for (const auto& word : {"Standard", "Latest", "Status", "Page 1 of"}) CHECK(has(scores, word));
  CHECK(has(scores, plan.teams.front().name + " · "));
  const auto pipeline = text_of(document, Printed::pipeline);
  CHECK(has(pipeline, "Northwind · Pipeline"));
  for (const auto& word : {"Closed deals", "Coverage", "All together"}) CHECK(has(pipeline, word));
  const auto cadence = text_of(document, Printed::cadence);
  CHECK(has(cadence, "Northwind · Cadence"));
  for (const auto& word : {"Due now", "Meeting series", "Clients and vendors"})
    CHECK(has(cadence, word));
  for (const auto& contact : plan.contacts) CHECK(has(cadence, contact.name));
  const auto review = text_of(document, Printed::review);
  CHECK(has(review, "Northwind · Review"));
  for (const auto& word : {"Where we stand", "Landing", "Cycle 2 of 6", "Decisions", "Findings"})
    CHECK(has(review, word));
  const auto scenarios = text_of(document, Printed::scenarios);
  CHECK(has(scenarios, "Northwind · Scenarios"));
  for (const auto& word : {"Target", "Dearer", "+10 %", "As the market leader"})
    CHECK(has(scenarios, word));
  const auto incentives = text_of(document, Printed::incentives);
  CHECK(has(incentives, "Northwind · Incentives"));
  for (const auto& word : {"Spring bonus", "What it costs", "80 %", "120 %"})
    CHECK(has(incentives, word));
}

TEST_CASE("a page with nothing on it prints a sentence that says so") {
  IdSource ids(1);
  const auto blank = blank_document(std::chrono::year{2026} / 1, ids);
  for (const auto& [printed, sentence] :
       {std::pair{Printed::scorecard, "No KPI has a standard and a reading yet."},
        std::pair{Printed::pipeline, "No pipeline was imported yet."},
        std::pair{Printed::cadence, "There are no meeting series yet."},
        std::pair{Printed::review, "Nothing has been decided yet."},
        std::pair{Printed::scenarios, "There are no scenarios yet."},
        std::pair{Printed::incentives, "The plan has no incentives."}}) {
    CHECK(has(text_of(blank, printed), sentence));
    CHECK(has(text_of(blank, printed), "Page 1 of 1"));
    CHECK_FALSE(text_of(Document{}, printed).empty());
  }
}

TEST_CASE("broad tables lie on their side, on the plan's paper") {
  auto document = document_with_everything();
  document.plan.organization.paper = PaperSize::letter;
  const auto sheet = [&](Printed printed) {
    return draw::print_job(document, printed, {.today = may_12}).sheet;
  };
  CHECK(sheet(Printed::pipeline) == draw::Size{792, 612});
  CHECK(sheet(Printed::scorecard) == draw::Size{792, 612});
  CHECK(sheet(Printed::review) == draw::Size{612, 792});
}

TEST_CASE("a table longer than a sheet has its head on each, and no row is lost") {
  auto document = document_with_everything();
  IdSource ids(78);
  for (int i = 0; i < 120; ++i) {
    Contact contact;
    contact.id = ids.next<Contact>();
    contact.name = "Client number " + std::to_string(i) + "x";
    document.plan.contacts.push_back(contact);
  }
  const auto text = text_of(document, Printed::cadence);
  const auto sheets = count_of(text, "Northwind · Cadence");
  CHECK(sheets > 2);
  std::size_t from = 0;
  for (auto end = text.find('\f'); end != std::string::npos; end = text.find('\f', from)) {
    const auto sheet = text.substr(from, end - from);
    CHECK((has(sheet, "Days late") || has(sheet, "Rhythm")));
    from = end + 1;
  }
  for (int i = 0; i < 120; ++i) CHECK(has(text, "Client number " + std::to_string(i) + "x"));
}

TEST_CASE("a short table is on one sheet, wherever that ends") {
  draw::PrintTable table{"Short", {{"Who", false}}, {}, {}};
  for (int i = 0; i < 5; ++i) table.rows.push_back({{std::string("Somebody")}});
  // What it takes of the sheet that it ends on, when that is filled up to there.
  const auto taken = [&](double filled) {
    draw::PrintSheets sheets(
        {.left = {}, .right = {}, .foot = {}, .number = [](auto, auto) { return std::string(); }},
        {595, 842}, {});
    sheets.gap(filled);
    const double before = sheets.room();
    draw::print_table(sheets, table);
    const bool same_sheet = sheets.room() < before;
    return (same_sheet ? before : sheets.whole_room()) - sheets.room();
  };
  const double height = taken(0);
  for (int filled = 500; filled < 715; filled += 15) {
    INFO("after " << filled);
    CHECK(std::abs(taken(filled) - height) < 0.01);
  }
}

TEST_CASE("a text longer than a sheet goes on in the next row, whole") {
  auto document = document_with_everything();
  std::string text;
  for (int i = 0; i < 1'500; ++i) text += "word" + std::to_string(i) + " ";
  document.plan.reviews.front().decisions.front().text = text;
  const auto printed = text_of(document, Printed::review);
  for (int i = 0; i < 1'500; ++i) CHECK(has(printed, "word" + std::to_string(i)));
}

TEST_CASE("columns are as wide as their figures, and come to the room there is") {
  draw::PrintTable table{{}, {{"Name", false}, {"A", true}, {"B", true}}, {}, {}};
  table.rows.push_back({{std::string(400, 'n'), std::string("1"), std::string("1,234,567,890")}});
  auto widths = draw::print_fit(table, 400).widths;
  REQUIRE(widths.size() == 3);
  CHECK(widths[2] > widths[1]);
  CHECK(widths[0] + widths[1] + widths[2] < 400);
  table.rows[0].cells[0].text =
      "Name with words that wrap in a column, as many as there are of them";
  widths = draw::print_fit(table, 200).widths;
  CHECK(widths[0] + widths[1] + widths[2] < 200);
  // The figure keeps its line.
  CHECK(widths[2] >= draw::print_fit(table, 2'000).widths[2] - 600);
}

TEST_CASE("heads wrap before the names of the rows do") {
  draw::PrintTable table{{}, {{"Who", false}}, {}, {}};
  for (int i = 0; i < 9; ++i) table.columns.push_back({"Open value", true});
  table.rows.push_back({{std::string("Somebody with a name")}});
  for (int i = 0; i < 9; ++i) table.rows[0].cells.emplace_back(std::string("1"));
  const auto roomy = draw::print_fit(table, 1'000).widths;
  const auto narrow = draw::print_fit(table, 460).widths;
  const draw::Text name("Somebody with a name", {.px = 8.5});
  CHECK(narrow[0] >= name.width());
  CHECK(narrow[1] < roomy[1]);
}

TEST_CASE(
    "a table too broad for its paper is set smaller, all of it alike, and no word is broken") {
  draw::PrintTable table{{}, {{"Who", false}}, {}, {}};
  for (int i = 0; i < 11; ++i) table.columns.push_back({"Committed", true});
  table.rows.push_back({{std::string("Second account manager")}});
  for (int i = 0; i < 11; ++i) table.rows[0].cells.emplace_back(std::string("$830k"));
  CHECK(draw::print_fit(table, 757).type == 1);
  const auto fit = draw::print_fit(table, 545);
  CHECK(fit.type < 1);
  CHECK(8.5 * fit.type >= 7);
  CHECK(fit.widths[0] >= draw::Text("account", {.px = 8.5 * fit.type}).width());
  const draw::Text head("Committed",
                        {.px = std::max(7.0, 8 * fit.type), .weight = draw::Weight::semibold});
  for (std::size_t i = 1; i < fit.widths.size(); ++i) CHECK(fit.widths[i] >= head.width());
  // No single long word, such as an address, makes all others small.
  draw::PrintTable notes{{}, {{"Who", false}, {"Note", false}}, {}, {}};
  notes.rows.push_back({{std::string("Somebody"), std::string(400, 'n')}});
  CHECK(draw::print_fit(notes, 511).type == 1);
}

// As it is set when a table is made as small as can be read.
std::string figure_of_width(double width) {
  std::string digits = "1";
  while (draw::Text(digits, {.px = 7, .tabular = true}).width() < width) digits += "1";
  return digits;
}

// What is read of the table on an upright sheet.
std::string text_of(const draw::PrintTable& table) {
  draw::PrintSheets sheets(
      {.left = {}, .right = {}, .foot = {}, .number = [](auto, auto) { return std::string(); }},
      {595, 842}, {});
  draw::print_table(sheets, table);
  CHECK(sheets.is_narrow());
  const draw::PrintJob job{
      .title = {}, .paper = {}, .sheet = {595, 842}, .sheets = std::move(sheets).finish()};
  const TempFolder folder;
  put_bytes(folder / "page.pdf", draw::print_pdf(job, may_12));
  return output_of("pdftotext -layout '" + (folder / "page.pdf").string() + "' -");
}

TEST_CASE("columns that don't fit beside each other are beneath each other, each with the names") {
  for (const std::size_t keys : {1U, 2U}) {
    draw::PrintTable table{"Broad", {{"What", false}, {"Whose", false}}, {}, {}, keys};
    table.rows.push_back({{std::string("Calls"), std::string("Somebody")}});
    for (int i = 1; i <= 30; ++i) {
      const auto number = std::to_string(i);
      table.columns.push_back({"Head" + number, true});
      table.rows[0].cells.emplace_back("1,234,567." + number);
    }
    const auto text = text_of(table);
    for (int i = 1; i <= 30; ++i) {
      CHECK(has(text, "Head" + std::to_string(i)));
      CHECK(has(text, "1,234,567." + std::to_string(i)));
    }
    const auto parts = count_of(text, "Broad");
    CHECK(parts > 2);
    CHECK(count_of(text, "What") == parts);
    CHECK(count_of(text, "Calls") == parts);
    CHECK(count_of(text, "Whose") == (keys == 2 ? parts : 1));
    CHECK(count_of(text, "Somebody") == (keys == 2 ? parts : 1));
  }
}

TEST_CASE("a table is in no more parts than its columns have room for") {
  // The first six fit, and so do the last two; four and four would not.
  draw::PrintTable table{"Broad", {{"Who", false}}, {}, {}};
  table.rows.push_back({{std::string("Somebody")}});
  for (const double width : {75., 75., 75., 75., 75., 222., 222.}) {
    table.columns.push_back({"Head", true});
    table.rows[0].cells.emplace_back(figure_of_width(width));
  }
  CHECK(count_of(text_of(table), "Somebody") == 2);
}

TEST_CASE("each part of a broad scorecard says whose readings it has") {
  auto document = document_with_everything();
  for (auto& kpi : document.plan.kpis) kpi.name += " Kundenzufriedenheitsbefragung";
  for (auto& person : document.plan.people) person.name += " Featherstonehaugh-Cholmondeley";
  const auto broad = text_of(document, Printed::scorecard);
  document.plan.organization.direction = PaperDirection::portrait;
  document.plan.organization.margins = PaperMargins::wide;
  const auto narrow = text_of(document, Printed::scorecard);
  CHECK(count_of(narrow, "KPI ") > count_of(broad, "KPI "));
  CHECK(count_of(narrow, "Whose") == count_of(narrow, "KPI "));
}

TEST_CASE("a page whose table has no room on an upright sheet is turned, unless it is to stand") {
  auto document = document_with_everything();
  auto& organization = document.plan.organization;
  organization.paper = PaperSize::letter;
  organization.margins = PaperMargins::wide;
  const auto sheet = [&] {
    return draw::print_job(document, Printed::review, {.today = may_12}).sheet;
  };
  CHECK(sheet() == draw::Size{612, 792});
  for (auto& area : document.plan.targets.revenue)
    for (auto* line : {&area.line.target, &area.line.actual})
      for (const auto& [month, money] : std::map(line->values()))
        line->set(month, Money{money.minor * 1'000'000});
  CHECK(sheet() == draw::Size{792, 612});
  organization.direction = PaperDirection::portrait;
  CHECK(sheet() == draw::Size{612, 792});
  CHECK(count_of(text_of(document, Printed::review), "Where we stand") > 1);
}

TEST_CASE("pages are printed in the plan's language") {
  const TempFolder folder;
  const auto words = std::filesystem::path(SIGHTLINE_TEST_FILES) / "../../app/locale/de.po";
  std::filesystem::create_directories(folder / "de/LC_MESSAGES");
  REQUIRE(output_of("msgfmt -o " + shell_word(folder / "de/LC_MESSAGES/sightline.mo") + " " +
                    shell_word(words)) == "");
  const auto german = Catalog::load("de", folder.path());
  const auto document = document_with_everything();
  CHECK(has(text_of(document, Printed::cadence, german), "Kunden und Lieferanten"));
  CHECK(has(text_of(document, Printed::review, german), "Wo wir stehen"));
  for (const auto printed : pages) CHECK_FALSE(has(text_of(document, printed, german), "Page 1"));
}

}  // namespace print_pages_test
}  // namespace sightline
