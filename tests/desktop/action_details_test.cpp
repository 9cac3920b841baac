// The details of an action worked by keys: its check-list, what it serves, its choices, its
// history.
#include <wx/checklst.h>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "app/desktop/action_details.h"
#include "app/desktop/many_details.h"
#include "app/desktop/text.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/menu_keys.h"
#include "tests/desktop/plan_window.h"

namespace sightline::desktop::test {
namespace action_details_test {

template <class Control>
void gather(wxWindow& window, std::vector<Control*>& into) {
  for (auto* child : window.GetChildren()) {
    if (auto* control = dynamic_cast<Control*>(child)) into.push_back(control);
    gather(*child, into);
  }
}

template <class Control>
std::vector<Control*> controls_in(wxWindow& window) {
  std::vector<Control*> controls;
  gather(window, controls);
  return controls;
}

/// The details of the first of two actions.
struct DetailsWindow : PlanWindow {
  DetailsWindow() : PlanWindow(PagePlan::list_view) {
    page.go_to("/plan/actions/" + to_text(action(0).id));
    REQUIRE(wait_until([&] { return page.details().IsShownOnScreen(); }));
  }
  ActionDetailsView& details() { return page.details(); }
  wxTextCtrl& new_step() {
    const auto fields = controls_in<wxTextCtrl>(details());
    const auto found = std::ranges::find_if(
        fields, [](wxTextCtrl* field) { return field->GetHint() == L"Add a step…"; });
    REQUIRE(found != fields.end());
    return **found;
  }
  std::vector<wxCheckBox*> ticks() { return controls_in<wxCheckBox>(details()); }
  const std::vector<CheckItem>& steps() { return action(0).checks; }
  /// All that stands in the details in several lines.
  std::string paragraphs() {
    std::string all;
    for (const auto* paragraph : controls_in<Paragraph>(details())) all += paragraph->text() + "\n";
    return all;
  }
};

TEST_CASE("steps are typed into the check-list, ticked by Space and removed by their button") {
  DetailsWindow plan;
  plan.window.focus(plan.new_step());
  for (const char* step : {"Write the list", "Call them all"}) {
    plan.window.type(step);
    plan.window.key(WXK_RETURN);
  }
  REQUIRE(wait_until([&] { return plan.steps().size() == 2 && plan.ticks().size() == 2; }));
  CHECK(plan.steps()[0].text == "Write the list");
  CHECK(plan.new_step().IsEmpty());
  plan.window.focus(*plan.ticks()[1]);
  plan.window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return plan.steps()[1].done; }));
  CHECK_FALSE(plan.steps()[0].done);
  // From a step, Tab leads to the button that takes it away.
  plan.window.focus(*plan.ticks()[0]);
  plan.window.key(WXK_TAB);
  plan.window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return plan.steps().size() == 1; }));
  CHECK(plan.steps()[0].text == "Call them all");
  plan.window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return plan.steps().size() == 2; }));
}

TEST_CASE("an action with a check-list opens from the timeline without a complaint of GTK's") {
  PlanWindow plan(PagePlan::timeline_view);
  auto document = plan.window.session().document();
  auto action = *document.plan.actions[0];
  IdSource ids(4);
  for (const char* step : {"Write the list", "Call each of them, and note what they say of us"})
    action.checks.push_back({ids.next<CheckItem>(), step, false});
  document.plan.actions[0] = action;
  plan.window.session().start(document);
  plan.window.frame().SetSize(plan.window.frame().FromDIP(wxSize(1280, 800)));
  REQUIRE(wait_until([&] { return plan.window.frame().GetSize().x == 1280; }));
  plan.window.click(plan.page.timeline().canvas(), middle_of(plan.bar(0)));
  REQUIRE(wait_until([&] { return plan.page.details().IsShownOnScreen(); }));
  // The window hears complaints as it goes.
  CHECK(wait_until([&] { return controls_in<wxCheckBox>(plan.page.details()).size() == 2; }));
}

TEST_CASE("what an action serves is chosen from a list by keys, and shown") {
  DetailsWindow plan;
  auto document = plan.window.session().document();
  document.plan.vision.success.meaning = "Clients recommend us";
  plan.window.session().start(document);
  plan.page.go_to("/plan/actions/" + to_text(plan.action(0).id));
  const auto buttons = controls_in<wxButton>(plan.details());
  const auto choose = std::ranges::find_if(buttons, [](wxButton* button) {
    return button->GetLabelText() == L"Choose what it serves…";
  });
  REQUIRE(choose != buttons.end());
  DialogHand hand([&](wxDialog& dialog) {
    const auto lists = controls_in<wxCheckListBox>(dialog);
    if (lists.empty()) return;
    lists.front()->SetFocus();
    plan.window.key(WXK_HOME);
    plan.window.key(WXK_SPACE);
    if (!lists.front()->IsChecked(0)) return;
    dialog.FindWindow(wxID_OK)->SetFocus();
    plan.window.key(WXK_SPACE);
  });
  plan.window.focus(**choose);
  plan.window.key(WXK_SPACE);
  REQUIRE(wait_until([&] { return !open_dialog() && plan.action(0).serves.size() == 1; }));
  const auto labels = controls_in<Label>(plan.details());
  CHECK(std::ranges::none_of(labels,
                             [](Label* label) { return label->GetLabel() == "Nothing yet"; }));
  plan.window.focus(plan.page.list());
  plan.window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return plan.action(0).serves.empty(); }));
}

TEST_CASE("the history in the details tells what was done to the action") {
  DetailsWindow plan;
  CHECK(plan.paragraphs().find("Change title") == std::string::npos);
  auto& title = plan.details().field(ActionField::title);
  plan.window.focus(title);
  title.SelectAll();
  plan.window.type("call twenty clients");
  plan.window.key(WXK_RETURN);
  REQUIRE(wait_until([&] { return plan.action(0).title == "call twenty clients"; }));
  CHECK(wait_until(
      [&] { return plan.paragraphs().find("call twenty clients") != std::string::npos; }));
}

TEST_CASE("what drops down in the details is chosen by keys, for one action and for several") {
  DetailsWindow plan;
  auto document = plan.window.session().document();
  IdSource ids(5);
  sightline::Person sales;
  sales.id = ids.next<sightline::Person>();
  sales.role = "Head of sales";
  document.plan.people.push_back(sales);
  plan.window.session().start(document);
  plan.page.go_to("/plan/actions/" + to_text(plan.action(0).id));
  auto& owner = plan.details().choice(ActionField::owner);
  const int offered = owner.FindString("Head of sales");
  REQUIRE(offered != wxNOT_FOUND);
  choose_by_keys(plan.window, owner, offered);
  CHECK(wait_until([&] { return plan.action(0).owner == sales.id; }));
  choose_by_keys(plan.window, plan.details().choice(ActionField::status),
                 static_cast<int>(Status::blocked));
  CHECK(wait_until([&] { return plan.action(0).status == Status::blocked; }));
  plan.window.focus(plan.page.list());
  plan.window.key(WXK_DOWN, wxMOD_SHIFT);
  REQUIRE(wait_until([&] { return plan.page.chosen_actions().size() == 2; }));
  choose_by_keys(plan.window, plan.page.many_details().choice(ActionField::priority),
                 static_cast<int>(Priority::high));
  CHECK(wait_until([&] {
    return plan.action(0).priority == Priority::high && plan.action(1).priority == Priority::high;
  }));
}

TEST_CASE("how the list is grouped and the board's columns are chosen by keys") {
  DetailsWindow plan;
  const auto by_cycle = plan.page.model().lines().size();
  choose_by_keys(plan.window, plan.page.grouped_by(), 2);
  CHECK(wait_until([&] { return plan.page.model().lines().size() != by_cycle; }));
  CHECK(plan.page.grouped_by().GetSelection() == 2);
  CHECK(plan.page.list().GetColumn(PlanListModel::owner)->GetTitle() == "Cycle");
  choose_by_keys(plan.window, plan.page.grouped_by(), 0);
  CHECK(wait_until([&] { return plan.page.model().lines().size() == by_cycle; }));
  plan.window.focus(plan.page.tabs());
  plan.window.key(WXK_RIGHT);
  REQUIRE(wait_until([&] { return plan.page.board().IsShown(); }));
  REQUIRE(plan.page.board().board().by == BoardBy::status);
  choose_by_keys(plan.window, plan.page.columns_by(), 1);
  CHECK(wait_until([&] { return plan.page.board().board().by == BoardBy::cycle; }));
}

TEST_CASE("Shift+F10 shows what can be done with an action, and its items do it") {
  DetailsWindow plan;
  plan.window.focus(plan.page.list());
  const auto count = plan.window.session().plan().actions.size();
  const auto choose = [&](const std::vector<int>& keys, std::size_t then) {
    plan.window.focus(plan.page.list());
    const MenuHand hand(keys);
    plan.window.key(WXK_F10, wxMOD_SHIFT);
    CHECK(wait_until([&] {
      return hand.is_done() && !is_menu_open() &&
             plan.window.session().plan().actions.size() == then;
    }));
  };
  // Duplicate is the second, Delete the last.
  choose({WXK_DOWN, WXK_DOWN, WXK_RETURN}, count + 1);
  choose({WXK_END, WXK_RETURN}, count);
}

}  // namespace action_details_test
}  // namespace sightline::desktop::test
