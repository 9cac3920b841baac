#include "app/present/plan_history.h"

#include <algorithm>
#include <chrono>
#include <ranges>
#include <string_view>

#include "app/present/former_plan.h"
#include "model/find.h"

namespace sightline {
namespace {

bool names(const Message& what, const std::string& title) {
  return std::ranges::any_of(
      what.args, [&](const Arg& arg) { return arg.kind == ArgKind::text && arg.text == title; });
}

/// The labels as the gestures give them.
constexpr std::string_view renamed = "Rename ‘{1}’ to ‘{2}’";
constexpr std::string_view added = "Add the action ‘{1}’";

std::string words_of(const HistoryEntry& entry, const Catalog& catalog) {
  const auto day = std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds(std::chrono::seconds(entry.at)));
  return entry_line(entry, catalog.date(Day(day)), catalog);
}

}  // namespace

std::vector<std::string> action_history(const Document& document, Id<Action> id,
                                        const Catalog& catalog, std::size_t most) {
  std::vector<std::string> lines;
  const auto* action = find(document.plan.actions, id);
  if (!action) return lines;
  auto title = action->title;
  for (const auto& boxed : document.history | std::views::reverse) {
    const auto& entry = *boxed;
    if (lines.size() == most) break;
    if (!names(entry.what, title)) continue;
    const auto& args = entry.what.args;
    const bool is_renaming = entry.what.id == renamed && args.size() == 2;
    // Another action bore that name until then.
    if (is_renaming && args[1].text != title) break;
    lines.push_back(words_of(entry, catalog));
    if (is_renaming) title = args[0].text;
    if (entry.what.id == added) break;
  }
  return lines;
}

}  // namespace sightline
