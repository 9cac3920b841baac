#include "reports/draw/text.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "reports/draw/foreseen_fonts.h"
#include "reports/draw/recent.h"
#include "reports/draw/shapes.h"

namespace sightline::draw {
namespace {

constexpr const char* first_family = "Inter";
constexpr const char* families = "Inter, Cantarell, Noto Sans, Ubuntu, DejaVu Sans, sans-serif";
constexpr double smallest_px = 1;
constexpr double largest_px = 2000;
constexpr long longest_text = 1000;
// A page in sight has some hundred; paragraphs are rare, and take more room.
constexpr std::size_t kept_texts = 256;
constexpr std::size_t longest_kept = 200;

template <auto Free>
struct FreeBy {
  template <typename T>
  void operator()(T* object) const {
    Free(object);
  }
};

using ContextPtr = std::unique_ptr<PangoContext, FreeBy<g_object_unref>>;
using FontPtr = std::unique_ptr<PangoFontDescription, FreeBy<pango_font_description_free>>;
using OptionsPtr = std::unique_ptr<cairo_font_options_t, FreeBy<cairo_font_options_destroy>>;
using AttributesPtr = std::unique_ptr<PangoAttrList, FreeBy<pango_attr_list_unref>>;
using LayoutPtr = std::shared_ptr<PangoLayout>;
using CharsPtr = std::unique_ptr<char, FreeBy<g_free>>;

// What stands before our own families, ended by a comma.
std::string& preferred_family() {
  thread_local std::string family;
  return family;
}

// Pango's default font map belongs to a thread, and so does the context made from it.
PangoContext* measuring_context() {
  thread_local const ContextPtr context = [] {
    ContextPtr made(pango_font_map_create_context(pango_cairo_font_map_get_default()));
    const OptionsPtr options(cairo_font_options_create());
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(made.get(), options.get());
    pango_cairo_context_set_resolution(made.get(), 96);
    // Figures have no language of their own; without one, their font would be looked for once more.
    pango_context_set_language(made.get(), pango_language_get_default());
    pango_context_set_round_glyph_positions(made.get(), FALSE);
    return made;
  }();
  return context.get();
}

std::string shortened_and_valid(std::string_view text) {
  // Nothing may also be a view of nowhere.
  if (text.empty()) return {};
  const std::string_view head = text.substr(0, static_cast<std::size_t>(longest_text) * 4);
  const CharsPtr valid(g_utf8_make_valid(head.data(), static_cast<gssize>(head.size())));
  const long length = std::min(g_utf8_strlen(valid.get(), -1), longest_text);
  const char* const end = g_utf8_offset_to_pointer(valid.get(), length);
  return settable({valid.get(), static_cast<std::size_t>(end - valid.get())});
}

void emphasize(PangoAttrList& attributes, const Emphasis& part) {
  // Pango's colours have 16 bits where ours have 8.
  const auto wide = [](auto channel) { return static_cast<guint16>(channel * 257); };
  const auto& colour = part.colour;
  for (auto* attribute :
       {pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD),
        pango_attr_foreground_new(wide(colour.r), wide(colour.g), wide(colour.b))}) {
    attribute->start_index = static_cast<guint>(part.from);
    attribute->end_index = static_cast<guint>(part.to);
    pango_attr_list_insert(&attributes, attribute);
  }
}

// What a text is set from.
struct Wish {
  std::string text;
  std::string family;
  TextStyle style;
  bool operator==(const Wish&) const = default;
};

struct HashOfWish {
  std::size_t operator()(const Wish& wish) const {
    // The same words come in few sizes.
    return std::hash<std::string>()(wish.text) + std::hash<double>()(wish.style.px) * 31;
  }
};

void limit(PangoLayout& layout, const TextStyle& style) {
  const double most = std::min(style.max_width, 1.0e5);
  pango_layout_set_width(&layout, static_cast<int>(std::ceil(most * PANGO_SCALE)));
  if (style.wrap == Wrap::ellipsis) {
    pango_layout_set_ellipsize(&layout, PANGO_ELLIPSIZE_END);
    return;
  }
  pango_layout_set_wrap(&layout, PANGO_WRAP_WORD_CHAR);
  if (style.wrap == Wrap::lines) pango_layout_set_alignment(&layout, PANGO_ALIGN_CENTER);
  if (style.max_height < 0) return;
  pango_layout_set_height(&layout, pango_units_from_double(std::min(style.max_height, 1.0e5)));
  pango_layout_set_ellipsize(&layout, PANGO_ELLIPSIZE_END);
}

FontPtr described(const char* family, const TextStyle& style) {
  FontPtr font(pango_font_description_from_string(family));
  const double px =
      std::isfinite(style.px) ? std::clamp(style.px, smallest_px, largest_px) : base_font_px;
  pango_font_description_set_absolute_size(font.get(), px * PANGO_SCALE);
  pango_font_description_set_weight(
      font.get(), style.weight == Weight::semibold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

// Letters of Latin and what stands between them: Inter has all of those.
bool is_latin(std::string_view valid) {
  for (const char* at = valid.data(); at != valid.data() + valid.size();
       at = g_utf8_next_char(at)) {
    const gunichar c = g_utf8_get_char(at);
    const bool known = c < 0x250 || (c >= 0x2010 && c <= 0x203A) || c == 0x20AC || c == 0x2212;
    if (!known) return false;
  }
  return true;
}

// Whether that font is there, or another stands in for it; asked for one that is used then.
bool has_first_family(const PangoFontDescription& font) {
  thread_local const bool found = [&] {
    const std::unique_ptr<PangoFont, FreeBy<g_object_unref>> given(
        pango_context_load_font(measuring_context(), &font));
    if (!given) return false;
    const FontPtr name(pango_font_describe(given.get()));
    const char* family = pango_font_description_get_family(name.get());
    return family != nullptr && std::string_view(family) == first_family;
  }();
  return found;
}

// Pango tells a font's height from a text that it sets by that font's own name. Where one has all
// letters, it is named alone: else each would be looked for twice, each time on two new threads.
FontPtr font_for(std::string_view shown, const Wish& wish) {
  if (wish.family.empty() && is_latin(shown)) {
    auto font = described(first_family, wish.style);
    if (has_first_family(*font)) return font;
  }
  return described((wish.family + families).c_str(), wish.style);
}

LayoutPtr set(const Wish& wish) {
  LayoutPtr layout(pango_layout_new(measuring_context()), FreeBy<g_object_unref>());
  const auto& style = wish.style;
  const std::string shown = shortened_and_valid(wish.text);
  pango_layout_set_font_description(layout.get(), font_for(shown, wish).get());

  if (style.tabular || !style.emphasis.empty()) {
    const AttributesPtr attributes(pango_attr_list_new());
    if (style.tabular)
      pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum=1"));
    for (const auto& part : style.emphasis) emphasize(*attributes, part);
    pango_layout_set_attributes(layout.get(), attributes.get());
  }

  pango_layout_set_text(layout.get(), shown.data(), static_cast<int>(shown.size()));
  pango_layout_set_single_paragraph_mode(layout.get(), style.wrap == Wrap::ellipsis ? TRUE : FALSE);
  if (style.max_width >= 0) limit(*layout, style);
  return layout;
}

PangoRectangle place_of(PangoLayout& layout) {
  PangoRectangle logical;
  pango_layout_get_extents(&layout, nullptr, &logical);
  return logical;
}

// A layout belongs to its thread, as its context does.
LayoutPtr set_or_kept(Wish wish) {
  thread_local Recent<Wish, LayoutPtr, HashOfWish> kept(kept_texts);
  if (wish.text.size() > longest_kept) return set(wish);
  // What is cut where it has no room is most often measured first and has the room then.
  if (const double room = wish.style.max_width; room >= 0 && wish.style.wrap == Wrap::ellipsis) {
    auto whole = wish;
    whole.style.max_width = -1;
    auto layout = kept.recall(std::move(whole), set);
    if (pango_units_to_double(place_of(*layout).width) <= room) return layout;
  }
  return kept.recall(std::move(wish), set);
}

}  // namespace

void foresee_fonts(std::span<const TextStyle> styles) {
  auto* context = measuring_context();
  for (const auto& style : styles)
    if (auto* fonts = pango_font_map_load_fontset(pango_context_get_font_map(context), context,
                                                  described(first_family, style).get(),
                                                  pango_context_get_language(context)))
      g_object_unref(fonts);
}

FontScope::FontScope(const std::string& family) : before_(preferred_family()) {
  preferred_family() = family.empty() ? "" : family + ", ";
}

FontScope::~FontScope() { preferred_family() = std::move(before_); }

std::string settable(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  while (!text.empty()) {
    const auto size = static_cast<std::size_t>(
        std::min<std::ptrdiff_t>(g_utf8_next_char(text.data()) - text.data(), std::ssize(text)));
    const gunichar c = g_utf8_get_char(text.data());
    const bool is_noncharacter = (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
    shown += is_noncharacter ? std::string_view{"\xEF\xBF\xBD"} : text.substr(0, size);
    text.remove_prefix(size);
  }
  return shown;
}

Text::Text(std::string_view text, const TextStyle& style)
    : layout_(set_or_kept({std::string(text), preferred_family(), style})) {
  const auto logical = place_of(*layout_);
  size_ = {pango_units_to_double(logical.width), pango_units_to_double(logical.height)};
  offset_ = pango_units_to_double(logical.x);
}

int Text::unknown_glyphs() const { return pango_layout_get_unknown_glyphs_count(layout_.get()); }

bool Text::right_to_left() const {
  return pango_layout_get_direction(layout_.get(), 0) == PANGO_DIRECTION_RTL;
}

void Text::paint(cairo_t* cr, Point at, Colour colour) const {
  set_colour(cr, colour);
  cairo_move_to(cr, at.x - offset_, at.y);
  // As it was measured: for each kind of surface that it were told of, Pango would look for its
  // fonts and shape it anew, to the same glyphs, since neither hinting nor scale is in it.
  pango_cairo_show_layout(cr, layout_.get());
  cairo_new_path(cr);
}

}  // namespace sightline::draw
