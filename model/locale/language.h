// What only Boost.Locale knows: the sentences and forms of a language, letters with their accents.
// Why: all of ICU comes with it, which an English start does without; so nothing else names it, and
// the planner loads what is here, and form_of() of model/catalog/locale_form.h, when it is first
// called (app/late).
#pragma once

#include <locale>
#include <optional>
#include <string>

namespace sightline {

/// `language` as "de" or "de_DE", with the sentences of folder/<language>/LC_MESSAGES/<domain>.mo,
/// if that is there. Throws std::exception when it is broken.
[[nodiscard]] std::locale language_locale(const std::string& language, const std::string& folder,
                                          const std::string& domain);

/// The translation of a sentence, in the number that goes with `count` if it has a plural; the
/// sentence itself if it isn't translated. Nothing in a locale without sentences.
[[nodiscard]] std::optional<std::string> sentence_of(const std::locale& language,
                                                     const std::string& id,
                                                     const std::string& plural, int count);

/// Valid UTF-8 without the difference between small letters and capitals, accented ones too.
[[nodiscard]] std::string small_letters(const std::string& text);

/// Valid UTF-8 with each accent after its letter (NFKD).
[[nodiscard]] std::string parted_letters(const std::string& text);

}  // namespace sightline
