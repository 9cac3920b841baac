// The plan's page setup by keys: in its dialog, in the preview and in the plan settings.
#include <wx/button.h>
#include <wx/print.h>

#include <catch2/catch_test_macros.hpp>

#include <filesystem>

#include "app/desktop/dialog_notice.h"
#include "app/desktop/in_front.h"
#include "app/desktop/page_settings.h"
#include "app/desktop/page_setup_dialog.h"
#include "model/file/document_file.h"
#include "model/file/plan_lock.h"
#include "model/file/process_mark.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/menu_keys.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace page_setup_test {

const PageSetup& setup_of(Window& window) {
  static PageSetup setup;
  return setup = page_setup_of(window.session().plan().organization);
}

/// Does `open`, works the dialog that it brings up, and waits until that is gone.
void work_page_setup(const std::function<void()>& open,
                     const std::function<void(PageSetupDialog&)>& work) {
  bool worked = false;
  DialogHand hand([&](wxDialog& dialog) {
    work(dynamic_cast<PageSetupDialog&>(dialog));
    worked = true;
  });
  open();
  CHECK(wait_until([&] { return worked && !open_dialog(); }));
}

wxPreviewFrame* shown_preview() {
  for (auto* top : wxTopLevelWindows)
    if (auto* preview = dynamic_cast<wxPreviewFrame*>(top))
      if (preview->IsShownOnScreen() && !preview->IsBeingDeleted()) return preview;
  return nullptr;
}

/// Which way the sheets of the preview that is shown lie.
wxPrintOrientation way_of(wxPreviewFrame& preview) {
  auto& data = preview.GetControlBar()->GetPrintPreview()->GetPrintDialogData();
  return data.GetPrintData().GetOrientation();
}

/// Shows the preview by its keys, says how its sheets lie, and closes it.
wxPrintOrientation way_in_preview(Window& window) {
  window.key('O', wxMOD_CONTROL | wxMOD_SHIFT);
  REQUIRE(wait_until([] { return shown_preview() != nullptr; }));
  const auto way = way_of(*shown_preview());
  shown_preview()->Close();
  CHECK(wait_until([&] { return !shown_preview() && window.frame().IsEnabled(); }));
  return way;
}

/// A key in a window that doesn't get the keyboard without a window manager.
void press_in(wxWindow& window, int key, int modifiers) {
  wxKeyEvent event(wxEVT_CHAR_HOOK);
  event.m_keyCode = key;
  event.SetControlDown((modifiers & wxMOD_CONTROL) != 0);
  event.SetShiftDown((modifiers & wxMOD_SHIFT) != 0);
  window.ProcessWindowEvent(event);
}

TEST_CASE("a direction chosen by keys shows in the preview, undo takes it back, a save keeps it") {
  const TempFolder folder;
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::targets);
  CHECK(way_in_preview(window) == wxPORTRAIT);
  work_page_setup([&] { window.key('D', wxMOD_CONTROL | wxMOD_SHIFT); },
                  [&](PageSetupDialog& dialog) {
                    // The paper has the keyboard from the start.
                    window.key(WXK_TAB);
                    REQUIRE(wait_until([&] { return has_keyboard(dialog.direction()); }));
                    window.key(WXK_DOWN);
                    window.key(WXK_DOWN);
                    REQUIRE(wait_until([&] { return dialog.direction().GetSelection() == 2; }));
                    window.key(WXK_TAB);
                    REQUIRE(wait_until([&] { return has_keyboard(dialog.margins()); }));
                    window.key(WXK_UP);
                    REQUIRE(wait_until([&] { return dialog.margins().GetSelection() == 0; }));
                    window.key('K', wxMOD_ALT);
                  });
  const PageSetup chosen{PaperSize::a4, PaperDirection::landscape, PaperMargins::narrow};
  CHECK(setup_of(window) == chosen);
  CHECK(way_in_preview(window) == wxLANDSCAPE);

  window.person.file = folder / "plan.sightline";
  REQUIRE(window.session().save_as());
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return setup_of(window) == PageSetup{}; }));
  CHECK(way_in_preview(window) == wxPORTRAIT);
  CHECK(page_setup_of(load_document(folder / "plan.sightline").plan.organization) == chosen);
  window.session().start(plausible_document(3));
  REQUIRE(window.frame().open(folder / "plan.sightline"));
  CHECK(setup_of(window) == chosen);
  window.frame().show(PageId::targets);
  CHECK(way_in_preview(window) == wxLANDSCAPE);
}

TEST_CASE("a page setup that is given up leaves the plan as it was") {
  Window window;
  window.session().start(plausible_document(3));
  work_page_setup([&] { window.key('D', wxMOD_CONTROL | wxMOD_SHIFT); },
                  [&](PageSetupDialog& dialog) {
                    window.key(WXK_DOWN);
                    REQUIRE(wait_until([&] { return dialog.paper().GetSelection() == 1; }));
                    window.key(WXK_ESCAPE);
                  });
  CHECK(setup_of(window) == PageSetup{});
  CHECK_FALSE(window.session().can_undo());
}

TEST_CASE("in the preview the page setup is changed, and the preview shows the other sheets") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::cadence);
  auto* preview = dynamic_cast<wxPreviewFrame*>(window.frame().preview());
  REQUIRE(preview);
  CHECK(way_of(*preview) == wxLANDSCAPE);
  const wxWeakRef<wxWindow> before(preview);
  auto* button = dynamic_cast<wxButton*>(preview->FindWindow(wxID_PAGE_SETUP));
  REQUIRE(button);
  CHECK(button->GetLabelText() == L"Page setup…");
  const auto open = [&](bool by_key) {
    if (by_key) return press_in(*preview, 'D', wxMOD_CONTROL | wxMOD_SHIFT);
    wxCommandEvent event(wxEVT_BUTTON, wxID_PAGE_SETUP);
    button->ProcessWindowEvent(event);
  };
  for (const bool by_key : {true, false}) {
    // On second thoughts all stays.
    work_page_setup([&] { open(by_key); },
                    [&](PageSetupDialog& dialog) { dialog.EndModal(wxID_CANCEL); });
    CHECK(shown_preview() == preview);
  }
  work_page_setup([&] { open(true); },
                  [&](PageSetupDialog& dialog) {
                    dialog.direction().SetSelection(1);
                    dialog.EndModal(wxID_OK);
                  });
  REQUIRE(wait_until([&] { return !before && shown_preview() != nullptr; }));
  CHECK(way_of(*shown_preview()) == wxPORTRAIT);
  CHECK(setup_of(window).direction == PaperDirection::portrait);

  window.person.print_outcome.answer = PrintAnswer::printed;
  press_in(*shown_preview(), 'P', wxMOD_CONTROL);
  CHECK(window.person.asked.size() == 1);
  CHECK(wait_until([&] { return !shown_preview() && window.frame().IsEnabled(); }));
}

TEST_CASE("paper that was printed on is told in the window, and the plan keeps its own") {
  Window window;
  window.session().start(plausible_document(3));
  window.person.print_outcome = {PrintAnswer::printed, PaperSize::letter};
  window.key('P', wxMOD_CONTROL);
  CHECK(wait_until([&] {
    return window.frame().notice_bar().sentence().EndsWith(
        L"was printed on Letter. In the page setup, the plan’s paper stays A4.");
  }));
  CHECK(setup_of(window) == PageSetup{});
  CHECK_FALSE(window.session().can_undo());
}

TEST_CASE("what fails while the preview is open is told in the preview") {
  Window window;
  window.session().start(plausible_document(3));
  auto* preview = dynamic_cast<wxPreviewFrame*>(window.frame().preview());
  REQUIRE(preview);
  CHECK(in_front(&window.frame()) == preview);
  CHECK_FALSE(notice_in(*preview));
  window.person.print_outcome.answer = PrintAnswer::failed;
  const auto size = preview->GetSize();
  press_in(*preview, 'P', wxMOD_CONTROL);
  CHECK(shown_preview() == preview);
  REQUIRE(notice_in(*preview));
  CHECK(notice_in(*preview)->sentence().StartsWith(L"The printer did not take"));
  CHECK(notice_in(*preview)->IsShownOnScreen());
  CHECK(preview->GetSize() == size);
  preview->Close();
  CHECK(wait_until([&] { return !shown_preview() && window.frame().IsEnabled(); }));
}

TEST_CASE("the page setup of a plan that is open to be read only is shown, not offered") {
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  save_document(plan, plausible_document(3));
  Safekeeping safe{SafePlaces{folder / "state", folder / "data", "Anna Berg", [] { return 0; }}};
  Window window{Catalog::english(), {}, &safe};
  const auto other = lock_plan(plan, {.who = "Ben Hill", .process = this_process()});
  REQUIRE(other.mine);
  window.person.lock_answer = LockAnswer::read_only;
  REQUIRE(window.frame().open(plan));
  REQUIRE(window.session().is_read_only());
  work_page_setup([&] { window.key('D', wxMOD_CONTROL | wxMOD_SHIFT); },
                  [&](PageSetupDialog& dialog) {
                    CHECK_FALSE(dialog.FindWindow(wxID_OK));
                    for (auto* field : {&dialog.paper(), &dialog.direction(), &dialog.margins()})
                      CHECK_FALSE(field->IsEnabled());
                    window.key(WXK_RETURN);
                  });
  CHECK(setup_of(window) == PageSetup{});
}

TEST_CASE("the plan settings have direction and margins beside the paper, by keys") {
  Window window;
  window.session().start(plausible_document(3));
  window.frame().show(PageId::settings);
  auto& page = dynamic_cast<PageSettings&>(window.frame().page(PageId::settings));
  choose_by_keys(window, page.direction_choice(), 1);
  CHECK(wait_until([&] { return setup_of(window).direction == PaperDirection::portrait; }));
  choose_by_keys(window, page.margins_choice(), 2);
  CHECK(wait_until([&] { return setup_of(window).margins == PaperMargins::wide; }));
  window.session().undo();
  CHECK(page.margins_choice().GetSelection() == 1);
  window.session().undo();
  CHECK(page.direction_choice().GetSelection() == 0);
}

}  // namespace page_setup_test
}  // namespace sightline::desktop::test
