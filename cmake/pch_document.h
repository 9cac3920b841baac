// The headers nearly every file includes, precompiled to save build time: the standard's, and the
// document. Only a cache: each file still includes what it uses, which the tidy build checks
// without it. JSON's header is not here on purpose: GCC makes what a precompiled header leaves
// uninstantiated anew in every file, which for JSON takes a second, and few files need it.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "model/document.h"
#include "model/find.h"
