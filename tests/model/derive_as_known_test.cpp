// What could be known on a day that is past.
#include <catch2/catch_test_macros.hpp>

#include "model/derive/as_known.h"
#include "tests/model/derive_support.h"

namespace derive_as_known_test {
using namespace sightline;
using namespace std::chrono_literals;

TEST_CASE("a reading is known from the day on which it was entered") {
  auto document = round_document();
  IdSource ids(3);
  ReadingSeries series{ids.next<ReadingSeries>(), ids.next<Kpi>(), {}, {}};
  series.readings.push_back({2026y / 3 / 2, 5, {}, {}, {}, 2026y / 3 / 9});
  series.readings.push_back({2026y / 4 / 6, 7, {}, {}, {}, 2026y / 11 / 20});
  series.readings.push_back({2026y / 6 / 1, 9, {}, {}, {}, 2026y / 1 / 1});
  document.plan.readings.emplace_back(series);
  const auto known = [&](Day day) {
    return as_known_on(document, day).plan.readings.at(0)->readings.size();
  };
  CHECK(known(2026y / 5 / 1) == 1);
  CHECK(known(2026y / 3 / 8) == 0);
  CHECK(known(2026y / 3 / 9) == 1);
  CHECK(known(2026y / 11 / 20) == 3);
}

}  // namespace derive_as_known_test
