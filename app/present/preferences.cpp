#include "app/present/preferences.h"

#include <algorithm>

namespace sightline {
namespace {

bool is_code(const std::string& language) {
  return (language.size() == 2 || language.size() == 3) &&
         std::ranges::all_of(language, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

Preferences read_preferences(const std::string& language, std::string_view appearance) {
  return {.language = is_code(language) ? language : std::string(),
          .appearance = parse_enum<Appearance>(appearance).value_or(Appearance::system)};
}

std::vector<Language> language_choices(const std::filesystem::path& locale) {
  auto choices = list_languages(locale);
  choices.insert(choices.begin(), Language{});
  return choices;
}

std::size_t chosen_language(const Preferences& preferences, const std::vector<Language>& choices) {
  const auto found = std::ranges::find(choices, preferences.language, &Language::code);
  return found == choices.end() ? 0 : static_cast<std::size_t>(found - choices.begin());
}

std::vector<std::string> preferred_languages(const Preferences& preferences,
                                             std::vector<std::string> of_system) {
  const auto& code = preferences.language;
  if (code.empty()) return of_system;
  const auto with_region = std::ranges::find_if(of_system, [&](const std::string& language) {
    return language == code || language.starts_with(code + "_");
  });
  auto best = with_region == of_system.end() ? code : *with_region;
  of_system.insert(of_system.begin(), std::move(best));
  return of_system;
}

}  // namespace sightline
