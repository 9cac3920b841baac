// PlanProtection: what else is done when a command gives a plan that had none a passphrase.
// Why: what a planner keeps of the plan on this computer would show it to whoever reads that.
#pragma once

#include <filesystem>

#include "app/cli/console.h"
#include "app/cli/plan_reader.h"
#include "model/base/message.h"
#include "model/document.h"
#include "model/file/file_key.h"
#include "model/file/plan_lock.h"

namespace sightline {

/// A planner in which the plan is open puts its unsaved changes aside as it knows the plan: without
/// protection, again and again, whatever is done here. `lock`: the outcome for the plan's file.
[[nodiscard]] bool is_open_elsewhere(const OpenedPlan& plan, const LockOutcome& lock,
                                     const Console& console);

/// Protects what was kept of the plan in this file, for a command that writes it under another
/// name; of a blank one nothing, since nobody can tell what is a copy's. False when some of it is
/// open, which was said if it couldn't be written.
[[nodiscard]] bool protect_versions(const std::filesystem::path& plan, Id<Document> document,
                                    const FileKey& key, Console& console);
/// Protects what the planner put aside of the plan before a crash. False when some of it is open,
/// which was said if it couldn't be written.
[[nodiscard]] bool protect_recoveries(Id<Document> plan, const SharedKey& key, Console& console);

/// What to tell when not all could be protected.
[[nodiscard]] Message is_partly_protected();

}  // namespace sightline
