// What the plan book's page lets a person choose, by keyboard, and the book that comes of it.
#include <catch2/catch_test_macros.hpp>

#include "app/desktop/book_form.h"
#include "app/desktop/handout_list.h"
#include "app/desktop/page_book.h"
#include "app/desktop/sheet_list.h"
#include "tests/desktop/window.h"
#include "tests/support/book_part.h"
#include "tests/support/output_of.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace book_test {

PageBook& shown_page(Window& window, const Document& document = plausible_document(3)) {
  window.session().start(document);
  window.frame().show(PageId::book);
  return dynamic_cast<PageBook&>(window.frame().page(PageId::book));
}

std::string exported(Window& window, PageBook& page, const TempFolder& folder) {
  page.set_target(folder / "book.xlsx");
  const auto before = window.person.notices.size();
  window.focus(page.export_button());
  window.key(WXK_SPACE);
  REQUIRE(
      wait_until([&] { return !page.is_busy() && window.person.notices.size() == before + 1; }));
  REQUIRE(window.person.notices.back().first == NoticeTone::done);
  return bytes_of(folder / "book.xlsx");
}

void choose(wxChoice& choice, int item) {
  choice.SetSelection(item);
  wxCommandEvent chosen(wxEVT_CHOICE, choice.GetId());
  chosen.SetEventObject(&choice);
  choice.ProcessWindowEvent(chosen);
}

TEST_CASE("a sheet is left out of the book by keyboard, and the others that need none stay") {
  Window window;
  const TempFolder folder;
  auto& page = shown_page(window);
  CHECK(page.sheets().box(BookSheet::revenue) == nullptr);
  const auto whole = exported(window, page, folder);
  auto* charts = page.sheets().box(BookSheet::charts);
  REQUIRE(charts->GetValue());
  window.focus(*charts);
  window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return !charts->GetValue(); }));
  CHECK(exported(window, page, folder).size() < whole.size());
}

TEST_CASE("the file that is proposed is called in the language the book is written in") {
  Window window;
  auto& page = shown_page(window);
  auto* language = page.form().language_choice();
  REQUIRE(language != nullptr);
  CHECK(page.target().filename().string().ends_with("plan book.xlsx"));
  choose(*language, language->FindString("Deutsch"));
  CHECK(page.target().filename().string().ends_with("Planbuch.xlsx"));
}

/// What Ctrl+P brings to the printer.
std::string printed_text(Window& window) {
  window.person.printed.reset();
  window.key('P', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return window.person.printed.has_value(); }));
  const TempFolder folder;
  put_bytes(folder / "page.pdf", draw::print_pdf(*window.person.printed, window.session().today()));
  return output_of("pdftotext -layout '" + (folder / "page.pdf").string() + "' -");
}

TEST_CASE("the plan on one page is printed for the audience that its book is for") {
  Window window;
  auto& page = shown_page(window);
  const auto tells_profit = [&] {
    return printed_text(window).find("Operating profit") != std::string::npos;
  };
  const auto choose_audience = [&](Audience audience) {
    auto& button = page.audience_button(static_cast<std::size_t>(audience));
    window.focus(button);
    window.key(WXK_SPACE);
    REQUIRE(wait_until([&] { return button.GetValue(); }));
  };
  choose_audience(Audience::board);
  CHECK(tells_profit());
  choose_audience(Audience::company);
  CHECK_FALSE(tells_profit());
  // Elsewhere the sheet has what the window shows.
  window.frame().show(PageId::home);
  CHECK(tells_profit());
}

TEST_CASE("exporting is in sight also in a low window") {
  Window window;
  window.frame().SetSize(window.frame().FromDIP(wxSize(1000, 520)));
  auto& page = shown_page(window);
  CHECK(wait_until(
      [&] { return page.GetScreenRect().Contains(page.export_button().GetScreenRect()); }));
}

TEST_CASE("an export that is given up leaves no book behind, and can be begun again") {
  Window window;
  const TempFolder folder;
  auto& page = shown_page(window);
  page.set_target(folder / "book.xlsx");
  const auto press = [](wxButton& button) {
    wxCommandEvent pressed(wxEVT_BUTTON, button.GetId());
    pressed.SetEventObject(&button);
    button.ProcessWindowEvent(pressed);
  };
  press(page.export_button());
  CHECK(page.is_busy());
  CHECK(page.cancel_button().IsShown());
  press(page.cancel_button());
  REQUIRE(wait_until([&] { return !page.is_busy() && page.export_button().IsEnabled(); }));
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK(window.person.notices.empty());
  CHECK_FALSE(page.cancel_button().IsShown());
  CHECK_FALSE(exported(window, page, folder).empty());
}

TEST_CASE("brand, paper and password go into the book, and no protection needs no password") {
  Window window;
  const TempFolder folder;
  auto& page = shown_page(window);
  auto& form = page.form();
  const auto plain = exported(window, page, folder);
  REQUIRE(form.brand_choice().GetCount() > 1);
  window.focus(form.brand_choice());
  const auto before = form.brand_choice().GetSelection();
  form.brand_choice().SetSelection(before == 0 ? 1 : 0);
  CHECK(exported(window, page, folder) != plain);
  form.brand_choice().SetSelection(before);
  auto& paper = form.paper_choice();
  const auto sheet = paper.GetSelection();
  choose(paper, sheet == 0 ? 1 : 0);
  CHECK(exported(window, page, folder) != plain);
  choose(paper, sheet);
  CHECK(exported(window, page, folder) == plain);
  window.focus(form.password());
  window.type("s3cret");
  CHECK(exported(window, page, folder) != plain);
  window.focus(form.protect_box());
  window.key(WXK_SPACE);
  CHECK(wait_until([&] { return !form.password().IsEnabled(); }));
}

TEST_CASE("a book is written in the language, and compared with the baseline, that is chosen") {
  Window window;
  const TempFolder folder;
  auto document = plausible_document(3);
  auto second = document.baselines.at(0);
  second.id = IdSource(5).next<Baseline>();
  ++second.number;
  auto plan = *second.plan;
  plan.targets.revenue.front().line.target = {};
  second.plan = std::move(plan);
  document.baselines.push_back(std::move(second));
  auto& page = shown_page(window, document);
  auto& baseline = page.form().baseline_choice();
  const auto plain = exported(window, page, folder);
  REQUIRE(baseline.GetCount() > 1);
  choose(baseline, baseline.GetSelection() == 0 ? 1 : 0);
  CHECK(exported(window, page, folder) != plain);
  auto* language = page.form().language_choice();
  REQUIRE(language != nullptr);
  choose(*language, language->FindString("Deutsch"));
  exported(window, page, folder);
  CHECK(part_of(folder / "book.xlsx", "xl/workbook.xml").find("\"Deckblatt\"") !=
        std::string::npos);
}

TEST_CASE("page, charts, calendar and tables are written by keyboard, for the audience chosen") {
  Window window;
  const TempFolder folder;
  auto& page = shown_page(window);
  const auto write = [&](Handout handout, const std::filesystem::path& to) {
    window.person.file = to;
    const auto before = window.person.notices.size();
    window.focus(page.handouts().button(handout));
    window.key(WXK_SPACE);
    REQUIRE(wait_until(
        [&] { return !page.handouts().is_busy() && window.person.notices.size() == before + 1; }));
    CHECK(window.person.notices.back().first == NoticeTone::done);
  };
  window.focus(page.audience_button(static_cast<std::size_t>(Audience::company)));
  window.key(WXK_SPACE);
  write(Handout::one_page, folder / "page");
  CHECK(bytes_of(folder / "page.pdf").starts_with("%PDF"));
  write(Handout::calendar, folder / "plan.ics");
  CHECK(bytes_of(folder / "plan.ics").starts_with("BEGIN:VCALENDAR"));
  window.person.typed = "";
  write(Handout::pre_call_pdf, folder / "call");
  CHECK(bytes_of(folder / "call.pdf").starts_with("%PDF"));
  write(Handout::qualification_book, folder / "guide");
  CHECK(bytes_of(folder / "guide.xlsx").starts_with("PK"));
  write(Handout::charts_png, folder.path());
  CHECK(bytes_of(folder / "revenue.png").starts_with("\x89PNG"));
  write(Handout::tables, folder.path());
  CHECK(std::filesystem::exists(folder / "revenue.csv"));
  CHECK_FALSE(std::filesystem::exists(folder / "profit.csv"));
  window.person.confirms = false;
  put_bytes(folder / "page.pdf", "mine");
  window.person.file = folder / "page.pdf";
  window.focus(page.handouts().button(Handout::one_page));
  window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return !window.person.asked.empty(); }));
  CHECK(wait_until([&] { return !page.handouts().is_busy(); }));
  CHECK(bytes_of(folder / "page.pdf") == "mine");
}

}  // namespace book_test
}  // namespace sightline::desktop::test
