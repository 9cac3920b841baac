// What the tests of the command line take for a program's exit code.
#include "tests/support/exit_code.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

namespace sightline::exit_code_test {

TEST_CASE("a program that was killed has no exit code, least of all that of success") {
  CHECK(exit_code(std::system("exit 0")) == 0);
  CHECK(exit_code(std::system("exit 4")) == 4);
  CHECK(exit_code(std::system("kill -9 $$")) == -1);
  CHECK(exit_code(-1) == -1);
}

}  // namespace sightline::exit_code_test
