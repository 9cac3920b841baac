// Left unsaved: what runs of the planner that were cut off had not saved.
// Why: the person decides with open eyes, so each shows what is different from its file; nothing is
// taken or thrown away unasked.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/present/safekeeping.h"
#include "model/catalog/catalog.h"

namespace sightline {

struct LeftRow {
  std::filesystem::path file;
  Recovery recovery;
  std::string title;       ///< "acme.sightline · 12 May 2026, 16:30"
  std::string comparison;  ///< lines of what is different from the plan's file
  bool kept = false;       ///< declined before
  bool locked = false;     ///< needs its passphrase; the recovery has no document yet
};

class LeftUnsaved {
 public:
  /// Looks, and tidies up: what is saved by now goes, what is damaged is set aside and said so.
  /// With `kept` also what was declined before. Only of plans that are `wanted`, by their file,
  /// blank for one that has none or is damaged: what is left of others is another window's. None:
  /// of all.
  LeftUnsaved(Safekeeping& safekeeping, Session& session, const Catalog& catalog,
              std::filesystem::file_time_type now, bool kept,
              std::function<bool(const std::filesystem::path&)> wanted = {});

  [[nodiscard]] const std::vector<LeftRow>& rows() const { return rows_; }
  /// Opens it as unsaved changes. It stays on the disk until those are put aside anew.
  bool take(std::size_t row);
  /// Keeps it for a while, where Recover unsaved changes… finds it.
  void decline(std::size_t row);

 private:
  void decline(std::size_t row, const std::filesystem::path& file);
  [[nodiscard]] bool unlock(LeftRow& row) const;
  void look(const std::filesystem::path& file, bool kept);
  [[nodiscard]] std::optional<Document> saved(const Recovery& recovery) const;

  Safekeeping& safekeeping_;
  Session& session_;
  const Catalog& catalog_;
  std::filesystem::file_time_type now_;
  std::function<bool(const std::filesystem::path&)> wanted_;
  std::vector<LeftRow> rows_;
};

}  // namespace sightline
