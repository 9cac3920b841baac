// What others saved while a plan is open and changed: merged, decided and saved by keys alone.
#include <wx/timer.h>
#include <wx/uiaction.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/conflicts_dialog.h"
#include "app/desktop/wx_user_port.h"
#include "model/edit/diff.h"
#include "model/file/document_file.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/native_dialog.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace merge_journey_test {

constexpr int period_ms = 50;
constexpr int most_tabs = 20;

Document with_titles(Document document, const std::vector<std::string>& titles) {
  for (std::size_t i = 0; i < titles.size(); ++i) {
    auto action = *document.plan.actions.at(i);
    action.title = titles[i];
    document.plan.actions.at(i) = std::move(action);
  }
  return document;
}

/// Answers a native question by keys: Tab until the button has the keyboard, then Enter.
class KeyFinger : public wxTimer {
 public:
  explicit KeyFinger(std::string label) : label_(std::move(label)) { Start(period_ms); }

  void Notify() override {
    auto* dialog = open_native_dialog();
    if (!dialog) return;
    // Without a window manager nobody else gives it the keyboard.
    if (!gtk_window_is_active(GTK_WINDOW(dialog))) return gtk_window_present(GTK_WINDOW(dialog));
    Stop();
    auto* focus = gtk_window_get_focus(GTK_WINDOW(dialog));
    const char* label = GTK_IS_BUTTON(focus) ? gtk_button_get_label(GTK_BUTTON(focus)) : nullptr;
    if (label && label_ == label) {
      pressed = true;
      hand_.Char(WXK_RETURN);
      return;
    }
    if (++tabs_ > most_tabs) return gtk_dialog_response(dialog, GTK_RESPONSE_CANCEL);
    hand_.Char(WXK_TAB);
    Start(period_ms);
  }

  bool pressed = false;

 private:
  std::string label_;
  wxUIActionSimulator hand_;
  int tabs_ = 0;
};

TEST_CASE("what others saved under an open plan is merged, decided and saved by keys alone") {
  Window window;
  const TempFolder folder;
  const auto catalog = Catalog::english();
  WxUserPort port(catalog);
  port.attach(&window.frame(), {});
  window.person.answer_about_file = [&](const ChangedFile& file) {
    return port.ask_about_changed_file(file);
  };
  window.person.decide = [&](PlanMerge& merge) { return port.settle_conflicts(merge); };
  const auto file = folder / "a.sightline";
  const auto base = with_titles(plausible_document(1), {"One", "Two", "Three"});
  save_document(file, base);
  REQUIRE(window.frame().open(file));
  const auto mine = with_titles(base, {"Mine 1", "Mine 2"});
  REQUIRE(window.session().perform({msg("Rename actions"), diff(base, mine)}));
  save_document(file, with_titles(base, {"Theirs 1", "Theirs 2", "Theirs 3"}));

  KeyFinger finger("Merge");
  const DialogHand hand([&](wxDialog& open) {
    auto& dialog = dynamic_cast<ConflictsDialog&>(open);
    CHECK(dialog.row_count() == 2);
    window.key(WXK_DOWN);
    CHECK(wait_until([&] { return has_keyboard(dialog.words(1)); }));
    window.key(WXK_RIGHT);
    CHECK(wait_until([&] { return dialog.words(1).selected() == 1; }));
    window.key(WXK_RETURN, wxMOD_CONTROL);
  });
  window.key('S', wxMOD_CONTROL);
  const auto title = [&](std::size_t at) {
    return std::string(window.session().plan().actions.at(at)->title);
  };
  REQUIRE(wait_until([&] { return title(1) == "Theirs 2"; }));
  CHECK(finger.pressed);
  CHECK(title(0) == "Mine 1");
  CHECK(title(2) == "Theirs 3");
  // What came can be looked at before it is saved.
  CHECK(window.session().is_dirty());
  CHECK(load_document(file).plan.actions.at(0)->title == "Theirs 1");
  window.key('S', wxMOD_CONTROL);
  REQUIRE(wait_until([&] { return !window.session().is_dirty(); }));
  const auto saved = load_document(file);
  CHECK(saved.plan.actions.at(0)->title == "Mine 1");
  CHECK(saved.plan.actions.at(1)->title == "Theirs 2");
  CHECK(saved.plan.actions.at(2)->title == "Theirs 3");
  CHECK(window.person.asked == std::vector<std::string>{"changed a.sightline", "conflicts"});
}

}  // namespace merge_journey_test
}  // namespace sightline::desktop::test
