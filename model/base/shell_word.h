// Shell word: a text from a file or a plan as one word of a command that is shown to be typed.
// Why: a name with an apostrophe in it would end its own quotes, and leave the shell waiting.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sightline {

enum class Shell { posix, cmd };

/// The one that people type into on this system.
#ifdef _WIN32
inline constexpr Shell own_shell = Shell::cmd;
#else
inline constexpr Shell own_shell = Shell::posix;
#endif

/// In quotes that keep it as it is; nothing where none do, and it has to be told otherwise. That is
/// so of control characters, and for cmd of what it or PowerShell, in which the same line may be
/// typed, takes for more than itself within quotes: quotes of theirs, % ! $ ` and a last backslash.
[[nodiscard]] std::optional<std::string> shell_word(std::string_view text, Shell shell = own_shell);

}  // namespace sightline
