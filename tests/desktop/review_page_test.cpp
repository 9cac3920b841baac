// The review page by keyboard and mouse: begun, decided, agreed; findings left; baselines compared.
#include <wx/clipbrd.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

#include "app/desktop/page_review.h"
#include "app/desktop/page_vision.h"
#include "app/desktop/text.h"
#include "model/derive/open_findings.h"
#include "model/edit/gestures_organization.h"
#include "model/edit/gestures_review.h"
#include "sightline_config.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace review_page_test {

PageReview& shown_page(Window& window) {
  window.session().start(plausible_document(3));
  window.frame().show(PageId::review);
  REQUIRE(wait_until([&] { return window.frame().current_page() == PageId::review; }));
  auto& page = dynamic_cast<PageReview&>(window.frame().page(PageId::review));
  REQUIRE(wait_until([&] { return page.IsShownOnScreen(); }));
  return page;
}

/// As if something had changed since the baseline was agreed.
PageReview& changed_page(Window& window) {
  auto& page = shown_page(window);
  window.session().perform(
      set_organization_text(window.session().document(), &Organization::industry, "Law"));
  page.show_view(PageReview::View::baselines);
  REQUIRE(wait_until([&] { return page.baselines().comparison().IsShownOnScreen(); }));
  return page;
}

const Review* going_on(Window& window) { return review_in_progress(window.session().document()); }

PageReview& begun_page(Window& window) {
  auto& page = shown_page(window);
  window.key('R', wxMOD_CONTROL | wxMOD_SHIFT);
  REQUIRE(wait_until([&] { return going_on(window) != nullptr; }));
  return page;
}

TEST_CASE("a review is begun, walked through by its button, decided and agreed") {
  Window window;
  auto& page = shown_page(window);
  window.click(page.begin_button());
  REQUIRE(wait_until([&] { return going_on(window) != nullptr; }));
  CHECK(wait_until([&] { return !page.begin_button().IsShownOnScreen(); }));
  CHECK(page.flow().step() == ReviewStep::last_decisions);
  CHECK_FALSE(page.flow().back_button().IsEnabled());
  for (const auto step : {ReviewStep::actuals, ReviewStep::scorecard, ReviewStep::targets,
                          ReviewStep::actions, ReviewStep::findings, ReviewStep::decisions}) {
    window.focus(page.flow().next_button());
    window.key(WXK_SPACE);
    REQUIRE(wait_until([&] { return page.flow().step() == step; }));
  }
  REQUIRE(wait_until([&] { return page.flow().decision_field().IsShownOnScreen(); }));
  window.focus(page.flow().decision_field());
  window.type("Hire an engineer");
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return going_on(window)->decisions.size() == 1; }));
  CHECK(going_on(window)->decisions[0].text == "Hire an engineer");
  window.focus(page.flow().next_button());
  window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return page.flow().names_field().IsShownOnScreen(); }));
  const auto before = window.session().document().baselines.size();
  page.flow().names_field().ChangeValue("");
  window.focus(page.flow().agree_button());
  window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return has_keyboard(page.flow().names_field()); }));
  CHECK(window.session().document().baselines.size() == before);
  // The empty field shows how a name is typed that has a comma itself.
  CHECK(page.flow().names_field().GetHint().Contains("\"Lee, Ann\""));
  window.type("Ada, \"Lee, Ann\"");
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return window.session().document().baselines.size() == before + 1; }));
  CHECK(window.session().document().baselines.back().agreed_by ==
        std::vector<std::string>{"Ada", "Lee, Ann"});
  CHECK(wait_until([&] { return page.begin_button().IsShownOnScreen(); }));
  CHECK(wait_until([&] { return page.held().IsShownOnScreen(); }));
}

TEST_CASE("the button to the next step stays where it is, whatever the step shows") {
  Window window;
  auto& page = begun_page(window);
  const auto place = [&] { return page.flow().next_button().GetScreenPosition(); };
  window.focus(page.flow().next_button());
  REQUIRE(wait_until([&] { return has_keyboard(page.flow().next_button()); }));
  const auto first = place();
  for (const auto step : {ReviewStep::actuals, ReviewStep::scorecard, ReviewStep::targets,
                          ReviewStep::actions, ReviewStep::findings, ReviewStep::decisions}) {
    window.key(WXK_SPACE);
    REQUIRE(wait_until([&] { return page.flow().step() == step; }));
    CHECK(wait_until([&] { return place() == first; }));
  }
  // Nothing is marked, so nothing can be done again.
  CHECK(page.flow().done_button().GetLabelText() == "Mark as done");
  CHECK_FALSE(page.flow().done_button().IsEnabled());
}

TEST_CASE("the steps are chosen by the arrow keys, and a decision becomes an action") {
  Window window;
  auto& page = begun_page(window);
  window.focus(page.flow().steps());
  for (int i = 0; i < static_cast<int>(ReviewStep::decisions); ++i) window.key(WXK_DOWN);
  REQUIRE(wait_until([&] { return page.flow().step() == ReviewStep::decisions; }));
  window.focus(page.flow().decision_field());
  window.type("Sell the old van");
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return going_on(window)->decisions.size() == 1; }));
  auto& list = page.flow().sections().list(0);
  REQUIRE(wait_until([&] { return list.IsShownOnScreen() && list.rows().size() == 1; }));
  CHECK_FALSE(page.flow().action_button().IsEnabled());
  window.focus(list);
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return page.flow().action_button().IsEnabled(); }));
  const auto actions = window.session().plan().actions.size();
  window.focus(page.flow().action_button());
  window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return window.session().plan().actions.size() == actions + 1; }));
  // Its row stays marked, so that more can be done with it.
  window.focus(page.flow().done_button());
  window.key(WXK_SPACE);
  CHECK(wait_until([&] { return going_on(window)->decisions[0].done; }));
}

TEST_CASE("the head of Review stays within a narrow window, in each language") {
  const auto language = GENERATE("de_DE", "fr_FR", "es_ES");
  CAPTURE(language);
  Window window(Catalog::load(language, SIGHTLINE_SOURCE_LOCALE));
  auto& page = begun_page(window);
  window.frame().SetSize(window.frame().FromDIP(wxSize(900, 700)));
  CHECK(wait_until([&] {
    return page.pack_button().GetScreenRect().GetRight() <
           window.frame().GetScreenRect().GetRight();
  }));
}

TEST_CASE("the last review's decisions are the first step, and are marked as done there") {
  Window window;
  auto& page = shown_page(window);
  const auto& reviews = window.session().plan().reviews;
  const auto* last = review_before(window.session().document(), nullptr);
  REQUIRE(last);
  const auto review = last->id;
  const auto open = [&] {
    return std::ranges::count(find(reviews, review)->decisions, false, &Decision::done);
  };
  const auto before = open();
  REQUIRE(before > 0);
  window.key('R', wxMOD_CONTROL | wxMOD_SHIFT);
  REQUIRE(wait_until([&] { return page.flow().step() == ReviewStep::last_decisions; }));
  auto& list = page.flow().sections().list(0);
  REQUIRE(wait_until([&] { return list.IsShownOnScreen() && !list.rows().empty(); }));
  CHECK_FALSE(page.flow().decision_field().IsShownOnScreen());
  window.focus(list);
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return page.flow().done_button().IsEnabled(); }));
  window.focus(page.flow().done_button());
  window.key(WXK_SPACE);
  CHECK(wait_until([&] { return open() == before - 1; }));
}

TEST_CASE("a finding is left with a reason by its key and button, and taken up again") {
  Window window;
  auto& page = shown_page(window);
  window.key('F', wxMOD_CONTROL | wxMOD_SHIFT);
  REQUIRE(wait_until([&] { return page.flow().step() == ReviewStep::findings; }));
  const auto open = [&] {
    return open_findings(window.session().document(), window.session().today());
  };
  const auto findings = open();
  REQUIRE_FALSE(findings.empty());
  auto& list = page.flow().sections().list(0);
  REQUIRE(wait_until([&] { return list.rows().size() == findings.size(); }));
  window.focus(list);
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return page.flow().silence_button().IsEnabled(); }));
  window.person.typed = "It is decided in March.";
  window.focus(page.flow().silence_button());
  window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return open().size() < findings.size(); }));
  auto& silenced = page.flow().sections().list(1);
  REQUIRE(wait_until([&] { return silenced.IsShownOnScreen() && !silenced.rows().empty(); }));
  window.focus(silenced);
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return page.flow().take_up_button().IsEnabled(); }));
  window.focus(page.flow().take_up_button());
  window.key(WXK_SPACE);
  CHECK(wait_until([&] { return open().size() == findings.size(); }));
}

TEST_CASE("while nothing was agreed, the baselines offer to approve the plan") {
  Window window;
  window.frame().show(PageId::review, "baselines");
  auto& page = dynamic_cast<PageReview&>(window.frame().page(PageId::review));
  auto& approve = page.baselines().approve_button();
  REQUIRE(wait_until([&] { return approve.IsShownOnScreen(); }));
  window.person.typed = "Ana Berg";
  window.click(approve);
  CHECK(wait_until([&] { return window.session().document().baselines.size() == 1; }));
  CHECK(wait_until([&] { return !approve.IsShown(); }));
}

TEST_CASE("two baselines are chosen and compared, and a reference needs a review") {
  Window window;
  auto& baselines = changed_page(window).baselines();
  CHECK(baselines.comparison().rows().size() == 1);
  CHECK(baselines.list().rows().size() == 1);
  CHECK(baselines.before().GetCount() == 2);
  baselines.after().SetSelection(0);
  wxCommandEvent chosen(wxEVT_CHOICE, baselines.after().GetId());
  chosen.SetEventObject(&baselines.after());
  baselines.after().ProcessWindowEvent(chosen);
  CHECK(baselines.comparison().rows().empty());
  CHECK_FALSE(baselines.copy_button().IsEnabled());
  CHECK_FALSE(baselines.reference_button().IsEnabled());
  window.focus(baselines.list());
  window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return baselines.reference_button().IsEnabled(); }));
  const auto notices = window.person.notices.size();
  window.focus(baselines.reference_button());
  window.key(WXK_SPACE);
  CHECK(wait_until([&] { return window.person.notices.size() == notices + 1; }));
}

TEST_CASE("a difference leads to its place in the plan, and all of them can be copied") {
  Window window;
  auto& page = changed_page(window);
  auto& differences = page.baselines().comparison();
  window.click(page.baselines().copy_button());
  wxTextDataObject copied;
  REQUIRE(wait_until([&] {
    if (!wxTheClipboard->Open()) return false;
    const bool got = wxTheClipboard->GetData(copied);
    wxTheClipboard->Close();
    return got;
  }));
  CHECK(copied.GetText().Contains(to_wx(differences.rows().front().title)));
  const auto place = differences.rows().front().place;
  window.focus(differences);
  window.key(WXK_RETURN);
  CHECK(wait_until([&] { return window.frame().current_page() == place.page; }));
}

TEST_CASE("the review pack is written into the chosen folder while the window stays alive") {
  Window window;
  auto& page = shown_page(window);
  const TempFolder folder;
  window.person.file = folder.path();
  page.write_pack();
  REQUIRE(wait_until([&] {
    return std::ranges::any_of(window.person.notices,
                               [](const auto& notice) { return notice.first == NoticeTone::done; });
  }));
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) >= 2);
}

TEST_CASE("a review pack that is given up writes nothing, and can be begun again") {
  Window window;
  auto& page = shown_page(window);
  const TempFolder folder;
  window.person.file = folder.path();
  const auto label = page.pack_button().GetLabel();
  page.write_pack();
  CHECK(page.pack_button().GetLabel() != label);
  wxCommandEvent pressed(wxEVT_BUTTON, page.pack_button().GetId());
  pressed.SetEventObject(&page.pack_button());
  page.pack_button().ProcessWindowEvent(pressed);
  REQUIRE(wait_until([&] { return page.pack_button().GetLabel() == label; }));
  CHECK(window.person.notices.empty());
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("the map of the line of sight is walked by the arrows and leads where it points") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::vision);
  auto& page = dynamic_cast<PageVision&>(window.frame().page(PageId::vision));
  page.show_view(PageVision::View::line_of_sight);
  auto& map = page.line_of_sight();
  REQUIRE(wait_until([&] { return map.IsShownOnScreen() && !map.shown().map.nodes.empty(); }));
  window.focus(map);
  window.key(WXK_DOWN);
  REQUIRE(wait_until([&] { return map.chosen().has_value(); }));
  for (int i = 0; i < 2; ++i) window.key(WXK_RIGHT);
  REQUIRE(wait_until([&] { return map.shown().map.nodes[*map.chosen()].column == 2; }));
  window.key(WXK_RETURN);
  CHECK(wait_until([&] { return window.frame().current_page() == PageId::plan; }));
}

}  // namespace review_page_test
}  // namespace sightline::desktop::test
