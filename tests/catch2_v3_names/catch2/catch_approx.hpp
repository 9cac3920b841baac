// Catch2 3 has a header here; Debian 12 has Catch2 2, which is one header.
#pragma once

#include <catch2/catch.hpp>

#if CATCH_VERSION_MAJOR < 3
namespace Catch {
using Approx = Detail::Approx;
}
#endif
