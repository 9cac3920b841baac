#include "app/present/config_lines.h"

#include <catch2/catch_test_macros.hpp>

namespace sightline {
namespace config_lines_test {

TEST_CASE("a sound configuration is taken as it is") {
  const std::string sound =
      "[recent]\nfile0=/home/anna/Pläne/a = b.sightline\n[window/second]\nx=-3\nempty=\n";
  CHECK(sound_config_lines(sound) == sound);
  CHECK(sound_config_lines("[window]\r\nx=1") == "[window]\nx=1\n");
  CHECK(sound_config_lines("").empty());
}

TEST_CASE("what makes no sense in a configuration is left out, and the rest stays") {
  for (const std::string bad : {"=", "=7", "[", "[]", "]", "[[a]]", "a", "a b=c", "../x=1",
                                "x=\x01", "x=\xff\xfe", "\xef\xbb\xbf[a]", "[a", "x\\n=1"})
    CHECK(sound_config_lines("[a]\n" + bad + "\ny=2\n") == "[a]\ny=2\n");
  CHECK(sound_config_lines(std::string(10'000, '\0')).empty());
}

}  // namespace config_lines_test
}  // namespace sightline
