#include "tests/desktop/every_view.h"

#include <wx/app.h>
#include <wx/menu.h>

#include <utility>
#include <vector>

#include "app/desktop/page_plan.h"
#include "app/desktop/tabs.h"
#include "app/present/review_deeds.h"
#include "app/present/review_steps.h"

namespace sightline::desktop::test {
namespace {

Tabs* tabs_of(const wxWindow& window) {
  for (auto* child : window.GetChildren()) {
    if (auto* tabs = dynamic_cast<Tabs*>(child)) return tabs;
    if (auto* tabs = tabs_of(*child)) return tabs;
  }
  return nullptr;
}

void settle() { wxTheApp->Yield(true); }

std::vector<std::pair<PageId, std::string>> places_of(const Document& document) {
  const auto& plan = document.plan;
  std::vector<std::pair<PageId, std::string>> places;
  const auto add = [&](PageId page, const char* list, const auto& elements) {
    for (const auto& element : elements)
      places.emplace_back(page, path_to(list, unboxed(element).id));
  };
  if (!plan.actions.empty())
    places.emplace_back(PageId::plan, path_to("/plan/actions", unboxed(plan.actions.front()).id));
  add(PageId::plan, "/plan/cycles", plan.cycles);
  add(PageId::cadence, "/plan/meetings", plan.meetings);
  add(PageId::cadence, "/plan/contacts", plan.contacts);
  add(PageId::scenarios, "/plan/scenarios", plan.scenarios);
  add(PageId::incentives, "/plan/incentives", plan.incentives);
  return places;
}

}  // namespace

void open_menus(Window& window) {
  auto& bar = *window.frame().GetMenuBar();
  for (std::size_t i = 0; i < bar.GetMenuCount(); ++i) {
    wxMenuEvent opened(wxEVT_MENU_OPEN, 0, bar.GetMenu(i));
    window.frame().ProcessWindowEvent(opened);
  }
  window.frame().UpdateWindowUI(wxUPDATE_UI_RECURSE);
}

void for_each_view(Window& window, const std::function<void(const std::string& view)>& visit) {
  auto& frame = window.frame();
  const auto show = [&](PageId page, const std::string& path) {
    frame.show(page, path);
    settle();
    visit(page_entries()[static_cast<std::size_t>(page)].name + " " + path);
  };
  for (const auto& entry : page_entries()) {
    show(entry.id, {});
    auto* tabs = tabs_of(frame.page(entry.id));
    for (std::size_t i = 0; tabs && i < tabs->count(); ++i) {
      tabs->choose(i);
      settle();
      visit(entry.name + ", " + tabs->labels()[i]);
    }
    if (tabs) tabs->choose(0);
  }
  for (const auto& [page, path] : places_of(window.session().document())) show(page, path);
  frame.show(PageId::plan);
  auto& plan = dynamic_cast<PagePlan&>(frame.page(PageId::plan));
  plan.list().SelectAll();
  settle();
  visit("plan, all actions");
  for (const bool is_going_on : {false, true}) {
    if (is_going_on) begin_review(window.session());
    for (std::size_t step = 0; step < count_of<ReviewStep>(); ++step)
      show(PageId::review, name_of(static_cast<ReviewStep>(step)));
  }
}

}  // namespace sightline::desktop::test
