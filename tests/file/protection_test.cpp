#include "model/file/protection.h"

#include <sodium.h>
#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <random>

#include "model/file/archive.h"
#include "model/file/container.h"
#include "model/file/document_file.h"
#include "model/file/json.h"
#include "tests/support/cheap_key.h"
#include "tests/support/plausible_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::protection_test {
namespace {

std::optional<ContainerFault> fault_of(std::string_view bytes, const FileKey& key) {
  try {
    static_cast<void>(unprotect(bytes, key));
    return std::nullopt;
  } catch (const ContainerError& error) {
    return error.fault();
  }
}

/// As somebody would do who changes a file and seals it again: the digest is no secret.
std::string sealed_again(std::string bytes) {
  const auto head = bytes.substr(0, container_head_size);
  return close_envelope(head, std::string_view(bytes).substr(container_header_size));
}

std::string with_stored(const std::string& bytes, std::string_view stored) {
  return close_envelope(envelope_head(2, protected_flag, bytes[16], stored.size()), stored);
}

std::string flipped(std::string bytes, std::size_t at) {
  bytes[at] = static_cast<char>(bytes[at] ^ 1);
  return bytes;
}

/// Takes 33 bytes a piece beside its own 64 KB.
std::string large_container() {
  std::mt19937_64 random(5);
  std::string payload;
  while (payload.size() < 200'000) payload += static_cast<char>(random());
  return pack({2, payload});
}

std::string why_refused(std::string_view bytes, const FileKey* key) {
  try {
    static_cast<void>(document_from_bytes(bytes, "acme", key));
    return "read";
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::input);
    return failure.what();
  }
}

}  // namespace

TEST_CASE("what was protected comes back with its key") {
  const auto key = cheap_key();
  for (const auto& container : {pack({2, ""}), pack({2, "a plan"}), large_container()}) {
    const auto bytes = protect(container, *key);
    CHECK(is_protected(bytes));
    CHECK_FALSE(is_protected(container));
    CHECK(bytes.find("a plan") == std::string::npos);
    CHECK(terms_of(bytes) == key->terms());
    CHECK(unprotect(bytes, *key) == container);
  }
}

TEST_CASE("the same plan protected twice gives other bytes") {
  const auto key = cheap_key();
  const auto container = pack({2, "a plan"});
  const auto once = protect(container, *key);
  const auto twice = protect(container, *key);
  CHECK(once.substr(128, 24) != twice.substr(128, 24));
  CHECK(once.substr(152) != twice.substr(152));
}

TEST_CASE("another passphrase is told from damage") {
  const auto key = cheap_key();
  const auto bytes = protect(large_container(), *key);
  const FileKey other(Secret("wrong"), key->terms());
  CHECK(fault_of(bytes, other) == ContainerFault::locked);
  CHECK(fault_of(bytes, *cheap_key()) == ContainerFault::locked);
  // Damage that nobody sealed again is told without any key.
  for (const std::size_t at : {70U, 100U, 130U, 160U, 100'000U}) {
    CHECK(fault_of(flipped(bytes, at), *key) == ContainerFault::damaged);
    CHECK(fault_of(flipped(bytes, at), other) == ContainerFault::damaged);
  }
  CHECK(fault_of(std::string_view(bytes).substr(0, 70'000), other) == ContainerFault::truncated);
}

TEST_CASE("whoever changes a protected plan and seals it again is found out") {
  const auto key = cheap_key();
  const auto bytes = protect(large_container(), *key);
  const auto change = [&](std::size_t at) {
    return fault_of(sealed_again(flipped(bytes, at)), *key);
  };
  CHECK(change(8) == ContainerFault::damaged);    // format
  CHECK(change(16) == ContainerFault::damaged);   // length
  CHECK(change(64) == ContainerFault::newer);     // scheme
  CHECK(change(69) == ContainerFault::locked);    // passes
  CHECK(change(80) == ContainerFault::locked);    // salt
  CHECK(change(100) == ContainerFault::locked);   // check
  CHECK(change(130) == ContainerFault::damaged);  // nonce
  CHECK(change(160) == ContainerFault::damaged);
  CHECK(change(bytes.size() - 1) == ContainerFault::damaged);
}

TEST_CASE("a protected plan cut at the end of a piece is damaged, and so is one that goes on") {
  const auto key = cheap_key();
  const auto bytes = protect(large_container(), *key);
  const std::string_view stored = std::string_view(bytes).substr(container_header_size);
  constexpr std::size_t piece = (64U << 10U) + 17;
  for (const std::size_t pieces : {1U, 2U})
    CHECK(fault_of(with_stored(bytes, stored.substr(0, protection_header_size + pieces * piece)),
                   *key) == ContainerFault::damaged);
  CHECK(fault_of(with_stored(bytes, stored.substr(0, protection_header_size)), *key) ==
        ContainerFault::damaged);
  CHECK(fault_of(with_stored(bytes, stored.substr(0, 20)), *key) == ContainerFault::damaged);
  CHECK(fault_of(with_stored(bytes, std::string(stored) + "x"), *key) == ContainerFault::damaged);
  // Two pieces in each other's place.
  auto swapped = std::string(stored.substr(0, protection_header_size));
  swapped += stored.substr(protection_header_size + piece, piece);
  swapped += stored.substr(protection_header_size, piece);
  swapped += stored.substr(protection_header_size + 2 * piece);
  CHECK(fault_of(with_stored(bytes, swapped), *key) == ContainerFault::damaged);
}

TEST_CASE("a hostile file can't make a key that costs gigabytes") {
  const auto key = cheap_key();
  auto bytes = protect(pack({2, "a plan"}), *key);
  bytes[container_header_size + 8 + 4] = 25;  // 25 × 4 GB
  bytes = sealed_again(bytes);
  CHECK(fault_of(bytes, *key) == ContainerFault::costly);
  CHECK(why_refused(bytes, nullptr).find("demands more memory or time") != std::string::npos);
  CHECK_THROWS_AS(key_for_bytes(bytes, "acme", Secret("x")), Failure);
}

TEST_CASE("a program that knows no protection says that a protected plan is newer than itself") {
  // What unpack did when the format was published: seal first, then flags it does not know.
  const auto bytes = protect(pack({2, "a plan"}), *cheap_key());
  const auto envelope = open_envelope(bytes);
  CHECK(envelope.format == 2);
  CHECK(envelope.flags != 0);
  try {
    static_cast<void>(unpack(bytes, current_format));
    FAIL("unpacked");
  } catch (const ContainerError& error) {
    CHECK(error.fault() == ContainerFault::locked);
  }
}

TEST_CASE("a protected document is read with its key, and says what it needs without") {
  const auto document = plausible_document(3);
  const auto key = cheap_key();
  const auto bytes = document_to_bytes(document, "acme", key.get());
  CHECK(document_from_bytes(bytes, "acme", key.get()) == document);
  CHECK(why_refused(bytes, nullptr) == "‘acme’ is protected with a passphrase. Open it with that.");
  CHECK_THROWS_AS(document_from_bytes(bytes, "acme"), LockedPlan);
  CHECK_THROWS_AS(document_from_bytes(bytes, "acme", cheap_key("other").get()), LockedPlan);
  CHECK(why_refused(bytes, cheap_key("other").get()).find("does not open it") != std::string::npos);
  CHECK(why_refused(flipped(bytes, 300), nullptr).find("damaged") != std::string::npos);
  // A plan that isn't protected is read whatever key there is.
  CHECK(document_from_bytes(document_to_bytes(document, "acme"), "acme", key.get()) == document);
}

TEST_CASE("the right passphrase makes the key of a file, a wrong one none") {
  const auto bytes = protect(pack({2, "a plan"}), *cheap_key("open sesame"));
  CHECK(key_for_bytes(bytes, "acme", Secret("open")) == nullptr);
  const auto key = key_for_bytes(bytes, "acme", Secret("open sesame"));
  REQUIRE(key);
  CHECK(unprotect(bytes, *key) == pack({2, "a plan"}));
}

TEST_CASE("a protected plan's file is its owner's alone, and no word of it is on the disk") {
  const TempFolder folder;
  auto document = plausible_document(1);
  document.plan.organization.name = "Northwind-in-secret";
  const auto key = cheap_key();
  save_document(folder / "plan.sightline", document, system_calls(), key.get());
  struct stat status {};
  REQUIRE(::stat((folder / "plan.sightline").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  CHECK(bytes_of(folder / "plan.sightline").find("Northwind-in") == std::string::npos);
  CHECK(load_document(folder / "plan.sightline", key.get()) == document);
  CHECK_THROWS_AS(load_document(folder / "plan.sightline"), LockedPlan);
}

TEST_CASE("the protected sample of the format opens with its passphrase and no other") {
  const std::filesystem::path folder = SIGHTLINE_TEST_FILES;
  const auto file = folder / "format-2-protected.sightline";
  const auto key = key_for_file(file, Secret("correct horse battery staple"));
  REQUIRE(key);
  CHECK(key->terms().cost == usual_cost);
  const auto json = bytes_of(folder / "format-2.json");
  CHECK(load_document(file, key.get()) == document_from_json(json, "format-2"));
  CHECK(key_for_file(file, Secret("correct horse battery staples")) == nullptr);
}

}  // namespace sightline::protection_test
