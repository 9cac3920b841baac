// Place words: what a path and a value in it are called by people.
// Why: changes and conflicts know fields by path and values as JSON; both are told by this one
// reading of the field descriptions.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>
#include <vector>

#include "model/edit/element_names.h"

namespace sightline {

class PlaceWords {
 public:
  /// The documents have to outlive this; names are those of the first that has them.
  explicit PlaceWords(std::vector<const Document*> documents) : names_(std::move(documents)) {}

  /// "Action ‘Train the sales team’: owner", "Revenue target of March 2026 for Cloud"; for the path
  /// of an element "Action ‘Train the sales team’".
  [[nodiscard]] Message place(std::string_view path) const;
  /// The value that stands there, or would: "Dana", "120,000", "(empty)". `before`, when given,
  /// lets an element say what of it is different.
  [[nodiscard]] Arg value(std::string_view path, const nlohmann::json& json) const;
  [[nodiscard]] Arg value(std::string_view path, const nlohmann::json& json,
                          const nlohmann::json& before) const;
  /// "Dana".
  [[nodiscard]] Arg name(Uuid id) const { return names_.name(id); }
  /// "Action ‘Train the sales team’: owner Dana → Lee".
  [[nodiscard]] Message change(std::string_view path, const nlohmann::json& before,
                               const nlohmann::json& after) const;

 private:
  ElementNames names_;
};

}  // namespace sightline
