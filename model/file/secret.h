// Secret: a passphrase or a key, in memory that is locked, guarded and wiped.
// Why: what opens a plan must not lie about in swap space, in a core dump or in freed memory; a
// string would be copied without anybody noticing.
#pragma once

#include <cstddef>
#include <string_view>

namespace sightline {

class Secret {
 public:
  /// Bytes; what is longer isn't taken.
  static constexpr std::size_t most = 1024;

  Secret() = default;
  /// Throws std::length_error for more than `most` bytes.
  explicit Secret(std::string_view bytes);
  /// That many zeros, to be overwritten. Throws likewise.
  [[nodiscard]] static Secret zeros(std::size_t size);
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  ~Secret();

  [[nodiscard]] std::string_view bytes() const { return {at_, size_}; }
  [[nodiscard]] unsigned char* data() { return reinterpret_cast<unsigned char*>(at_); }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

  /// False, and nothing is taken, when it is full.
  bool append(char byte);
  /// Takes the last character away, all of its bytes.
  void drop_last_character();
  void clear();

  /// In a time that doesn't tell where they differ.
  [[nodiscard]] bool operator==(const Secret& other) const;

 private:
  char* at_ = nullptr;
  std::size_t size_ = 0;
};

/// Overwrites memory that held a secret, such as the buffer of a text field.
void wipe(void* memory, std::size_t size);

}  // namespace sightline
