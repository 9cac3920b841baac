// Terminal: whether somebody watches, and what only they may tell.
// Why: progress that overwrites itself is for people; a log file shows each line of it. A
// passphrase is typed unseen, whatever the standard streams are.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "model/file/secret.h"

namespace sightline {

/// True when the standard error is a terminal.
[[nodiscard]] bool errors_are_watched();

/// From now on what is written into a pipe that nobody reads any more fails, and ends nothing.
void outlive_readers();
/// Whether the standard output is such a pipe, or such a socket.
[[nodiscard]] bool has_reader_left();

/// The terminal of this process, if there is one, which shows nothing of what is typed as long as
/// this lives: also of what comes early, while an answer is tried. That is the next answer's.
class QuietTerminal {
 public:
  QuietTerminal();
  QuietTerminal(const QuietTerminal&) = delete;
  QuietTerminal& operator=(const QuietTerminal&) = delete;
  ~QuietTerminal();

  /// Asks whoever sits there for a line. Nothing when there is no terminal, and when the answer is
  /// blank or broken off (Ctrl+C, Ctrl+D, Ctrl+\).
  [[nodiscard]] std::optional<Secret> ask(std::string_view question) const;

 private:
  struct Device;
  std::unique_ptr<Device> device_;
};

}  // namespace sightline
