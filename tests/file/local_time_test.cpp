#include "model/file/local_time.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>

namespace sightline::local_time_test {

TEST_CASE("a moment that no calendar holds is shown as the first that a computer counts") {
  using Limits = std::numeric_limits<std::int64_t>;
  // The last two are of years that are numbers of their own, but not of a calendar.
  for (const auto at :
       {Limits::min(), Limits::max(), 67'768'036'191'676'799, 300'000'000'000'000}) {
    const auto shown = local_time(at);
    CHECK(shown.day == std::chrono::year{1970} / 1 / 1);
    CHECK(shown.clock == "00:00");
  }
  CHECK(local_time(1'770'000'000).day.year() == std::chrono::year{2026});
}

}  // namespace sightline::local_time_test
