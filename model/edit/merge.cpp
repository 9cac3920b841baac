#include "model/edit/merge.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <unordered_set>
#include <utility>

#include "model/edit/lost_references.h"
#include "model/edit/merge_walk.h"
#include "model/edit/value_at.h"

namespace sightline {
namespace {

using Json = nlohmann::json;

using Lost = LostReference;

class Merging {
 public:
  Merging(const Document& base, const Document& mine, const Document& theirs,
          const MergeChoices& choices)
      : base_(base), mine_(mine), theirs_(theirs), choices_(choices) {}

  [[nodiscard]] Merge run() {
    while (true) {
      auto merge = merge_walk(base_, mine_, theirs_, choices_, keep_);
      const auto lost = lost_references(merge.document, referable_ids(merge.document));
      if (lost.empty() && found_.empty()) return merge;
      if (keep_more(lost)) continue;
      drop(merge.document, lost);
      add_found(merge.conflicts);
      return merge;
    }
  }

 private:
  /// Decides about what was lost; true when more has to be kept, so that all is merged anew.
  bool keep_more(const std::vector<Lost>& lost) {
    bool more = false;
    for (const auto& reference : lost) {
      if (!is_news(reference)) continue;
      const bool in_mine = ids_of_mine().contains(reference.target);
      const auto keeper = in_mine ? Side::mine : Side::theirs;
      // A line without what it is about would be none.
      const bool is_kept =
          reference.shape == ReferenceShape::borrowed || choices_.at(reference.path) == keeper;
      if (reference.shape != ReferenceShape::borrowed) note(reference, keeper);
      if (is_kept) more = keep_.insert(reference.target).second || more;
    }
    return more;
  }

  /// Whether the merge made it: a side that has no such thing doesn't refer to it.
  bool is_news(const Lost& reference) {
    const bool in_mine = ids_of_mine().contains(reference.target);
    const bool in_theirs = ids_of_theirs().contains(reference.target);
    if (!in_mine && !in_theirs) return false;
    return (in_mine || !lost_in_mine().contains(reference)) &&
           (in_theirs || !lost_in_theirs().contains(reference));
  }

  void note(const Lost& reference, Side keeper) {
    const auto& path = reference.path;
    if (found_.contains(path)) return;
    found_.insert_or_assign(
        path, Conflict{ConflictKind::dangling_reference, path, value_at(base_, path),
                       value_at(mine_, path), value_at(theirs_, path), choices_.at(path),
                       reference.target, keeper});
  }

  void add_found(std::vector<Conflict>& conflicts) {
    for (auto& [path, conflict] : found_)
      if (std::ranges::find(conflicts, path, &Conflict::path) == conflicts.end())
        conflicts.push_back(std::move(conflict));
  }

  /// Takes away what refers to something that is not kept, and what then refers to that.
  void drop(Document& document, std::vector<Lost> lost) {
    std::vector<Lost> before;
    while (true) {
      std::erase_if(lost, [&](const Lost& reference) { return !is_news(reference); });
      // Where ids stand twice, a path doesn't lead to all of them.
      if (lost.empty() || lost == before) return;
      for (const auto& reference : lost)
        drop_reference(document, reference, replacement(document, reference));
      before = std::exchange(lost, lost_references(document, referable_ids(document)));
    }
  }

  /// What the side has there that took the target away; null when it has nothing, or nothing that
  /// is still there.
  Json replacement(const Document& document, const Lost& reference) {
    const auto& remover = ids_of_mine().contains(reference.target) ? theirs_ : mine_;
    const auto value = value_at(remover, reference.path);
    if (!value.is_string()) return nullptr;
    const auto id = parse_uuid(value.get_ref<const std::string&>());
    return id && referable_ids(document).contains(*id) ? value : Json();
  }

  const std::unordered_set<Uuid>& ids_of_mine() { return known(my_ids_, mine_); }
  const std::unordered_set<Uuid>& ids_of_theirs() { return known(their_ids_, theirs_); }
  const std::set<Lost>& lost_in_mine() { return known(my_lost_, mine_); }
  const std::set<Lost>& lost_in_theirs() { return known(their_lost_, theirs_); }

  // Worked out when somebody asks: most merges lose nothing.
  static const std::unordered_set<Uuid>& known(std::optional<std::unordered_set<Uuid>>& ids,
                                               const Document& document) {
    if (!ids) ids = referable_ids(document);
    return *ids;
  }
  static const std::set<Lost>& known(std::optional<std::set<Lost>>& lost,
                                     const Document& document) {
    if (!lost) {
      const auto all = lost_references(document, referable_ids(document));
      lost.emplace(all.begin(), all.end());
    }
    return *lost;
  }

  const Document& base_;
  const Document& mine_;
  const Document& theirs_;
  const MergeChoices& choices_;
  std::unordered_set<Uuid> keep_;
  std::map<std::string, Conflict> found_;
  std::optional<std::unordered_set<Uuid>> my_ids_;
  std::optional<std::unordered_set<Uuid>> their_ids_;
  std::optional<std::set<Lost>> my_lost_;
  std::optional<std::set<Lost>> their_lost_;
};

/// Whether the side has done what was not in the base.
bool went_on(const Document& base, const Document& side) {
  std::unordered_set<Uuid> known;
  for (const auto& entry : base.history) known.insert(entry->id.uuid);
  return std::ranges::any_of(side.history,
                             [&](const auto& entry) { return !known.contains(entry->id.uuid); });
}

/// Two histories in one tell who did what, and lead back to neither plan.
void close_way_back(std::vector<Box<HistoryEntry>>& history) {
  for (auto& entry : history) {
    auto without = *entry;
    without.back.clear();
    entry = std::move(without);
  }
}

}  // namespace

Merge merge(const Document& base, const Document& mine, const Document& theirs,
            const MergeChoices& choices) {
  auto merged = Merging(base, mine, theirs, choices).run();
  if (went_on(base, mine) && went_on(base, theirs) && mine.history != theirs.history)
    close_way_back(merged.document.history);
  return merged;
}

}  // namespace sightline
