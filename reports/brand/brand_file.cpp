#include "reports/brand/brand_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

#include "model/base/joined.h"
#include "model/catalog/starter_file.h"
#include "model/file/file_failure.h"
#include "reports/brand/logo.h"

namespace sightline {
namespace {

constexpr std::uintmax_t max_brand_bytes = 1'000'000;
constexpr std::uint32_t white = 0xFFFFFF;

struct ColourField {
  const char* name;
  std::uint32_t Brand::*at;
};
constexpr std::array<ColourField, 20> colours = {{
    {"accent", &Brand::accent},
    {"ink", &Brand::ink},
    {"second", &Brand::second},
    {"line", &Brand::line},
    {"sunken", &Brand::sunken},
    {"input", &Brand::input},
    {"input_ink", &Brand::input_ink},
    {"link_ink", &Brand::link_ink},
    {"good", &Brand::good},
    {"good_pale", &Brand::good_pale},
    {"warning", &Brand::warning},
    {"warning_pale", &Brand::warning_pale},
    {"bad", &Brand::bad},
    {"bad_pale", &Brand::bad_pale},
    {"actual", &Brand::actual},
    {"target", &Brand::target},
    {"landing", &Brand::landing},
    {"trajectory", &Brand::trajectory},
    {"late", &Brand::late},
    {"done", &Brand::done},
}};

/// Text and what it is read on; no background: the white of the sheet.
struct LegiblePair {
  const char* text;
  const char* behind;
};
constexpr std::array<LegiblePair, 10> legible_pairs = {{
    {"ink", nullptr},
    {"ink", "sunken"},
    {"second", nullptr},
    {"second", "sunken"},
    {"accent", nullptr},
    {"link_ink", nullptr},
    {"input_ink", "input"},
    {"good", "good_pale"},
    {"warning", "warning_pale"},
    {"bad", "bad_pale"},
}};

template <class... Args>
[[noreturn]] void refuse_brand(const char* id, const Args&... args) {
  throw Failure(FailureKind::input, msg(id, args...));
}

std::optional<std::uint32_t> parse_colour(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  std::uint32_t value = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + 1, end, value, 16);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

std::uint32_t colour_named(const Brand& brand, const char* name) {
  if (name == nullptr) return white;
  const auto found = std::ranges::find(colours, std::string_view(name),
                                       [](const ColourField& c) { return c.name; });
  return brand.*found->at;
}

void read_colours(const Json& json, const std::filesystem::path& file, Brand& brand) {
  if (!json.is_object())
    refuse_brand("‘colours’ in {1} has to be an object such as {\"accent\": \"#1D4ED8\"}.",
                 path_text(file));
  for (const auto& [name, value] : json.items()) {
    const auto known =
        std::ranges::find(colours, name, [](const ColourField& c) { return c.name; });
    if (known == colours.end())
      refuse_brand("{1} has no use for the colour ‘{2}’. Look for a slip of the keyboard.",
                   path_text(file), name);
    const auto colour = value.is_string() ? parse_colour(value.get<std::string>()) : std::nullopt;
    if (!colour)
      refuse_brand(
          "The colour ‘{2}’ in {1} is {3}. Write it as \"#1D4ED8\": # and six of 0–9, A–F.",
          path_text(file), name, value.dump());
    brand.*known->at = *colour;
  }
}

void require_readable(const Brand& brand, const std::filesystem::path& file) {
  for (const auto& [text, behind] : legible_pairs) {
    const double ratio = contrast(colour_named(brand, text), colour_named(brand, behind));
    if (ratio >= least_contrast) continue;
    refuse_brand(
        "In {1}, text in the colour ‘{2}’ can’t be read on {3}: its contrast is {4} : 1, and "
        "4.5 : 1 is the least. Make it darker.",
        path_text(file), text, behind == nullptr ? "white" : behind,
        fmt::format("{:.1f}", std::floor(ratio * 10) / 10));
  }
}

/// No brand reaches outside its own folder.
std::filesystem::path logo_path(const std::string& name, const std::filesystem::path& file) {
  const std::filesystem::path logo(name);
  if (logo.empty() || logo != logo.filename() || name == "." || name == "..")
    refuse_brand("The logo ‘{2}’ of {1} has to lie in the same folder. Give its file name alone.",
                 path_text(file), name);
  return file.parent_path() / logo;
}

std::string text_of(const Json& value, const std::string& field,
                    const std::filesystem::path& file) {
  if (!value.is_string()) refuse_brand("‘{2}’ in {1} has to be a text.", path_text(file), field);
  return value.get<std::string>();
}

Json read_object(const std::filesystem::path& file) {
  auto json = read_starter(file, max_brand_bytes);
  for (const auto* field : {"name", "description"}) std::ignore = starter_text(json, field, file);
  return json;
}

}  // namespace

double contrast(std::uint32_t one, std::uint32_t other) {
  const auto luminance = [](std::uint32_t colour) {
    const auto part = [&](unsigned shift, double weight) {
      const double value = static_cast<double>(colour >> shift & 0xFFU) / 255;
      return weight * (value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
    };
    return part(16, 0.2126) + part(8, 0.7152) + part(0, 0.0722);
  };
  const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
  return (light + 0.05) / (dark + 0.05);
}

std::vector<BrandFile> list_brands(const std::filesystem::path& templates) {
  std::vector<BrandFile> brands;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(templates / "brands", missing)) {
    if (entry.path().extension() != ".json") continue;
    const auto json = read_object(entry.path());
    brands.push_back({entry.path().stem().string(), entry.path(),
                      starter_text(json, "name", entry.path()),
                      starter_text(json, "description", entry.path())});
  }
  if (brands.empty())
    refuse_brand("There are no brands in ‘{1}’. Install Sightline again.",
                 path_text(templates / "brands"));
  std::ranges::sort(brands, {}, &BrandFile::key);
  return brands;
}

Brand load_brand(const std::filesystem::path& file) {
  std::error_code unknown;
  if (!std::filesystem::exists(file, unknown) && !unknown)
    refuse_brand(
        "There is no brand file ‘{1}’. Check its name, or choose one of the brands that come with "
        "Sightline.",
        path_text(file));
  Brand brand;
  const auto json = read_object(file);
  for (const auto& [field, value] : json.items()) {
    if (field == "name" || field == "description") continue;
    if (field == "colours")
      read_colours(value, file, brand);
    else if (field == "font")
      brand.font = text_of(value, field, file);
    else if (field == "footer")
      brand.footer = text_of(value, field, file);
    else if (field == "confidentiality")
      brand.confidentiality = text_of(value, field, file);
    else if (field == "logo")
      brand.logo = read_logo(logo_path(text_of(value, field, file), file));
    else
      refuse_brand("{1} has no use for ‘{2}’. Look for a slip of the keyboard.", path_text(file),
                   field);
  }
  constexpr std::size_t most_font_name = 31;
  if (json.contains("font") && (brand.font.empty() || brand.font.size() > most_font_name))
    refuse_brand("‘font’ in {1} has to be the name of a font of at most {2} characters.",
                 path_text(file), static_cast<std::int64_t>(most_font_name));
  require_readable(brand, file);
  return brand;
}

Brand brand_of_plan(const std::string& name, const std::filesystem::path& templates,
                    const std::filesystem::path& folder) {
  if (name.ends_with(".json")) {
    const std::filesystem::path file(std::u8string(name.begin(), name.end()));
    // Choosing one never makes such a name; who gets a plan by mail may look where it points.
    if (std::ranges::find(file, "..") != file.end())
      refuse_brand(
          "This plan is to look like the brand file ‘{1}’, which leads out of the plan’s folder. "
          "Choose another one, in the plan settings or for this export alone.",
          name);
    return load_brand(folder / file);
  }
  const std::filesystem::path key = name.empty() ? own_brand : name;
  const auto file = templates / "brands" / (key.string() + ".json");
  std::error_code ignored;
  if (key == key.filename() && std::filesystem::is_regular_file(file, ignored))
    return load_brand(file);
  refuse_brand(
      "This plan is to look like the brand ‘{1}’, which is not here. Choose another one, in the "
      "plan "
      "settings or for this export alone.",
      name);
}

Brand find_brand(const std::filesystem::path& templates, const std::string& name) {
  if (name.ends_with(".json")) return load_brand(name);
  std::vector<std::string> known;
  for (const auto& brand : list_brands(templates)) {
    if (brand.key == name) return load_brand(brand.file);
    known.push_back(brand.key);
  }
  throw Failure(FailureKind::usage,
                msg("There is no brand ‘{1}’. There are {2}; or give a file that ends in .json.",
                    name, joined(known)));
}

}  // namespace sightline
