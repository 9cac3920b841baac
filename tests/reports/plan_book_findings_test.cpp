// Each finding of a book leads to the cell that it is about.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/temp_folder.h"

namespace plan_book_findings_test {
using namespace sightline;

namespace {

const Day today = std::chrono::year{2026} / 5 / 12;
using Json = nlohmann::json;

std::vector<Json> links_of(const Document& document, const BookOptions& options) {
  const TempFolder folder;
  write_plan_book(document, options, folder / "book.xlsx");
  std::istringstream lines(output_of(script("read_links.py") + shell_word(folder / "book.xlsx")));
  std::vector<Json> links;
  for (std::string line; std::getline(lines, line);) links.push_back(Json::parse(line));
  return links;
}

/// The link of the first finding that says this.
Json link_of(const std::vector<Json>& links, const std::string& part) {
  for (const auto& link : links)
    if (link["finding"].get<std::string>().find(part) != std::string::npos) return link;
  FAIL("no finding says ‘" << part << "’");
  return {};
}

Document with_findings() {
  Document document = full_document(11);
  auto& plan = document.plan;
  Action action = *plan.actions[0];
  action.title = "Has no due date";
  action.due.reset();
  action.owner.reset();
  action.status = Status::planned;
  action.serves.clear();
  const auto current =
      std::ranges::find_if(plan.cycles, [](const Cycle& cycle) { return cycle.contains(today); });
  action.cycle = current->id;
  plan.actions[0] = action;
  plan.vision.reputation.vendors.clear();
  plan.vision.organization.areas[0].share_now = Percent{0.99};
  plan.targets.revenue[1].line.target.set(add_months(plan.organization.plan_start, 4), Money{-100});
  return document;
}

}  // namespace

TEST_CASE("a finding leads to the very cell it is about, and says which on paper too") {
  const auto links = links_of(with_findings(), {.today = today});
  for (const auto& [field, says] : {std::pair{"Due", "no due date"}, std::pair{"Owner", "no owner"},
                                    std::pair{"Serves", "serves nothing"}}) {
    const auto found =
        std::ranges::find_if(links, [&](const Json& link) { return link["head"] == field; });
    INFO(says);
    REQUIRE(found != links.end());
    CHECK((*found)["row"][1] == "Has no due date");
    CHECK((*found)["place"] ==
          (*found)["sheet"].get<std::string>() + " " + (*found)["cell"].get<std::string>());
  }
  const auto month = link_of(links, "below zero");
  CHECK(month["sheet"] == "Revenue");
  CHECK(month["cell"].get<std::string>().starts_with("I"));  // the fifth month
  CHECK(month["row"][1] == "Target");
  CHECK(link_of(links, "add up to")["row"][0].get<std::string>().ends_with(", now"));
  CHECK(link_of(links, "vendors")["row"][0] == "By vendors");
}

TEST_CASE("no finding leads to the top of a sheet that has a cell for it") {
  const auto links = links_of(with_findings(), {.today = today});
  CHECK(links.size() > 5);
  for (const auto& link : links) {
    INFO(link.dump());
    CHECK(link["cell"] != "A1");
  }
}

TEST_CASE("findings that say the same are one row with their names, which leads to the first") {
  Document document = with_findings();
  auto& actions = document.plan.actions;
  const Action like = *actions[0];
  IdSource ids(5);
  for (const auto* title : {"Second one", "Third one"}) {
    Action action = like;
    action.id = ids.next<Action>();
    action.title = title;
    actions.emplace_back(std::move(action));
  }
  const auto links = links_of(document, {.today = today});
  const auto link = link_of(links, "3 actions have no owner");
  CHECK(link["row"][1] == "Has no due date");
  CHECK(link["place"].get<std::string>().ends_with(" and 2 more"));
}

TEST_CASE("a finding about what a book leaves out has no link, and none is broken") {
  BookOptions options{.today = today};
  options.without = {BookSheet::cycles, BookSheet::scorecard};
  const auto links = links_of(with_findings(), options);
  for (const auto& link : links) CHECK_FALSE(link["sheet"].get<std::string>().starts_with("Cycle"));
}

TEST_CASE("an example whose path is none doesn't keep a book from being written") {
  Document document = with_findings();
  document.plan.examples = {"no path at all", "", "/", "/plan", "//"};
  CHECK(links_of(document, {.today = today}).size() > 5);
}

}  // namespace plan_book_findings_test
