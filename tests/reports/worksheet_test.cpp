#include "reports/worksheet.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "model/find.h"
#include "reports/draw/worksheet_pdf.h"
#include "reports/workbook/worksheet_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/book_part.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace worksheet_test {

using std::chrono::year;

const Day today = year{2026} / 5 / 12;
const WorksheetOptions plainly{.today = today};

WorksheetTemplate form(const char* key = "qualification") {
  return load_worksheet(std::filesystem::path{SIGHTLINE_TEST_FILES} / "../../templates", key);
}

/// Two imports; in the later one the clinic's deal has grown.
Document with_pipeline() {
  IdSource ids(5);
  auto document = blank_document(year{2026} / 1, ids);
  auto& plan = document.plan;
  plan.organization.name = "Harbor & Pine";
  Person ada;
  ada.id = ids.next<Person>();
  ada.name = "Ada Byron";
  plan.people.push_back(ada);
  Opportunity deal;
  deal.key = "D-17";
  deal.name = "Clinic, network renewal";
  deal.owner = ada.id;
  deal.value = Money{12'000'000};
  deal.stage = "Proposal";
  deal.expected_close = year{2026} / 6 / 30;
  PipelineSnapshot first;
  first.taken_on = year{2026} / 3 / 31;
  first.opportunities = {deal};
  deal.value = Money{15'050'050};
  PipelineSnapshot second;
  second.taken_on = year{2026} / 4 / 30;
  second.opportunities = {deal};
  deal.key = "D-18";
  deal.name = "Bakery";
  second.opportunities.push_back(deal);
  deal.key = "D-19";
  second.opportunities.push_back(deal);
  document.pipeline = {first, second};
  return document;
}

std::string answer(const Worksheet& sheet, const std::string& label) {
  for (const auto& block : sheet.blocks)
    for (const auto& row : block.rows)
      if (row.label == label) return row.answer;
  return "no such row";
}

std::string refusal(const Document& document, std::string_view typed) {
  try {
    (void)worksheet(document, form(), typed, plainly);
  } catch (const Failure& failure) {
    return plain_text(failure.message());
  }
  return "not refused";
}

std::string text_of(const std::string& pdf) {
  const TempFolder folder;
  put_bytes(folder / "sheet.pdf", pdf);
  return output_of("pdftotext -layout " + shell_word(folder / "sheet.pdf") + " -");
}

std::size_t pages_of(const std::string& pdf) {
  const auto text = text_of(pdf);
  return static_cast<std::size_t>(std::ranges::count(text, '\f'));
}

TEST_CASE("what the imports know last of an opportunity is filled in", "[worksheet]") {
  const auto document = with_pipeline();
  for (const char* typed : {"D-17", " clinic, NETWORK renewal "}) {
    const auto sheet = worksheet(document, form(), typed, plainly);
    CHECK(sheet.about == "Harbor & Pine · Clinic, network renewal");
    CHECK(answer(sheet, "Owner") == "Ada Byron");
    CHECK(answer(sheet, "Value") == "$150,500.50");
    CHECK(answer(sheet, "Stage") == "Proposal");
    CHECK(answer(sheet, "Expected close") == "30 Jun 2026");
    CHECK(answer(sheet, "Net-new account").empty());
    CHECK(answer(sheet, "Created").empty());
  }
}

TEST_CASE("an opportunity that the newest import hasn't is found as it was known last",
          "[worksheet]") {
  auto document = with_pipeline();
  auto newest = *document.pipeline.back();
  std::erase_if(newest.opportunities, [](const auto& deal) { return deal.key == "D-17"; });
  newest.taken_on = year{2026} / 5 / 5;
  document.pipeline.emplace_back(newest);
  for (const char* typed : {"D-17", "Clinic, network renewal"})
    CHECK(answer(worksheet(document, form(), typed, plainly), "Value") == "$150,500.50");
  // On an earlier day it was worth what the first import says.
  auto earlier = plainly;
  earlier.today = year{2026} / 4 / 1;
  CHECK(answer(worksheet(document, form(), "D-17", earlier), "Value") == "$120,000");
}

TEST_CASE("a file that says yes of some deals says no of the others", "[worksheet]") {
  auto document = with_pipeline();
  auto import = *document.pipeline.back();
  import.opportunities.back().net_new = true;
  document.pipeline.back() = import;
  CHECK(answer(worksheet(document, form(), "D-17", plainly), "Net-new account") == "no");
  CHECK(answer(worksheet(document, form(), "D-19", plainly), "Net-new account") == "yes");
  CHECK(answer(worksheet(document, form(), "", plainly), "Net-new account").empty());
}

TEST_CASE("an empty sheet knows the organization and nothing of a deal", "[worksheet]") {
  const auto sheet = worksheet(with_pipeline(), form("pre-call"), "", plainly);
  CHECK(sheet.about == "Harbor & Pine");
  CHECK(answer(sheet, "Value").empty());
  CHECK(answer(sheet, "Date") == "12 May 2026");
}

TEST_CASE("an opportunity that is not there, or not the only one, gets a sentence", "[worksheet]") {
  const auto document = with_pipeline();
  CHECK(refusal(document, "D-99").find("no opportunity ‘D-99’") != std::string::npos);
  CHECK(refusal(document, "clinic").find("Did you mean ‘Clinic, network renewal’?") !=
        std::string::npos);
  CHECK(refusal(document, "bakery").find("more than one") != std::string::npos);
  IdSource ids(1);
  CHECK(refusal(blank_document(year{2026} / 1, ids), "D-17").find("no pipeline yet") !=
        std::string::npos);
}

TEST_CASE("who has no business with the pipeline gets no answer from it", "[worksheet]") {
  auto options = plainly;
  options.audience = {.audience = Audience::lender};
  CHECK_THROWS_AS(worksheet(with_pipeline(), form(), "D-17", options), Failure);
}

TEST_CASE("the PDF has every question, is the same again, and fits both papers", "[worksheet]") {
  const auto document = with_pipeline();
  for (const char* key : {"qualification", "pre-call"}) {
    const auto sheet = worksheet(document, form(key), "D-17", plainly);
    for (const auto paper : {PaperSize::a4, PaperSize::letter}) {
      const auto made = draw::worksheet_pdf(sheet, paper, plainly);
      CHECK(made.pdf == draw::worksheet_pdf(sheet, paper, plainly).pdf);
      CHECK(made.unknown_glyphs == 0);
      CHECK(pages_of(made.pdf) == static_cast<std::size_t>(made.pages));
      CHECK(made.pages <= 2);
      const auto text = text_of(made.pdf);
      INFO(text);
      CHECK(text.find("$150,500.50") != std::string::npos);
      CHECK(text.find("Page 1 of " + std::to_string(made.pages)) != std::string::npos);
      for (const auto& block : sheet.blocks) CHECK(text.find(block.title) != std::string::npos);
    }
  }
}

TEST_CASE("long labels and many lines go on over pages and lose nothing", "[worksheet]") {
  auto sheet = worksheet(with_pipeline(), form(), "D-17", plainly);
  WorksheetRow row{.label = "Why", .known = false, .answer = {}, .lines = 20, .choices = {}};
  for (int i = 0; i < 60; ++i) row.label += " word" + std::to_string(i);
  for (int i = 0; i < 12; ++i) sheet.blocks.back().rows.push_back(row);
  sheet.title = std::string(300, 'W');
  const auto made = draw::worksheet_pdf(sheet, PaperSize::a4, plainly);
  CHECK(made.pages >= 12);
  const auto text = text_of(made.pdf);
  std::size_t found = 0;
  for (auto at = text.find("word59"); at != std::string::npos; at = text.find("word59", at + 1))
    ++found;
  CHECK(found == 12);
}

TEST_CASE("a long name stands whole in the PDF", "[worksheet]") {
  auto document = with_pipeline();
  auto import = unboxed(document.pipeline.back());
  std::string& name = import.opportunities.front().name;
  for (int i = 0; i < 30; ++i) name += " name" + std::to_string(i);
  document.pipeline.back() = std::move(import);
  const auto sheet = worksheet(document, form(), "D-17", plainly);
  const auto text = text_of(draw::worksheet_pdf(sheet, PaperSize::a4, plainly).pdf);
  INFO(text);
  std::size_t found = 0;
  for (auto at = text.find("name29"); at != std::string::npos; at = text.find("name29", at + 1))
    ++found;
  CHECK(found == 2);  // below the title and in its field
  CHECK(text.find("…") == std::string::npos);
}

TEST_CASE("a sheet to fill in is one page, smaller by a little if need be", "[worksheet]") {
  const TempFolder folder;
  const auto sheet = worksheet(with_pipeline(), form(), "D-17", plainly);
  write_worksheet_book(sheet, PaperSize::a4, plainly, folder / "sheet.xlsx");
  CHECK(part_of(folder / "sheet.xlsx", "xl/worksheets/sheet1.xml").find("fitToHeight=\"0\"") ==
        std::string::npos);
}

TEST_CASE("the workbook has the answers as text and the choices as lists", "[worksheet]") {
  const TempFolder folder;
  auto document = with_pipeline();
  auto second = *document.pipeline[1];
  second.opportunities[0].name = "=1+1";
  document.pipeline[1] = second;
  const auto sheet = worksheet(document, form(), "D-17", plainly);
  write_worksheet_book(sheet, PaperSize::letter, plainly, folder / "sheet.xlsx");
  const auto cells = part_of(folder / "sheet.xlsx", "xl/worksheets/sheet1.xml");
  CHECK(cells.find("<f>") == std::string::npos);
  std::size_t lists = 0;
  for (auto at = cells.find("type=\"list\""); at != std::string::npos;
       at = cells.find("type=\"list\"", at + 1))
    ++lists;
  CHECK(lists == 4);
  CHECK(cells.find("<sheetProtection") != std::string::npos);
  const auto first = bytes_of(folder / "sheet.xlsx");
  write_worksheet_book(sheet, PaperSize::letter, plainly, folder / "sheet.xlsx");
  CHECK(bytes_of(folder / "sheet.xlsx") == first);
  CHECK_THROWS_AS(
      write_worksheet_book(sheet, PaperSize::a4, plainly, folder / "none" / "sheet.xlsx"), Failure);
}

}  // namespace worksheet_test
}  // namespace sightline
