#include "reports/draw/pdf.h"

#include <cairo-pdf.h>

#include <stdexcept>

#include "model/base/text.h"
#include "reports/draw/cairo_objects.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::draw {
namespace {

constexpr double most_points = 14400;

bool is_side(double points) { return points >= 1 && points <= most_points; }

void describe(cairo_surface_t* surface, const PdfProperties& properties) {
  const auto set = [&](cairo_pdf_metadata_t what, const std::string& text) {
    if (!text.empty())
      cairo_pdf_surface_set_metadata(surface, what, settable(to_valid_text(text)).c_str());
  };
  const std::string time = to_text(properties.created) + "T00:00:00Z";
  set(CAIRO_PDF_METADATA_TITLE, properties.title);
  set(CAIRO_PDF_METADATA_AUTHOR, properties.author);
  set(CAIRO_PDF_METADATA_SUBJECT, properties.subject);
  set(CAIRO_PDF_METADATA_CREATOR, properties.creator);
  set(CAIRO_PDF_METADATA_CREATE_DATE, time);
  set(CAIRO_PDF_METADATA_MOD_DATE, time);
}

}  // namespace

std::string render_pdf(Size size, const PdfProperties& properties, const Drawing& drawing) {
  return render_pdf(size, properties, std::vector{drawing});
}

std::string render_pdf(Size size, const PdfProperties& properties,
                       const std::vector<Drawing>& pages) {
  if (!is_side(size.width) || !is_side(size.height) || pages.empty())
    throw std::length_error("size of a page");
  std::string bytes;
  const CairoSurface surface(
      cairo_pdf_surface_create_for_stream(append_bytes, &bytes, size.width, size.height));
  expect_success(cairo_surface_status(surface.get()));
  describe(surface.get(), properties);
  {
    const CairoContext cr(cairo_create(surface.get()));
    for (std::size_t i = 0; i < pages.size(); ++i) {
      // The last page is shown by finishing.
      if (i > 0) cairo_show_page(cr.get());
      const SavedState saved(cr.get());
      pages[i](cr.get());
    }
    expect_success(cairo_status(cr.get()));
  }
  cairo_surface_finish(surface.get());
  expect_success(cairo_surface_status(surface.get()));
  return bytes;
}

}  // namespace sightline::draw
