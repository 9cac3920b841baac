// Preferences: what a person wants of the planner itself, whatever plan is open.
// Why: kept with the user and never in a plan; what was kept may be of another version or spoilt,
// so whatever isn't known means the system's way.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/leaf.h"
#include "model/catalog/languages.h"

namespace sightline {

enum class Appearance { system, light, dark, high_contrast };
template <>
inline constexpr auto enum_texts<Appearance> =
    std::array{EnumText("system", "Follow the system"), EnumText("light", "Light"),
               EnumText("dark", "Dark"), EnumText("high_contrast", "High contrast")};

struct Preferences {
  std::string language;  ///< its code; blank: the system's
  Appearance appearance = Appearance::system;

  bool operator==(const Preferences&) const = default;
};

/// As they were kept, word by word.
[[nodiscard]] Preferences read_preferences(const std::string& language,
                                           std::string_view appearance);

/// The languages to choose from: first blank, for the system's, then those there are translations
/// for.
[[nodiscard]] std::vector<Language> language_choices(const std::filesystem::path& locale);
/// The place of the preferred language among them; the system's when it is none of them.
[[nodiscard]] std::size_t chosen_language(const Preferences& preferences,
                                          const std::vector<Language>& choices);

/// The languages wanted, best first: the preferred one before the system's, in the region that the
/// system names for it.
[[nodiscard]] std::vector<std::string> preferred_languages(const Preferences& preferences,
                                                           std::vector<std::string> of_system);

}  // namespace sightline
