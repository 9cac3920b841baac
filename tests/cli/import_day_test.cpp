// Deals whose days don't go with the day that their file is said to be of.
#include <catch2/catch_test_macros.hpp>

#include "tests/cli/import_desk.h"

namespace import_day_test {
using namespace sightline;

TEST_CASE("import-pipeline tells of deals that closed after the day of the file") {
  const ImportDesk desk;
  const auto told =
      desk.deals("Id,Name,Value,Stage,Closed\n1,Alpha,5,Won,2026-05-01\n2,Beta,5,Won,2026-03-01\n",
                 {"--date", "2026-03-31"});
  CHECK(told.code == 0);
  CHECK(contains(told.out,
                 "▲ 1 deal was created or closed after 31 Mar 2026, the day that the file "
                 "is said to be of: ‘Alpha’ on 1 May 2026."));
  CHECK_FALSE(contains(desk.deals("Id,Value\n3,5\n").out, "Order of dates"));
}

}  // namespace import_day_test
