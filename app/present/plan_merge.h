// PlanMerge: a plan that changed here and in its file, and what is taken from where.
// Why: whoever is asked about conflicts, by a window or a test, decides here; the rules of merging
// stay in the model.
#pragma once

#include <cstddef>
#include <vector>

#include "model/edit/conflict_words.h"
#include "model/edit/merge.h"

namespace sightline {

struct MergeRow {
  Message what;    ///< "Action ‘Train the sales team’: owner"
  Message why;     ///< "changed on both sides", and what stood there before
  Message mine;    ///< "Here: Lee"
  Message theirs;  ///< "In the file: Kim"
  Side taken = Side::mine;
};

class PlanMerge {
 public:
  PlanMerge(Document base, Document mine, Document theirs);

  [[nodiscard]] bool has_conflicts() const { return !merge_.conflicts.empty(); }
  /// One per conflict.
  [[nodiscard]] std::vector<MergeRow> rows() const;
  /// Decides a row. True when that brought up other conflicts, or settled some, so that the rows
  /// are others now.
  bool take(std::size_t row, Side side);
  /// As decided so far: with what is here where nobody decided.
  [[nodiscard]] const Document& document() const { return merge_.document; }
  /// Makes `mine` of the document: one step that undo takes back.
  [[nodiscard]] Edit edit(const Message& label) const;
  /// "Merged 2 changes from the file: …"; what came from the other side.
  [[nodiscard]] Message notice() const;

 private:
  Document base_;
  Document mine_;
  Document theirs_;
  MergeChoices choices_;
  Merge merge_;
};

}  // namespace sightline
