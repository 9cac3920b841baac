// Terminal: whether somebody watches.
// Why: progress that overwrites itself is for people; a log file shows each line of it.
#pragma once

namespace sightline {

/// True when the standard error is a terminal.
[[nodiscard]] bool errors_are_watched();

}  // namespace sightline
