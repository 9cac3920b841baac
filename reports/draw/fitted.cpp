// Texts cut at the end of a word; text.h says how.
#include <pango/pango.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "model/base/text.h"
#include "reports/draw/text.h"

namespace sightline::draw {
namespace {

// As many characters as Text sets, with room for the ellipsis.
constexpr std::size_t most_characters = 990;

// Where a text may end: bytes up to each place where a line could break.
std::vector<std::size_t> possible_ends(const std::string& text) {
  const auto count = static_cast<std::size_t>(g_utf8_strlen(text.data(), -1));
  std::vector<PangoLogAttr> attributes(count + 1);
  pango_get_log_attrs(text.data(), static_cast<int>(text.size()), -1, pango_language_get_default(),
                      attributes.data(), static_cast<int>(attributes.size()));
  std::vector<std::size_t> ends;
  const char* at = text.data();
  for (std::size_t i = 0; i < std::min(count, most_characters); ++i, at = g_utf8_next_char(at))
    if (i > 0 && attributes[i].is_line_break != 0)
      ends.push_back(static_cast<std::size_t>(at - text.data()));
  return ends;
}

// Nothing that belongs between words is left before the ellipsis.
std::string cut(const std::string& text, std::size_t end) {
  constexpr std::array<std::string_view, 11> between = {" ", "\t", "\r", "\n", ".", ",",
                                                        ";", ":",  "-",  "–",  "—"};
  std::string_view left = std::string_view(text).substr(0, end);
  const auto is_last = [&](std::string_view one) { return left.ends_with(one); };
  for (auto found = std::ranges::find_if(between, is_last); found != between.end();
       found = std::ranges::find_if(between, is_last))
    left.remove_suffix(found->size());
  return std::string(left.empty() ? std::string_view(text).substr(0, end) : left) + "…";
}

bool fits(const std::string& text, TextStyle style) {
  const double width = style.max_width;
  const double height = style.max_height;
  style.max_height = -1;
  if (style.wrap == Wrap::ellipsis) {
    style.max_width = -1;
    return Text(text, style).width() <= width;
  }
  return height < 0 || Text(text, style).height() <= height;
}

}  // namespace

Text fitted(std::string_view text, const TextStyle& style) {
  const std::string whole = to_valid_text(text);
  const bool settable = length(whole) <= most_characters;
  if (style.max_width < 0 || (settable && fits(whole, style))) return {whole, style};
  const auto ends = possible_ends(whole);
  const auto first_too_long = std::ranges::partition_point(
      ends, [&](std::size_t end) { return fits(cut(whole, end), style); });
  if (first_too_long == ends.begin()) return {whole, style};
  return {cut(whole, *(first_too_long - 1)), style};
}

}  // namespace sightline::draw
