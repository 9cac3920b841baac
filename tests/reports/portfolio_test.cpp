#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "model/derive/variance.h"
#include "model/find.h"
#include "reports/workbook/portfolio.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"
#include "tests/support/translated.h"

namespace portfolio_test {
using namespace sightline;

namespace {

using Json = nlohmann::json;

const Day today = std::chrono::year{2026} / 5 / 12;

std::string output_of(const std::string& command) {
  std::string text;
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[4096];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe))
    text.append(buffer, got);
  CHECK(::pclose(pipe) == 0);
  return text;
}

std::string script(const std::string& name, const std::filesystem::path& book) {
  const auto folder = std::filesystem::path(SIGHTLINE_TEST_FILES).parent_path() / "reports";
  return std::string(SIGHTLINE_PYTHON) + " '" + (folder / name).string() + "' '" + book.string() +
         "'";
}

PortfolioPlan plan_of(const Document& document, const AudienceOptions& audience = {}) {
  return {.file = "plan.sightline",
          .row = portfolio_row(document, audience, today),
          .failure = {},
          .book = {}};
}

PortfolioOptions options(const AudienceOptions& audience = {}) {
  return {.audience = audience, .today = today};
}

/// Gives a line an actual a little off its target in the plan's first four months.
template <class T>
void report(const Plan& plan, Line<T>& line, T off) {
  for (int i = 0; i < 4; ++i) {
    const auto month = add_months(plan.organization.plan_start, i);
    line.actual.set(month, line.target.at(month).value() + off);
  }
}

/// A plan under way: the last area and the last department have not reported yet.
Document document_of(std::uint64_t seed) {
  auto document = plausible_document(seed);
  auto& targets = document.plan.targets;
  for (std::size_t i = 0; i + 1 < targets.revenue.size(); ++i)
    report(document.plan, targets.revenue[i].line,
           Money{static_cast<std::int64_t>(i * 1'234'567) - 999'999});
  for (std::size_t i = 0; i + 1 < targets.departments.size(); ++i)
    report(document.plan, targets.departments[i].line, Fte{50});
  report(document.plan, targets.profit, Money{-123'456});
  return document;
}

/// Three ordinary plans in three currencies, one without a target, one with nothing in it.
std::vector<Document> documents() {
  std::vector<Document> all;
  for (const std::uint64_t seed : {1, 2, 3}) all.push_back(document_of(seed));
  all[1].plan.organization.currency = {"JPY"};
  all[2].plan.organization.currency = {"KWD"};
  all.push_back(document_of(4));
  for (auto& area : all.back().plan.targets.revenue) area.line.target = {};
  for (const auto& [month, value] : all.back().plan.targets.profit.target.values())
    all.back().plan.targets.profit.target.set(month, Money{});
  IdSource ids(5);
  all.push_back(blank_document(std::chrono::year{2026} / 4, ids));
  return all;
}

std::vector<PortfolioPlan> plans() {
  std::vector<PortfolioPlan> plans;
  for (const auto& document : documents()) plans.push_back(plan_of(document));
  return plans;
}

Json read(const std::filesystem::path& book) {
  return Json::parse(output_of(script("read_portfolio.py", book)));
}

/// The cells of a plan's row; its number counts from 1.
const Json& row_of(const Json& book, const std::string& sheet, int number) {
  for (const auto& row : book.at(sheet))
    if (row.at(0) == number) return row;
  FAIL("no row " << number << " on " << sheet);
  return book;
}

void check_cell(const Json& cell, const std::optional<double>& value) {
  INFO(cell);
  if (!value)
    CHECK((cell.is_null() || cell == "" || cell == "n/a"));
  else
    CHECK(std::abs(cell.get<double>() - *value) <= 1e-9 * std::abs(*value));
}

void check_figure(const Json& row, const PortfolioFigure& figure) {
  check_cell(row.at(3), figure.target);
  check_cell(row.at(4), figure.landing);
  const auto difference = [](const auto& from, const auto& to) {
    return from && to ? std::optional(*to - *from) : std::nullopt;
  };
  check_cell(row.at(5), difference(figure.target, figure.landing));
  CHECK(row.at(7) == figure.months);
  check_cell(row.at(8), figure.compared);
  check_cell(row.at(9), figure.actual);
  check_cell(row.at(10), difference(figure.compared, figure.actual));
}

}  // namespace

TEST_CASE("a portfolio's cells are what the plans come to") {
  const TempFolder folder;
  const auto all = plans();
  write_portfolio(all, options(), folder / "portfolio.xlsx");
  const Json book = read(folder / "portfolio.xlsx");
  CHECK(book.at("complaints") == Json::array());
  int number = 0;
  for (const auto& plan : all) {
    INFO(++number);
    check_figure(row_of(book, "Revenue", number), plan.row->revenue);
    check_figure(row_of(book, "Headcount", number), plan.row->headcount);
    check_figure(row_of(book, "Profit", number), plan.row->profit);
    CHECK(row_of(book, "Overview", number).at(2) == plan.row->currency.code);
    check_cell(row_of(book, "Overview", number).at(4), plan.row->revenue.landing);
    const auto& actions = row_of(book, "Actions", number);
    CHECK(actions.at(3) == plan.row->actions.done);
    CHECK(actions.at(6) == plan.row->actions.counted());
    CHECK(actions.at(8) == plan.row->actions.late);
    const auto& findings = row_of(book, "Findings", number);
    for (std::size_t i = 0; i < 3; ++i) CHECK(findings.at(2 + i) == plan.row->findings.at(i));
  }
}

TEST_CASE("a percentage of no target is not available, and a missing figure is blank") {
  const TempFolder folder;
  const auto all = plans();
  REQUIRE(all[3].row->revenue.target == std::nullopt);
  REQUIRE(all[3].row->profit.target == 0);
  write_portfolio(all, options(), folder / "portfolio.xlsx");
  const Json book = read(folder / "portfolio.xlsx");
  CHECK(row_of(book, "Profit", 4).at(6) == "n/a");
  CHECK(row_of(book, "Overview", 4).at(4) != 0);
  CHECK(row_of(book, "Actions", 5).at(7) == "n/a");
}

TEST_CASE("a portfolio's figures are those of the plan's own variances") {
  const auto document = document_of(1);
  const auto row = portfolio_row(document, {}, today);
  const auto variance = revenue_variance(document.plan.targets, horizon_of(document.plan));
  REQUIRE(variance.value().has_value());
  CHECK(row.revenue.actual == to_units((*variance).result, {"USD"}));
  CHECK(row.revenue.compared == to_units((*variance).meant, {"USD"}));
  CHECK(row.revenue.months == 4);
  CHECK(row.headcount.months == 4);
  CHECK(row.profit.months == 4);
  CHECK(row.actions.counted() + row.actions.dropped > 0);
}

TEST_CASE("no cell of a portfolio differs after LibreOffice calculated it anew") {
  const TempFolder folder;
  auto all = plans();
  for (const std::uint64_t seed : {11, 12, 13, 14}) all.push_back(plan_of(document_of(seed)));
  write_portfolio(all, options(), folder / "portfolio.xlsx");
  CHECK(output_of(script("recalculate.py", folder / "portfolio.xlsx")) == "");
}

TEST_CASE("what an audience must not see is in no row and no cell of a portfolio") {
  const TempFolder folder;
  const AudienceOptions company{.audience = Audience::company};
  auto document = plausible_document(2);
  document.plan.targets.profit.target.set(document.plan.organization.plan_start, Money{31'415'926});
  const auto row = portfolio_row(document, company, today);
  CHECK(row.profit == PortfolioFigure{});
  CHECK(row.findings == std::array<int, 3>{});
  CHECK_FALSE(row.most_severe_finding);
  write_portfolio({plan_of(document, company)}, options(company), folder / "portfolio.xlsx");
  const Json book = read(folder / "portfolio.xlsx");
  CHECK(book.at("complaints") == Json::array());
  CHECK_FALSE(book.contains("Profit"));
  CHECK_FALSE(book.contains("Findings"));
}

TEST_CASE("what was typed into a plan is text in a portfolio") {
  const TempFolder folder;
  auto document = plausible_document(3);
  document.plan.organization.name = "=HYPERLINK(\"http://x\",\"y\")";
  auto plan = plan_of(document);
  plan.file = "=1+1.sightline";
  plan.book = "a b/=1#2.xlsx";
  write_portfolio({plan}, options(), folder / "portfolio.xlsx");
  const Json book = read(folder / "portfolio.xlsx");
  CHECK(book.at("complaints") == Json::array());
  CHECK(row_of(book, "Revenue", 1).at(1) == document.plan.organization.name);
  CHECK(row_of(book, "Files", 1).at(1) == plan.file);
  CHECK(row_of(book, "Files", 1).at(5) == plan.book);
}

TEST_CASE("the number of an organization leads to its book, however long their names are") {
  const TempFolder folder;
  auto all = plans();
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    all[i].row->organization += " and daughters, partners, neighbours and everybody else we know";
    all[i].book = "books/" + all[i].row->organization + ".xlsx";
  }
  write_portfolio(all, options(), folder / "portfolio.xlsx");
  const Json book = read(folder / "portfolio.xlsx");
  CHECK(book.at("complaints") == Json::array());
  const Json& links = book.at("links");
  CHECK(links.size() == all.size() - 1);
  CHECK(links.at("2").get<std::string>().starts_with("./books/"));
  CHECK(row_of(book, "Overview", 2).at(1) == all[1].row->organization);
}

TEST_CASE("a portfolio has room for figures of twelve digits and for the words of every head") {
  const TempFolder folder;
  auto document = document_of(1);
  for (auto& area : document.plan.targets.revenue)
    for (const auto& [month, value] : area.line.target.values())
      area.line.target.set(month, Money{7'654'321'098'700});
  for (const auto* language : {"en", "de", "fr", "es"}) {
    INFO(language);
    const auto catalog = translated(language);
    auto spoken = options();
    spoken.catalog = catalog;
    write_portfolio({plan_of(document)}, spoken, folder / (std::string(language) + ".xlsx"));
    auto complaints = read(folder / (std::string(language) + ".xlsx")).at("complaints");
    std::erase(complaints.get_ref<Json::array_t&>(), "no title among the properties");
    CHECK(complaints == Json::array());
  }
}

TEST_CASE("a portfolio in German says in German that its checks hold") {
  const TempFolder folder;
  auto german = options();
  german.catalog = translated("de");
  write_portfolio(plans(), german, folder / "portfolio.xlsx");
  const Json book = read(folder / "portfolio.xlsx");
  CHECK(book.at("verdict").get<std::string>().find("stimmt") != std::string::npos);
}

TEST_CASE("a portfolio without a plan that could be read is not written") {
  const TempFolder folder;
  const PortfolioPlan broken{.file = "x", .row = {}, .failure = msg("It is broken."), .book = {}};
  for (const auto& none : {std::vector<PortfolioPlan>{}, std::vector{broken}}) {
    try {
      write_portfolio(none, options(), folder / "portfolio.xlsx");
      FAIL("it was written");
    } catch (const Failure& failure) {
      CHECK(failure.kind() == FailureKind::input);
    }
  }
  CHECK(folder.names().empty());
}

}  // namespace portfolio_test
