// Little-endian numbers in the headers of files.
// Why: a file means the same on every machine.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sightline {

template <class Number>
void put_number(std::string& bytes, Number number) {
  for (std::size_t i = 0; i < sizeof(Number); ++i)
    bytes += static_cast<char>(static_cast<unsigned char>((number >> (8 * i)) & 0xFFU));
}

/// `bytes` must reach that far.
template <class Number>
[[nodiscard]] Number get_number(std::string_view bytes, std::size_t at) {
  Number number = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i)
    number |= static_cast<Number>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  return number;
}

}  // namespace sightline
