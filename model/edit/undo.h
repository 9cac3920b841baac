// Undo: the document as it is, was before each edit, and would be again.
// Why: documents are values that share what didn't change, so keeping them is cheaper and safer
// than inverting edits.
#pragma once

#include <deque>
#include <optional>
#include <string>

#include "model/document.h"
#include "model/edit/change.h"

namespace sightline {

/// What is kept at most; the oldest steps are forgotten first, the last one never.
struct UndoLimits {
  std::size_t steps = 500;
  /// Estimated, of all kept documents together: five hundred of a usual plan, two hundred of ten
  /// thousand actions.
  std::size_t bytes = 64 << 20;
};

/// What an edit makes of a document: the part of it that takes long, and touches nothing else.
struct UndoStep {
  Document after;
  Message label;
  std::size_t replaced = 0;  ///< bytes, estimated, of what the past keeps alive
};
/// `entry` as Undo::perform has it. Throws what apply throws.
[[nodiscard]] UndoStep step_of(const Document& before, const Edit& edit,
                               std::optional<HistoryEntry> entry = std::nullopt);

class Undo {
 public:
  explicit Undo(Document opened, UndoLimits limits = {});

  [[nodiscard]] const Document& document() const { return now_.document; }
  /// Names the document's value: the same again after undo and redo, different after an edit.
  [[nodiscard]] std::uint64_t state() const { return now_.state; }

  /// Throws what apply throws, and then changes nothing. An empty edit is no step. Edits after an
  /// undo forget what was undone. Returns whether anything changed. `entry` says who did it and
  /// when; with the edit's message it joins the document's history in the same step, so undo takes
  /// it away again.
  bool perform(const Edit& edit, std::optional<HistoryEntry> entry = std::nullopt);
  /// A step that was made of the document as it is.
  void take(UndoStep step);

  /// The label of the step that undo (redo) would take; none when there is none.
  [[nodiscard]] std::optional<Message> undo_label() const;
  [[nodiscard]] std::optional<Message> redo_label() const;
  /// Do nothing, and return false, when there is no step.
  bool undo();
  bool redo();

  /// Sets the revision of the document as it is, which is no step: saving is not undoable.
  void stamp_revision(std::int64_t revision) { now_.document.revision = revision; }

  [[nodiscard]] std::size_t steps() const { return past_.size(); }
  [[nodiscard]] std::size_t estimated_bytes() const;

 private:
  struct Snapshot {
    Document document;
    std::uint64_t state = 0;
    std::size_t bytes = 0;
    Message label;  ///< of the edit between this one and the next towards now
  };

  void forget_oldest();

  UndoLimits limits_;
  Snapshot now_;
  std::deque<Snapshot> past_;
  std::deque<Snapshot> future_;
  std::uint64_t last_state_ = 0;
};

}  // namespace sightline
