// Calendar reader: what another program's parser finds in a calendar.
// Why: our own would make the same mistakes as our writer.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/temp_folder.h"

namespace sightline {

inline nlohmann::json read_by_python(const std::string& calendar) {
  const TempFolder folder;
  put_bytes(folder / "plan.ics", calendar);
  const std::string line = "LC_ALL=C.UTF-8 '" SIGHTLINE_PYTHON "' '" SIGHTLINE_TEST_FILES
                           "/../reports/read_calendar.py' '" +
                           (folder / "plan.ics").string() + "' '" +
                           (folder / "plan.json").string() + "'";
  INFO(calendar);
  REQUIRE(std::system(line.c_str()) == 0);
  return nlohmann::json::parse(bytes_of(folder / "plan.json"));
}

}  // namespace sightline
