#include "reports/draw/pdf.h"

#include <cairo-pdf.h>

#include <memory>
#include <new>
#include <stdexcept>

#include "model/base/text.h"
#include "reports/draw/shapes.h"
#include "reports/draw/text.h"

namespace sightline::draw {
namespace {

constexpr double most_points = 14400;

struct Destroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cr) const { cairo_destroy(cr); }
};

void expect_success(cairo_status_t status) {
  if (status == CAIRO_STATUS_NO_MEMORY) throw std::bad_alloc();
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

bool is_side(double points) { return points >= 1 && points <= most_points; }

cairo_status_t append(void* target, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(target)->append(data, data + length);
  return CAIRO_STATUS_SUCCESS;
}

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
  const std::unique_ptr<cairo_surface_t, Destroy> surface(
      cairo_pdf_surface_create_for_stream(append, &bytes, size.width, size.height));
  expect_success(cairo_surface_status(surface.get()));
  describe(surface.get(), properties);
  {
    const std::unique_ptr<cairo_t, Destroy> cr(cairo_create(surface.get()));
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
