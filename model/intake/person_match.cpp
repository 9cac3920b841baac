#include "model/intake/person_match.h"

#include <algorithm>

#include "model/intake/folded.h"

namespace sightline {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::size_t from = 0;
  while (from < text.size()) {
    const auto end = std::min(text.find(' ', from), text.size());
    words.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return words;
}

std::string sorted(std::string_view name) {
  auto words = words_of(folded(name));
  std::ranges::sort(words);
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

PersonMatch::PersonMatch(const std::vector<Person>& people) {
  const auto add = [&](const std::string& key, Id<Person> id) {
    if (key.empty()) return;
    const auto [at, fresh] = ids_.emplace(key, id);
    // Two that fit are none.
    if (!fresh && at->second != id) at->second.reset();
  };
  for (const auto& person : people) {
    const auto words = words_of(folded(person.display_name()));
    known_.push_back({sorted(person.display_name()), words.empty() ? "" : words.back(), person.id});
    add(known_.back().sorted, person.id);
    add(sorted(person.email), person.id);
  }
}

std::optional<Id<Person>> PersonMatch::find(std::string_view name) {
  const auto asked = asked_.find(std::string(name));
  if (asked != asked_.end()) return asked->second;
  const auto found = ids_.find(sorted(name));
  const auto id = found == ids_.end() ? std::nullopt : found->second;
  asked_.emplace(name, id);
  return id;
}

std::optional<Id<Person>> PersonMatch::suggestion(std::string_view name) const {
  const auto words = words_of(folded(name));
  std::optional<Id<Person>> meant;
  for (const auto& person : known_) {
    if (person.last.empty() || std::ranges::find(words, person.last) == words.end()) continue;
    if (meant) return std::nullopt;
    meant = person.id;
  }
  return meant;
}

}  // namespace sightline
