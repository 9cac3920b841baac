// Protection: a container within a container, encrypted with a key that a passphrase gives.
// Why: the outer one is checked as every file is, so damage is told without any passphrase, and a
// program that knows of no protection says that the file is newer than itself.
#pragma once

#include <string>
#include <string_view>

#include "model/file/file_key.h"

namespace sightline {

// Layout of the payload as stored, behind a container's header with the flag `protected_flag`,
// whose payload "as written" is the container inside; numbers little-endian:
//    0   4  scheme: 1 (Argon2id 1.3, BLAKE2b, XChaCha20-Poly1305 secretstream)
//    4   4  Argon2id: passes
//    8   8  Argon2id: memory in bytes
//   16  16  Argon2id: salt
//   32  32  BLAKE2b-256 over bytes 0 … 31, keyed: tells a wrong passphrase from damage
//   64  24  secretstream: header, with a nonce of its own for every file that is written
//   88      secretstream: pieces of 64 KB, each authenticated together with the container's header
//           (bytes 0 … 31) and these 88 bytes; the last one is tagged as such, so a cut is noticed
inline constexpr std::size_t protection_header_size = 88;

/// Whether the header says so; the rest may be anything.
[[nodiscard]] bool is_protected(std::string_view bytes);

/// `container` is a whole one, as pack() makes it.
[[nodiscard]] std::string protect(std::string_view container, const FileKey& key);

/// What a key for this file is made from. Throws ContainerError: `costly` when it would take more
/// memory or time than any file is given; `newer` for an unknown scheme; and as unpack does.
[[nodiscard]] KeyTerms terms_of(std::string_view bytes);

/// Whether it is this file's key. Throws as terms_of does.
[[nodiscard]] bool fits(std::string_view bytes, const FileKey& key);

/// The container that was protected. Throws ContainerError: `locked` when the key doesn't fit,
/// `damaged` when it does and the rest was tampered with; and as terms_of does.
[[nodiscard]] std::string unprotect(std::string_view bytes, const FileKey& key);

}  // namespace sightline
