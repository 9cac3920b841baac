// Catch2 3 has a header here; Debian 12 has Catch2 2, which is one header.
#pragma once

#include <catch2/matchers/catch_matchers_string.hpp>
