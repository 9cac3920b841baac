#include "model/base/json_depth.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace sightline::base_json_depth_test {

TEST_CASE("how deep a JSON text nests is told without what its strings hold") {
  CHECK_FALSE(is_json_deeper("", 0));
  CHECK(is_json_deeper("[]", 0));
  CHECK_FALSE(is_json_deeper("[[], [], {}]", 2));
  CHECK(is_json_deeper("[[], [{}]]", 2));
  CHECK_FALSE(is_json_deeper(R"(["[[[[", "\"[[[[", "\\"])", 1));
  CHECK(is_json_deeper(R"(["\\", [[]]])", 2));
  CHECK(is_json_deeper(std::string(100'000, '['), 64));
}

TEST_CASE("a text that is no JSON is looked at to its end") {
  for (const auto* text : {"]]]]", "\"", "\"\\", "{\"a", "\xFF\"["})
    CHECK_FALSE(is_json_deeper(text, 1));
}

}  // namespace sightline::base_json_depth_test
