// Brand files: the themes of plan books in templates/brands, and those a consultancy writes itself.
// Why: a brand is data that an editor can change; a bad one is refused before a book is begun.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "reports/brand/brand.h"

namespace sightline {

/// The look of what is handed out when no brand is chosen.
inline constexpr const char* own_brand = "sightline";
/// Larger logos are refused unread.
inline constexpr std::size_t max_logo_bytes = 2'000'000;
inline constexpr int max_logo_pixels = 4'000;
/// The least contrast of text against what is behind it (WCAG 2.1, success criterion 1.4.3).
inline constexpr double least_contrast = 4.5;

struct BrandFile {
  std::string key;  ///< file name without .json: "high-contrast"
  std::filesystem::path file;
  std::string name;         ///< message id, for Catalog::term
  std::string description;  ///< message id
};

/// The brands in folder/brands, by name of file. Throws Failure{input} when there is none or one
/// can't be read.
[[nodiscard]] std::vector<BrandFile> list_brands(const std::filesystem::path& templates);

/// The brand in a JSON file. Throws Failure{input}, naming file and field: for what is no brand, an
/// unknown field, a colour that is not "#RRGGBB", text that can't be read on its background
/// (least_contrast), and a logo that is missing, outside the file's folder, too large or neither
/// PNG nor JPEG.
[[nodiscard]] Brand load_brand(const std::filesystem::path& file);

/// One of list_brands by its key, or the file when `name` ends in .json. Throws Failure{usage}
/// naming the brands that are there.
[[nodiscard]] Brand find_brand(const std::filesystem::path& templates, const std::string& name);

/// What a plan's reports look like: the brand of that name (Organization::brand), or Sightline's
/// own look for none. A file that is not named from the root lies in `folder`, beside the plan.
/// Throws Failure{input}.
[[nodiscard]] Brand brand_of_plan(const std::string& name, const std::filesystem::path& templates,
                                  const std::filesystem::path& folder);

/// The contrast ratio of two colours, 1 … 21 (WCAG 2.1, "contrast ratio").
[[nodiscard]] double contrast(std::uint32_t one, std::uint32_t other);

}  // namespace sightline
