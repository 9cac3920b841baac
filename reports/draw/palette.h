// The named colours of Sightline, light, dark and with high contrast.
// One list for charts, window and slides: a colour that is not named here is not used anywhere.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace sightline::draw {

struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  bool operator==(const Colour&) const = default;
};

// 0xRRGGBB, the way designers write a colour.
[[nodiscard]] constexpr Colour rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16 & 0xFF), static_cast<std::uint8_t>(hex >> 8 & 0xFF),
          static_cast<std::uint8_t>(hex & 0xFF)};
}

// What a status says; always shown together with a word or a symbol.
enum class Tone { neutral, accent, good, warning, bad };

// What a chart series stands for. Areas 1–6 tell parts of a whole apart (specialty areas,
// departments).
enum class Tint {
  actual,
  target,
  landing,
  trajectory,
  late,
  area_1,
  area_2,
  area_3,
  area_4,
  area_5,
  area_6
};

// The tint of the part at `index`; after six parts the tints come round again.
[[nodiscard]] constexpr Tint area_tint(std::size_t index) {
  return static_cast<Tint>(static_cast<std::size_t>(Tint::area_1) + index % 6);
}

struct Palette {
  Colour background;  // behind the cards
  Colour surface;     // cards, tables, text fields
  Colour sunken;      // headers, subtotals, empty tracks
  Colour line;        // borders and hairlines
  Colour ink;         // text
  Colour second;      // secondary text
  Colour accent;      // the one loud thing, links, selection
  Colour on_accent;   // text on accent
  Colour good, warning, bad;
  Colour accent_pale, good_pale, warning_pale, bad_pale;
  Colour input;      // background of a cell one may type in
  Colour input_ink;  // figures in such a cell
  Colour actual, target, landing, trajectory, late;
  Colour late_ink;       // text in the late colour, dark enough to read
  Colour current_cycle;  // the band behind the current cycle
  Colour other_cycle;    // the faint band behind every second cycle
  std::array<Colour, 6> areas;
  bool is_dark = false;

  [[nodiscard]] static constexpr Palette light();
  [[nodiscard]] static constexpr Palette dark();
  [[nodiscard]] static constexpr Palette high_contrast();
  [[nodiscard]] static constexpr Palette high_contrast_dark();

  [[nodiscard]] constexpr Colour text(Tone tone) const;
  [[nodiscard]] constexpr Colour pale(Tone tone) const;
  [[nodiscard]] constexpr Colour series(Tint tint) const;

  bool operator==(const Palette&) const = default;
};

constexpr Palette Palette::light() {
  return {.background = rgb(0xF6F7F9),
          .surface = rgb(0xFFFFFF),
          .sunken = rgb(0xEEF1F5),
          .line = rgb(0xDDE2EA),
          .ink = rgb(0x1B2437),
          .second = rgb(0x5A6478),
          .accent = rgb(0x1D4ED8),
          .on_accent = rgb(0xFFFFFF),
          .good = rgb(0x0B7A53),
          .warning = rgb(0x8F6000),
          .bad = rgb(0xB42318),
          .accent_pale = rgb(0xE8EEFC),
          .good_pale = rgb(0xE3F4EC),
          .warning_pale = rgb(0xFFF3D6),
          .bad_pale = rgb(0xFDE8E6),
          .input = rgb(0xFFF7E0),
          .input_ink = rgb(0x1D4ED8),
          .actual = rgb(0x1D4ED8),
          .target = rgb(0xCFD5DF),
          .landing = rgb(0xE69F00),
          .trajectory = rgb(0x7B8596),
          .late = rgb(0xD55E00),
          .late_ink = rgb(0xB24A00),
          .current_cycle = rgb(0xEFF4FE),
          .other_cycle = rgb(0xF6F7FA),
          .areas = {rgb(0x1D4ED8), rgb(0x56B4E9), rgb(0x009E73), rgb(0xE69F00), rgb(0xCC79A7),
                    rgb(0x7B8596)},
          .is_dark = false};
}

constexpr Palette Palette::dark() {
  return {.background = rgb(0x14181F),
          .surface = rgb(0x1C222C),
          .sunken = rgb(0x232A36),
          .line = rgb(0x343D4C),
          .ink = rgb(0xE8ECF3),
          .second = rgb(0xA9B2C3),
          .accent = rgb(0x7AA2FF),
          .on_accent = rgb(0x14181F),
          .good = rgb(0x4CC38A),
          .warning = rgb(0xF0B84A),
          .bad = rgb(0xFF8A7D),
          .accent_pale = rgb(0x25345C),
          .good_pale = rgb(0x173A2C),
          .warning_pale = rgb(0x3D3218),
          .bad_pale = rgb(0x46211E),
          .input = rgb(0x2C2A1E),
          .input_ink = rgb(0x8FB1FF),
          .actual = rgb(0x7AA2FF),
          .target = rgb(0x4A5363),
          .landing = rgb(0xE69F00),
          .trajectory = rgb(0x98A2B3),
          .late = rgb(0xE8702A),
          .late_ink = rgb(0xFF9A57),
          .current_cycle = rgb(0x202C46),
          .other_cycle = rgb(0x1F2630),
          .areas = {rgb(0x7AA2FF), rgb(0xA8DCF5), rgb(0x2DBE93), rgb(0xE69F00), rgb(0xCC79A7),
                    rgb(0x98A2B3)},
          .is_dark = true};
}

constexpr Palette Palette::high_contrast() {
  return {.background = rgb(0xFFFFFF),
          .surface = rgb(0xFFFFFF),
          .sunken = rgb(0xEDEDED),
          .line = rgb(0x000000),
          .ink = rgb(0x000000),
          .second = rgb(0x262626),
          .accent = rgb(0x0028A8),
          .on_accent = rgb(0xFFFFFF),
          .good = rgb(0x004D31),
          .warning = rgb(0x5C3D00),
          .bad = rgb(0x8A0F08),
          .accent_pale = rgb(0xE0E8FF),
          .good_pale = rgb(0xE3F4EC),
          .warning_pale = rgb(0xFFF3D6),
          .bad_pale = rgb(0xFDE8E6),
          .input = rgb(0xFFF7E0),
          .input_ink = rgb(0x0028A8),
          .actual = rgb(0x0028A8),
          .target = rgb(0x8A8A8A),
          .landing = rgb(0x9A5B00),
          .trajectory = rgb(0x404040),
          .late = rgb(0xA33A00),
          .late_ink = rgb(0x8A3000),
          .current_cycle = rgb(0xE0E8FF),
          .other_cycle = rgb(0xF4F4F4),
          .areas = {rgb(0x0028A8), rgb(0x0072B2), rgb(0x00684C), rgb(0x9A5B00), rgb(0x8C2F66),
                    rgb(0x404040)},
          .is_dark = false};
}

constexpr Palette Palette::high_contrast_dark() {
  return {.background = rgb(0x000000),
          .surface = rgb(0x000000),
          .sunken = rgb(0x1F1F1F),
          .line = rgb(0xFFFFFF),
          .ink = rgb(0xFFFFFF),
          .second = rgb(0xE0E0E0),
          .accent = rgb(0x9DBBFF),
          .on_accent = rgb(0x000000),
          .good = rgb(0x6FE0A8),
          .warning = rgb(0xFFD27A),
          .bad = rgb(0xFFB0A6),
          .accent_pale = rgb(0x1B2A52),
          .good_pale = rgb(0x10301F),
          .warning_pale = rgb(0x332808),
          .bad_pale = rgb(0x3D1512),
          .input = rgb(0x262208),
          .input_ink = rgb(0xB5CBFF),
          .actual = rgb(0x9DBBFF),
          .target = rgb(0x8A8A8A),
          .landing = rgb(0xFFBE3D),
          .trajectory = rgb(0xC8C8C8),
          .late = rgb(0xFF8A3D),
          .late_ink = rgb(0xFFB07A),
          .current_cycle = rgb(0x1B2A52),
          .other_cycle = rgb(0x141414),
          .areas = {rgb(0x9DBBFF), rgb(0x7CCBF2), rgb(0x4FD1A5), rgb(0xFFBE3D), rgb(0xF0A6CC),
                    rgb(0xC8C8C8)},
          .is_dark = true};
}

constexpr Colour Palette::text(Tone tone) const {
  switch (tone) {
    case Tone::accent:
      return accent;
    case Tone::good:
      return good;
    case Tone::warning:
      return warning;
    case Tone::bad:
      return bad;
    case Tone::neutral:
      break;
  }
  return second;
}

constexpr Colour Palette::pale(Tone tone) const {
  switch (tone) {
    case Tone::accent:
      return accent_pale;
    case Tone::good:
      return good_pale;
    case Tone::warning:
      return warning_pale;
    case Tone::bad:
      return bad_pale;
    case Tone::neutral:
      break;
  }
  return sunken;
}

constexpr Colour Palette::series(Tint tint) const {
  switch (tint) {
    case Tint::actual:
      return actual;
    case Tint::target:
      return target;
    case Tint::landing:
      return landing;
    case Tint::trajectory:
      return trajectory;
    case Tint::late:
      return late;
    default:
      return areas[static_cast<std::size_t>(tint) - static_cast<std::size_t>(Tint::area_1)];
  }
}

}  // namespace sightline::draw
