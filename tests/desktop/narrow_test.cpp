// A narrow window: nothing of any page stands beyond its edge, in any language.
// Why: a line that doesn't break makes its whole page wider, and what stands at the right end of it
// can't be reached.
#include <wx/dataview.h>
#include <wx/grid.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>
#include <typeinfo>

#include "app/desktop/plan_board_view.h"
#include "app/desktop/text.h"
#include "sightline_config.h"
#include "tests/desktop/every_view.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace narrow_test {

/// What has a scroll bar of its own for what is wider than itself.
bool scrolls_across(const wxWindow& window) {
  return dynamic_cast<const wxGrid*>(&window) || dynamic_cast<const wxDataViewCtrl*>(&window) ||
         dynamic_cast<const PlanBoardView*>(&window);
}

/// What of it stands farthest to the right on the screen, of all that is shown.
const wxWindow* outermost(const wxWindow& window) {
  const auto* farthest = &window;
  if (scrolls_across(window)) return farthest;
  for (const auto* child : window.GetChildren()) {
    if (!child->IsShownOnScreen() || child->IsTopLevel()) continue;
    const auto* of_child = outermost(*child);
    if (of_child->GetScreenRect().GetRight() > farthest->GetScreenRect().GetRight())
      farthest = of_child;
  }
  return farthest;
}

/// Names what a window is and says, and what it is within.
std::string path_of(const wxWindow& window) {
  std::string path;
  for (const auto* each = &window; each && !each->IsTopLevel(); each = each->GetParent()) {
    const std::string kind = typeid(*each).name();
    path +=
        kind + " ‘" + from_wx(each->GetLabel()) + "’ " + std::to_string(each->GetSize().x) + "\n";
  }
  return path;
}

TEST_CASE("in a narrow window nothing stands beyond its edge, in each language") {
  const auto language = GENERATE("en_US", "de_DE", "es_ES", "fr_FR");
  CAPTURE(language);
  Window window(Catalog::load(language, SIGHTLINE_SOURCE_LOCALE));
  window.session().start(plausible_document(3));
  auto& frame = window.frame();
  frame.SetSize(frame.FromDIP(wxSize(1000, 700)));
  for_each_view(window, [&](const std::string& view) {
    INFO(view);
    const bool within = wait_until([&] { return outermost(frame) == &frame; });
    const auto* beyond = outermost(frame);
    INFO(path_of(*beyond));
    CHECK(within);
  });
}

}  // namespace narrow_test
}  // namespace sightline::desktop::test
