// Gestures on the pipeline: an import as a dated snapshot, quotas, commitments, actuals that a file
// brings. Why: an import adds what was known on a day and rewrites nothing that was known before.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/edit/gesture.h"
#include "model/edit/gestures_targets.h"

namespace sightline {

/// What one import brings.
struct PipelineImport {
  PipelineSnapshot snapshot;             ///< deals whose owner is unknown have a name
  std::vector<Person> new_people;        ///< created for owners nobody knew
  std::optional<ImportForm> form;        ///< to be remembered
  std::optional<ImportForm> names = {};  ///< likewise: what owners in files are called in the plan
};

/// The snapshot takes its place by its day, behind others of that day, and changes none of them:
/// what they say of deals that it lacks counts on, and so does what later ones say. Throws
/// Failure{input} without a deal, and for two deals of one id.
[[nodiscard]] Edit import_pipeline(const Document& document, PipelineImport import);
/// What it alone knew is gone then, as if it had not been imported.
[[nodiscard]] Edit remove_snapshot(const Document& document, Id<PipelineSnapshot> id);

/// None takes it away; `id` is for a new one. Throws Failure{input} for an amount below zero, and a
/// month that no fiscal quarter begins with.
[[nodiscard]] Edit set_quota(const Document& document, Id<Person> person, Month quarter,
                             std::optional<Money> amount, Id<Quota> id);
/// Likewise. The commitment is locked on `today`. After its quarter's first day the one that stood
/// by then is locked: a late one is kept beside it, the last of them, and taking away takes away
/// that. Throws Failure{input} also for taking away one that is locked.
[[nodiscard]] Edit set_commitment(const Document& document, Id<Person> person, Month quarter,
                                  std::optional<Money> amount, Day today, Id<Commitment> id);

/// One actual of one month.
struct ActualValue {
  LineRef line;
  Month month = std::chrono::year{2026} / 1;
  std::int64_t value = 0;  ///< as in Cell

  bool operator==(const ActualValue&) const = default;
};

/// Sets actuals, and nothing else: targets, outlooks and baselines stay. Each month is marked as
/// provisional or as final; the forms of columns and of names are remembered. Without
/// a value only what `names` says is remembered; throws Failure{input} where that says nothing
/// either, and as paste_cells does.
[[nodiscard]] Edit import_actuals(const Document& document, const std::vector<ActualValue>& values,
                                  bool provisional, const std::string& source,
                                  const std::optional<ImportForm>& form,
                                  const std::optional<ImportForm>& names = {});

}  // namespace sightline
