// Brand: the colours, the font and the logo of what is handed out: plan book, one page, pictures.
// Why: it belongs to the organization it is about; a theme replaces this one list.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace sightline {

/// A PNG or JPEG image as it goes into the book, and its size in pixels (1 … 4,000 each).
struct Logo {
  std::string bytes;
  int width = 1;
  int height = 1;
};

/// Colours as 0xRRGGBB. The font falls back to the reader's own where it is missing; blank: each
/// kind of report has its own.
struct Brand {
  std::string font;
  std::uint32_t accent = 0x1D4ED8;
  std::uint32_t ink = 0x1B2437;
  std::uint32_t second = 0x5A6478;
  std::uint32_t line = 0xDDE2EA;
  std::uint32_t sunken = 0xEEF1F5;
  std::uint32_t input = 0xFFF7E0;
  std::uint32_t input_ink = 0x1D4ED8;
  std::uint32_t link_ink = 0x0B7A53;
  std::uint32_t good = 0x0B7A53;
  std::uint32_t good_pale = 0xE3F4EC;
  std::uint32_t warning = 0x8F6000;
  std::uint32_t warning_pale = 0xFFF3D6;
  std::uint32_t bad = 0xB42318;
  std::uint32_t bad_pale = 0xFDE8E6;
  // Chart series and bars that colour-blind readers tell apart.
  std::uint32_t actual = 0x1D4ED8;
  std::uint32_t target = 0xCFD5DF;
  std::uint32_t landing = 0xE69F00;
  std::uint32_t trajectory = 0x7B8596;
  std::uint32_t late = 0xD55E00;
  std::uint32_t done = 0x8FB0A3;
  std::optional<Logo> logo = std::nullopt;  ///< at the top right of cover and one page
  std::string footer;                       ///< at the left of every page; blank: the organization
  std::string confidentiality;              ///< where the plan has no line of its own
};

}  // namespace sightline
