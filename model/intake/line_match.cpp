#include "model/intake/line_match.h"

#include <algorithm>

#include "model/intake/folded.h"

namespace sightline {
namespace {

/// Without a number before it: "4400 consulting".
std::string without_number(const std::string& word) {
  const auto end = word.find_first_not_of("0123456789 ");
  return end == std::string::npos ? word : word.substr(end);
}

/// What is left of a word when one of these stands before or behind it.
std::optional<std::string> rest_of(const std::string& word,
                                   const std::vector<std::string>& around) {
  for (const auto& one : around) {
    if (word.starts_with(one + " ")) return word.substr(one.size() + 1);
    if (word.ends_with(" " + one)) return word.substr(0, word.size() - one.size() - 1);
  }
  return std::nullopt;
}

}  // namespace

LineMatch::LineMatch(const Plan& plan, const ImportWords& words) : plan_(plan), words_(words) {}

std::string LineMatch::measure_of(std::string_view word) const {
  const auto* list = list_with(words_.measures, folded(word));
  if (list == nullptr) return {};
  const auto own = std::string("profit_") + name_of(plan_.vision.success.profit_kind);
  if (list->name == own) return "profit";
  // Another kind of profit than the plan's is none of its lines.
  return list->name.starts_with("profit_") ? std::string{} : list->name;
}

FoundLine LineMatch::named(const std::string& word, std::string_view measure) const {
  const SpecialtyArea* area = nullptr;
  const Department* department = nullptr;
  if (measure != "headcount")
    for (const auto& one : plan_.vision.organization.areas)
      if (folded(one.name) == word) area = &one;
  if (measure != "revenue")
    for (const auto& one : plan_.targets.departments)
      if (folded(one.name) == word) department = &one;
  if (area != nullptr && department != nullptr) return {LineMeaning::both, {}};
  if (area != nullptr) return {LineMeaning::line, {LineKind::revenue, area->id.uuid}};
  if (department == nullptr) return {};
  const bool is_said = measure == "headcount" || measure == "profit";
  return {is_said ? LineMeaning::line : LineMeaning::department,
          {LineKind::headcount, department->id.uuid}};
}

std::optional<FoundLine> LineMatch::total(const std::string& word) const {
  for (const auto& list : words_.totals) {
    if (std::ranges::find(list.words, word) != list.words.end()) return {{LineMeaning::total}};
    if (const auto rest = rest_of(word, list.words))
      return {{LineMeaning::total, {}, measure_of(*rest)}};
  }
  return std::nullopt;
}

FoundLine LineMatch::find(std::string_view name, std::string_view measure) const {
  const auto whole = folded(name);
  for (const auto& word : {whole, without_number(whole)}) {
    if (word.empty()) continue;
    if (const auto found = named(word, measure); found.meaning != LineMeaning::unknown)
      return found;
    const auto own = measure_of(word);
    if (own == "profit") return {LineMeaning::line, {LineKind::profit, {}}};
    if (!own.empty()) return {LineMeaning::section, {}, own};
    for (const auto& list : words_.measures)
      if (const auto rest = rest_of(word, list.words);
          rest && (list.name == "revenue" || list.name == "headcount"))
        if (const auto found = named(*rest, list.name); found.meaning == LineMeaning::line)
          return found;
    if (auto sum = total(word)) return *std::move(sum);
  }
  return {};
}

}  // namespace sightline
