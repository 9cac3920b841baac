// Window titles: what the windows of another process say of themselves, as the display knows them.
// Why: a test of a program that is killed learns from its title whether an edit or a save is done.
#pragma once

#include <sys/types.h>

#include <string>

namespace sightline::desktop::test {

/// The titles of its windows that are shown, one a line; blank when there is none.
[[nodiscard]] std::string titles_of(::pid_t process);

}  // namespace sightline::desktop::test
