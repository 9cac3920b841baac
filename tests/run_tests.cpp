#include <catch2/catch_session.hpp>

#include "tests/run_tests.h"

namespace sightline {

int run_tests(int count, char** arguments) { return Catch::Session().run(count, arguments); }

}  // namespace sightline
