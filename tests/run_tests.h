// run_tests: what a test program does. Why: Catch2's own code is compiled once for all of them.
#pragma once

namespace sightline {

/// Runs the tests that the arguments choose; the number of failed ones.
int run_tests(int count, char** arguments);

}  // namespace sightline
