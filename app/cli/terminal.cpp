#include "app/cli/terminal.h"

#if __has_include(<unistd.h>)
#include <unistd.h>

bool sightline::errors_are_watched() { return ::isatty(STDERR_FILENO) == 1; }
#else
bool sightline::errors_are_watched() { return false; }
#endif
