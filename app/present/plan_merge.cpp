#include "app/present/plan_merge.h"

#include <utility>

#include "model/edit/diff.h"
#include "model/edit/differences.h"

namespace sightline {
namespace {

std::vector<std::string> paths_of(const Merge& merge) {
  std::vector<std::string> paths;
  for (const auto& conflict : merge.conflicts) paths.push_back(conflict.path);
  return paths;
}

}  // namespace

PlanMerge::PlanMerge(Document base, Document mine, Document theirs)
    : base_(std::move(base)),
      mine_(std::move(mine)),
      theirs_(std::move(theirs)),
      merge_(merge(base_, mine_, theirs_)) {}

std::vector<MergeRow> PlanMerge::rows() const {
  const PlaceWords words({&mine_, &theirs_, &base_});
  std::vector<MergeRow> rows;
  for (const auto& conflict : merge_.conflicts) {
    const auto told = conflict_words(conflict, words);
    rows.push_back({told.what, msg("{1}; before: {2}", told.why, told.base),
                    msg("Here: {1}", told.mine), msg("In the file: {1}", told.theirs),
                    conflict.taken});
  }
  return rows;
}

bool PlanMerge::take(std::size_t row, Side side) {
  const auto before = paths_of(merge_);
  choices_.chosen.insert_or_assign(before.at(row), side);
  merge_ = merge(base_, mine_, theirs_, choices_);
  return paths_of(merge_) != before;
}

Edit PlanMerge::edit(const Message& label) const { return {label, diff(mine_, merge_.document)}; }

Message PlanMerge::notice() const {
  constexpr std::size_t most = 3;
  const auto groups = differences(mine_, merge_.document);
  const auto count = count_lines(groups);
  if (count == 0) return msg("Merged: the file had nothing that is not here.");
  Message told;
  std::size_t named = 0;
  for (const auto& group : groups)
    for (const auto& line : group.lines)
      if (named++ < most) told = told.empty() ? line.text : msg("{1}; {2}", told, line.text);
  if (count > most) told = msg("{1}; and {2} more", told, count - most);
  return msg_n("Merged {1} change from the file: {2}.", "Merged {1} changes from the file: {2}.",
               count, told);
}

}  // namespace sightline
