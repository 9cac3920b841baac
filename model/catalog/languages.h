// Languages: those that there are translations for, and the one that somebody wants.
// Why: window and command line choose alike, by the variables that every program with gettext
// reads.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"

namespace sightline {

struct Language {
  std::string code;  ///< "de"
  std::string name;  ///< as its speakers say: "Deutsch"; the code when we don't know
};

/// English, which needs no translation, then those with folder/<code>/LC_MESSAGES/sightline.mo, by
/// name. A folder that is missing has none.
[[nodiscard]] std::vector<Language> list_languages(const std::filesystem::path& folder);

/// A variable of the environment, nullptr when it is not set: std::getenv.
using Environment = std::function<const char*(const char* name)>;

/// The languages somebody asks for, best first, as "de_AT": LANGUAGE names several; else the first
/// of LC_ALL, LC_MESSAGES and LANG that is set. "C" and "POSIX" in that one mean none, so that
/// scripts get English whatever LANGUAGE says; "C.UTF-8" leaves the choice to LANGUAGE.
[[nodiscard]] std::vector<std::string> wanted_languages(const Environment& environment);

/// The countries whose ways of writing somebody wants, whatever the language; blank: those of the
/// language.
struct WantedForms {
  std::string figures;
  std::string money;
  std::string dates;
};

/// What LC_NUMERIC, LC_MONETARY and LC_TIME say, as "de_DE", unless LC_ALL is set. One that LANG
/// names too says nothing about whoever has chosen another language.
[[nodiscard]] WantedForms wanted_forms(const Environment& environment);

/// The first of them that we speak, as it was asked for; blank when we speak none of them.
[[nodiscard]] std::string spoken_language(const std::vector<std::string>& wanted,
                                          const std::filesystem::path& folder);

/// What somebody reads, in the window as on the command line: the first of the languages that we
/// speak, with the ways of writing that wanted_forms() says; English where we speak none, written
/// as in the country. Without a country English is written as plain English: 12 May 2026, 12 %.
[[nodiscard]] Catalog catalog_for(const std::vector<std::string>& wanted,
                                  const Environment& environment,
                                  const std::filesystem::path& folder);

/// The catalog of one of list_languages, by its code in capitals or not, with or without a country
/// as locales and browsers write it, whose ways of writing it takes: "de", "DE", "de-AT",
/// "de_DE.UTF-8". Throws Failure{usage} that names the languages for any other code.
[[nodiscard]] Catalog find_catalog(const std::string& code, const std::filesystem::path& folder);

}  // namespace sightline
