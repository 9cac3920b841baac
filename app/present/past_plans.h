// Past plans: what the plan's own history has, to look at, to compare and to go back to.
// Why: it is found by who did what, and when; unlike earlier versions it travels with the file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/session.h"
#include "model/catalog/catalog.h"
#include "model/edit/history.h"

namespace sightline {

class PastPlans {
 public:
  PastPlans(Session& session, const Catalog& catalog);

  /// "12 May 2026, 16:30 · Ada: Set due date of ‘Train the team’", the latest first; the last one
  /// is the plan before all of them. None when nothing was done yet.
  [[nodiscard]] const std::vector<std::string>& rows() const { return rows_; }
  /// What going back to it would change, as lines of text; or why there is no way back.
  [[nodiscard]] std::string comparison(std::size_t row) const;
  /// In place of the plan as it is, as one step of undo. False, with a notice, when nobody knows
  /// what the plan was then.
  bool go_back(std::size_t row);
  /// As another file, which is asked for. False when it was not written.
  bool save_copy(std::size_t row);

 private:
  [[nodiscard]] Past past(std::size_t row) const;
  [[nodiscard]] std::optional<Document> known(std::size_t row);

  Session& session_;
  const Catalog& catalog_;
  std::vector<std::string> rows_;
};

}  // namespace sightline
