#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <regex>
#include <sstream>

#include "model/find.h"
#include "reports/draw/one_page.h"
#include "reports/draw/print_contents.h"
#include "reports/draw/print_job.h"
#include "reports/draw/print_sheets.h"
#include "reports/draw/surface.h"
#include "tests/reports/full_document.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline {
namespace print_test {

using draw::Printed;

constexpr Day may_12 = std::chrono::year{2026} / 5 / 12;
constexpr std::array all = {
    Printed::plan,     Printed::vision,  Printed::targets, Printed::actions,   Printed::scorecard,
    Printed::pipeline, Printed::cadence, Printed::review,  Printed::scenarios, Printed::incentives};

draw::PrintJob job_of(const Document& document, Printed printed) {
  return draw::print_job(document, printed, {.today = may_12});
}

/// What one of poppler's programs says about the PDF.
std::string told(const std::string& program, const std::string& pdf, const std::string& rest = "") {
  const TempFolder folder;
  put_bytes(folder / "page.pdf", pdf);
  return output_of(program + " '" + (folder / "page.pdf").string() + "' " + rest);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

draw::Image image_of(const draw::PrintJob& job, std::size_t sheet) {
  // With a border beyond the paper, where nothing may be drawn.
  return draw::render_image({job.sheet.width + 40, job.sheet.height + 40}, 1, draw::rgb(0xFFFFFF),
                            [&](cairo_t* cr) {
                              cairo_translate(cr, 20, 20);
                              job.sheets[sheet](cr);
                            });
}

TEST_CASE("who waits for sheets is told how far they are, and can give them up") {
  auto document = plausible_document(3);
  IdSource ids(4);
  const auto pattern = unboxed(document.plan.actions.front());
  for (int i = 0; i < 300; ++i) {
    auto action = pattern;
    action.id = ids.next<Action>();
    document.plan.actions.emplace_back(action);
  }
  std::vector<double> told;
  std::stop_source source;
  const draw::PrintWatch watch{.progress = [&](double part) { told.push_back(part); },
                               .stop = source.get_token()};
  const auto whole = draw::print_job(document, Printed::actions, {.today = may_12}, watch);
  REQUIRE(told.size() > 3);
  CHECK(std::ranges::is_sorted(told));
  CHECK(told.back() <= 1);
  source.request_stop();
  const auto part = draw::print_job(document, Printed::actions, {.today = may_12}, watch);
  CHECK(part.sheets.size() < whole.sheets.size());
}

TEST_CASE("every sheet of every page has something on it, within its margins") {
  const auto document = plausible_document(3);
  for (const auto printed : all) {
    const auto job = job_of(document, printed);
    REQUIRE_FALSE(job.sheets.empty());
    for (std::size_t sheet = 0; sheet < job.sheets.size(); ++sheet) {
      INFO("page " << static_cast<int>(printed) << ", sheet " << sheet);
      const auto image = image_of(job, sheet);
      std::size_t inked = 0;
      bool clean = true;
      for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
          if (image.at(x, y) == draw::rgb(0xFFFFFF)) continue;
          ++inked;
          clean = clean && x >= 50 && y >= 50 && x < image.width() - 50 && y < image.height() - 40;
        }
      }
      CHECK(inked > 1000);
      CHECK(clean);
    }
  }
}

TEST_CASE("the PDF has the same sheets, and the same bytes each time") {
  const auto document = plausible_document(3);
  for (const auto printed : all) {
    const auto job = job_of(document, printed);
    const auto pdf = draw::print_pdf(job, may_12);
    CHECK(pdf.starts_with("%PDF"));
    CHECK(has(told("pdfinfo", pdf), "Pages:           " + std::to_string(job.sheets.size())));
    CHECK(draw::print_pdf(job_of(document, printed), may_12) == pdf);
  }
}

TEST_CASE("the plan prints the one page first, then its charts") {
  const auto document = plausible_document(3);
  const auto job = job_of(document, Printed::plan);
  CHECK(job.sheets.size() > 2);
  auto words = draw::page_words(document, may_12, true, Catalog::english());
  words.foot = draw::foot_of({}, document.plan.organization);
  const auto expected = draw::render_image(job.sheet, 1, draw::rgb(0xFFFFFF), [&](cairo_t* cr) {
    draw::draw_one_page(cr, words, job.sheet, {});
  });
  CHECK(draw::render_image(job.sheet, 1, draw::rgb(0xFFFFFF), job.sheets[0]) == expected);
}

TEST_CASE("vision, figures and actions are printed in words that can be searched") {
  const auto document = plausible_document(3);
  const auto text = [&](Printed printed) {
    return told("pdftotext -layout", draw::print_pdf(job_of(document, printed), may_12), "-");
  };
  const auto vision = text(Printed::vision);
  CHECK(has(vision, "Three years"));
  CHECK(has(vision, "Page 1 of 1"));
  const auto figures = text(Printed::targets);
  CHECK(has(figures, "Revenue by month"));
  CHECK(has(figures, "18 months"));
  CHECK(has(figures, "Cycle 6"));
  const auto actions = text(Printed::actions);
  for (const auto& action : document.plan.actions) CHECK(has(actions, action->title));
  CHECK(has(actions, "Backlog"));
}

TEST_CASE("the paper is that of the plan") {
  auto document = plausible_document(3);
  document.plan.organization.paper = PaperSize::letter;
  CHECK(job_of(document, Printed::vision).sheet == draw::Size{612, 792});
  document.plan.organization.paper = PaperSize::a4;
  CHECK(job_of(document, Printed::vision).sheet.width < 600);
}

TEST_CASE("a plan with nothing in it prints sheets that say so") {
  IdSource ids(1);
  const auto document = blank_document(std::chrono::year{2026} / 1, ids);
  for (const auto printed : all) {
    const auto job = job_of(document, printed);
    CHECK_FALSE(job.sheets.empty());
    CHECK(draw::print_pdf(job, may_12).size() > 500);
  }
  CHECK(job_of(document, Printed::plan).sheets.size() == 1);
  for (const auto printed : all) CHECK_FALSE(job_of(Document{}, printed).sheets.empty());
}

TEST_CASE("what has no room on a sheet is on the next: no action and no word is lost") {
  auto document = plausible_document(3);
  const auto few = job_of(document, Printed::actions).sheets.size();
  auto action = *document.plan.actions.front();
  action.title.clear();
  for (int i = 0; i < 200; ++i) action.title += "word ";
  for (int i = 0; i < 60; ++i) document.plan.actions.emplace_back(action);
  CHECK(job_of(document, Printed::actions).sheets.size() > few + 4);

  const auto short_vision = job_of(document, Printed::vision).sheets.size();
  auto& meaning = document.plan.vision.success.meaning;
  for (int i = 0; i < 4000; ++i) meaning += "meaning ";
  CHECK(job_of(document, Printed::vision).sheets.size() > short_vision + 5);
}

TEST_CASE("the heading of a list has two rows of it on its sheet, wherever that ends") {
  IdSource ids(1);
  const auto document = blank_document(std::chrono::year{2026} / 1, ids);
  const auto add = [&](Document& to, std::size_t cycle, const std::string& title) {
    Action action;
    action.id = ids.next<Action>();
    action.title = title;
    action.focus = to.plan.focus_areas[0].id;
    action.cycle = to.plan.cycles[cycle].id;
    to.plan.actions.emplace_back(action);
  };
  for (int before = 25; before < 45; ++before) {
    auto filled = document;
    for (int i = 0; i < before; ++i) add(filled, 0, "First");
    for (int i = 0; i < 3; ++i) add(filled, 1, "Second");
    const auto text =
        told("pdftotext -layout", draw::print_pdf(job_of(filled, Printed::actions), may_12), "-");
    const auto heading = text.find("Cycle 2 of 6");
    REQUIRE(heading != std::string::npos);
    const auto sheet = text.substr(heading, text.find('\f', heading) - heading);
    const auto row = sheet.find("Second");
    INFO(before << " actions before it");
    REQUIRE(row != std::string::npos);
    CHECK(sheet.find("Second", row + 1) != std::string::npos);
  }
}

/// How far from the foot of the first sheet its last ink is, and whether that is a rule.
std::pair<int, bool> last_ink(const std::vector<draw::Drawing>& sheets, draw::Size size) {
  const auto image = draw::render_image(size, 1, draw::rgb(0xFFFFFF), sheets.front());
  for (int y = image.height() - 1; y >= 0; --y) {
    int inked = 0;
    for (int x = 0; x < image.width(); ++x) inked += image.at(x, y) == draw::rgb(0xFFFFFF) ? 0 : 1;
    if (inked > 0) return {image.height() - y, inked > image.width() / 2};
  }
  return {image.height(), false};
}

draw::PrintSheets bare_sheets(draw::Size size) {
  return {{.left = {}, .right = {}, .foot = {}, .number = [](auto, auto) { return std::string(); }},
          size,
          {}};
}

TEST_CASE("no rule stays behind at the foot of a sheet when its row begins the next one") {
  const auto document = plausible_document(3);
  const auto words = draw::page_words(document, may_12, true, Catalog::english());
  std::size_t broken = 0;
  for (int height = 340; height < 460; height += 3) {
    const draw::Size size{500, static_cast<double>(height)};
    auto sheets = bare_sheets(size);
    draw::print_vision(sheets, document, words, Catalog::english());
    const auto drawn = std::move(sheets).finish();
    INFO("on a sheet " << height << " high");
    if (drawn.size() > 1) ++broken;
    CHECK_FALSE(last_ink(drawn, size).second);
  }
  CHECK(broken > 10);
}

TEST_CASE("an answer that goes on overleaf is named there again") {
  auto document = plausible_document(3);
  auto& answer = document.plan.vision.reputation.clients;
  for (int i = 0; i < 2'000; ++i) answer += " words";
  const auto job = job_of(document, Printed::vision);
  const auto text = told("pdftotext -layout", draw::print_pdf(job, may_12), "-");
  REQUIRE(job.sheets.size() > 2);
  const auto first = text.find(" (continued)");
  REQUIRE(first != std::string::npos);
  CHECK(text.find(" (continued)", first + 1) != std::string::npos);
}

TEST_CASE("people in a column all have a decimal, or none has") {
  auto document = plausible_document(3);
  auto& target = document.plan.targets.departments.front().line.target;
  target.set(document.plan.organization.plan_start, Fte{1'250});
  const auto text =
      told("pdftotext -layout", draw::print_pdf(job_of(document, Printed::targets), may_12), "-");
  const auto from = text.find("Headcount by month");
  REQUIRE(from != std::string::npos);
  std::size_t lines = 0;
  std::istringstream rest(text.substr(from, text.find('\f', from) - from));
  for (std::string line; std::getline(rest, line);) {
    std::smatch found;
    if (!std::regex_search(line, found, std::regex(R"(20\d\d +([0-9.]+))"))) continue;
    ++lines;
    CHECK(found[1].str().find('.') != std::string::npos);
  }
  CHECK(lines == 18);
}

TEST_CASE("figures that go on overleaf have their title and their heads there") {
  auto sheets = bare_sheets({500, 300});
  draw::print_figures(sheets, plausible_document(3), Measure::revenue, may_12, Catalog::english());
  const draw::PrintJob job{
      .title = {}, .paper = {}, .sheet = {500, 300}, .sheets = std::move(sheets).finish()};
  const auto text = told("pdftotext -layout", draw::print_pdf(job, may_12), "-");
  REQUIRE(job.sheets.size() > 2);
  std::size_t from = 0;
  for (auto end = text.find('\f'); end != std::string::npos; end = text.find('\f', from)) {
    const auto sheet = text.substr(from, end - from);
    INFO(sheet);
    CHECK(has(sheet, "Revenue by month"));
    if (from > 0) CHECK(has(sheet, "Actual − target"));
    from = end + 1;
  }
}

TEST_CASE("sheets break between rows, and texts that end in the middle of a character are whole") {
  draw::PrintSheets sheets(
      {.left = "Left",
       .right = "Right",
       .foot = "Foot",
       .number = [](std::size_t page,
                    std::size_t of) { return std::to_string(page) + "/" + std::to_string(of); }},
      {300, 300}, {});
  const double room = sheets.room();
  sheets.next_sheet();
  CHECK(sheets.room() == room);
  sheets.need(room + 1);
  CHECK(sheets.room() == room);
  std::string text;
  for (int i = 0; i < 900; ++i) text += "ä";
  sheets.text(text, {.px = 6}, sheets.palette().ink);
  CHECK(sheets.room() < room);
  for (int i = 0; i < 60; ++i)
    sheets.row({{"cell", 0, 100, {.px = 10}, sheets.palette().ink, false}});
  CHECK(std::move(sheets).finish().size() > 3);
}

}  // namespace print_test
}  // namespace sightline
