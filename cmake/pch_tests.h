// What every test file includes, precompiled.
#pragma once

#include "cmake/pch_document.h"

#include <catch2/catch_test_macros.hpp>
