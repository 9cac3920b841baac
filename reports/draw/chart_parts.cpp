#include "reports/draw/chart_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace sightline::draw {
namespace {

std::optional<double> plottable_at(const std::vector<std::optional<double>>& values,
                                   std::size_t category) {
  if (category >= values.size()) return {};
  const std::optional<double>& value = values[category];
  return value && plottable(*value) ? value : std::nullopt;
}

std::string plain_digits(double value) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  return {buffer.data(), end};
}

// Where a text has a decimal mark and digits behind it that end a number.
std::optional<std::pair<std::size_t, std::size_t>> decimals_in(const std::string& text) {
  const auto is_digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  for (std::size_t at = text.size(); at-- > 1;) {
    if ((text[at] != '.' && text[at] != ',') || !is_digit(at - 1) || !is_digit(at + 1)) continue;
    std::size_t end = at + 1;
    while (is_digit(end)) ++end;
    return std::pair{at, end};
  }
  return std::nullopt;
}

}  // namespace

std::size_t category_count(const ChartSpec& spec) {
  if (!spec.categories.empty()) return spec.categories.size();
  std::size_t count = 0;
  for (const Series& series : spec.series) count = std::max(count, series.values.size());
  return count;
}

std::optional<double> value_at(const Series& series, std::size_t category) {
  const auto value = plottable_at(series.values, category);
  if (series.kind == SeriesKind::band && !plottable_at(series.upper, category)) return {};
  return value;
}

std::optional<double> upper_at(const Series& series, std::size_t category) {
  if (series.kind != SeriesKind::band || !value_at(series, category)) return {};
  return plottable_at(series.upper, category);
}

std::optional<std::pair<double, double>> column_values(const ChartSpec& spec, std::size_t series,
                                                       std::size_t category) {
  const auto value = value_at(spec.series[series], category);
  if (!value) return {};
  double begin = 0;
  if (spec.series[series].kind == SeriesKind::stacked_columns) {
    for (std::size_t below = 0; below < series; ++below) {
      if (spec.series[below].kind != SeriesKind::stacked_columns) continue;
      const double part = value_at(spec.series[below], category).value_or(0);
      if ((part < 0) == (*value < 0)) begin += part;
    }
  }
  return std::pair{begin, begin + *value};
}

std::string formatted(const ChartSpec& spec, double value) {
  return spec.format ? spec.format(value) : plain_digits(value);
}

std::vector<std::string> axis_texts(const ChartSpec& spec, const std::vector<double>& ticks) {
  std::vector<std::string> texts;
  texts.reserve(ticks.size());
  for (const double tick : ticks) texts.push_back(formatted(spec, tick));
  auto whole = texts;
  for (auto& text : whole) {
    const auto decimals = decimals_in(text);
    if (!decimals) continue;
    const auto [mark, end] = *decimals;
    const auto digits = std::string_view(text).substr(mark + 1, end - mark - 1);
    // Three digits may be thousands: 1,000.
    if (digits.size() >= 3) continue;
    if (digits.find_first_not_of('0') != std::string_view::npos) return texts;
    text.erase(mark, end - mark);
  }
  return whole;
}

std::string category_name(const ChartSpec& spec, std::size_t category) {
  if (category < spec.long_names.size()) return spec.long_names[category];
  return category < spec.categories.size() ? spec.categories[category] : std::string();
}

TextStyle label_style(ChartLabel::Role role, double font_px) {
  switch (role) {
    case ChartLabel::Role::title:
      return {.px = font_px, .weight = Weight::semibold};
    case ChartLabel::Role::empty:
      return {.px = font_px, .wrap = Wrap::lines};
    case ChartLabel::Role::legend:
      return {.px = font_px * 12 / base_font_px};
    case ChartLabel::Role::value:
      return {.px = font_px * 11.5 / base_font_px, .tabular = true};
    case ChartLabel::Role::category:
    case ChartLabel::Role::group:
      break;
  }
  return {.px = font_px * 11.5 / base_font_px};
}

std::vector<CategoryValue> values_at(const ChartSpec& spec, std::size_t category) {
  std::vector<CategoryValue> told;
  for (std::size_t index = 0; index < spec.series.size(); ++index) {
    const Series& series = spec.series[index];
    const auto value = value_at(series, category);
    if (!value) continue;
    std::string text = formatted(spec, *value);
    if (const auto upper = upper_at(series, category)) {
      const std::string upper_text = formatted(spec, *upper);
      // Where a band without a name has no width, the line it belongs to has said it already.
      if (upper_text == text && series.name.empty()) continue;
      if (upper_text != text) text += " – " + upper_text;
    }
    told.push_back({index, series.name, std::move(text)});
  }
  return told;
}

}  // namespace sightline::draw
