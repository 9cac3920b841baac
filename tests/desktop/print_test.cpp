// Printing and its preview: the sheets as the toolkit's printer and preview get them.
#include <gtk/gtk.h>
#include <wx/dcmemory.h>
#include <wx/dcprint.h>
#include <wx/gtk/print.h>
#include <wx/image.h>
#include <wx/menu.h>
#include <wx/prntbase.h>

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <new>
#include <thread>

#include "app/desktop/cairo_dc.h"
#include "app/desktop/print_setup.h"
#include "app/desktop/sheet_preview.h"
#include "app/desktop/sheet_printout.h"
#include "app/desktop/wait_dialog.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/window.h"
#include "tests/support/no_thread.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::desktop::test {
namespace print_test {

constexpr Day may_12 = std::chrono::year{2026} / 5 / 12;

draw::PrintJob some_job(draw::Printed printed = draw::Printed::plan) {
  return draw::print_job(plausible_document(3), printed, {.today = may_12});
}

/// A sheet as a device of that many pixels gets it.
wxImage printed_on(SheetPrintout& printout, int page, const wxSize& pixels) {
  wxBitmap bitmap(pixels);
  {
    wxMemoryDC dc(bitmap);
    dc.SetBackground(*wxWHITE_BRUSH);
    dc.Clear();
    printout.SetDC(&dc);
    printout.SetPageSizePixels(pixels.x, pixels.y);
    printout.SetPaperRectPixels({{0, 0}, pixels});
    REQUIRE(printout.OnPrintPage(page));
    printout.SetDC(nullptr);
  }
  return bitmap.ConvertToImage();
}

/// The mean difference of their pixels, 0 … 255.
double difference(const wxImage& one, const wxImage& other) {
  REQUIRE(one.GetSize() == other.GetSize());
  const auto bytes = static_cast<std::size_t>(3 * one.GetWidth() * one.GetHeight());
  double sum = 0;
  for (std::size_t i = 0; i < bytes; ++i) sum += std::abs(one.GetData()[i] - other.GetData()[i]);
  return sum / static_cast<double>(bytes);
}

TEST_CASE("what takes long is waited for in a dialog with progress, and can be given up") {
  Window window;
  std::atomic<int> rounds = 0;
  const Worker::Work work = [&](const Worker::Desk& desk) {
    for (rounds = 0; rounds < 2000 && !desk.stop.stop_requested(); ++rounds) {
      desk.progress(0.5);
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
  };
  bool seen = false;
  const DialogHand hand([&](wxDialog& open) {
    auto& dialog = dynamic_cast<WaitDialog&>(open);
    CHECK(wait_until([&] { return dialog.shown_progress() == 500; }));
    CHECK(dialog.GetTitle() == L"Laying out the sheets…");
    seen = true;
    window.key(WXK_ESCAPE);
  });
  CHECK_FALSE(work_while_waiting(window.frame(), window.frame().catalog(),
                                 msg("Laying out the sheets…"), work));
  CHECK(seen);
  CHECK(rounds < 2000);
}

TEST_CASE("what is done in a moment asks for nobody's patience, and tells what went wrong") {
  Window window;
  int done = 0;
  CHECK(work_while_waiting(window.frame(), window.frame().catalog(), msg("Laying out the sheets…"),
                           [&](const Worker::Desk&) { ++done; }));
  CHECK(done == 1);
  CHECK_THROWS_AS(
      work_while_waiting(window.frame(), window.frame().catalog(), msg("Laying out the sheets…"),
                         [](const Worker::Desk&) { throw Failure(FailureKind::input, msg("no")); }),
      Failure);
}

#ifdef __GLIBC__  // Elsewhere a test can't take the threads away.
TEST_CASE("where no thread is to be had, what takes long is done all the same") {
  Window window;
  const NoThread none;
  int done = 0;
  CHECK(work_while_waiting(window.frame(), window.frame().catalog(), msg("Laying out the sheets…"),
                           [&](const Worker::Desk&) { ++done; }));
  CHECK(done == 1);
}
#endif

TEST_CASE("what is printed is what the PDF has, sheet for sheet") {
  const auto job = some_job();
  SheetPrintout printout(job);
  int least = 0;
  int most = 0;
  int from = 0;
  int to = 0;
  printout.GetPageInfo(&least, &most, &from, &to);
  CHECK(least == 1);
  CHECK(most == static_cast<int>(job.sheets.size()));
  CHECK(to == most);
  const wxSize pixels(794, 1123);
  const double scale = pixels.x / job.sheet.width;
  for (int page = 1; page <= most; ++page) {
    INFO("sheet " << page);
    REQUIRE(printout.HasPage(page));
    const auto shown = printed_on(printout, page, pixels);
    const auto meant = to_image(draw::render_image({pixels.x / scale, pixels.y / scale}, scale,
                                                   draw::rgb(0xFFFFFF),
                                                   job.sheets[static_cast<std::size_t>(page - 1)]));
    CHECK(difference(shown, meant) < 1);
    CHECK(shown.CountColours() > 20);
  }
}

TEST_CASE("there is no sheet before the first, behind the last, and none without a device") {
  SheetPrintout printout(some_job(draw::Printed::vision));
  CHECK_FALSE(printout.HasPage(0));
  CHECK_FALSE(printout.HasPage(99));
  CHECK_FALSE(printout.OnPrintPage(1));
  wxBitmap bitmap(10, 10);
  wxMemoryDC dc(bitmap);
  printout.SetDC(&dc);
  CHECK_FALSE(printout.OnPrintPage(1));
  printout.SetPageSizePixels(10, 10);
  CHECK_FALSE(printout.OnPrintPage(99));
  CHECK(printout.OnPrintPage(1));
  printout.SetDC(nullptr);
}

TEST_CASE("nothing is thrown at a device by a sheet that can't be drawn") {
  auto job = some_job();
  job.sheets[0] = [](cairo_t*) { throw std::bad_alloc(); };
  int told = 0;
  SheetPrintout printout(job, [&told] { ++told; });
  wxBitmap bitmap(10, 10);
  wxMemoryDC dc(bitmap);
  printout.SetDC(&dc);
  printout.SetPageSizePixels(10, 10);
  CHECK_FALSE(printout.OnPrintPage(1));
  CHECK(printout.is_undrawn());
  CHECK(told == 1);
  CHECK(printout.OnPrintPage(2));
  printout.SetDC(nullptr);
}

TEST_CASE("the printer is told the paper of the plan") {
  auto job = some_job();
  CHECK(print_data_of(job).GetPaperId() == wxPAPER_A4);
  job.paper = PaperSize::letter;
  CHECK(print_data_of(job).GetPaperId() == wxPAPER_LETTER);
}

TEST_CASE("Ctrl+P asks to print the page that is shown") {
  Window window;
  auto document = plausible_document(3);
  document.plan.organization.name = "Northwind";
  window.session().start(document);
  window.person.print_outcome.answer = PrintAnswer::printed;
  window.frame().show(PageId::targets);
  window.key('P', wxMOD_CONTROL);
  CHECK(wait_until([&] { return !window.person.asked.empty(); }));
  CHECK(window.person.asked == std::vector<std::string>{"print Northwind · Targets"});
  CHECK(wait_until([&] {
    return window.frame().notice_bar().sentence() == L"‘Northwind · Targets’ went to the printer.";
  }));
}

TEST_CASE("the preview shows the sheets, and closing it gives the window back") {
  Window window;
  window.session().start(plausible_document(3));
  window.key('O', wxMOD_CONTROL | wxMOD_SHIFT);
  wxPreviewFrame* shown = nullptr;
  REQUIRE(wait_until([&] {
    for (auto* top : wxTopLevelWindows)
      if (auto* preview = dynamic_cast<wxPreviewFrame*>(top)) shown = preview;
    return shown && shown->IsShownOnScreen();
  }));
  const wxWeakRef<wxWindow> gone(shown);
  SECTION("by its button") { shown->Close(); }
  SECTION("by Escape") {
    // Without a window manager it never gets the keyboard.
    wxKeyEvent event(wxEVT_CHAR_HOOK);
    event.m_keyCode = WXK_ESCAPE;
    shown->ProcessWindowEvent(event);
  }
  CHECK(wait_until([&] { return !gone; }));
  CHECK(wait_until([&] { return window.frame().IsEnabled(); }));
  window.key('P', wxMOD_CONTROL);
  CHECK(wait_until([&] { return !window.person.asked.empty(); }));
}

TEST_CASE("a preview of a sheet that can't be drawn says so once, and gives the window back") {
  Window window;
  auto job = some_job();
  job.sheets[0] = [](cairo_t*) { throw std::bad_alloc(); };
  int told = 0;
  const wxWeakRef<wxWindow> preview(show_print_preview(&window.frame(), job,
                                                       window.frame().catalog(),
                                                       {.print = [] { return false; },
                                                        .set_up = [](wxWindow&) { return false; },
                                                        .show_again = [] {},
                                                        .tell_undrawn = [&told] { ++told; }}));
  REQUIRE(preview);
  CHECK(wait_until([&] { return !preview && window.frame().IsEnabled(); }));
  CHECK(told == 1);
}

TEST_CASE("the preview prints as the window does, by its button and by Enter") {
  Window window;
  window.session().start(plausible_document(3));
  auto* preview = dynamic_cast<wxPreviewFrame*>(window.frame().preview());
  REQUIRE(preview);
  const wxWeakRef<wxWindow> gone(preview);
  const auto print = [&](bool by_button) {
    if (by_button) {
      wxCommandEvent event(wxEVT_BUTTON, wxID_PREVIEW_PRINT);
      preview->FindWindow(wxID_PREVIEW_PRINT)->ProcessWindowEvent(event);
    } else {
      wxKeyEvent event(wxEVT_CHAR);
      event.m_keyCode = WXK_RETURN;
      preview->GetControlBar()->GetPrintPreview()->GetCanvas()->ProcessWindowEvent(event);
    }
  };
  // On second thoughts the preview stays.
  print(true);
  print(false);
  CHECK(window.person.asked.size() == 2);
  CHECK(preview->IsShown());
  window.person.print_outcome.answer = PrintAnswer::printed;
  SECTION("by its button") { print(true); }
  SECTION("by Enter") { print(false); }
  CHECK(window.person.asked.size() == 3);
  CHECK(wait_until([&] { return !gone && window.frame().IsEnabled(); }));
  CHECK(window.frame().notice_bar().sentence().EndsWith(L"went to the printer."));
}

TEST_CASE(
    "printer and sides are those of last time, the paper is the plan's and lies as its sheets do") {
  const Window window;
  auto chosen = print_data_of(some_job());
  chosen.SetPrinterName("upstairs");
  chosen.SetOrientation(wxLANDSCAPE);
  chosen.SetDuplex(wxDUPLEX_VERTICAL);
  chosen.SetColour(false);
  chosen.SetPaperId(wxPAPER_A5);
  keep_print_setup(chosen);
  auto next = print_data_of(some_job());
  recall_print_setup(next);
  CHECK(next.GetPrinterName() == "upstairs");
  CHECK(next.GetOrientation() == wxPORTRAIT);
  auto broad = print_data_of(some_job(draw::Printed::pipeline));
  recall_print_setup(broad);
  CHECK(broad.GetOrientation() == wxLANDSCAPE);
  CHECK(next.GetDuplex() == wxDUPLEX_VERTICAL);
  CHECK_FALSE(next.GetColour());
  CHECK(next.GetPaperId() == print_data_of(some_job()).GetPaperId());
  wxConfigBase::Get()->Write("/print/sides", 77L);
  auto damaged = print_data_of(some_job());
  recall_print_setup(damaged);
  CHECK(damaged.GetDuplex() == print_data_of(some_job()).GetDuplex());
}

struct Export {
  SheetPrintout& printout;
  wxPrintData data;
  std::vector<bool> printed = {};  ///< whether each page was drawn
};

/// GTK's own way to a printer, into a PDF, with the toolkit's printer device on it.
void export_to(const std::string& file, Export& work, int pages,
               GtkPageOrientation orientation = GTK_PAGE_ORIENTATION_PORTRAIT) {
  auto* operation = gtk_print_operation_new();
  gtk_print_operation_set_n_pages(operation, pages);
  gtk_print_operation_set_export_filename(operation, file.c_str());
  auto* setup = gtk_page_setup_new();
  auto* a4 = gtk_paper_size_new(GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size_and_default_margins(setup, a4);
  gtk_page_setup_set_orientation(setup, orientation);
  gtk_print_operation_set_default_page_setup(operation, setup);
  const auto draw = +[](GtkPrintOperation*, GtkPrintContext* context, int page, gpointer given) {
    auto& now = *static_cast<Export*>(given);
    now.data.ConvertToNative();
    auto* native = dynamic_cast<wxGtkPrintNativeData*>(now.data.GetNativeData());
    native->SetPrintContext(context);
    wxPrinterDC dc(now.data);
    now.printout.SetUp(dc);
    now.printed.push_back(now.printout.OnPrintPage(page + 1));
    now.printout.SetDC(nullptr);
  };
  g_signal_connect(operation, "draw-page", G_CALLBACK(draw), &work);
  gtk_print_operation_run(operation, GTK_PRINT_OPERATION_ACTION_EXPORT, nullptr, nullptr);
  gtk_paper_size_free(a4);
  g_object_unref(setup);
  g_object_unref(operation);
}

/// Left and top of each word in a PDF, in points.
std::vector<std::pair<double, double>> words_of(const std::filesystem::path& pdf) {
  const auto text = pdf.string() + ".html";
  REQUIRE(std::system(("pdftotext -bbox '" + pdf.string() + "' '" + text + "'").c_str()) == 0);
  const std::string found = bytes_of(text);
  std::vector<std::pair<double, double>> words;
  const auto number = [&](const char* name, std::size_t& at) {
    at = found.find(name, at) + std::strlen(name);
    return std::stod(found.substr(at));
  };
  for (auto at = found.find("<word"); at != std::string::npos; at = found.find("<word", at)) {
    const double left = number("xMin=\"", at);
    words.emplace_back(left, number("yMin=\"", at));
  }
  return words;
}

TEST_CASE("a printer gets each word where the PDF has it, whatever its margins are") {
  const TempFolder folder;
  const auto job = some_job();
  SheetPrintout printout(job);
  Export work{printout, print_data_of(job)};
  const auto pages = static_cast<int>(job.sheets.size());
  export_to((folder / "printed.pdf").string(), work, pages);
  CHECK(work.printed == std::vector<bool>(job.sheets.size(), true));
  put_bytes(folder / "meant.pdf", draw::print_pdf(job, may_12));
  const auto printed = words_of(folder / "printed.pdf");
  const auto meant = words_of(folder / "meant.pdf");
  REQUIRE(printed.size() > 100);
  REQUIRE(printed.size() == meant.size());
  for (std::size_t i = 0; i < meant.size(); ++i) {
    INFO("word " << i << " at " << meant[i].first << ", " << meant[i].second << ", printed at "
                 << printed[i].first << ", " << printed[i].second);
    // GTK puts glyphs on its own grid.
    const bool there = std::abs(printed[i].first - meant[i].first) < 0.5 &&
                       std::abs(printed[i].second - meant[i].second) < 0.5;
    CHECK(there);
  }
}

TEST_CASE("on paper that lies on its side a sheet is smaller, and all of it is there") {
  const TempFolder folder;
  const auto job = some_job(draw::Printed::vision);
  SheetPrintout printout(job);
  Export work{printout, print_data_of(job)};
  work.data.SetOrientation(wxLANDSCAPE);
  export_to((folder / "printed.pdf").string(), work, 1, GTK_PAGE_ORIENTATION_LANDSCAPE);
  put_bytes(folder / "meant.pdf", draw::print_pdf(job, may_12));
  const auto printed = words_of(folder / "printed.pdf");
  const auto meant = words_of(folder / "meant.pdf");
  REQUIRE(printed.size() == meant.size());
  const double scale = job.sheet.width / job.sheet.height;
  const double aside = (job.sheet.height - scale * job.sheet.width) / 2;
  CHECK(std::abs(printed[0].first - (aside + scale * meant[0].first)) < 0.5);
  CHECK(std::abs(printed[0].second - scale * meant[0].second) < 0.5);
}

}  // namespace print_test
}  // namespace sightline::desktop::test
