// Cairo's objects, owned, its errors, thrown, and what it writes, kept in memory.
// Why: pictures and pages are drawn on surfaces of different kinds and handed out alike.
#pragma once

#include <cairo.h>

#include <memory>
#include <new>
#include <stdexcept>
#include <string>

namespace sightline::draw {

struct DestroyCairo {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cr) const { cairo_destroy(cr); }
};
using CairoSurface = std::unique_ptr<cairo_surface_t, DestroyCairo>;
using CairoContext = std::unique_ptr<cairo_t, DestroyCairo>;

/// Throws std::bad_alloc without memory, std::runtime_error with cairo's words for what else
/// failed.
inline void expect_success(cairo_status_t status) {
  if (status == CAIRO_STATUS_NO_MEMORY) throw std::bad_alloc();
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

/// Cairo's function for a stream: `target` is a std::string.
inline cairo_status_t append_bytes(void* target, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(target)->append(data, data + length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace sightline::draw
