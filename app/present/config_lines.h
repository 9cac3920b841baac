// Config lines: what of a configuration file makes sense.
// Why: the file lies open in a home folder, may be cut short or spoilt, and is never a reason for
// the planner not to start; the toolkit's own reader stumbles over some of it.
#pragma once

#include <string>
#include <string_view>

namespace sightline {

/// The lines that are a group ("[window]") or an entry ("page=home") of plain names, in readable
/// text; all others are left out.
[[nodiscard]] std::string sound_config_lines(std::string_view bytes);

}  // namespace sightline
