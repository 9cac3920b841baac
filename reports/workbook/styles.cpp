#include "reports/workbook/styles.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <new>
#include <string_view>
#include <utility>

#include "model/catalog/catalog.h"

namespace sightline::workbook {
namespace {

constexpr double text_size = 10;

// Units and decimals are read once, in the header: amounts show whole units of the currency.
constexpr const char* money_code = "#,##0;-#,##0;0";
// For columns that are too narrow for all digits; their label says what they count in.
constexpr const char* in_millions_code = "[>=99950000]#,##0,,;[<=-99950000]-#,##0,,;#,##0.00,,";
constexpr const char* in_billions_code =
    "[>=99950000000]#,##0,,,;[<=-99950000000]-#,##0,,,;#,##0.00,,,";
constexpr const char* signed_money_code = "+#,##0;-#,##0;0";

std::uint32_t ink_of(const Look& look, const Brand& brand) {
  switch (look.tone) {
    case Tone::good:
      return brand.good;
    case Tone::warning:
      return brand.warning;
    case Tone::bad:
      return brand.bad;
    default:
      break;
  }
  switch (look.role) {
    case Role::input:
      return brand.input_ink;
    case Role::link:
      return brand.link_ink;
    case Role::jump:
      return brand.accent;
    case Role::second:
      return brand.second;
    default:
      return brand.ink;
  }
}

std::uint32_t pale_of(Tone tone, const Brand& brand) {
  switch (tone) {
    case Tone::good:
      return brand.good_pale;
    case Tone::warning:
      return brand.warning_pale;
    case Tone::bad:
      return brand.bad_pale;
    default:
      return brand.sunken;
  }
}

bool is_sunken(const Look& look) {
  return look.sunken || look.role == Role::header || look.role == Role::check ||
         look.tone == Tone::neutral;
}

// Most of the way to white.
std::uint32_t paler(std::uint32_t colour) {
  std::uint32_t result = 0;
  for (const unsigned shift : {0U, 8U, 16U}) {
    const std::uint32_t part = colour >> shift & 0xFFU;
    result |= (0xFFU - (0xFFU - part) / 3) << shift;
  }
  return result;
}

void set_fill(lxw_format* format, std::uint32_t colour) {
  format_set_pattern(format, LXW_PATTERN_SOLID);
  format_set_bg_color(format, colour);
}

void set_side(lxw_format* format, const Look& look) {
  if (look.side == Side::left) format_set_align(format, LXW_ALIGN_LEFT);
  if (look.side == Side::right) format_set_align(format, LXW_ALIGN_RIGHT);
  if (look.side == Side::centre) format_set_align(format, LXW_ALIGN_CENTER);
  format_set_align(format, look.top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
}

void set_rules(lxw_format* format, const Look& look, const Brand& brand) {
  if (look.below != Rule::none) {
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_bottom_color(format, look.below == Rule::strong ? brand.second : brand.line);
  }
  if (look.card) {
    format_set_left(format, LXW_BORDER_THICK);
    format_set_left_color(format, brand.accent);
  }
  if (look.card || look.inset) format_set_indent(format, 1);
}

// With the mark after the number, whichever its sign.
std::string provisional_code(std::string code) {
  const std::string mark = std::string("\" ") + provisional_mark + "\"";
  for (std::size_t at = code.find(';'); at != std::string::npos;
       at = code.find(';', at + mark.size() + 1))
    code.insert(at, mark);
  return code + mark;
}

}  // namespace

Styles::Styles(lxw_workbook* book, Brand brand, const Currency& currency)
    : book_(book),
      brand_(std::move(brand)),
      currency_(currency),
      words_(form_words(Catalog::english(), currency)) {
  // What a workbook begins with: the style Normal, which headings, headers and the widths of
  // columns follow, and that of links.
  lxw_format* format = nullptr;
  STAILQ_FOREACH(format, book_->formats, list_pointers) {
    format_set_font_name(format, book_font(brand_));
    format_set_font_size(format, text_size);
  }
}

std::string Styles::number_code(Form form) const {
  switch (form) {
    case Form::money:
      return money_code;
    case Form::signed_money:
      return signed_money_code;
    case Form::fte:
      return "#,##0.0";
    case Form::signed_fte:
      return "+#,##0.0;-#,##0.0;0.0";
    case Form::percent:
      return "0.0%";
    case Form::signed_percent:
      return "+0.0%;-0.0%;0.0%";
    case Form::ratio:
      return "0.00";
    case Form::count:
      return "#,##0";
    case Form::day:
      return words_.day;
    case Form::beaten:
      return words_.beaten;
    case Form::month:
      return words_.month;
    case Form::short_month:
      return words_.short_month;
    case Form::verdict:
      return words_.verdict;
    case Form::in_millions:
      return in_millions_code;
    case Form::in_billions:
      return in_billions_code;
    case Form::short_money:
      return words_.short_money;
    case Form::short_millions:
      return words_.short_millions;
    case Form::short_billions:
      return words_.short_billions;
    case Form::arrow_percent:
      return "\"▲ \"0.0%;\"▼ \"0.0%;\"= \"0.0%";
    case Form::against_target:
      return words_.against_target;
    case Form::against_plan:
      return words_.against_plan;
    case Form::late_or_blocked:
      return words_.late_or_blocked;
    case Form::short_day:
      return words_.short_day;
    case Form::short_date:
      return words_.short_date;
    case Form::general:
      break;
  }
  return "General";
}

lxw_format* Styles::add() {
  lxw_format* format = workbook_add_format(book_);
  if (format == nullptr) throw std::bad_alloc();
  format_set_font_name(format, book_font(brand_));
  format_set_font_size(format, text_size);
  return format;
}

lxw_format* Styles::get(const Look& look) {
  // Cells side by side mostly look alike.
  if (last_ != nullptr && look == last_->first) return last_->second;
  const auto [found, is_new] = formats_.try_emplace(look, nullptr);
  if (is_new) found->second = make(look);
  last_ = &*found;
  return found->second;
}

lxw_format* Styles::make(const Look& look) {
  lxw_format* format = add();
  if (look.size > 0) format_set_font_size(format, look.size);
  format_set_font_color(format, ink_of(look, brand_));
  if (look.bold || look.role == Role::header || look.role == Role::title) format_set_bold(format);
  if (look.role == Role::input) {
    set_fill(format, look.calm ? paler(brand_.input) : brand_.input);
    if (!look.locked) format_set_unlocked(format);
  } else if (look.tone != Tone::none) {
    set_fill(format, pale_of(look.tone, brand_));
  } else if (is_sunken(look)) {
    set_fill(format, brand_.sunken);
  }
  if (look.provisional)
    format_set_num_format(format, provisional_code(number_code(look.form)).c_str());
  else if (look.form != Form::general)
    format_set_num_format(format, number_code(look.form).c_str());
  if (look.wrap) format_set_text_wrap(format);
  set_side(format, look);
  set_rules(format, look, brand_);
  return format;
}

lxw_format* Styles::conditional(Tone tone) {
  const auto [found, is_new] = conditionals_.try_emplace(tone, nullptr);
  if (!is_new) return found->second;
  lxw_format* format = add();
  const Look look{.tone = tone};
  format_set_font_color(format, tone == Tone::neutral ? brand_.second : ink_of(look, brand_));
  format_set_bg_color(format, pale_of(tone, brand_));
  return found->second = format;
}

lxw_format* Styles::conditional(Form form) {
  const auto [found, is_new] = forms_.try_emplace(form, nullptr);
  if (!is_new) return found->second;
  found->second = add();
  format_set_num_format(found->second, number_code(form).c_str());
  return found->second;
}

lxw_format* Styles::swatch(std::uint32_t colour) {
  const auto [found, is_new] = swatches_.try_emplace(colour, nullptr);
  if (!is_new) return found->second;
  found->second = add();
  set_fill(found->second, colour);
  return found->second;
}

lxw_format* Styles::fill(std::uint32_t colour) {
  const auto [found, is_new] = fills_.try_emplace(colour, nullptr);
  if (!is_new) return found->second;
  lxw_format* format = add();
  format_set_bg_color(format, colour);
  format_set_font_color(format, colour);
  return found->second = format;
}

bool has_wide_digits(const Brand& brand) {
  constexpr std::array<std::string_view, 5> wide_fonts = {"Verdana", "Tahoma", "DejaVu Sans",
                                                          "Georgia", "Courier New"};
  return std::ranges::find(wide_fonts, brand.font) != wide_fonts.end();
}

double digit_pixels(const Brand& brand) {
  constexpr double usual = 7;
  constexpr double wide = 8;
  return has_wide_digits(brand) ? wide : usual;
}

}  // namespace sightline::workbook
