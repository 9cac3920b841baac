#include "model/file/archive.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <locale>

#include "model/file/archive_classes.h"
#include "model/file/document_file.h"
#include "tests/support/plausible_document.h"
#include "tests/support/random_document.h"

namespace sightline {

/// A type of a later program: `reason` came with format 2.
struct Later {
  std::string title;
  std::vector<std::int64_t> figures;
  std::string reason = "none";

  bool operator==(const Later&) const = default;
};
template <>
inline constexpr auto fields<Later> =
    FieldList{Field("title", &Later::title, "title", Topic::open),
              Field("figures", &Later::figures, "figures", Topic::open),
              Field("reason", &Later::reason, "reason", Topic::open, 2)};

struct TextList {
  std::vector<std::string> texts;

  bool operator==(const TextList&) const = default;
};
template <>
inline constexpr auto fields<TextList> =
    FieldList{Field("texts", &TextList::texts, "texts", Topic::open)};
struct Texts {
  std::vector<TextList> lists;

  bool operator==(const Texts&) const = default;
};
template <>
inline constexpr auto fields<Texts> =
    FieldList{Field("lists", &Texts::lists, "lists", Topic::open)};

namespace {

/// Writes 1234567.5 as 1.234.567,5 for as long as it lives.
class GroupingLocale {
 public:
  GroupingLocale()
      : before_(std::locale::global(std::locale(std::locale::classic(), new Grouping))) {}
  GroupingLocale(const GroupingLocale&) = delete;
  GroupingLocale& operator=(const GroupingLocale&) = delete;
  ~GroupingLocale() { std::locale::global(before_); }

 private:
  struct Grouping : std::numpunct<char> {
    [[nodiscard]] char do_decimal_point() const override { return ','; }
    [[nodiscard]] char do_thousands_sep() const override { return '.'; }
    [[nodiscard]] std::string do_grouping() const override { return "\3"; }
  };

  std::locale before_;
};

}  // namespace

TEST_CASE("any document comes back from its archive as it was") {
  std::mt19937_64 random(17);
  for (int i = 0; i < 60; ++i) {
    const auto document = random_document(random, i % 5);
    REQUIRE(read_archive(write_archive(document), current_format) == document);
  }
}

TEST_CASE("an archive is the same text in a locale with decimal commas and groups") {
  const auto document = plausible_document(3);
  const auto plain = write_archive(document);
  const GroupingLocale grouping;
  CHECK(write_archive(document) == plain);
  CHECK(read_archive(plain, current_format) == document);
}

TEST_CASE("fractions are written to the last digit that tells one from another") {
  auto document = plausible_document(1);
  document.plan.kpis.at(0).standards.at(0).value = 1.0 / 3;
  CHECK(write_archive(document).find(" 3.33333333333333315e-01 ") != std::string::npos);
  document.plan.kpis.at(0).standards.at(0).value = -1.5e10;
  CHECK(write_archive(document).find(" -1.50000000000000000e+10 ") != std::string::npos);
}

TEST_CASE("what could not be read again is not written") {
  auto document = plausible_document(3);
  SECTION("not a number") {
    document.plan.kpis.at(0).standards.at(0).value = std::numeric_limits<double>::quiet_NaN();
  }
  SECTION("an infinite number") {
    document.plan.kpis.at(0).warning.fraction = std::numeric_limits<double>::infinity();
  }
  SECTION("a text that is not UTF-8") { document.plan.organization.name = "\xC3("; }
  SECTION("an amount out of range") {
    document.plan.vision.success.net_worth.now = Money{max_money + 1};
  }
  SECTION("a date that does not exist") {
    document.plan.organization.as_of = std::chrono::year{2026} / 2 / 30;
  }
  CHECK_THROWS_AS(write_archive(document), ArchiveError);
}

TEST_CASE("an archive cut short anywhere is refused") {
  std::mt19937_64 random(5);
  const auto payload = write_archive(random_document(random, 1));
  for (std::size_t size = 0; size < payload.size(); ++size)
    REQUIRE_THROWS_AS(read_archive(payload.substr(0, size), current_format), ArchiveError);
}

TEST_CASE("an archive with something behind its end is refused") {
  const auto payload = write_archive(plausible_document(3));
  CHECK_THROWS_AS(read_archive(payload + " 0", current_format), ArchiveError);
  CHECK_THROWS_AS(read_archive(payload + "\n", current_format), ArchiveError);
}

TEST_CASE("an archive with bytes changed is read as some legal document or refused") {
  std::mt19937_64 random(9);
  const auto payload = write_archive(random_document(random, 2));
  int refused = 0;
  for (int i = 0; i < 3000; ++i) {
    auto mutant = payload;
    for (auto left = 1 + random() % 4; left > 0; --left)
      mutant[random() % mutant.size()] = "0123456789 -+.eZ\xFF"[random() % 17];
    try {
      const auto document = read_archive(mutant, current_format);
      // Whatever was taken is legal: it can be written and read once more.
      REQUIRE(read_archive(write_archive(document), current_format) == document);
    } catch (const ArchiveError&) {
      ++refused;
    }
  }
  CHECK(refused > 1000);
}

TEST_CASE("a count larger than the file is refused before memory is given") {
  CHECK_THROWS_AS(read_fields<Later>("6000000000 x", 2), std::length_error);
  CHECK_THROWS_AS(read_fields<Later>("18446744073709551615 x", 2), std::length_error);
  CHECK_THROWS_AS(read_fields<Later>("-1 x", 2), std::invalid_argument);
  CHECK_THROWS_AS(read_fields<Later>("1 x 6000000000 1 2 3", 2), std::length_error);
  CHECK_THROWS(read_fields<Later>("1 x 99999999999999999999999 1", 2));
}

TEST_CASE("what takes far more memory than its bytes is refused before that is given") {
  std::string many = "20000000";
  for (int i = 0; i < 20'000'000; ++i) many += " 0 ";
  try {
    static_cast<void>(read_fields<Texts>("2 " + many + " 0", 1));
    FAIL("it was read");
  } catch (const ContainerError& error) {
    CHECK(error.fault() == ContainerFault::too_large);
  }
  // Many lists of a few are no better than one of many.
  std::string lists = "200000";
  for (int i = 0; i < 200'000; ++i) lists += " 100 " + many.substr(9, 300);
  CHECK_THROWS_AS(read_fields<Texts>(lists, 1), ContainerError);
  // What a plan may be is far from that.
  std::string some = "1 100000";
  for (int i = 0; i < 100'000; ++i) some += " 0 ";
  CHECK(read_fields<Texts>(some, 1).lists.front().texts.size() == 100'000);
}

TEST_CASE("a plan of a few bytes that would take too much memory is refused as too large") {
  Document document;
  document.id = {{1, 2}};
  document.plan.examples = {"/before", "/after"};
  auto payload = write_archive(document);
  const std::string listed = "2 7 /before 6 /after";
  const auto at = payload.find(listed);
  REQUIRE(at != std::string::npos);
  std::string many = "9000000";
  for (int i = 0; i < 9'000'000; ++i) many += " 0 ";
  const auto hostile = pack({current_format, payload.replace(at, listed.size(), many)});
  CHECK(hostile.size() < 100'000);
  try {
    static_cast<void>(document_from_bytes(hostile, "acme.sightline"));
    FAIL("it was read");
  } catch (const Failure& failure) {
    CHECK(plain_text(failure.message()).find("is too large for a plan") != std::string::npos);
  }
}

TEST_CASE("a field that came with a later format keeps its default in an older file") {
  CHECK(read_fields<Later>("1 x 2 10 20", 1) == Later{"x", {10, 20}, "none"});
  CHECK(read_fields<Later>("1 x 2 10 20 4 late", 2) == Later{"x", {10, 20}, "late"});
  CHECK_THROWS(read_fields<Later>("1 x 2 10 20", 2));
}

}  // namespace sightline
