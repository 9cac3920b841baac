#include "model/base/nearest.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "model/base/joined.h"

namespace sightline {
namespace {

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (auto& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

/// More slips make another word of it.
std::size_t most_slips(std::string_view typed) {
  constexpr std::size_t letters_for_a_slip = 3;
  return std::max<std::size_t>(1, typed.size() / letters_for_a_slip);
}

/// Names are short; of what is longer the beginning tells as much.
constexpr std::size_t longest = 100;

}  // namespace

std::size_t slips_between(std::string_view one, std::string_view other) {
  const auto from = in_small_letters(one.substr(0, longest));
  const auto to = in_small_letters(other.substr(0, longest));
  std::vector<std::size_t> before;
  std::vector<std::size_t> last(to.size() + 1);
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      row[j] = std::min(
          {last[j] + 1, row[j - 1] + 1, last[j - 1] + (from[i - 1] == to[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = std::exchange(last, row);
  }
  return last.back();
}

std::vector<std::string> nearest_first(std::vector<std::string> names, std::string_view typed) {
  // Names that are nothing like it are equally far, or short ones would come first.
  const auto far = std::max<std::size_t>(2, typed.size() / 2);
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (auto& name : names) {
    const auto slips = std::min(far, slips_between(name, typed));
    ranked.emplace_back(slips, std::move(name));
  }
  std::ranges::stable_sort(ranked, {}, &std::pair<std::size_t, std::string>::first);
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = std::move(ranked[i].second);
  return names;
}

Message likeliest_names(std::vector<std::string> names, std::string_view typed) {
  constexpr std::size_t most_listed = 12;
  const auto nearest = nearest_first(std::move(names), typed);
  // In quotes: a name may have a comma of its own.
  auto listed = joined(nearest | std::views::take(most_listed) |
                       std::views::transform([](const auto& name) { return msg("‘{1}’", name); }));
  return nearest.size() > most_listed ? msg("{1} …", listed) : listed;
}

std::vector<std::string> names_with_word_like(const std::vector<std::string>& names,
                                              std::string_view typed) {
  auto fewest = most_slips(typed);
  std::vector<std::string> alike;
  for (const auto& name : names) {
    const std::string_view all = name;
    auto slips = fewest + 1;
    for (std::size_t at = 0; at <= all.size();) {
      const auto end = std::min(all.find('-', at), all.size());
      slips = std::min(slips, slips_between(all.substr(at, end - at), typed));
      at = end + 1;
    }
    if (slips > fewest) continue;
    if (slips < fewest) alike.clear();
    fewest = slips;
    alike.push_back(name);
  }
  return alike;
}

std::string probably_meant(const std::vector<std::string>& names, std::string_view typed) {
  constexpr std::size_t least_part = 3;
  if (names.empty() || typed.empty()) return {};
  const auto part = in_small_letters(typed);
  const auto has_part = [&](const std::string& name) {
    return in_small_letters(name).find(part) != std::string::npos;
  };
  const auto with_part = typed.size() < least_part ? 0 : std::ranges::count_if(names, has_part);
  if (with_part == 1) return *std::ranges::find_if(names, has_part);
  const auto nearest = nearest_first(names, typed).front();
  const auto slips = slips_between(nearest, typed);
  const auto most = with_part > 0 ? 1 : most_slips(typed);
  return slips <= most ? nearest : std::string{};
}

}  // namespace sightline
