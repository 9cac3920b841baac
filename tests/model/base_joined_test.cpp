#include "model/base/joined.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace joined_test {
using namespace sightline;

TEST_CASE("several names are one list, one is itself, and none is blank") {
  CHECK(joined(std::vector<std::string>{}).empty());
  CHECK(plain_text(joined(std::vector<std::string>{"Ada"})) == "Ada");
  CHECK(plain_text(joined(std::vector<std::string>{"Ada", "Grace", "Lee, Ann"})) ==
        "Ada, Grace, Lee, Ann");
  CHECK(plain_text(joined(std::vector{msg("‘{1}’", "a"), msg("{1} of {2}", 1, 2)})) ==
        "‘a’, 1 of 2");
}

TEST_CASE("a list of thousands keeps their order") {
  std::vector<std::string> names;
  std::string all;
  for (int i = 0; i < 3'000; ++i) {
    names.push_back("N" + std::to_string(i));
    all += (i == 0 ? "" : ", ") + names.back();
  }
  CHECK(plain_text(joined(names)) == all);
}

}  // namespace joined_test
