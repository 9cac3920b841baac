// Printing and its preview: the sheets as the toolkit's printer and preview get them.
#include <wx/dcmemory.h>
#include <wx/image.h>
#include <wx/menu.h>

#include <catch2/catch_test_macros.hpp>

#include <cmath>

#include "app/desktop/cairo_dc.h"
#include "app/desktop/sheet_printout.h"
#include "tests/desktop/window.h"
#include "tests/support/plausible_document.h"

namespace sightline::desktop::test {
namespace {

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
  window.person.print_answer = PrintAnswer::printed;
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
  auto* shown = window.frame().preview();
  REQUIRE(shown != nullptr);
  REQUIRE(wait_until([&] { return shown->IsShownOnScreen(); }));
  const wxWeakRef<wxWindow> gone(shown);
  shown->Close();
  CHECK(wait_until([&] { return !gone; }));
  CHECK(wait_until([&] { return window.frame().IsEnabled(); }));
}

}  // namespace
}  // namespace sightline::desktop::test
