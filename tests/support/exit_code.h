// Exit code: what a process ended with.
// Why: the status that the system tells holds it only if nobody killed the process; read from
// another status it would be that of success.
#pragma once

#include <sys/wait.h>

namespace sightline {

/// Of a status as waitpid() and std::system() tell it, 0 to 255; -1: killed, or never started.
[[nodiscard]] inline int exit_code(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace sightline
