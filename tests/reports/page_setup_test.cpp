// What the plan's page setup makes of each printed page.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <regex>
#include <set>

#include "reports/draw/one_page.h"
#include "reports/draw/print_job.h"
#include "reports/draw/surface.h"
#include "tests/reports/full_document.h"
#include "tests/support/temp_folder.h"
#include "tests/support/translated.h"

namespace sightline {
namespace page_setup_test {

using draw::Printed;

constexpr Day may_12 = std::chrono::year{2026} / 5 / 12;
constexpr std::array all = {
    Printed::plan,     Printed::vision,  Printed::targets, Printed::actions,   Printed::scorecard,
    Printed::pipeline, Printed::cadence, Printed::review,  Printed::scenarios, Printed::incentives};

draw::PrintJob job_of(Document document, Printed printed, PaperSize paper, PaperDirection direction,
                      PaperMargins margins = PaperMargins::normal) {
  auto& organization = document.plan.organization;
  organization.paper = paper;
  organization.direction = direction;
  organization.margins = margins;
  return draw::print_job(document, printed, {.today = may_12});
}

bool is_broad(const draw::PrintJob& job) { return job.sheet.width > job.sheet.height; }

/// How far from each edge of the paper the nearest ink is, in points: left, top, right, bottom.
std::array<int, 4> blank_around(const draw::PrintJob& job, const draw::Drawing& sheet) {
  constexpr int beyond = 20;
  const auto image =
      draw::render_image({job.sheet.width + 2 * beyond, job.sheet.height + 2 * beyond}, 1,
                         draw::rgb(0xFFFFFF), [&](cairo_t* cr) {
                           cairo_translate(cr, beyond, beyond);
                           sheet(cr);
                         });
  std::array blank{image.width(), image.height(), image.width(), image.height()};
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (image.at(x, y) == draw::rgb(0xFFFFFF)) continue;
      blank[0] = std::min(blank[0], x);
      blank[1] = std::min(blank[1], y);
      blank[2] = std::min(blank[2], image.width() - 1 - x);
      blank[3] = std::min(blank[3], image.height() - 1 - y);
    }
  }
  for (auto& side : blank) side -= beyond;
  return blank;
}

std::string text_of(const draw::PrintJob& job) {
  const TempFolder folder;
  put_bytes(folder / "page.pdf", draw::print_pdf(job, may_12));
  return output_of("pdftotext -layout '" + (folder / "page.pdf").string() + "' -");
}

/// Each word that is not about the sheet itself, in no order.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    if (c != ' ' && c != '\n' && c != '\f') {
      word += c;
      continue;
    }
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  }
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  std::erase_if(words, [](const auto& each) {
    return std::ranges::all_of(each, [](char c) { return c >= '0' && c <= '9'; });
  });
  return words;
}

TEST_CASE("every page lies as the plan says, on its paper, and the one page stands upright") {
  const auto document = full_document(3);
  for (const auto printed : all) {
    INFO("page " << static_cast<int>(printed));
    for (const auto paper : {PaperSize::a4, PaperSize::letter}) {
      const auto upright = job_of(document, printed, paper, PaperDirection::portrait);
      const auto aside = job_of(document, printed, paper, PaperDirection::landscape);
      CHECK(upright.sheet == draw::points_of(paper));
      CHECK(upright.paper == paper);
      if (printed == Printed::plan)
        CHECK(aside.sheet == upright.sheet);
      else
        CHECK(aside.sheet == draw::Size{upright.sheet.height, upright.sheet.width});
      const auto as_needed = job_of(document, printed, paper, PaperDirection::as_needed);
      const bool broad = printed == Printed::scorecard || printed == Printed::pipeline ||
                         printed == Printed::cadence || printed == Printed::scenarios;
      CHECK(is_broad(as_needed) == broad);
    }
  }
}

TEST_CASE("whichever way a page lies, all of it is within its margins") {
  const auto document = full_document(3);
  for (const auto printed : all) {
    for (const auto direction : {PaperDirection::portrait, PaperDirection::landscape}) {
      for (const auto& [margins, points] : {std::pair{PaperMargins::narrow, 28},
                                            {PaperMargins::normal, 42},
                                            {PaperMargins::wide, 70}}) {
        const auto job = job_of(document, printed, PaperSize::letter, direction, margins);
        // The one page has margins of its own.
        for (std::size_t sheet = printed == Printed::plan ? 1 : 0; sheet < job.sheets.size();
             ++sheet) {
          INFO("page " << static_cast<int>(printed) << ", direction " << static_cast<int>(direction)
                       << ", margin " << points << ", sheet " << sheet);
          const auto blank = blank_around(job, job.sheets[sheet]);
          INFO(blank[0] << ' ' << blank[1] << ' ' << blank[2] << ' ' << blank[3]);
          // Letters may reach a point or two beyond the line they are set on.
          CHECK(std::ranges::all_of(blank, [&](int side) { return side >= points - 3; }));
          // The margin is no wider than it is said to be: the head stands at it.
          CHECK(blank[0] <= points + 3);
          CHECK(blank[1] <= points + 8);
        }
      }
    }
  }
}

TEST_CASE("a page says the same whichever way it lies") {
  const auto document = full_document(3);
  for (const auto printed : all) {
    INFO("page " << static_cast<int>(printed));
    const auto upright = job_of(document, printed, PaperSize::a4, PaperDirection::portrait);
    const auto aside = job_of(document, printed, PaperSize::a4, PaperDirection::landscape);
    const auto less = words_of(text_of(upright));
    const auto more = words_of(text_of(aside));
    // A broader chart names more of its months.
    if (printed == Printed::scorecard)
      CHECK(std::ranges::includes(more, less));
    else
      CHECK(more == less);
  }
}

/// The smallest type that a word is set in, in points. "Page 1 of 2" at the foot is set in 8.
double least_type(const draw::PrintJob& job) {
  const TempFolder folder;
  put_bytes(folder / "page.pdf", draw::print_pdf(job, may_12));
  const auto boxes = output_of("pdftotext -bbox '" + (folder / "page.pdf").string() + "' -");
  const std::set<std::string> page_words = {"Page", "Seite", "Página"};
  const std::regex word("yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">([^<]*)<");
  double least = 1000;
  double foot = 0;
  for (std::sregex_iterator at(boxes.begin(), boxes.end(), word), end; at != end; ++at) {
    const double high = std::stod((*at)[2]) - std::stod((*at)[1]);
    least = std::min(least, high);
    if (page_words.contains((*at)[3])) foot = high;
  }
  REQUIRE(foot > 0);
  return 8 * least / foot;
}

TEST_CASE("no table is set smaller than can be read on paper, however narrow that is") {
  auto document = full_document(3);
  auto& organization = document.plan.organization;
  organization.margins = PaperMargins::wide;
  for (const auto printed : {Printed::scorecard, Printed::pipeline, Printed::cadence,
                             Printed::review, Printed::scenarios, Printed::incentives}) {
    for (const auto direction : {PaperDirection::as_needed, PaperDirection::portrait}) {
      organization.direction = direction;
      for (const auto& language : languages) {
        INFO("page " << static_cast<int>(printed) << ", direction " << static_cast<int>(direction)
                     << ", " << language);
        const auto job =
            draw::print_job(document, printed, {.today = may_12, .catalog = translated(language)});
        CHECK(least_type(job) > 6.95);
      }
    }
  }
}

TEST_CASE("figures of targets and their heads are of one size each, and can be read") {
  auto document = full_document(3);
  auto& plan = document.plan;
  plan.organization.margins = PaperMargins::wide;
  for (const auto direction : {PaperDirection::as_needed, PaperDirection::portrait})
    for (const std::int64_t each : {0LL, 123'456'789'012LL}) {
      plan.organization.direction = direction;
      if (each > 0)
        for (int month = 0; month < plan_months; ++month) {
          const auto at = add_months(plan.organization.plan_start, month);
          plan.targets.profit.target.set(at, Money{each * 100});
          plan.targets.profit.actual.set(at, Money{each * 99});
        }
      for (const auto& language : languages) {
        INFO("direction " << static_cast<int>(direction) << ", " << language << ", " << each);
        const auto job = draw::print_job(document, Printed::targets,
                                         {.today = may_12, .catalog = translated(language)});
        CHECK(least_type(job) > 6.95);
      }
    }
}

TEST_CASE("on a low sheet chart and figures have one each, whole and under their title") {
  const auto document = full_document(3);
  for (const auto paper : {PaperSize::a4, PaperSize::letter}) {
    for (const auto margins : {PaperMargins::narrow, PaperMargins::normal, PaperMargins::wide}) {
      INFO("paper " << static_cast<int>(paper) << ", margins " << static_cast<int>(margins));
      const auto low =
          job_of(document, Printed::targets, paper, PaperDirection::landscape, margins);
      CHECK(low.sheets.size() == 6);
      const auto text = text_of(low);
      for (const auto* title : {"Revenue by month", "Headcount by month"}) {
        const auto first = text.find(title);
        REQUIRE(first != std::string::npos);
        CHECK(text.find(title, first + 1) != std::string::npos);
      }
      const auto high =
          job_of(document, Printed::targets, paper, PaperDirection::portrait, margins);
      CHECK(high.sheets.size() == 3);
    }
  }
}

}  // namespace page_setup_test
}  // namespace sightline
