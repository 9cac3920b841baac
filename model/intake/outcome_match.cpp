#include "model/intake/outcome_match.h"

#include <algorithm>
#include <vector>

#include "model/base/joined.h"
#include "model/intake/folded.h"

namespace sightline {
namespace {

constexpr std::string_view yes_words = "is_won";
constexpr std::string_view no_words = "is_not_won";

std::string without_brackets(std::string_view text) {
  std::string bare;
  char closing = 0;
  for (const char c : text) {
    if (closing != 0) {
      if (c == closing) closing = 0;
      continue;
    }
    if (c == '(' || c == '[') {
      closing = c == '(' ? ')' : ']';
      bare += ' ';
      continue;
    }
    bare += c;
  }
  return bare;
}

/// "6 closed won" as "closed won".
std::string phrase_of(const std::string& folded_text) {
  const auto end = folded_text.find_first_not_of("0123456789 ");
  return end == std::string::npos ? std::string{} : folded_text.substr(end);
}

/// Where a phrase stands in a text, and what it says; nothing for one that leaves it unsure.
struct Part {
  std::size_t from = 0;
  std::size_t end = 0;
  std::optional<Outcome> outcome;

  [[nodiscard]] bool holds(const Part& other) const {
    return from <= other.from && other.end <= end && end - from > other.end - other.from;
  }
};

}  // namespace

std::optional<Outcome> OutcomeMatch::whole(std::string_view folded_text) const {
  for (const auto& list : words_.outcomes)
    if (const auto outcome = parse_enum<Outcome>(list.name);
        outcome && std::ranges::find(list.words, folded_text) != list.words.end())
      return outcome;
  return std::nullopt;
}

Outcome OutcomeMatch::within(const std::string& folded_text) const {
  const auto padded = " " + folded_text + " ";
  std::vector<Part> parts;
  for (const auto& list : words_.outcomes) {
    if (list.name == yes_words || list.name == no_words) continue;
    const auto outcome = parse_enum<Outcome>(list.name);
    for (const auto& word : list.words)
      if (const auto at = padded.find(" " + word + " "); at != std::string::npos)
        parts.push_back({at, at + word.size() + 2, outcome});
  }
  // "Not won" is one phrase where it is known, and "won" within it says nothing.
  std::erase_if(parts, [all = parts](const Part& part) {
    return std::ranges::any_of(all, [&](const Part& other) { return other.holds(part); });
  });
  if (parts.empty()) return Outcome::open;
  const auto first = parts.front().outcome;
  const bool agree =
      std::ranges::all_of(parts, [&](const Part& part) { return part.outcome == first; });
  return agree && first ? *first : Outcome::open;
}

FoundOutcome OutcomeMatch::find(std::string_view text) const {
  if (const auto known = whole(folded(text))) return {*known, true};
  const auto bare = phrase_of(folded(without_brackets(text)));
  if (const auto known = whole(bare)) return {*known, true};
  return {within(bare), false};
}

std::optional<bool> OutcomeMatch::is_won(std::string_view text) const {
  const auto* list = list_with(words_.outcomes, folded(text));
  if (list == nullptr || (list->name != yes_words && list->name != no_words)) return std::nullopt;
  return list->name == yes_words;
}

Message stages_words(const std::vector<ReadStage>& stages, Outcome outcome) {
  constexpr std::size_t most_named = 30;
  std::vector<std::string> first;
  std::size_t count = 0;
  bool any_unknown = false;
  for (const auto& [stage, taken_as, is_known] : stages) {
    if (taken_as != outcome) continue;
    any_unknown = any_unknown || !is_known;
    if (++count > most_named) continue;
    first.push_back(stage);
  }
  if (!any_unknown) return {};
  const auto names = joined(first);
  const auto all =
      count <= most_named ? names : msg("{1} {2}", names, msg("and {1} more", count - most_named));
  return msg("Stages taken as {1}: {2}.", term(label_of(outcome)), all);
}

}  // namespace sightline
