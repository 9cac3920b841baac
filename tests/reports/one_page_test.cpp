#include "reports/draw/one_page.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "model/find.h"
#include "reports/brand/logo.h"
#include "reports/draw/page_flow.h"
#include "reports/draw/pdf.h"
#include "reports/draw/surface.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::draw::one_page_test {
namespace {

constexpr Day today = std::chrono::year{2026} / 5 / 12;

std::string output_of(const std::string& command, const TempFolder& folder) {
  const auto file = (folder / "output").string();
  REQUIRE(std::system((command + " >'" + file + "' 2>&1").c_str()) == 0);
  return bytes_of(file);
}

/// What an independent program reads in the PDF.
std::string told(const std::string& program, const std::string& pdf, const std::string& rest = "") {
  const TempFolder folder;
  put_bytes(folder / "page.pdf", pdf);
  return output_of(program + " '" + (folder / "page.pdf").string() + "' " + rest, folder);
}
std::string text_of(const std::string& pdf) { return told("pdftotext -layout", pdf, "-"); }

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

OnePage page_of(const Document& document, const AudienceOptions& audience = {}) {
  return one_page(document, {.audience = audience, .paper = {}, .today = today});
}

Document full_document() {
  auto document = plausible_document(1);
  document.plan.organization.name = "Acme Services";
  document.plan.vision.success.meaning = "We choose our clients.";
  document.plan.vision.goal = {.kind = GoalKind::be_acquired,
                               .reasoning = "A partner with reach.",
                               .time_frame = {},
                               .preconditions = {}};
  return document;
}

}  // namespace

TEST_CASE("vision, targets and this cycle stand on one page") {
  const AudienceOptions with_exit{.audience = Audience::leadership, .exit_terms = true};
  const auto pdf = page_of(full_document(), with_exit).pdf;
  CHECK(has(told("pdfinfo", pdf), "Pages:           1"));
  const auto text = text_of(pdf);
  INFO(text);
  for (const auto* part : {"Acme Services", "We choose our clients.", "Be acquired", "Month 18",
                           "Revenue, 12 months", "Cycle 2 of 6", "Operating profit"})
    CHECK(has(text, part));
}

TEST_CASE("the page is A4 or Letter, as the plan or the options say") {
  auto document = full_document();
  CHECK(has(told("pdfinfo", page_of(document).pdf), "A4"));
  document.plan.organization.paper = PaperSize::letter;
  CHECK(has(told("pdfinfo", page_of(document).pdf), "612 x 792"));
  const auto pdf = one_page(document, {.audience = {}, .paper = PaperSize::a4, .today = today}).pdf;
  CHECK(has(told("pdfinfo", pdf), "A4"));
}

TEST_CASE("the same plan, options and day give the same bytes") {
  const auto document = full_document();
  CHECK(page_of(document).pdf == page_of(document).pdf);
  CHECK(has(told("TZ=UTC pdfinfo", page_of(document).pdf), "May 12 00:00:00 2026"));
}

TEST_CASE("an audience does not read what is withheld from it") {
  auto document = full_document();
  document.plan.people.front().name = "Wilhelmina Unmistakable";
  for (auto& action : document.plan.actions) {
    auto owned = *action;
    owned.owner = document.plan.people.front().id;
    action = owned;
  }
  CHECK(has(text_of(page_of(document).pdf), "Wilhelmina"));
  const auto lender = text_of(page_of(document, {.audience = Audience::lender}).pdf);
  CHECK_FALSE(has(lender, "Wilhelmina"));
  CHECK_FALSE(has(lender, "acquired"));
  const auto company = text_of(page_of(document, {.audience = Audience::company}).pdf);
  CHECK_FALSE(has(company, "profit"));
  CHECK_FALSE(has(company, "Margin"));
}

TEST_CASE("an empty plan gets a calm page that says so") {
  IdSource ids(1);
  const auto blank = blank_document(std::chrono::year{2026} / 1, ids);
  const auto text = text_of(page_of(blank).pdf);
  INFO(text);
  for (const auto* part : {"The vision has no words yet.", "No targets have been set yet.",
                           "No actions are planned for this cycle yet."})
    CHECK(has(text, part));
}

TEST_CASE("long texts are shortened to whole words, and sixty actions are counted") {
  auto document = full_document();
  std::string text;
  for (int i = 0; i < 400; ++i) text += "wordy" + std::to_string(i) + " ";
  auto& reputation = document.plan.vision.reputation;
  document.plan.vision.success.meaning = text;
  for (auto* part : {&reputation.clients, &reputation.competitors, &reputation.business_community,
                     &reputation.vendors})
    *part = text;
  const auto cycle = cycle_of(document.plan, today)->id;
  IdSource ids(5);
  for (int i = 0; i < 60; ++i) {
    Action action;
    action.id = ids.next<Action>();
    action.title = "Call client number " + std::to_string(i);
    action.cycle = cycle;
    action.focus = document.plan.focus_areas.front().id;
    document.plan.actions.emplace_back(action);
  }
  const auto pdf = page_of(document).pdf;
  CHECK(has(told("pdfinfo", pdf), "Pages:           1"));
  const auto read = text_of(pdf);
  INFO(read);
  CHECK(has(read, "wordy0 "));
  CHECK(has(read, "…"));
  CHECK(has(read, " more actions"));
  // Half a word would be one of the digits cut from its end.
  for (std::size_t at = read.find("wordy"); at != std::string::npos;
       at = read.find("wordy", at + 1)) {
    const auto end = read.find_first_of(" …\n", at);
    const auto number = std::stoi(read.substr(at + 5, end - at - 5));
    const auto next = "wordy" + std::to_string(number + 1);
    CHECK((read.compare(end, 3, "…") == 0 || has(read, next)));
  }
}

TEST_CASE("a long title has its second line while there is room, and is cut at a word after that") {
  auto document = full_document();
  const auto cycle = cycle_of(document.plan, today)->id;
  document.plan.actions.clear();
  IdSource ids(6);
  const auto add = [&](int count) {
    for (int i = 0; i < count; ++i) {
      Action action;
      action.id = ids.next<Action>();
      action.title =
          "Cut the onboarding of a new managed client from eight weeks to four, with every "
          "hand-over in one tool and number" +
          std::to_string(document.plan.actions.size()) + "end";
      action.cycle = cycle;
      action.focus = document.plan.focus_areas.front().id;
      document.plan.actions.emplace_back(action);
    }
  };
  const auto count_of = [](const std::string& text, const std::string& part) {
    int count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
  };
  add(8);
  const auto whole = text_of(page_of(document).pdf);
  INFO(whole);
  CHECK_FALSE(has(whole, "…"));
  for (int i = 0; i < 8; ++i) CHECK(has(whole, "number" + std::to_string(i) + "end"));
  add(20);
  const auto many = text_of(page_of(document).pdf);
  INFO(many);
  CHECK(count_of(many, "Cut the onboarding") >= 12);
  CHECK(has(many, "…"));
  CHECK(has(many, " more actions"));
  for (auto at = many.find("number"); at != std::string::npos; at = many.find("number", at + 1))
    CHECK(many.compare(many.find_first_not_of("0123456789", at + 6), 3, "end") == 0);
}

TEST_CASE("nothing is drawn beyond the margins, whatever the document") {
  std::mt19937_64 random(3);
  for (int i = 0; i < 12; ++i) {
    auto document = i % 2 == 0 ? random_document(random, 6) : plausible_document(random);
    const auto words = page_words(document, today, true, Catalog::english());
    constexpr Size sheet{595, 842};
    const auto image = render_image(sheet, 1, rgb(0xFFFFFF),
                                    [&](cairo_t* cr) { draw_one_page(cr, words, sheet, {}); });
    constexpr int edge = 30;
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x)
        if ((x < edge || y < edge || x >= image.width() - edge || y >= image.height() - edge) &&
            image.at(x, y) != rgb(0xFFFFFF))
          ++drawn;
    INFO(i);
    CHECK(drawn == 0);
  }
}

TEST_CASE("the one page wears its brand's colours, font, logo and lines") {
  const TempFolder folder;
  auto document = full_document();
  document.plan.organization.confidentiality.clear();
  Brand brand;
  brand.accent = 0x7A1F5C;
  brand.actual = 0x7A1F5C;
  brand.font = "Noto Sans";
  brand.footer = "Counsel & Sons";
  brand.confidentiality = "For the board only";
  const OnePageOptions plain{.today = today};
  auto dressed = plain;
  dressed.brand = brand;
  const auto pdf = one_page(document, dressed).pdf;
  CHECK(has(text_of(pdf), "Counsel & Sons · For the board only"));
  CHECK(has(told("pdffonts", pdf), "NotoSans"));
  CHECK_FALSE(has(text_of(one_page(document, plain).pdf), "Counsel"));
  CHECK_FALSE(has(told("pdfimages -list", pdf), "image"));
  put_bytes(folder / "logo.png", render_png({60, 20}, 1, rgb(0x7A1F5C), [](cairo_t*) {}));
  dressed.brand.logo = read_logo(folder / "logo.png");
  const auto with_logo = one_page(document, dressed).pdf;
  CHECK(has(told("pdfimages -list", with_logo), "image"));
  CHECK(one_page(document, dressed).pdf == with_logo);
}

TEST_CASE("a logo that is a JPEG stands on the page as the same JPEG") {
  const TempFolder folder;
  const auto document = full_document();
  OnePageOptions dressed{.today = today};
  put_bytes(folder / "page.pdf", one_page(document, dressed).pdf);
  output_of("pdftoppm -jpeg -r 20 '" + (folder / "page.pdf").string() + "' '" +
                (folder / "logo").string() + "'",
            folder);
  dressed.brand.logo = read_logo(folder / "logo-1.jpg");
  const auto pdf = one_page(document, dressed).pdf;
  const auto images = told("pdfimages -list", pdf);
  INFO(images);
  CHECK(has(images, " jpeg "));
  CHECK(has(pdf, dressed.brand.logo->bytes));
}

TEST_CASE("the plan's own line on confidentiality goes before the brand's") {
  auto document = full_document();
  document.plan.organization.confidentiality = "Ours alone";
  OnePageOptions options{.today = today};
  options.brand.confidentiality = "For the board only";
  const auto text = text_of(one_page(document, options).pdf);
  CHECK(has(text, "Ours alone"));
  CHECK_FALSE(has(text, "For the board only"));
}

TEST_CASE("characters without a glyph are counted") {
  auto document = full_document();
  CHECK(page_of(document).unknown_glyphs == 0);
  document.plan.vision.success.meaning = "A mark of one's own: \U000F1234\U000F1235";
  CHECK(page_of(document).unknown_glyphs == 2);
}

TEST_CASE(
    "what Unicode keeps from being characters is shown as a replacement, wherever it stands") {
  constexpr auto odd = "\uFFFE\uFDD0\U0001FFFF\x01";
  for (const bool in_name : {false, true}) {
    auto document = full_document();
    auto& plan = document.plan;
    (in_name ? plan.organization.name : plan.vision.success.meaning) = std::string("odd") + odd;
    CHECK(has(text_of(page_of(document).pdf), "odd"));
  }
  CHECK(settable("a\uFFFEb") == "a\uFFFDb");
  CHECK(settable("größe 計画 \U0001F600") == "größe 計画 \U0001F600");
}

TEST_CASE("a text keeps whole words and its room") {
  const std::string text = "one two three four five six seven";
  const Text whole(text, {.px = 14});
  CHECK(fitted(text, {.px = 14, .max_width = whole.width() + 1}).width() == whole.width());
  const auto cut = fitted(text, {.px = 14, .max_width = whole.width() / 2});
  CHECK(cut.width() <= whole.width() / 2);
  CHECK(cut.width() > whole.width() / 4);
  const auto lines =
      fitted(text, {.px = 14, .max_width = 60, .wrap = Wrap::paragraph, .max_height = 40});
  CHECK(lines.height() <= 40);
  CHECK(fitted("", {.px = 14, .max_width = 10}).width() == 0);
  CHECK(fitted("Donaudampfschifffahrtsgesellschaft", {.px = 14, .max_width = 50}).width() <= 51);
  CHECK(fitted("日本語の長い文章はどこででも改行できます", {.px = 14, .max_width = 80}).width() <=
        81);
}

TEST_CASE("a PDF of no size is refused") {
  for (const Size bad : {Size{0, 10}, Size{10, -1}, Size{1e6, 10}})
    CHECK_THROWS_AS(render_pdf(bad, {}, [](cairo_t*) {}), std::length_error);
}

}  // namespace sightline::draw::one_page_test
