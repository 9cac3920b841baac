// Pictures: the charts of a plan as files for slides.
// Why: a slide shows what the window shows, drawn by the same code.
#pragma once

#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/derive/audience.h"
#include "model/document.h"
#include "reports/brand/brand.h"

namespace sightline {

enum class PictureFormat { png, svg };
template <>
inline constexpr auto enum_texts<PictureFormat> =
    std::array{EnumText("png", "PNG"), EnumText("svg", "SVG")};

struct PictureOptions {
  AudienceOptions audience = {};
  PictureFormat format = PictureFormat::png;
  double scale = 2;  ///< pixels per unit of a PNG; a picture is 960 units wide
  Day today = std::chrono::year{2026} / 1 / 1;
  Catalog catalog = Catalog::english();
  Brand brand = {};  ///< its colours and font
};

inline constexpr double least_scale = 0.5;
inline constexpr double most_scale = 8;

struct Picture {
  std::string name;  ///< of the file: "revenue.png"
  std::string bytes;
};

/// line-of-sight, revenue, revenue-by-area, headcount, headcount-by-department, profit,
/// revenue-per-employee and actions: those that have something to show. The same document and
/// options give the same bytes. Throws std::length_error for a scale out of range.
[[nodiscard]] std::vector<Picture> chart_pictures(const Document& document,
                                                  const PictureOptions& options);

/// What to say when there is not one.
[[nodiscard]] Message nothing_to_draw();

}  // namespace sightline
