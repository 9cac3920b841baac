#include "model/derive/finding_groups.h"

#include <algorithm>
#include <optional>
#include <ranges>

#include "model/base/joined.h"

namespace sightline {
namespace {

/// More names than this make no sentence any more.
constexpr std::size_t most_named = 8;

/// Where the name stands in a finding's sentence.
std::optional<std::size_t> name_at(const Finding& finding) {
  using enum FindingKind;
  switch (finding.kind) {
    case no_owner:
    case no_due_date:
    case serves_nothing:
    case part_unserved:
    case standard_ahead:
      return 0;
    case target_unserved:
      return finding.what.args.empty() ? std::nullopt : std::optional<std::size_t>(0);
    case standard_missing:
      return 2;
    default:
      return std::nullopt;
  }
}

/// Equal but for the name.
bool say_the_same(const Finding& a, const Finding& b, std::size_t name) {
  if (a.kind != b.kind || a.severity != b.severity || a.why != b.why || a.todo != b.todo ||
      a.what.id != b.what.id || a.what.args.size() != b.what.args.size())
    return false;
  for (std::size_t i = 0; i < a.what.args.size(); ++i)
    if (i != name && a.what.args[i] != b.what.args[i]) return false;
  return true;
}

Message names_of(const std::vector<const Finding*>& members, std::size_t name) {
  const auto names = joined(members | std::views::take(most_named) |
                            std::views::transform([&](const Finding* finding) {
                              return msg("‘{1}’", finding->what.args.at(name));
                            }));
  if (members.size() <= most_named) return names;
  return msg("{1} and {2} more", names, members.size() - most_named);
}

Message what_of(const std::vector<const Finding*>& members, std::size_t name) {
  using enum FindingKind;
  const auto& first = *members.front();
  const auto& args = first.what.args;
  const auto count = members.size();
  const auto names = names_of(members, name);
  switch (first.kind) {
    case no_owner:
      return msg("{1} actions have no owner: {2}.", count, names);
    case no_due_date:
      return msg("{1} actions have no due date: {2}.", count, names);
    case serves_nothing:
      return msg("{1} actions serve no target and no part of the vision: {2}.", count, names);
    case part_unserved:
      return msg("No action serves {1} of the vision’s answers: {2}.", count, names);
    case target_unserved:
      return msg("No action serves {1} of the targets: {2}.", count, names);
    case standard_ahead:
      return msg("The first standards of {1} KPIs hold from {2} on: {3}.", count, args.at(1),
                 names);
    case standard_missing:
      // How many members lack it, the first of them, the KPI, their team.
      return args.at(0).whole == 1
                 ? msg("{1} KPIs of {2} have no standard yet: {3}.", count, args.at(1), names)
                 : msg("{1} KPIs have no standard yet for {2} members of ‘{3}’: {4}.", count,
                       args.at(0), args.at(3), names);
    default:
      return first.what;
  }
}

}  // namespace

std::vector<FindingGroup> grouped(const std::vector<Finding>& findings) {
  std::vector<FindingGroup> groups;
  std::vector<bool> taken(findings.size(), false);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (taken[i]) continue;
    FindingGroup group{findings[i].what, {&findings[i]}};
    if (const auto name = name_at(findings[i])) {
      std::vector<std::size_t> same;
      for (auto k = i + 1; k < findings.size(); ++k)
        if (!taken[k] && say_the_same(findings[i], findings[k], *name)) same.push_back(k);
      if (same.size() + 1 >= fewest_grouped) {
        for (const auto k : same) {
          taken[k] = true;
          group.members.push_back(&findings[k]);
        }
        group.what = what_of(group.members, *name);
      }
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace sightline
