#include "model/catalog/languages.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>
#include <utility>

#include "model/base/joined.h"

namespace sightline {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, const char*>, 4> names{
    {{"en", "English"}, {"de", "Deutsch"}, {"fr", "Français"}, {"es", "Español"}}};

std::string name_of(const std::string& code) {
  const auto* known =
      std::ranges::find(names, code, &std::pair<std::string_view, const char*>::first);
  return known == names.end() ? code : known->second;
}

/// "de" of "de_AT".
std::string code_of(const std::string& language) {
  return language.substr(0, language.find_first_of("_-.@"));
}

std::string value_of(const Environment& environment, const char* name) {
  const char* value = environment(name);
  return value == nullptr ? std::string{} : std::string{value};
}

/// "de_AT" of "de_AT.UTF-8@euro".
std::string without_encoding(const std::string& locale) {
  return locale.substr(0, locale.find_first_of(".@"));
}

bool means_nobody(const std::string& language) { return language == "C" || language == "POSIX"; }

/// "de_AT" of "DE-at.UTF-8"; blank when it is nothing like it.
std::string normal_code(const std::string& typed) {
  const auto bare = without_encoding(typed);
  const auto part = bare.find_first_of("_-");
  const auto made = [](std::string_view text, char from, char to) {
    std::string other(text);
    for (auto& c : other)
      if (c >= from && c <= from + 25) c = static_cast<char>(c - from + to);
    return other;
  };
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto language = made(bare.substr(0, part), 'A', 'a');
  if (part == std::string::npos) return language;
  const auto country = bare.substr(part + 1);
  constexpr std::size_t country_letters = 2;
  if (country.size() != country_letters || !std::ranges::all_of(country, is_letter)) return {};
  return language + "_" + made(country, 'a', 'A');
}

bool is_spoken(const std::string& language, const std::vector<Language>& spoken) {
  return std::ranges::find(spoken, code_of(language), &Language::code) != spoken.end();
}

}  // namespace

std::vector<Language> list_languages(const fs::path& folder) {
  std::vector<Language> languages;
  std::error_code reason;
  for (fs::directory_iterator entry(folder, reason), end; !reason && entry != end;
       entry.increment(reason)) {
    const auto code = entry->path().filename().string();
    std::error_code ignored;
    if (code != "en" && fs::is_regular_file(entry->path() / "LC_MESSAGES/sightline.mo", ignored))
      languages.push_back({code, name_of(code)});
  }
  std::ranges::sort(languages, {}, &Language::name);
  languages.insert(languages.begin(), {"en", name_of("en")});
  return languages;
}

std::vector<std::string> wanted_languages(const Environment& environment) {
  std::string locale;
  for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (locale.empty()) locale = value_of(environment, name);
  if (means_nobody(locale)) return {};
  std::vector<std::string> wanted;
  auto list = value_of(environment, "LANGUAGE") + ":" + without_encoding(locale);
  for (std::size_t start = 0; start <= list.size();) {
    const auto end = std::min(list.find(':', start), list.size());
    const auto language = without_encoding(list.substr(start, end - start));
    if (!language.empty() && !means_nobody(language)) wanted.push_back(language);
    start = end + 1;
  }
  return wanted;
}

WantedForms wanted_forms(const Environment& environment) {
  if (!value_of(environment, "LC_ALL").empty()) return {};
  const auto general = without_encoding(value_of(environment, "LANG"));
  const auto wanted = [&](const char* name) {
    const auto country = without_encoding(value_of(environment, name));
    return country == general || means_nobody(country) ? std::string() : country;
  };
  return {wanted("LC_NUMERIC"), wanted("LC_MONETARY"), wanted("LC_TIME")};
}

std::string spoken_language(const std::vector<std::string>& wanted, const fs::path& folder) {
  const auto spoken = list_languages(folder);
  const auto best = std::ranges::find_if(
      wanted, [&](const std::string& language) { return is_spoken(language, spoken); });
  return best == wanted.end() ? std::string{} : *best;
}

Catalog catalog_for(const std::vector<std::string>& wanted, const Environment& environment,
                    const fs::path& folder) {
  const auto forms = wanted_forms(environment);
  const auto written = [&](const Catalog& catalog) {
    return catalog.written_as(forms.figures, forms.money, forms.dates);
  };
  // Who speaks none of our languages still reads numbers and dates the usual way.
  const auto spoken = spoken_language(wanted, folder);
  const auto language = !spoken.empty() ? spoken : wanted.empty() ? "en" : wanted.front();
  if (language == "en") return written(Catalog::english());
  try {
    return written(Catalog::load(language, folder));
  } catch (const Failure&) {
    return written(Catalog::english());
  }
}

Catalog find_catalog(const std::string& code, const fs::path& folder) {
  const auto languages = list_languages(folder);
  const auto wanted = normal_code(code);
  const auto language = wanted.substr(0, wanted.find('_'));
  if (std::ranges::find(languages, language, &Language::code) == languages.end()) {
    throw Failure{FailureKind::usage,
                  msg("There is no language ‘{1}’. Choose one of these: {2}.", code,
                      joined(languages | std::views::transform(&Language::code)))};
  }
  return wanted == "en" ? Catalog::english() : Catalog::load(wanted, folder);
}

}  // namespace sightline
