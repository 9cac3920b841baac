// Earlier versions and what a crash left, in the window.
#include <gtk/gtk.h>
#include <wx/menu.h>

#include <catch2/catch_test_macros.hpp>

#include "app/desktop/compare_dialog.h"
#include "app/desktop/wx_user_port.h"
#include "model/edit/gestures_organization.h"
#include "model/file/document_file.h"
#include "model/file/plan_lock.h"
#include "model/file/process_mark.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace safety_test {

constexpr std::int64_t noon = 1'770'000'000;

/// A window whose plans are kept safe in a home of its own.
struct SafeWindow {
  TempFolder home;
  Safekeeping safe{SafePlaces{home / "state", home / "data", "Anna Berg", [] { return noon; }}};
  Window window;

  SafeWindow() { window.frame().safekeeping = &safe; }

  void choose(const wxString& item) {
    auto& bar = *window.frame().GetMenuBar();
    const int id = bar.FindMenuItem("File", item);
    REQUIRE(id != wxNOT_FOUND);
    wxCommandEvent chosen(wxEVT_MENU, id);
    window.frame().ProcessWindowEvent(chosen);
  }
  /// Unsaved changes that another run has left.
  void leave(const std::string& name) {
    auto mark = this_process();
    mark.boot = "before";
    mark.pid = static_cast<std::int64_t>(name.size());
    auto document = plausible_document(1);
    document.plan.organization.name = name;
    const auto folder = home / "state/recovery";
    std::filesystem::create_directories(folder);
    write_recovery(folder / (mark_text(mark) + ".recovery"), {"", "", noon, document});
  }
};

/// A window whose session opens and saves as the planner's does, and a plan.
struct KeptWindow {
  TempFolder home;
  std::filesystem::path plan = home / "a.sightline";
  Safekeeping safe{SafePlaces{home / "state", home / "data", "Anna Berg", [] { return noon; }}};
  Window window{Catalog::english(), {}, &safe};

  KeptWindow() {
    save_document(plan, plausible_document(1));
    safe.attend(window.session());
  }
  KeptWindow(const KeptWindow&) = delete;
  KeptWindow& operator=(const KeptWindow&) = delete;
  ~KeptWindow() { safe.finish(window.session()); }
  [[nodiscard]] MainFrame& frame() const { return window.frame(); }
};

CompareDialog& compared(wxDialog& dialog) { return dynamic_cast<CompareDialog&>(dialog); }

TEST_CASE("an earlier version is compared and restored by keys, and undo takes it back") {
  SafeWindow safe;
  const auto plan = safe.home / "a.sightline";
  auto document = plausible_document(1);
  save_document(plan, document);
  REQUIRE(safe.window.frame().open(plan));
  auto& versions = *safe.safe.versions();
  document.plan.organization.name = "First";
  versions.keep(plan, document.id, document_to_bytes(document, {}), noon);
  document.plan.organization.name = "Second";
  versions.keep(plan, document.id, document_to_bytes(document, {}), noon + 60);
  std::vector<wxString> texts;
  DialogHand hand([&](wxDialog& dialog) {
    auto& shown = compared(dialog);
    CHECK(shown.list().GetCount() == 2);
    CHECK(has_keyboard(shown.list()));
    texts.push_back(shown.comparison().GetValue());
    safe.window.key(WXK_DOWN);
    CHECK(wait_until([&] { return shown.chosen() == 1; }));
    texts.push_back(shown.comparison().GetValue());
    safe.window.key('R', wxMOD_ALT);
  });
  safe.choose(L"Versions\u2026");
  CHECK_FALSE(open_dialog());
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].Contains("Second"));
  CHECK(texts[1].Contains("First"));
  CHECK(safe.window.session().plan().organization.name == "First");
  CHECK(safe.window.session().is_dirty());
  safe.window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return safe.window.session().plan().organization.name != "First"; }));
}

TEST_CASE("that a plan was saved doesn't hide that its versions can't be kept") {
  KeptWindow kept;
  put_bytes(kept.home / "data", "a file where the folder should be");
  REQUIRE(kept.frame().open(kept.plan));
  auto& session = kept.window.session();
  session.perform(set_organization_text(session.document(), &Organization::name, "Pine"));
  wxCommandEvent save(wxEVT_MENU, wxID_SAVE);
  kept.frame().ProcessWindowEvent(save);
  CHECK(load_document(kept.plan).plan.organization.name == "Pine");
  CHECK(wait_until([&] {
    kept.safe.hear();
    return kept.frame().notice_bar().sentence().StartsWith("The plan is saved, but its versions");
  }));
}

TEST_CASE("that others can't see who has a plan open is told when it is opened, and stays") {
  KeptWindow kept;
  std::filesystem::create_directory(lock_file_of(kept.plan));
  REQUIRE(kept.frame().open(kept.plan));
  CHECK(kept.frame().notice_bar().sentence().StartsWith("Nobody else can see that you have"));
  CHECK(kept.frame().notice_bar().IsShown());
}

TEST_CASE("a plan without versions says so") {
  SafeWindow safe;
  safe.choose(L"Versions\u2026");
  CHECK(safe.window.frame().notice_bar().sentence().StartsWith("There are no versions yet."));
  safe.window.frame().safekeeping = nullptr;
  safe.choose(L"Versions\u2026");
  CHECK(safe.window.frame().notice_bar().sentence().StartsWith("No versions are kept"));
}

TEST_CASE("what a crash left is offered at the start, Enter recovers it") {
  SafeWindow safe;
  safe.leave("Pine");
  DialogHand hand([&](wxDialog& dialog) {
    CHECK(compared(dialog).list().GetString(0).StartsWith("Pine"));
    safe.window.key(WXK_RETURN);
  });
  safe.window.frame().recover(false);
  CHECK_FALSE(open_dialog());
  CHECK(safe.window.session().plan().organization.name == "Pine");
  CHECK(safe.window.session().is_dirty());
}

TEST_CASE("Escape puts the question off, and who declines finds it in the menu") {
  SafeWindow safe;
  safe.leave("Pine");
  {
    DialogHand hand([&](wxDialog&) { safe.window.key(WXK_ESCAPE); });
    safe.window.frame().recover(false);
  }
  CHECK(safe.window.session().plan().organization.name.empty());
  {
    DialogHand hand([&](wxDialog&) { safe.window.key('D', wxMOD_ALT); });
    safe.window.frame().recover(false);
  }
  safe.window.frame().recover(false);
  CHECK_FALSE(open_dialog());
  {
    DialogHand hand([&](wxDialog&) { safe.window.key('R', wxMOD_ALT); });
    safe.choose(L"Recover unsaved changes\u2026");
  }
  CHECK(safe.window.session().plan().organization.name == "Pine");
}

TEST_CASE("of two plans that were left the other is told of, none left says so too") {
  SafeWindow safe;
  safe.leave("Pine");
  safe.leave("Maple");
  {
    DialogHand hand([&](wxDialog& dialog) {
      CHECK(compared(dialog).list().GetCount() == 2);
      safe.window.key(WXK_RETURN);
    });
    safe.window.frame().recover(false);
  }
  CHECK(safe.window.frame().notice_bar().sentence().StartsWith("1 more plan has unsaved changes"));
  safe.window.session().start(plausible_document(1));
  for (const auto& file : safe.safe.recoveries()->left_behind()) std::filesystem::remove(file);
  safe.window.frame().recover(true);
  CHECK(safe.window.frame().notice_bar().sentence() == "There are no unsaved changes to recover.");
}

/// Answers the native question with a button of its own.
class NativeHand : public wxTimer {
 public:
  explicit NativeHand(std::string label) : label_(std::move(label)) { Start(50); }

  void Notify() override {
    auto* windows = gtk_window_list_toplevels();
    for (auto* each = windows; each; each = each->next)
      if (GTK_IS_MESSAGE_DIALOG(each->data) && gtk_widget_get_visible(GTK_WIDGET(each->data)))
        press(GTK_DIALOG(each->data));
    g_list_free(windows);
  }

 private:
  void press(GtkDialog* dialog) {
    Stop();
    auto* area =
        gtk_widget_get_parent(gtk_dialog_get_widget_for_response(dialog, GTK_RESPONSE_CANCEL));
    auto* buttons = gtk_container_get_children(GTK_CONTAINER(area));
    GtkButton* wanted = nullptr;
    for (auto* each = buttons; each; each = each->next)
      if (label_ == gtk_button_get_label(GTK_BUTTON(each->data))) wanted = GTK_BUTTON(each->data);
    g_list_free(buttons);
    if (wanted)
      gtk_button_clicked(wanted);
    else
      gtk_dialog_response(dialog, GTK_RESPONSE_DELETE_EVENT);
  }

  std::string label_;
};

TEST_CASE("each button of the question about a plan that is open elsewhere does what it says") {
  const Window window;
  const auto catalog = Catalog::english();
  WxUserPort port(catalog);
  port.attach(&window.frame(), {});
  const auto answer = [&](const char* button) {
    const NativeHand hand(button);
    return port.ask_about_locked_file({"a.sightline", msg("Anna has had it open.")});
  };
  CHECK(answer("Read only") == LockAnswer::read_only);
  CHECK(answer("Open a copy") == LockAnswer::copy);
  CHECK(answer("Open anyway") == LockAnswer::anyway);
  CHECK(answer("Cancel") == LockAnswer::cancel);
}

TEST_CASE("at the start the question about a plan that is open elsewhere comes with its window") {
  const auto catalog = Catalog::english();
  WxUserPort port(catalog);
  auto* starting = new wxFrame(nullptr, wxID_ANY, "Starting");
  port.attach(starting, {});
  const NativeHand hand("Cancel");
  CHECK(port.ask_about_locked_file({"a.sightline", msg("Anna has had it open.")}) ==
        LockAnswer::cancel);
  CHECK(starting->IsShown());
  starting->Destroy();
}

}  // namespace safety_test
}  // namespace sightline::desktop::test
