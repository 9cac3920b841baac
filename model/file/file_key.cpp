#include "model/file/file_key.h"

#include <sodium.h>

#include <stdexcept>

#include "model/base/message.h"
#include "model/file/core_dumps.h"

namespace sightline {

namespace {

constexpr std::size_t key_size = crypto_kdf_KEYBYTES;
constexpr const char* context = "sightlin";  // eight bytes, as libsodium wants
constexpr std::uint64_t most_memory = std::uint64_t{1} << 30U;
constexpr std::uint64_t most_work = std::uint64_t{4} << 30U;

static_assert(std::tuple_size_v<decltype(KeyTerms::salt)> == crypto_pwhash_SALTBYTES);

}  // namespace

bool is_bearable(const KeyCost& cost) {
  return cost.passes >= crypto_pwhash_OPSLIMIT_MIN && cost.memory >= crypto_pwhash_MEMLIMIT_MIN &&
         cost.memory <= most_memory && cost.passes <= most_work / cost.memory;
}

KeyTerms fresh_terms(const KeyCost& cost) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  KeyTerms terms{cost};
  randombytes_buf(terms.salt.data(), terms.salt.size());
  return terms;
}

FileKey::FileKey(const Secret& passphrase, const KeyTerms& terms)
    : terms_(terms), key_(Secret::zeros(key_size)) {
  if (!is_bearable(terms.cost)) throw std::invalid_argument("a key that costs too much");
  leave_no_core_dump();
  const auto words = passphrase.bytes();
  if (crypto_pwhash(key_.data(), key_size, words.empty() ? "" : words.data(), words.size(),
                    terms.salt.data(), terms.cost.passes,
                    static_cast<std::size_t>(terms.cost.memory), crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw Failure(FailureKind::input,
                  msg("There is not enough memory to try a passphrase, which takes {1} MB. Close "
                      "other programs, then try again.",
                      terms.cost.memory >> 20U));
}

Secret FileKey::part(std::uint64_t purpose) const {
  auto part = Secret::zeros(key_size);
  crypto_kdf_derive_from_key(part.data(), key_size, purpose, context,
                             reinterpret_cast<const unsigned char*>(key_.bytes().data()));
  return part;
}

}  // namespace sightline
