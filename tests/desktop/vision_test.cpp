#include <gtk/gtk.h>
#include <wx/window.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "app/desktop/page_vision.h"
#include "app/desktop/share_bar.h"
#include "model/catalog/prompts.h"
#include "sightline_config.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace vision_test {

PageVision* vision_page(wxWindow& window) {
  if (auto* page = dynamic_cast<PageVision*>(&window)) return page;
  for (auto* child : window.GetChildren()) {
    if (auto* page = vision_page(*child)) return page;
  }
  return nullptr;
}

PageVision& shown_page(Window& window) {
  window.frame().show(PageId::vision);
  auto* page = vision_page(window.frame());
  REQUIRE(page);
  REQUIRE(wait_until([&] { return page->IsShownOnScreen(); }));
  return *page;
}

EntryField& field(PageVision& page, std::string_view path) {
  auto* found = page.field_at(path);
  REQUIRE(found);
  return *found;
}

constexpr const char* revenue_now = "/plan/vision/organization/revenue/now";
constexpr const char* revenue_then = "/plan/vision/organization/revenue/then";

std::optional<Money> revenue(Window& window) {
  return window.session().plan().vision.organization.revenue.now;
}

TEST_CASE("a revenue typed and left is in the plan, and undo takes it back") {
  Window window;
  auto& page = shown_page(window);
  auto& now = field(page, revenue_now);
  window.focus(now);
  window.type("5.1m");
  CHECK(wait_until([&] { return now.GetValue() == "5.1m"; }));
  CHECK_FALSE(revenue(window));
  window.key(WXK_TAB);
  REQUIRE(wait_until([&] { return revenue(window).has_value(); }));
  CHECK(revenue(window) == Money{510'000'000});
  CHECK(wxWindow::FindFocus() == &field(page, revenue_then));
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return !revenue(window) && now.GetValue().empty(); }));
}

TEST_CASE("gap and required growth follow a number while it is typed") {
  Window window;
  window.session().start(plausible_document(3));
  auto& page = shown_page(window);
  auto& then = field(page, revenue_then);
  const auto worked_out = [&] {
    std::vector<wxString> texts;
    for (auto* child : then.GetParent()->GetChildren())
      if (const auto* label = dynamic_cast<Label*>(child)) texts.push_back(label->GetLabelText());
    return texts;
  };
  const auto before = worked_out();
  const auto plan = window.session().plan();
  window.focus(then);
  then.SelectAll();
  window.type("99m");
  CHECK(wait_until([&] { return worked_out() != before; }));
  CHECK(window.session().plan() == plan);
  then.SelectAll();
  window.type("about");
  CHECK(wait_until([&] { return worked_out() == before; }));
  window.key(WXK_ESCAPE);
  CHECK(wait_until([&] { return worked_out() == before; }));
}

TEST_CASE("a revenue that can't be read keeps its text, with the sentence under it") {
  Window window;
  auto& page = shown_page(window);
  auto& now = field(page, revenue_now);
  window.focus(now);
  window.type("about five");
  window.key(WXK_TAB);
  const auto has_sentence = [&] {
    const auto& around = now.GetParent()->GetChildren();
    return std::any_of(around.begin(), around.end(), [](wxWindow* child) {
      const auto* line = dynamic_cast<ProblemLine*>(child);
      return line && line->IsShown() && !line->text().empty();
    });
  };
  REQUIRE(wait_until(has_sentence));
  CHECK(now.GetValue() == "about five");
  CHECK_FALSE(revenue(window));
  page.refresh();
  CHECK(now.GetValue() == "about five");
  window.focus(now);
  window.key(WXK_ESCAPE);
  CHECK(wait_until([&] { return now.GetValue().empty() && !has_sentence(); }));
}

TEST_CASE("a finding leads to the field of what it is about") {
  Window window;
  auto& page = shown_page(window);
  window.frame().show(PageId::vision, "/plan/vision/success/meaning");
  CHECK(wait_until(
      [&] { return wxWindow::FindFocus() == page.field_at("/plan/vision/success/meaning"); }));
  CHECK(page.questions().selected() == 1);
  window.type("calm");
  auto& meaning = field(page, "/plan/vision/success/meaning");
  REQUIRE(wait_until([&] { return meaning.GetValue() == "calm"; }));
  window.frame().show(PageId::home);
  CHECK(window.session().plan().vision.success.meaning == "calm");
}

TEST_CASE("a question can be gone to before any was shown") {
  Window window;
  window.session().start(plausible_document(3));
  auto& page = dynamic_cast<PageVision&>(window.frame().page(PageId::vision));
  page.go_to("/plan/vision/success/meaning");
  CHECK(page.questions().selected() == 1);
  window.frame().show(PageId::vision);
  CHECK(page.questions().selected() == 1);
}

TEST_CASE("German keeps the coaching beside the questions of a window of 1280") {
  Window window(Catalog::load("de_DE", SIGHTLINE_SOURCE_LOCALE));
  window.session().start(plausible_document(3));
  window.frame().SetSize(window.frame().FromDIP(wxSize(1280, 800)));
  auto& page = shown_page(window);
  auto& form = page.form(0);
  CHECK(wait_until([&] {
    return page.guidance().IsShownOnScreen() &&
           page.guidance().GetScreenPosition().x > form.GetScreenRect().GetRight();
  }));
  // In a narrow one the questions stand in a row, and leave the form its room.
  window.frame().SetSize(window.frame().FromDIP(wxSize(1000, 700)));
  CHECK(wait_until([&] {
    return page.questions().item_rect(1).y == page.questions().item_rect(0).y &&
           page.questions().GetScreenRect().GetBottom() < form.GetScreenPosition().y;
  }));
  window.focus(page.questions());
  window.key(WXK_RIGHT);
  CHECK(wait_until([&] { return page.questions().selected() == 1; }));
}

TEST_CASE("in a narrow window how much is answered gives way, and the answers stay within") {
  const auto language = GENERATE("de_DE", "fr_FR", "es_ES");
  CAPTURE(language);
  Window window(Catalog::load(language, SIGHTLINE_SOURCE_LOCALE));
  auto document = plausible_document(3);
  document.plan.examples = {"/plan/vision/goal/kind", "/plan/vision/success/meaning"};
  window.session().start(std::move(document));
  window.frame().SetSize(window.frame().FromDIP(wxSize(1000, 700)));
  auto& form = shown_page(window).form(0);
  CHECK(wait_until([&] {
    return form.GetParent()->GetScreenRect().GetRight() < window.frame().GetScreenRect().GetRight();
  }));
}

void gather_paragraphs(const wxWindow& window, std::string& text) {
  for (auto* child : window.GetChildren()) {
    if (const auto* paragraph = dynamic_cast<Paragraph*>(child)) text += paragraph->text() + "\n";
    gather_paragraphs(*child, text);
  }
}

TEST_CASE(
    "the coaching beside the questions is that of the one that is chosen, with its examples") {
  Window window;
  window.session().start(plausible_document(3));
  auto& page = shown_page(window);
  const auto prompts = load_prompts(window.frame().templates());
  window.focus(page.questions());
  for (std::size_t i = 0; i < prompts.size(); ++i) {
    INFO(prompts[i].title);
    REQUIRE(wait_until([&] { return page.questions().selected() == i; }));
    const auto shows = [&](const std::string& words) {
      std::string text;
      gather_paragraphs(page.guidance(), text);
      return text.find(words) != std::string::npos;
    };
    CHECK(wait_until([&] { return shows(prompts[i].good); }));
    CHECK(shows("✓ " + prompts[i].good_example));
    CHECK(shows("✗ " + prompts[i].bad_example));
    for (const auto& ask : prompts[i].ask) CHECK(shows(ask));
    window.key(WXK_DOWN);
  }
}

TEST_CASE("Ctrl+Enter in a share lets the other areas make room for it") {
  Window window;
  window.session().start(plausible_document(3));
  const auto& areas = window.session().plan().vision.organization.areas;
  auto& field = shown_page(window).form(0).areas().now_share(0);
  window.focus(field);
  window.key('A', wxMOD_CONTROL);
  window.type("60");
  window.key(WXK_RETURN, wxMOD_CONTROL);
  const auto sum = [&] {
    double all = 0;
    for (const auto& area : areas) all += area.share_now ? area.share_now->fraction : 0;
    return all;
  };
  CHECK(
      wait_until([&] { return areas[0].share_now == Percent{0.6} && std::abs(sum() - 1) < 1e-9; }));
}

TEST_CASE("the end of a share is dragged, the others make room, and one undo takes it back") {
  Window window;
  window.session().start(plausible_document(3));
  const auto shares = [&] {
    std::vector<double> all;
    for (const auto& area : window.session().plan().vision.organization.areas)
      all.push_back(area.share_now ? area.share_now->fraction : 0);
    return all;
  };
  const auto before = shares();
  REQUIRE(before.size() > 1);
  auto& bar = shown_page(window).form(0).areas().now_bar(0);
  REQUIRE(wait_until([&] { return bar.IsShownOnScreen(); }));
  const auto before_part = bar.part();
  // A click without a move changes nothing.
  window.click(bar, {2, bar.GetClientSize().y / 2});
  CHECK(bar.part() == before_part);
  CHECK(shares() == before);
  window.press(bar, {2, bar.GetClientSize().y / 2});
  window.carry(bar, {bar.GetClientSize().x / 2, bar.GetClientSize().y / 2});
  // Held, it shows what would be; nothing is done yet.
  CHECK(wait_until([&] { return std::abs(bar.part() - 0.5) < 0.03; }));
  CHECK(shares() == before);
  // News from elsewhere, such as other colours, take nothing from the hand.
  shown_page(window).refresh();
  CHECK(std::abs(bar.part() - 0.5) < 0.03);
  CHECK(shares() == before);
  window.release();
  REQUIRE(wait_until([&] { return shares() != before; }));
  const auto after = shares();
  CHECK(std::abs(after[0] - 0.5) < 0.03);
  CHECK(std::abs(std::accumulate(after.begin(), after.end(), 0.0) - 1) < 1e-9);
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return shares() == before; }));
}

TEST_CASE("the questions are answered one at a time or all at once, and read on a page") {
  Window window;
  window.session().start(plausible_document(3));
  auto& page = shown_page(window);
  CHECK(page.form(0).IsShown());
  CHECK_FALSE(page.form(1).IsShown());
  window.focus(page.tabs());
  window.key(WXK_RIGHT);
  REQUIRE(wait_until([&] { return page.form(1).IsShown(); }));
  for (std::size_t i = 0; i < 4; ++i) CHECK(page.form(i).IsShown());
  window.key(WXK_RIGHT);
  REQUIRE(wait_until([&] { return page.page().IsShownOnScreen(); }));
  CHECK_FALSE(page.form(0).IsShownOnScreen());
  CHECK(wait_until([&] { return page.page().GetSize().y > 300; }));
  // Whoever goes to an answer gets its question.
  page.go_to(revenue_now);
  CHECK(page.form(0).IsShownOnScreen());
  CHECK_FALSE(page.form(1).IsShown());
}

TEST_CASE("every answer of the goal has room for a sentence, the time frame too") {
  Window window;
  window.session().start(plausible_document(3));
  auto& page = shown_page(window);
  for (const auto* part : {"reasoning", "time_frame", "preconditions"}) {
    INFO(part);
    const auto* field = page.field_at(std::string("/plan/vision/goal/") + part);
    REQUIRE(field);
    CHECK(field->IsMultiLine());
  }
}

/// What a field has beside its border and padding, and what its text takes.
std::pair<int, int> room_and_text(const EntryField& field) {
  auto* entry = field.GetHandle();
  auto* style = gtk_widget_get_style_context(entry);
  GtkBorder border;
  GtkBorder padding;
  gtk_style_context_get_border(style, gtk_style_context_get_state(style), &border);
  gtk_style_context_get_padding(style, gtk_style_context_get_state(style), &padding);
  int text = 0;
  pango_layout_get_pixel_size(gtk_entry_get_layout(GTK_ENTRY(entry)), &text, nullptr);
  return {gtk_widget_get_allocated_width(entry) - border.left - border.right - padding.left -
              padding.right,
          text};
}

TEST_CASE("dates have the room they take, in a larger font of the system too") {
  gchar* before = nullptr;
  g_object_get(gtk_settings_get_default(), "gtk-font-name", &before, nullptr);
  for (const char* font : {static_cast<const char*>(before), "Sans 16"}) {
    INFO(font);
    g_object_set(gtk_settings_get_default(), "gtk-font-name", font, nullptr);
    Window window;
    window.session().start(plausible_document(3));
    auto& page = shown_page(window);
    for (const char* path : {"/plan/organization/as_of", "/plan/vision/horizon"}) {
      INFO(path);
      window.frame().show(PageId::vision, path);
      const auto& date = field(page, path);
      const auto has_its_place = [&] {
        return date.IsShownOnScreen() && date.GetSize().x > 1 &&
               gtk_widget_get_allocated_width(date.GetHandle()) == date.GetSize().x;
      };
      CHECK(wait_until(has_its_place));
      const auto [room, text] = room_and_text(date);
      CHECK(text > 0);
      CHECK(room >= text);
    }
  }
  g_object_set(gtk_settings_get_default(), "gtk-font-name", before, nullptr);
  g_free(before);
}

TEST_CASE("while there is nothing to serve, the line of sight leads to the first question") {
  Window window;
  window.frame().show(PageId::vision, "line-of-sight");
  auto& page = dynamic_cast<PageVision&>(window.frame().page(PageId::vision));
  REQUIRE(wait_until([&] { return page.answer_button().IsShownOnScreen(); }));
  CHECK_FALSE(page.line_of_sight().IsShown());
  window.click(page.answer_button());
  CHECK(wait_until([&] { return page.form(0).IsShownOnScreen(); }));
  window.session().start(plausible_document(3));
  page.go_to("line-of-sight");
  CHECK(wait_until([&] { return page.line_of_sight().IsShownOnScreen(); }));
  CHECK_FALSE(page.answer_button().IsShown());
}

}  // namespace vision_test
}  // namespace sightline::desktop::test
