#include "model/file/secret.h"

#include <sodium.h>

#include <cstring>
#include <new>
#include <stdexcept>
#include <utility>

namespace sightline {

namespace {

char* locked_memory() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  auto* memory = static_cast<char*>(sodium_malloc(Secret::most));
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

Secret::Secret(std::string_view bytes) {
  if (bytes.size() > most) throw std::length_error("a secret is too long");
  at_ = locked_memory();
  if (!bytes.empty()) std::memcpy(at_, bytes.data(), bytes.size());
  size_ = bytes.size();
}

Secret Secret::zeros(std::size_t size) {
  Secret secret{std::string_view()};
  if (size > most) throw std::length_error("a secret is too long");
  std::memset(secret.at_, 0, size);
  secret.size_ = size;
  return secret;
}

Secret::Secret(Secret&& other) noexcept
    : at_(std::exchange(other.at_, nullptr)), size_(std::exchange(other.size_, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
  std::swap(at_, other.at_);
  std::swap(size_, other.size_);
  other.clear();
  return *this;
}

Secret::~Secret() { sodium_free(at_); }

bool Secret::append(char byte) {
  if (size_ == most) return false;
  if (at_ == nullptr) at_ = locked_memory();
  at_[size_++] = byte;
  return true;
}

void Secret::drop_last_character() {
  const auto continues = [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
  };
  while (size_ > 0) {
    const char last = std::exchange(at_[--size_], '\0');
    if (!continues(last)) return;
  }
}

void Secret::clear() {
  if (at_ != nullptr) wipe(at_, most);
  size_ = 0;
}

bool Secret::operator==(const Secret& other) const {
  return size_ == other.size_ && (size_ == 0 || sodium_memcmp(at_, other.at_, size_) == 0);
}

void wipe(void* memory, std::size_t size) { sodium_memzero(memory, size); }

}  // namespace sightline
