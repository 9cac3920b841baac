// Import reading: a file read as deals or actuals, with all that was recognized of it.
// Why: it takes long for a large file, so it works on copies, beside the window.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "model/document.h"
#include "model/intake/actuals_words.h"
#include "model/intake/deal_comparison.h"
#include "model/intake/import_job.h"

namespace sightline {

struct ImportRequest {
  ImportKind kind = ImportKind::pipeline;
  std::filesystem::path file;
  std::filesystem::path templates;
  TableChoices table;
  ImportChoices choices;
  Document document;  ///< what the file is compared with
  Day today = std::chrono::year{2026} / 1 / 1;
  Day taken_on = today;  ///< what deals are compared as of
};

/// How a file that holds other columns may hold what is looked for.
enum class ColumnsHint { none, choose_columns, choose_kind };

/// What became of it; with a failure, only what was read before it.
struct ImportReading {
  Message failure;
  ColumnsHint hint = ColumnsHint::none;  ///< what may help against it
  ImportKind kind = ImportKind::pipeline;
  std::shared_ptr<const TableFile> file;  ///< kept for a reading with other choices
  TableChoices table;                     ///< those that `file` was read with
  ImportSetup setup;
  PipelineIntake deals;
  ActualsIntake actuals;
  std::vector<ActualValue> meant;  ///< the figures, if the unit that is asked about is meant
  DealComparison comparison;       ///< of deals, with the plan's as of that day

  [[nodiscard]] const std::vector<RowProblem>& problems(ImportKind kind) const {
    return kind == ImportKind::pipeline ? deals.problems : actuals.problems;
  }
  /// The unit that the file names while nobody said whether it is meant.
  [[nodiscard]] const NamedUnit* asked_unit(ImportKind kind) const {
    const bool is_of_deals = kind == ImportKind::pipeline;
    const auto& unit = is_of_deals ? deals.unit : actuals.unit;
    return unit && (is_of_deals ? deals.asks_unit : actuals.asks_unit) ? &*unit : nullptr;
  }
  /// Deals or figures that can be taken.
  [[nodiscard]] std::size_t taken(ImportKind kind) const {
    return kind == ImportKind::pipeline ? deals.deals.size() : actuals.values.size();
  }
};

/// Never throws. `before` is the last reading of the same file; its table is read once. One that
/// `progress` gave up has at the most its table.
[[nodiscard]] ImportReading read_import(const ImportRequest& request,
                                        const ImportReading& before = {},
                                        const IntakeProgress& progress = {});

}  // namespace sightline
