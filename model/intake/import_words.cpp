#include "model/intake/import_words.h"

#include <algorithm>
#include <array>

#include "model/base/json_value.h"
#include "model/catalog/starter_file.h"
#include "model/intake/folded.h"

namespace sightline {

template <>
inline constexpr auto fields<WordList> =
    FieldList{Field("name", &WordList::name, "name", Topic::open),
              Field("words", &WordList::words, "words", Topic::open)};
template <>
inline constexpr auto fields<ImportWords> =
    FieldList{Field("pipeline", &ImportWords::pipeline, "pipeline", Topic::open),
              Field("outcomes", &ImportWords::outcomes, "outcomes", Topic::open),
              Field("answers", &ImportWords::answers, "answers", Topic::open),
              Field("actuals", &ImportWords::actuals, "actuals", Topic::open),
              Field("measures", &ImportWords::measures, "measures", Topic::open),
              Field("totals", &ImportWords::totals, "totals", Topic::open),
              Field("units", &ImportWords::units, "units", Topic::open),
              Field("months", &ImportWords::months, "months", Topic::open)};

namespace {

constexpr std::uintmax_t max_words_bytes = 1'000'000;

[[noreturn]] void broken(const std::filesystem::path& file, const Message& why) {
  throw Failure{FailureKind::input,
                msg("The words for imports in {1} have a mistake: {2} Mend the file, or install "
                    "Sightline again.",
                    file.string(), why)};
}

/// Named 1 to 12.
bool in_order(const std::vector<WordList>& months) {
  if (months.size() != std::size_t{year_months}) return false;
  for (std::size_t i = 0; i < months.size(); ++i)
    if (months[i].name != std::to_string(i + 1)) return false;
  return true;
}

}  // namespace

MonthNames ImportWords::month_names() const {
  MonthNames names;
  for (const auto& month : months) names.push_back(month.words);
  return names;
}

const WordList* list_with(const std::vector<WordList>& lists, std::string_view folded_word) {
  const auto has = [&](const WordList& list) {
    return std::ranges::find(list.words, folded_word) != list.words.end();
  };
  const auto found = std::ranges::find_if(lists, has);
  return found == lists.end() ? nullptr : &*found;
}

ImportWords load_import_words(const std::filesystem::path& folder) {
  const auto file = folder / "imports" / "words.json";
  const auto json = read_starter(file, max_words_bytes);
  ImportWords words;
  try {
    words = from_json<ImportWords>(json);
  } catch (const Failure& failure) {
    broken(file, failure.message());
  }
  if (!in_order(words.months)) broken(file, msg("The months have to be named 1 to 12, in order."));
  for (auto* lists : {&words.pipeline, &words.outcomes, &words.answers, &words.actuals,
                      &words.measures, &words.totals, &words.months})
    for (auto& list : *lists)
      for (auto& word : list.words) word = folded(word);
  return words;
}

}  // namespace sightline
