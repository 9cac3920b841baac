// FileKey: what a passphrase becomes before it protects a file (Argon2id).
// Why: deriving it takes long on purpose, so who tries passphrases is slow; a session derives it
// once and keeps the key instead of the passphrase.
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "model/file/secret.h"

namespace sightline {

/// What it costs to try one passphrase.
struct KeyCost {
  std::uint32_t passes = 0;
  std::uint64_t memory = 0;  ///< bytes

  bool operator==(const KeyCost&) const = default;
};

/// libsodium's "moderate": about half a second on one core, and 256 MB for that long.
inline constexpr KeyCost usual_cost{3, 256U << 20U};

/// Whether Sightline pays it for a file from anywhere: at most 1 GB, and at most the work of 4 GB
/// gone over once (some seconds).
[[nodiscard]] bool is_bearable(const KeyCost& cost);

/// What a key is made from beside the passphrase; no secret, it stands in the file.
struct KeyTerms {
  KeyCost cost;
  std::array<unsigned char, 16> salt{};

  bool operator==(const KeyTerms&) const = default;
};

/// With a salt of its own.
[[nodiscard]] KeyTerms fresh_terms(const KeyCost& cost = usual_cost);

class FileKey {
 public:
  /// Takes as long as the terms say, which must be bearable. Throws Failure (input) when there is
  /// not as much memory.
  FileKey(const Secret& passphrase, const KeyTerms& terms);

  [[nodiscard]] const KeyTerms& terms() const { return terms_; }
  /// A key for one purpose, so that none is used for two.
  [[nodiscard]] Secret part(std::uint64_t purpose) const;

 private:
  KeyTerms terms_;
  Secret key_;
};

/// Shared by all that write copies of one plan; never changed.
using SharedKey = std::shared_ptr<const FileKey>;

}  // namespace sightline
