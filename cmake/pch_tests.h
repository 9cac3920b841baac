// What every test file includes, precompiled.
#pragma once

#include "pch_std.h"

#include <catch2/catch_test_macros.hpp>
