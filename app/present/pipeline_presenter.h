// PipelinePresenter: what the Pipeline page shows of a quarter, and what typing quotas there does.
// Why: which figure is not available, and why, is decided and tested without a window.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/present/cell_block.h"
#include "app/present/month_table.h"
#include "app/present/pipeline_cells.h"
#include "app/present/session.h"
#include "model/catalog/catalog.h"
#include "model/derive/pipeline_scores.h"

namespace sightline {

/// One import, newest first.
struct SnapshotRow {
  Id<PipelineSnapshot> id;
  std::string day;
  std::string source;
  std::string deals;  ///< "120 deals"
};

struct PipelineView {
  bool is_empty = true;  ///< nothing was imported yet, and there is no quota
  std::vector<std::string> quarters;
  std::size_t quarter = 0;         ///< the one that is shown
  MonthTable table;                ///< persons, teams, all; a column for each figure
  std::vector<std::string> apart;  ///< what the figures leave out, as sentences
  std::string known;               ///< of when the newest import is, and how old
  bool is_old = false;             ///< so old that its figures are no reason for alarm
  std::string without_quota;       ///< whom the total counts though they have no quota; or blank
  std::vector<SnapshotRow> snapshots;
};

class PipelinePresenter {
 public:
  PipelinePresenter(Session& session, const Catalog& catalog)
      : session_(session), catalog_(catalog) {}

  /// By its place in the view; today's quarter is the first choice.
  void show_quarter(std::size_t quarter) { chosen_ = quarter; }
  const PipelineView& refresh();
  /// As it was made last.
  [[nodiscard]] const PipelineView& view() const { return view_; }

  /// A quota or forecast of a person; blank takes it away. False, with a notice, when it can't be
  /// read.
  bool type(int row, int column, std::string_view typed);
  /// Cells that can't be typed into are stepped over; nothing is taken when one can't be read.
  bool paste(int row, int column, const CellBlock& block);
  /// Rows and columns of the table, both ends included.
  bool clear(int first_row, int first_column, int last_row, int last_column);
  /// Asks, and takes an import back.
  void remove(std::size_t snapshot);

  /// Why figures of the row are not available: a sentence for each, of the columns from `first` up
  /// to but not `end`.
  [[nodiscard]] std::vector<std::string> reasons(int row, std::size_t first = 0,
                                                 std::size_t end = pipeline_columns) const;

 private:
  struct Line {
    std::optional<Id<Person>> person;  ///< whose quota can be typed
    DealSums sums;
  };

  void add_columns();
  void add_row(const std::string& label, RowKind kind, const DealSums& sums,
               std::optional<Id<Person>> person);
  void add_rows(const PipelineScores& scores);
  void say_age();
  void say_without_quota(const PipelineScores& scores);
  [[nodiscard]] std::vector<Period> quarters() const;
  /// Whose row it is; nobody's are those of teams, totals and deals without an owner.
  [[nodiscard]] std::optional<Id<Person>> person_at(int row) const;
  bool put(const std::vector<std::pair<int, int>>& places, const std::vector<std::string>& typed);

  Session& session_;
  const Catalog& catalog_;
  std::optional<std::size_t> chosen_;
  PipelineView view_;
  std::vector<std::optional<Line>> lines_;  ///< of each row; none for a heading
};

}  // namespace sightline
