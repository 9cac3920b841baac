// Who can't see the window or can't use a mouse: every control has a name, and Tab reaches it.
#include <gtk/gtk.h>
#include <wx/grid.h>
#include <wx/scrolwin.h>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/desktop/page_home.h"
#include "app/desktop/page_vision.h"
#include "app/desktop/painted.h"
#include "model/edit/change.h"
#include "sightline_config.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/spoken.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace access_test {

// A row of the grid has fewer.
constexpr int most_cells = 100;
constexpr std::size_t most_stops = 300;

/// GTK gives the keyboard to parts of controls; their controls may say that they don't want it.
using Controls = std::map<GtkWidget*, wxWindow*>;

void add_controls(wxWindow& window, Controls& controls) {
  controls[window.GetHandle()] = &window;
  for (auto* child : window.GetChildren()) add_controls(*child, controls);
}

wxWindow* control_of(GtkWidget* widget, const Controls& controls) {
  for (auto* above = widget; above; above = gtk_widget_get_parent(above))
    if (const auto found = controls.find(above); found != controls.end()) return found->second;
  return nullptr;
}

bool is_stop(GtkWidget* widget) {
  if (!gtk_widget_get_can_focus(widget) || !gtk_widget_get_mapped(widget) ||
      !gtk_widget_is_sensitive(widget))
    return false;
  // The keyboard is in what it scrolls; in the list and not in the heads of its columns; and in the
  // chosen one of a group, which arrows change.
  if (GTK_IS_SCROLLED_WINDOW(widget)) return false;
  if (GTK_IS_BUTTON(widget) && GTK_IS_TREE_VIEW(gtk_widget_get_parent(widget))) return false;
  return !GTK_IS_RADIO_BUTTON(widget) ||
         gtk_toggle_button_get_active(GTK_TOGGLE_BUTTON(widget)) != FALSE;
}

void gather(GtkWidget* widget, gpointer into) {
  auto& stops = *static_cast<std::vector<GtkWidget*>*>(into);
  if (is_stop(widget)) stops.push_back(widget);
  if (GTK_IS_CONTAINER(widget)) gtk_container_forall(GTK_CONTAINER(widget), gather, into);
}

std::string described(GtkWidget* widget) {
  std::string words = G_OBJECT_TYPE_NAME(widget);
  words += " ‘" + name_of(widget) + "’ in";
  for (auto* above = gtk_widget_get_parent(widget); above; above = gtk_widget_get_parent(above)) {
    words += std::string(" ") + G_OBJECT_TYPE_NAME(above);
    if (const auto name = name_of(above); !name.empty()) words += "‘" + name + "’";
  }
  return words;
}

/// Not so the windows that a grid is made of, which take clicks; nor the grid, while the keyboard
/// is on one of them. What is silent there says nothing to name.
bool takes_keyboard_itself(const wxWindow& control, GtkWidget* widget) {
  if (!control.AcceptsFocus() || dynamic_cast<const wxGrid*>(control.GetParent())) return false;
  return !dynamic_cast<const wxGrid*>(&control) ||
         atk_object_get_role(gtk_widget_get_accessible(widget)) != ATK_ROLE_FILLER;
}

std::vector<GtkWidget*> stops_of(Window& window) {
  std::vector<GtkWidget*> stops;
  gather(window.frame().GetHandle(), &stops);
  Controls controls;
  add_controls(window.frame(), controls);
  std::erase_if(stops, [&](GtkWidget* widget) {
    const auto* control = control_of(widget, controls);
    return !control || !takes_keyboard_itself(*control, widget);
  });
  return stops;
}

TEST_CASE("every control that can have the keyboard has a name for screen readers") {
  Window window;
  window.session().start(plausible_document(3));
  for (const auto& entry : page_entries()) {
    window.frame().show(entry.id);
    wait_until([] { return !gtk_events_pending(); });
    for (auto* widget : stops_of(window)) {
      INFO(entry.name << ": " << described(widget));
      CHECK_FALSE(name_of(widget).empty());
    }
  }
}

TEST_CASE("every field of every view of a page has a name, in German too") {
  Window window(Catalog::load("de_DE", SIGHTLINE_SOURCE_LOCALE));
  window.session().start(plausible_document(3));
  const auto& plan = window.session().plan();
  const std::vector<std::pair<PageId, std::string>> places{
      {PageId::vision, "all-questions"},
      {PageId::vision, "on-a-page"},
      {PageId::vision, "line-of-sight"},
      {PageId::targets, "/plan/targets/departments"},
      {PageId::plan, path_to("/plan/actions", unboxed(plan.actions.front()).id)},
      {PageId::plan, path_to("/plan/cycles", plan.cycles.front().id)},
      {PageId::scorecard, "trends"},
      {PageId::scorecard, "team"},
      {PageId::scorecard, "priorities"},
      {PageId::cadence, path_to("/plan/meetings", plan.meetings.front().id)},
      {PageId::cadence, path_to("/plan/contacts", plan.contacts.front().id)},
      {PageId::review, "baselines"}};
  for (const auto& [page, path] : places) {
    INFO(path);
    window.frame().show(page, path);
    wait_until([] { return !gtk_events_pending(); });
    const auto stops = stops_of(window);
    CHECK(stops.size() > 3);
    for (auto* widget : stops) {
      INFO(described(widget));
      CHECK_FALSE(name_of(widget).empty());
    }
  }
}

TEST_CASE("every field of every dialog has a name for screen readers") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::targets);
  for (const auto* name :
       {"new", "preferences", "find", "help", "spread", "news", "copy", "close-cycle"}) {
    std::size_t seen = 0;
    const DialogHand hand([&](wxDialog& dialog) {
      Controls controls;
      add_controls(dialog, controls);
      std::vector<GtkWidget*> stops;
      gather(dialog.GetHandle(), &stops);
      for (auto* widget : stops) {
        const auto* control = control_of(widget, controls);
        if (!control || !takes_keyboard_itself(*control, widget)) continue;
        ++seen;
        INFO(name << ": " << described(widget));
        CHECK_FALSE(name_of(widget).empty());
      }
      dialog.EndModal(wxID_CANCEL);
    });
    window.frame().show_dialog(name);
    INFO(name);
    CHECK(seen > 0);
  }
}

TEST_CASE("the focus area that has the keyboard is spoken, in sight, and below the one above it") {
  Window window;
  auto document = plausible_document(3);
  const auto first = document.plan.focus_areas.front();
  IdSource ids(7);
  while (document.plan.focus_areas.size() < 40) {
    auto another = first;
    another.id = ids.next<FocusArea>();
    another.name = "Area " + std::to_string(document.plan.focus_areas.size());
    document.plan.focus_areas.push_back(another);
  }
  window.session().start(document);
  window.frame().show(PageId::home);
  window.frame().SetSize(window.frame().FromDIP(wxSize(1000, 500)));
  auto& areas = dynamic_cast<PageHome&>(window.frame().page(PageId::home)).areas();
  REQUIRE(wait_until([&] { return areas.IsShownOnScreen(); }));
  window.focus(areas);
  window.key(WXK_END);
  const auto last = areas.areas().size() - 1;
  const auto in_sight = [&] {
    auto place = areas.keyboard_place();
    place.SetPosition(areas.ClientToScreen(place.GetPosition()));
    return areas.keyboard_place() == areas.item_rect(last) &&
           window.frame().GetScreenRect().Contains(place);
  };
  CHECK(wait_until(in_sight));
  CHECK(name_of(areas.GetHandle()) == areas.areas()[last].spoken);
  window.key(WXK_UP);
  CHECK(wait_until([&] {
    return areas.keyboard_place().x == areas.item_rect(last).x &&
           areas.keyboard_place().y < areas.item_rect(last).y;
  }));
  // Below the last row there is nothing to go to, also not beside.
  window.key(WXK_END);
  window.key(WXK_LEFT);
  const auto beside = areas.item_rect(last - 1);
  REQUIRE(beside.y == areas.item_rect(last).y);
  REQUIRE(wait_until([&] { return areas.keyboard_place() == beside; }));
  window.key(WXK_DOWN);
  window.key(WXK_DOWN);
  CHECK(areas.keyboard_place() == beside);
}

TEST_CASE("a notice is an alert to a screen reader, which says all of it") {
  const Window window;
  auto& bar = window.frame().notice_bar();
  auto* accessible = gtk_widget_get_accessible(bar.GetHandle());
  int said = 0;
  const auto count = +[](AtkObject*, const char* state, gboolean is, gpointer times) {
    if (std::string_view(state) == "showing" && is) ++*static_cast<int*>(times);
  };
  const auto handler = g_signal_connect(accessible, "state-change", G_CALLBACK(count), &said);
  window.frame().notify(NoticeTone::warning, msg("Look at this."));
  CHECK(said >= 1);
  CHECK(atk_object_get_role(accessible) == ATK_ROLE_ALERT);
  CHECK(std::string(atk_object_get_name(accessible)).find("Please note: Look at this.") !=
        std::string::npos);
  g_signal_handler_disconnect(accessible, handler);
}

TEST_CASE("a field of several lines shows that it has the keyboard, as the others do") {
  Window window;
  window.session().start(plausible_document(3));
  constexpr const char* path = "/plan/vision/success/meaning";
  window.frame().show(PageId::vision, path);
  auto* field = dynamic_cast<PageVision&>(window.frame().page(PageId::vision)).field_at(path);
  REQUIRE(field);
  const auto is_marked = [&] {
    auto* frame = gtk_widget_get_style_context(field->GetHandle());
    return gtk_style_context_has_class(frame, "has-keyboard") != FALSE;
  };
  CHECK(wait_until(is_marked));
  window.key(WXK_TAB);
  CHECK(wait_until([&] { return !is_marked(); }));
}

/// Whether nothing that scrolls hides a part of it that has room there.
bool is_in_sight(GtkWidget* widget, const Controls& controls) {
  const auto* control = control_of(widget, controls);
  if (!control) return true;
  auto place = control->GetScreenRect();
  // Of a list, the row that has the keyboard.
  if (const auto* painted = dynamic_cast<const Painted*>(control)) {
    place = painted->keyboard_place();
    place.SetPosition(control->ClientToScreen(place.GetPosition()));
  }
  for (const wxWindow* at = control->GetParent(); at; at = at->GetParent()) {
    if (!dynamic_cast<const wxScrolledWindow*>(at)) continue;
    const auto room = at->GetScreenRect();
    const bool seen = place.height > room.height
                          ? place.y < room.GetBottom() && place.GetBottom() > room.y
                          : place.y >= room.y && place.GetBottom() <= room.GetBottom();
    if (!seen) return false;
  }
  return true;
}

/// Goes round from the navigation by Tab and says what it misses, and what is not in sight then.
void check_round(Window& window) {
  wait_until([] { return !gtk_events_pending(); });
  Controls controls;
  add_controls(window.frame(), controls);
  window.focus(window.frame().navigation());
  std::set<GtkWidget*> reached{keyboard(window)};
  while (reached.size() < most_stops) {
    auto* before = keyboard(window);
    // In the grid, Tab goes from month to month first.
    for (int i = 0; i < most_cells && keyboard(window) == before; ++i) window.key(WXK_TAB);
    // What shows more when the keyboard comes, has done so.
    wait_until([] { return !gtk_events_pending(); });
    {
      INFO(described(keyboard(window)));
      CHECK(wait_until([&] { return is_in_sight(keyboard(window), controls); }));
    }
    if (!reached.insert(keyboard(window)).second) break;
  }
  CHECK(keyboard(window) == window.frame().navigation().GetHandle());
  for (auto* widget : stops_of(window)) {
    INFO(described(widget));
    CHECK(reached.contains(widget));
  }
}

TEST_CASE("Tab reaches every control of a page and comes back") {
  Window window;
  window.session().start(plausible_document(3));
  for (const auto& entry : page_entries()) {
    INFO(entry.name);
    window.frame().show(entry.id);
    check_round(window);
  }
}

TEST_CASE("Tab leads from the list of actions through the details of the one that is chosen") {
  Window window;
  window.session().start(plausible_document(3));
  const auto id = unboxed(window.session().plan().actions.front()).id;
  window.frame().show(PageId::plan, path_to("/plan/actions", id));
  const auto before = stops_of(window).size();
  check_round(window);
  CHECK(before > 15);
}

}  // namespace access_test
}  // namespace sightline::desktop::test
