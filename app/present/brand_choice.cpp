#include "app/present/brand_choice.h"

#include <algorithm>

#include "model/file/file_failure.h"
#include "reports/brand/brand_file.h"

namespace sightline {

BrandChoices brand_choices(const std::string& brand, const std::filesystem::path& templates,
                           const Catalog& catalog) {
  BrandChoices choices;
  for (const auto& known : list_brands(templates))
    choices.list.push_back(
        {known.key == own_brand ? std::string() : known.key, catalog.term(known.name)});
  const auto wanted = brand == own_brand ? std::string() : brand;
  const auto found = std::ranges::find(choices.list, wanted, &BrandChoice::value);
  choices.chosen = static_cast<std::size_t>(found - choices.list.begin());
  if (found == choices.list.end()) choices.list.push_back({brand, brand});
  return choices;
}

std::string brand_name_of(const std::filesystem::path& file,
                          const std::optional<std::filesystem::path>& plan_file) {
  if (plan_file) {
    const auto inside = file.lexically_relative(plan_file->parent_path());
    if (!inside.empty() && *inside.begin() != "..") return path_text(inside);
  }
  return path_text(std::filesystem::absolute(file).lexically_normal());
}

}  // namespace sightline
