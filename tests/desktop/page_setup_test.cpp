// The plan's page setup by keys: in its dialog, in the preview, in the plan settings and in the
// system's print dialog.
#include <gtk/gtk.h>
#include <wx/button.h>
#include <wx/config.h>
#include <wx/print.h>
#include <wx/timer.h>

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <iterator>
#include <sstream>
#include <thread>

#include "app/desktop/page_settings.h"
#include "app/desktop/page_setup_dialog.h"
#include "app/desktop/sheet_printout.h"
#include "app/desktop/wx_user_port.h"
#include "model/file/document_file.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/menu_keys.h"
#include "tests/desktop/native_dialog.h"
#include "tests/desktop/window.h"
#include "tests/reports/full_document.h"
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
        L"was printed on Letter. The plan’s paper stays A4; Page setup changes it.");
  }));
  CHECK(setup_of(window) == PageSetup{});
  CHECK_FALSE(window.session().can_undo());
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

/// Chooses paper in the system's print dialog once that is open, and prints into a file.
class PaperHand : public wxTimer {
 public:
  PaperHand(std::string paper, GtkPageOrientation way) : paper_(std::move(paper)), way_(way) {
    Start(50);
  }

  void Notify() override {
    auto* dialog = open_print_dialog();
    if (!dialog) return;
    const auto part = [&](const char* name) {
      return GTK_WIDGET(
          gtk_widget_get_template_child(GTK_WIDGET(dialog), G_OBJECT_TYPE(dialog), name));
    };
    auto* papers = GTK_COMBO_BOX(part("paper_size_combo"));
    auto* model = gtk_combo_box_get_model(papers);
    // The printers, and with them their papers, come a moment after the dialog.
    if (model == nullptr || !gtk_widget_is_sensitive(GTK_WIDGET(papers))) return;
    could_choose = true;
    auto* print = gtk_dialog_get_widget_for_response(dialog, GTK_RESPONSE_OK);
    if (gtk_widget_is_sensitive(print) == FALSE) {
      // The first of the printers: a file.
      auto* printers = GTK_TREE_VIEW(part("printer_treeview"));
      auto* first = gtk_tree_path_new_first();
      gtk_tree_selection_select_path(gtk_tree_view_get_selection(printers), first);
      gtk_tree_path_free(first);
    }
    if (gtk_widget_is_sensitive(print) == FALSE) return;
    GtkTreeIter row;
    for (auto more = gtk_tree_model_get_iter_first(model, &row); more != FALSE;
         more = gtk_tree_model_iter_next(model, &row)) {
      GtkPageSetup* setup = nullptr;
      gtk_tree_model_get(model, &row, 0, &setup, -1);
      if (setup == nullptr) continue;
      const std::string name = gtk_paper_size_get_name(gtk_page_setup_get_paper_size(setup));
      g_object_unref(setup);
      if (name != paper_) continue;
      Stop();
      gtk_combo_box_set_active_iter(papers, &row);
      gtk_combo_box_set_active(GTK_COMBO_BOX(part("orientation_combo")), way_);
      return gtk_dialog_response(dialog, GTK_RESPONSE_OK);
    }
  }

  bool could_choose = false;

 private:
  std::string paper_;
  GtkPageOrientation way_;
};

/// Where a file is printed to that is given no other place.
struct InFolder {
  explicit InFolder(const std::filesystem::path& folder) { std::filesystem::current_path(folder); }
  ~InFolder() { std::filesystem::current_path(before); }
  std::filesystem::path before = std::filesystem::current_path();
};

std::size_t count_of_words(const std::string& text) {
  std::istringstream words(text);
  return static_cast<std::size_t>(std::distance(std::istream_iterator<std::string>(words), {}));
}

std::string text_of(const std::filesystem::path& pdf) {
  return output_of("pdftotext -layout " + shell_word(pdf) + " -");
}

TEST_CASE("paper chosen in the system's print dialog is told, and the sheets are laid out for it") {
  const TempFolder folder;
  const InFolder there(folder.path());
  const auto printed = folder / "output.pdf";
  const Window window;
  const auto catalog = Catalog::english();
  WxUserPort port(catalog);
  port.attach(&window.frame(), {});
  const auto sheets = [](PaperSize paper, PaperDirection direction) {
    auto document = plausible_document(3);
    document.plan.organization.paper = paper;
    document.plan.organization.direction = direction;
    return draw::print_job(document, draw::Printed::targets, {});
  };
  const auto a4 = sheets(PaperSize::a4, PaperDirection::as_needed);

  SECTION("if a plan can have it") {
    PaperHand hand(GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_LANDSCAPE);
    const auto outcome = port.print(a4, sheets);
    CHECK(hand.could_choose);
    CHECK(outcome.answer == PrintAnswer::printed);
    CHECK(outcome.paper == PaperSize::letter);
    CHECK(output_of("pdfinfo output.pdf").find("792 x 612 pts") != std::string::npos);
    put_bytes(folder / "meant.pdf",
              draw::print_pdf(sheets(PaperSize::letter, PaperDirection::landscape), {}));
    CHECK(text_of(printed) == text_of(folder / "meant.pdf"));
    // Where it went is kept for this person.
    CHECK_FALSE(wxConfigBase::Get()->Read("/print/printer").empty());
  }
  SECTION("and are waited for in a dialog, if that takes long") {
    PaperHand hand(GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_PORTRAIT);
    std::atomic<bool> seen = false;
    const DialogHand watch([&](wxDialog&) { seen = true; });
    const auto outcome = port.print(a4, [&](PaperSize paper, PaperDirection direction) {
      std::optional<draw::PrintJob> job;
      CHECK(port.work_beside(msg("Laying out the sheets…"), [&] {
        for (int i = 0; i < 2000 && !seen; ++i)
          std::this_thread::sleep_for(std::chrono::milliseconds(10));
        job = sheets(paper, direction);
      }));
      return job;
    });
    CHECK(seen);
    CHECK(outcome.paper == PaperSize::letter);
    CHECK(output_of("pdfinfo output.pdf").find("612 x 792 pts") != std::string::npos);
  }
  SECTION("on other paper they are as large as they have room there") {
    PaperHand hand(GTK_PAPER_NAME_A5, GTK_PAGE_ORIENTATION_PORTRAIT);
    const auto outcome = port.print(a4, sheets);
    CHECK(outcome.answer == PrintAnswer::printed);
    CHECK_FALSE(outcome.paper);
    CHECK(output_of("pdfinfo output.pdf").find("Page size:       419.") != std::string::npos);
    put_bytes(folder / "meant.pdf", draw::print_pdf(a4, {}));
    CHECK(count_of_words(text_of(printed)) == count_of_words(text_of(folder / "meant.pdf")));
  }
}

}  // namespace page_setup_test
}  // namespace sightline::desktop::test
