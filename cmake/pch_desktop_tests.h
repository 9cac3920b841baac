// What every test of the window includes, precompiled.
#pragma once

#include "cmake/pch_desktop.h"

#include <catch2/catch_test_macros.hpp>
