// Terminal: whether somebody watches, and what only they may tell.
// Why: progress that overwrites itself is for people; a log file shows each line of it. A
// passphrase is typed unseen, whatever the standard streams are.
#pragma once

#include <optional>
#include <string_view>

#include "model/file/secret.h"

namespace sightline {

/// True when the standard error is a terminal.
[[nodiscard]] bool errors_are_watched();

/// Asks whoever sits at the terminal for a line and shows nothing of it. Nothing when there is no
/// terminal, and when the answer is blank or broken off (Ctrl+C, Ctrl+D).
[[nodiscard]] std::optional<Secret> ask_secret(std::string_view question);

}  // namespace sightline
