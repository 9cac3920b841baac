// Brand choice: the looks that a plan can be handed out in, as a list shows them.
// Why: plan settings and Plan book ask the same, and a brand file goes where its plan goes.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"

namespace sightline {

struct BrandChoice {
  std::string value;  ///< as Organization::brand has it
  std::string label;
};

struct BrandChoices {
  std::vector<BrandChoice> list;
  std::size_t chosen = 0;  ///< place of the plan's
};

/// The brands that come with Sightline and, behind them, the one that the plan names when it is
/// another. Throws Failure when there are none.
[[nodiscard]] BrandChoices brand_choices(const std::string& brand,
                                         const std::filesystem::path& templates,
                                         const Catalog& catalog);

/// How a plan names a brand file: from its own folder when the file lies there or below, so that
/// both can be moved together.
[[nodiscard]] std::string brand_name_of(const std::filesystem::path& file,
                                        const std::optional<std::filesystem::path>& plan_file);

}  // namespace sightline
