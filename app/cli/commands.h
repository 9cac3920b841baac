// Commands: each declares how it is used and returns what to run when it is chosen.
// Why: a command is one file that knows its options, its help and its work.
#pragma once

#include <functional>

#include "app/cli/console.h"
#include "app/cli/usage.h"

namespace sightline {

/// Does the work and returns the exit code; throws Failure.
using Command = std::function<int(Console&)>;

[[nodiscard]] Command new_command(Usage& usage);
[[nodiscard]] Command show_command(Usage& usage);
[[nodiscard]] Command check_command(Usage& usage);
[[nodiscard]] Command scenarios_command(Usage& usage);
[[nodiscard]] Command incentives_command(Usage& usage);
[[nodiscard]] Command sight_command(Usage& usage);
[[nodiscard]] Command baselines_command(Usage& usage);
[[nodiscard]] Command review_pack_command(Usage& usage);
[[nodiscard]] Command scorecard_command(Usage& usage);
[[nodiscard]] Command export_command(Usage& usage);
[[nodiscard]] Command portfolio_command(Usage& usage);
[[nodiscard]] Command page_command(Usage& usage);
[[nodiscard]] Command worksheet_command(Usage& usage);
[[nodiscard]] Command charts_command(Usage& usage);
[[nodiscard]] Command calendar_command(Usage& usage);
[[nodiscard]] Command csv_command(Usage& usage);
[[nodiscard]] Command json_command(Usage& usage);
[[nodiscard]] Command from_json_command(Usage& usage);
[[nodiscard]] Command versions_command(Usage& usage);
[[nodiscard]] Command restore_command(Usage& usage);
[[nodiscard]] Command history_command(Usage& usage);
[[nodiscard]] Command protect_command(Usage& usage);
[[nodiscard]] Command unprotect_command(Usage& usage);
[[nodiscard]] Command diff_command(Usage& usage);
[[nodiscard]] Command merge_command(Usage& usage);
[[nodiscard]] Command copy_command(Usage& usage);
[[nodiscard]] Command import_pipeline_command(Usage& usage);
[[nodiscard]] Command import_actuals_command(Usage& usage);
[[nodiscard]] Command brands_command(Usage& usage);
[[nodiscard]] Command templates_command(Usage& usage);

}  // namespace sightline
