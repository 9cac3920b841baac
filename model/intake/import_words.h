// Import words: how columns, outcomes, months and totals are called in files, in four languages.
// Why: an editor adds the words of another program in templates/imports/words.json; no code knows
// any of them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/intake/date_form.h"

namespace sightline {

/// What a file may call one thing; all folded but units.
struct WordList {
  std::string name;
  std::vector<std::string> words;

  bool operator==(const WordList&) const = default;
};

struct ImportWords {
  std::vector<WordList> pipeline;  ///< columns of deals, by field
  /// Those of deals; "is_won" and "is_not_won" for a yes and no to that; "unsure" for words beside
  /// which an outcome may be none.
  std::vector<WordList> outcomes;
  std::vector<WordList> answers;  ///< "yes" and "no"
  std::vector<WordList> actuals;  ///< columns of figures, by field
  std::vector<WordList> measures;
  std::vector<WordList> totals;
  std::vector<WordList> units;   ///< "thousand" and "million"; ¤ is any currency
  std::vector<WordList> months;  ///< twelve, in order

  /// The names of the months alone.
  [[nodiscard]] MonthNames month_names() const;

  bool operator==(const ImportWords&) const = default;
};

/// The list that has this word, whole.
[[nodiscard]] const WordList* list_with(const std::vector<WordList>& lists,
                                        std::string_view folded_word);

/// From folder/imports/words.json. Throws Failure{input} when the file is missing or broken.
[[nodiscard]] ImportWords load_import_words(const std::filesystem::path& folder);

}  // namespace sightline
