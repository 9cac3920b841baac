// Printing by the system's own dialog, into a file: other paper, chosen sheets, its preview.
#include <gtk/gtk.h>
#include <wx/config.h>
#include <wx/timer.h>

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <iterator>
#include <new>
#include <sstream>
#include <thread>

#include "app/desktop/wx_user_port.h"
#include "reports/draw/print_job.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/native_dialog.h"
#include "tests/desktop/window.h"
#include "tests/reports/full_document.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace print_dialog_test {

/// Chooses paper in the system's print dialog once that is open, and prints into a file. Gives up a
/// dialog in which that can't be done, so that a test fails rather than waits for ever.
class PaperHand : public wxTimer {
 public:
  PaperHand(std::string paper, GtkPageOrientation way) : paper_(std::move(paper)), way_(way) {
    Start(50);
  }

  void Notify() override {
    constexpr int patience = 400;
    auto* dialog = open_print_dialog();
    if (!dialog) return;
    if (++tries_ > patience) {
      Stop();
      return gtk_dialog_response(dialog, GTK_RESPONSE_CANCEL);
    }
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
      if (!range.empty()) {
        gtk_toggle_button_set_active(GTK_TOGGLE_BUTTON(part("page_range_radio")), TRUE);
        gtk_entry_set_text(GTK_ENTRY(part("page_range_entry")), range.c_str());
      }
      return gtk_dialog_response(dialog, response);
    }
  }

  std::string range;  ///< of sheets, as it is typed; blank: all
  GtkResponseType response = GTK_RESPONSE_OK;
  bool could_choose = false;

 private:
  int tries_ = 0;
  std::string paper_;
  GtkPageOrientation way_;
};

/// A window whose questions are asked, and a folder of its own, where a file is printed to that is
/// given no other place.
struct Desk {
  Desk() {
    std::filesystem::current_path(folder.path());
    port.attach(&window.frame(), {});
  }
  ~Desk() { std::filesystem::current_path(before); }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  std::filesystem::path before = std::filesystem::current_path();
  TempFolder folder;
  Window window;
  Catalog catalog = Catalog::english();
  WxUserPort port{catalog};
  std::filesystem::path printed = folder / "output.pdf";
  draw::PrintJob a4 = draw::print_job(plausible_document(3), draw::Printed::targets, {});
};

/// What the system would show sheets with, while this lives.
struct PreviewCommand {
  explicit PreviewCommand(const char* command) {
    g_object_get(gtk_settings_get_default(), "gtk-print-preview-command", &before, nullptr);
    g_object_set(gtk_settings_get_default(), "gtk-print-preview-command", command, nullptr);
  }
  ~PreviewCommand() {
    g_object_set(gtk_settings_get_default(), "gtk-print-preview-command", before, nullptr);
    g_free(before);
  }
  PreviewCommand(const PreviewCommand&) = delete;
  PreviewCommand& operator=(const PreviewCommand&) = delete;

  gchar* before = nullptr;
};

std::size_t count_of_words(const std::string& text) {
  std::istringstream words(text);
  return static_cast<std::size_t>(std::distance(std::istream_iterator<std::string>(words), {}));
}

std::string text_of(const std::filesystem::path& pdf) {
  return output_of("pdftotext -layout " + shell_word(pdf) + " -");
}

TEST_CASE("paper chosen in the system's print dialog is told, and the sheets are laid out for it") {
  Desk desk;
  const auto sheets = [](PaperSize paper, PaperDirection direction) {
    auto document = plausible_document(3);
    document.plan.organization.paper = paper;
    document.plan.organization.direction = direction;
    return draw::print_job(document, draw::Printed::targets, {});
  };
  SECTION("if a plan can have it") {
    PaperHand hand(GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_LANDSCAPE);
    const auto outcome = desk.port.print(desk.a4, sheets);
    CHECK(hand.could_choose);
    CHECK(outcome.answer == PrintAnswer::printed);
    CHECK(outcome.paper == PaperSize::letter);
    CHECK(output_of("pdfinfo output.pdf").find("792 x 612 pts") != std::string::npos);
    put_bytes(desk.folder / "meant.pdf",
              draw::print_pdf(sheets(PaperSize::letter, PaperDirection::landscape), {}));
    CHECK(text_of(desk.printed) == text_of(desk.folder / "meant.pdf"));
    // Where it went is kept for this person.
    CHECK_FALSE(wxConfigBase::Get()->Read("/print/printer").empty());
  }
  SECTION("and are waited for in a dialog, if that takes long") {
    PaperHand hand(GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_PORTRAIT);
    std::atomic<bool> seen = false;
    const DialogHand watch([&](wxDialog&) { seen = true; });
    const auto outcome = desk.port.print(desk.a4, [&](PaperSize paper, PaperDirection direction) {
      std::optional<draw::PrintJob> job;
      CHECK(desk.port.work_beside(msg("Laying out the sheets…"), [&] {
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
    const auto outcome = desk.port.print(desk.a4, sheets);
    CHECK(outcome.answer == PrintAnswer::printed);
    CHECK_FALSE(outcome.paper);
    CHECK(output_of("pdfinfo output.pdf").find("Page size:       419.") != std::string::npos);
    put_bytes(desk.folder / "meant.pdf", draw::print_pdf(desk.a4, {}));
    CHECK(count_of_words(text_of(desk.printed)) ==
          count_of_words(text_of(desk.folder / "meant.pdf")));
  }
}

TEST_CASE("what is not printed after all is not said to be") {
  Desk desk;
  const PrintAnew given_up = [](PaperSize, PaperDirection) { return std::nullopt; };
  PaperHand hand(GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_PORTRAIT);

  SECTION("when the sheets for that paper are given up, and the next print is a print again") {
    CHECK(desk.port.print(desk.a4, given_up).answer == PrintAnswer::cancelled);
    CHECK(hand.could_choose);
    REQUIRE_FALSE(std::filesystem::exists(desk.printed));
    PaperHand next(GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_PORTRAIT);
    CHECK(desk.port.print(desk.a4, given_up).answer == PrintAnswer::printed);
  }
  SECTION("when the system shows what it would look like") {
    const PreviewCommand shown("rm %f %s");
    hand.response = GTK_RESPONSE_APPLY;
    CHECK(desk.port.print(desk.a4, [&](PaperSize, PaperDirection) { return desk.a4; }).answer ==
          PrintAnswer::cancelled);
    CHECK(hand.could_choose);
  }
}

TEST_CASE("a sheet that can't be drawn ends the print, and the next one is a print again") {
  Desk desk;
  auto broken = desk.a4;
  REQUIRE(broken.sheets.size() > 2);
  broken.sheets[1] = [](cairo_t*) { throw std::bad_alloc(); };
  const PrintAnew none = [](PaperSize, PaperDirection) { return std::nullopt; };
  const PreviewCommand shown("rm %f %s");
  {
    PaperHand hand(GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_PORTRAIT);
    SECTION("on its way to the printer") {}
    SECTION("on its way to what the system shows it with") { hand.response = GTK_RESPONSE_APPLY; }
    CHECK(desk.port.print(broken, none).answer == PrintAnswer::undrawn);
    CHECK(hand.could_choose);
  }
  CHECK_FALSE(std::filesystem::exists(desk.printed));
  PaperHand next(GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_PORTRAIT);
  CHECK(desk.port.print(desk.a4, none).answer == PrintAnswer::printed);
}

TEST_CASE("sheets that are printed by their numbers are those of the layout they were counted in") {
  Desk desk;
  REQUIRE(desk.a4.sheets.size() > 2);
  PaperHand hand(GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_LANDSCAPE);
  hand.range = "2-3";
  bool anew = false;
  const auto outcome = desk.port.print(desk.a4, [&](PaperSize, PaperDirection) {
    anew = true;
    return desk.a4;
  });
  CHECK(hand.could_choose);
  CHECK_FALSE(anew);
  CHECK(outcome.answer == PrintAnswer::printed);
  CHECK(outcome.paper == PaperSize::letter);
  CHECK(output_of("pdfinfo output.pdf").find("Pages:           2\n") != std::string::npos);
  auto chosen = desk.a4;
  chosen.sheets = {desk.a4.sheets[1], desk.a4.sheets[2]};
  put_bytes(desk.folder / "meant.pdf", draw::print_pdf(chosen, {}));
  CHECK(count_of_words(text_of(desk.printed)) ==
        count_of_words(text_of(desk.folder / "meant.pdf")));
}

}  // namespace print_dialog_test
}  // namespace sightline::desktop::test
