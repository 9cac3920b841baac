// What the window shows around the pages: title, plan, cycle, saved state, undo.
// Why: the frame only copies these texts to its controls, so they are tested without a display.
#pragma once

#include <optional>
#include <string>

#include "app/present/session.h"
#include "model/catalog/catalog.h"

namespace sightline {

struct FrameView {
  std::string title;     ///< of the window: file and state
  std::string plan;      ///< "Example IT Services · 18-month plan"
  std::string cycle;     ///< "Cycle 2 of 6 · Apr–Jun 2026 · day 41 of 91"
  std::string saved;     ///< "All changes saved"
  std::string baseline;  ///< "Baseline 1 · agreed 31 Mar 2026"
  std::string findings;  ///< "4 findings"
  int late = 0;          ///< actions of this cycle past their due date
  std::string late_spoken;
  std::string undo;  ///< "Undo “Set due date”"
  std::string redo;
  std::string close;  ///< of the menu: "&Close cycle 2…"; without a number when none waits for it
  std::optional<Id<Cycle>> to_close;
  std::string reopen;  ///< "&Reopen cycle 2"; without a number when all are open
  std::optional<Id<Cycle>> to_reopen;
};

[[nodiscard]] FrameView frame_view(const Session& session, const Catalog& catalog);

}  // namespace sightline
