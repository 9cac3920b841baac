// Links of a plan book: they are read whole, and lead where they say.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/temp_folder.h"
#include "tests/support/translated.h"

namespace plan_book_links_test {
using namespace sightline;

namespace {

const Day today = std::chrono::year{2026} / 5 / 12;

constexpr const char* long_words =
    " together with the regional partners and with a written report to everybody who was there and "
    "to whoever has yet to be told about it";

/// Titles and themes are sentences, many findings share a row, and some actions have no cycle.
Document wordy_document() {
  Document document = full_document(2);
  auto& plan = document.plan;
  for (auto& boxed : plan.actions) {
    Action action = *boxed;
    action.title += long_words;
    boxed = action;
  }
  for (std::size_t i = 0; i < plan.actions.size(); i += 5) {
    Action action = *plan.actions[i];
    action.cycle.reset();
    action.status = Status::planned;
    plan.actions[i] = action;
  }
  for (auto& cycle : plan.cycles) cycle.theme += long_words;
  IdSource ids(17);
  const auto area = plan.vision.organization.areas.back();
  const auto line = plan.targets.revenue.back().line;
  for (int i = 0; i < 120; ++i) {
    plan.vision.organization.areas.push_back(area);
    plan.vision.organization.areas.back().id = ids.next<SpecialtyArea>();
    plan.vision.organization.areas.back().name += std::to_string(i);
    plan.targets.revenue.push_back({plan.vision.organization.areas.back().id, line});
  }
  return document;
}

}  // namespace

TEST_CASE("no link is longer than its line, however long titles and themes are") {
  const TempFolder folder;
  const Document document = wordy_document();
  for (const auto& language : languages)
    write_plan_book(document, {.today = today, .catalog = translated(language)},
                    folder / (language + ".xlsx"));
  CHECK(output_of(script("read_book.py") + "--paper " + folder.path().string() + "/*.xlsx") == "");
}

TEST_CASE("pages of the line of sight begin with what is served, where no page more comes of it") {
  const TempFolder folder;
  write_plan_book(full_document(2), {.today = today}, folder / "book.xlsx");
  const auto starts = output_of(script("read_links.py") + "--pages 'Line of sight' " +
                                shell_word(folder / "book.xlsx"));
  const auto pages = nlohmann::json::parse(starts);
  REQUIRE(pages.size() > 1);
  for (const auto& page : pages) {
    INFO(page);
    CHECK((page.at(0).is_string() || page.at(1).is_string()));
  }
}

TEST_CASE("the line of sight leads from a cycle's number, or the backlog's name, to the action") {
  const TempFolder folder;
  write_plan_book(wordy_document(), {.today = today}, folder / "book.xlsx");
  std::istringstream lines(
      output_of(script("read_links.py") + "--sight " + shell_word(folder / "book.xlsx")));
  int cycles = 0;
  int backlog = 0;
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    const auto link = nlohmann::json::parse(line);
    CHECK(link.at("there") == link.at("title"));
    if (link.at("cycle").is_number()) {
      ++cycles;
      CHECK(link.at("sheet") == "Cycle " + std::to_string(link.at("cycle").get<int>()));
    } else {
      ++backlog;
      CHECK(link.at("cycle") == "Backlog");
      CHECK(link.at("sheet") == "Backlog");
    }
  }
  CHECK(cycles > 3);
  CHECK(backlog > 1);
  // And who reads the sheet is told so.
  const auto parts = parts_of(folder / "book.xlsx");
  CHECK(parts.find("Cycle ›<") != std::string::npos);
  CHECK(parts.find("in the column ‘Cycle ›’ leads to") != std::string::npos);
}

TEST_CASE("what a book has no cell for is no link, where the sheets of the cycles are left out") {
  const TempFolder folder;
  write_plan_book(wordy_document(), {.today = today, .without = {BookSheet::cycles}},
                  folder / "book.xlsx");
  const auto lines_of = [&](const std::string& what) {
    std::istringstream lines(
        output_of(script("read_links.py") + what + shell_word(folder / "book.xlsx")));
    std::vector<nlohmann::json> found;
    for (std::string line; std::getline(lines, line);) found.push_back(nlohmann::json::parse(line));
    return found;
  };
  const auto sight = lines_of("--sight ");
  CHECK(sight.size() > 1);
  for (const auto& link : sight) {
    INFO(link);
    CHECK(link.at("sheet") == "Backlog");
    CHECK(link.at("there") == link.at("title"));
  }
  for (const auto& finding : lines_of("")) {
    INFO(finding);
    CHECK((finding.at("sheet") != "Backlog" || finding.at("cell") != "A1"));
  }
  // What does lead on has its sign, and no number is said to.
  const auto parts = parts_of(folder / "book.xlsx");
  CHECK(parts.find("Cycle ›<") != std::string::npos);
  CHECK(parts.find("name in the column ‘Cycle ›’ leads to") != std::string::npos);
  CHECK(parts.find("The number of a cycle") == std::string::npos);
}

TEST_CASE("the line of sight has no sign of links where none leads on") {
  const TempFolder folder;
  Document document = wordy_document();
  const auto has_sign = [&](const BookOptions& options) {
    write_plan_book(document, options, folder / "book.xlsx");
    const auto links =
        output_of(script("read_links.py") + "--sight " + shell_word(folder / "book.xlsx"));
    const bool sign = parts_of(folder / "book.xlsx").find("Cycle ›") != std::string::npos;
    CHECK(sign == !links.empty());
    return sign;
  };
  CHECK_FALSE(has_sign({.today = today, .without = {BookSheet::cycles, BookSheet::backlog}}));
  for (auto& boxed : document.plan.actions) {
    Action action = *boxed;
    action.cycle.reset();
    boxed = action;
  }
  document.plan.cycles.clear();
  CHECK(has_sign({.today = today}));
  document.plan.actions.clear();
  CHECK_FALSE(has_sign({.today = today}));
}

}  // namespace plan_book_links_test
