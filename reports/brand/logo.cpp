#include "reports/brand/logo.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "model/base/message.h"
#include "model/file/file_failure.h"
#include "reports/brand/brand_file.h"
#include "reports/brand/png.h"

namespace sightline {
namespace {

using namespace std::string_view_literals;

constexpr auto png_start = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv;
constexpr auto jpeg_start = "\xff\xd8\xff"sv;
constexpr auto jpeg_end = "\xff\xd9"sv;

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char c : bytes) value = value << 8U | static_cast<unsigned char>(c);
  return value;
}

/// Of any number; what is too many stays so.
int pixels(std::string_view bytes) {
  return static_cast<int>(std::min<std::uint32_t>(big_endian(bytes), max_logo_pixels + 1));
}

/// A frame header holds the size (ITU T.81, B.2.2); C4, C8 and CC are other segments.
bool is_frame_header(unsigned char marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Leaves the size as it is when there is none to be found.
void measure_jpeg(std::string_view bytes, Logo& logo) {
  std::size_t at = 2;
  while (at + 9 <= bytes.size() && bytes[at] == '\xff') {
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    if (is_frame_header(marker)) {
      logo.height = pixels(bytes.substr(at + 5, 2));
      logo.width = pixels(bytes.substr(at + 7, 2));
      return;
    }
    at += std::size_t{2} + big_endian(bytes.substr(at + 2, 2));
  }
}

/// The JPEG without its resolution: the book's size of the logo is ours to say.
void drop_resolution(std::string& bytes) {
  constexpr std::size_t name_at = 6;
  constexpr std::size_t units_at = 13;
  if (bytes.size() > units_at && bytes.compare(name_at, 5, "JFIF\0"sv) == 0) bytes[units_at] = 0;
}

/// The PNG decoded and written anew: shows that it is whole, and leaves its resolution and whatever
/// else was in it behind. Empty for a damaged one.
std::string clean_png(std::string_view bytes) {
  const auto write = [](void* to, const unsigned char* from, unsigned length) {
    static_cast<std::string*>(to)->append(from, from + length);
    return CAIRO_STATUS_SUCCESS;
  };
  const auto image = png_surface(bytes);
  std::string clean;
  if (cairo_surface_status(image.get()) != CAIRO_STATUS_SUCCESS ||
      cairo_surface_write_to_png_stream(image.get(), write, &clean) != CAIRO_STATUS_SUCCESS)
    return {};
  return clean;
}

[[noreturn]] void refuse_logo(const std::filesystem::path& file, const char* why) {
  throw Failure(FailureKind::input, msg(why, path_text(file)));
}

}  // namespace

Logo read_logo(const std::filesystem::path& file) {
  std::error_code unknown;
  // A pipe or a device would keep us waiting.
  if (std::filesystem::exists(file, unknown) && std::filesystem::is_other(file, unknown))
    refuse_logo(file, "The logo ‘{1}’ is no file. Name an image in the brand’s own folder.");
  if (const auto size = std::filesystem::file_size(file, unknown);
      !unknown && size > max_logo_bytes)
    throw Failure(FailureKind::input,
                  msg("The logo ‘{1}’ has {2} MB; at most {3} MB go on a cover. Save it smaller.",
                      path_text(file), static_cast<std::int64_t>(size / 1'000'000),
                      static_cast<std::int64_t>(max_logo_bytes / 1'000'000)));
  Logo logo{read_bytes(file, max_logo_bytes), 0, 0};
  const std::string_view bytes = logo.bytes;
  const bool is_png = bytes.starts_with(png_start) && bytes.size() > png_start.size() + 8;
  if (is_png) {
    logo.width = pixels(bytes.substr(png_start.size(), 4));
    logo.height = pixels(bytes.substr(png_start.size() + 4, 4));
  } else if (bytes.starts_with(jpeg_start) && bytes.ends_with(jpeg_end)) {
    measure_jpeg(bytes, logo);
  } else {
    refuse_logo(
        file,
        "The logo ‘{1}’ is neither a whole PNG nor a whole JPEG image. Save it as one of them.");
  }
  const auto fits = [](int side) { return side >= 1 && side <= max_logo_pixels; };
  if (!fits(logo.width) || !fits(logo.height))
    throw Failure(FailureKind::input,
                  msg("The sides of the logo ‘{1}’ have to be 1 to {2} pixels. Save it smaller.",
                      path_text(file), max_logo_pixels));
  if (is_png)
    logo.bytes = clean_png(bytes);
  else
    drop_resolution(logo.bytes);
  if (logo.bytes.empty()) refuse_logo(file, "The logo ‘{1}’ is damaged. Save the image again.");
  return logo;
}

}  // namespace sightline
