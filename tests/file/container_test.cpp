#include "model/file/container.h"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <random>

#include "model/file/archive.h"
#include "tests/support/plausible_document.h"

namespace sightline::container_test {
namespace {

std::optional<ContainerFault> fault_of(std::string_view bytes) {
  try {
    static_cast<void>(unpack(bytes, current_format));
    return std::nullopt;
  } catch (const ContainerError& error) {
    return error.fault();
  }
}

std::string sample() { return pack({1, "What a plan holds, what a plan holds."}); }

}  // namespace

TEST_CASE("a container gives back its format and payload") {
  const std::string payload("any bytes, \0 and \xFF too", 23);
  const auto back = unpack(pack({1, payload}), 1);
  CHECK(back.format == 1);
  CHECK(back.payload == payload);
  CHECK(unpack(pack({1, ""}), 1).payload.empty());
}

TEST_CASE("the layout of a container is as it was published") {
  const auto bytes = sample();
  CHECK(bytes.substr(0, 8) == "\x89SLPLN\r\n");
  CHECK(bytes.substr(8, 8) == std::string("\1\0\0\0\0\0\0\0", 8));
  CHECK(bytes.substr(16, 8) == std::string("\x25\0\0\0\0\0\0\0", 8));
  CHECK(bytes.size() == container_header_size + static_cast<unsigned char>(bytes[24]));
}

TEST_CASE("a container with any bit flipped is refused") {
  auto bytes = sample();
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    const auto mask = static_cast<char>(1U << (bit % 8));
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ mask);
    REQUIRE(fault_of(bytes).has_value());
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ mask);
  }
  CHECK_FALSE(fault_of(bytes).has_value());
}

TEST_CASE("a whole plan with bits flipped anywhere is refused") {
  const auto whole = pack({current_format, write_archive(plausible_document(1))});
  std::mt19937_64 random(2);
  for (int i = 0; i < 4000; ++i) {
    auto bytes = whole;
    const auto at = random() % bytes.size();
    bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << (random() % 8)));
    REQUIRE(fault_of(bytes).has_value());
  }
}

TEST_CASE("a container cut short at any length is refused as such") {
  const auto bytes = sample();
  CHECK(fault_of("") == ContainerFault::empty);
  for (std::size_t size = 1; size < bytes.size(); ++size)
    REQUIRE(fault_of(std::string_view(bytes).substr(0, size)) == ContainerFault::truncated);
}

TEST_CASE("a container with something behind its end is damaged") {
  CHECK(fault_of(sample() + "x") == ContainerFault::damaged);
}

TEST_CASE("other files are told apart from damaged plans") {
  CHECK(fault_of("PK\x03\x04 a workbook") == ContainerFault::foreign);
  CHECK(fault_of("{\"format\": 1}") == ContainerFault::foreign);
  CHECK(fault_of("x") == ContainerFault::foreign);
}

TEST_CASE("an undamaged container of a later format is newer, a damaged one is damaged") {
  auto bytes = pack({current_format + 1, "payload of tomorrow"});
  CHECK(fault_of(bytes) == ContainerFault::newer);
  CHECK(unpack(bytes, current_format + 1).payload == "payload of tomorrow");
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  CHECK(fault_of(bytes) == ContainerFault::damaged);
}

TEST_CASE("a container of no format is damaged") {
  CHECK(fault_of(pack({0, "payload"})) == ContainerFault::damaged);
}

TEST_CASE("a payload beyond the limit is refused on the way out") {
  CHECK_THROWS_AS(pack({1, std::string(max_payload + 1, ' ')}), ContainerError);
}

}  // namespace sightline::container_test
