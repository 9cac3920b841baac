// Earlier versions: what a plan's file held before, to look at, to compare and to take back.
// Why: what a version is kept for is to be found again by somebody in trouble: when it was, and
// what is different.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/present/session.h"
#include "model/catalog/catalog.h"
#include "model/file/versions.h"

namespace sightline {

struct VersionRow {
  Version version;
  /// "12 May 2026, 16:30", with the second where others are of the same minute; and where, if in a
  /// copy that is still there.
  std::string when;
};

class EarlierVersions {
 public:
  /// Of the session's plan, wherever its file was, the latest first.
  EarlierVersions(Session& session, const Versions& versions, const Catalog& catalog);

  [[nodiscard]] const std::vector<VersionRow>& rows() const { return rows_; }
  /// What taking it back would change, as lines of text; or why it can't be.
  [[nodiscard]] std::string comparison(std::size_t row) const;
  /// In place of the plan as it is, as one step of undo. False, with a notice, when it can't be
  /// read.
  bool restore(std::size_t row);
  /// As another file, which is asked for. False when it was not written.
  bool save_copy(std::size_t row);

 private:
  /// Asks for its passphrase when that is not the plan's. Nothing, with a notice, when it can't be
  /// read.
  [[nodiscard]] std::optional<Document> read(std::size_t row);

  Session& session_;
  const Catalog& catalog_;
  std::vector<VersionRow> rows_;
};

}  // namespace sightline
