// Catch2 3 has a header here; Catch2 2 shows its session only to the file that runs the tests.
// That file includes this header before any other of Catch2's.
#pragma once

#ifdef TWOBLUECUBES_SINGLE_INCLUDE_CATCH_HPP_INCLUDED
#error "include <catch2/catch_session.hpp> before any other header of Catch2"
#endif
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
