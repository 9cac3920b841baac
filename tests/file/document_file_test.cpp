#include "model/file/document_file.h"

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>

#include "model/file/archive.h"
#include "model/file/container.h"
#include "model/file/json.h"
#include "tests/support/failing_calls.h"
#include "tests/support/plausible_document.h"
#include "tests/support/savable_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::document_file_test {
namespace {

/// Without the rights of root, under which nothing is forbidden.
class AsNobody {
 public:
  AsNobody() : before_(::geteuid()) { ok_ = before_ != 0 || ::seteuid(65534) == 0; }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;
  ~AsNobody() {
    if (before_ == 0) ok_ = ::seteuid(before_) == 0;
  }

 private:
  ::uid_t before_;
  bool ok_ = false;
};

std::string why_not_loaded(const std::filesystem::path& path) {
  try {
    static_cast<void>(load_document(path));
    return "loaded";
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::input);
    return failure.what();
  }
}

std::string why_not_saved(const std::filesystem::path& path, FileCalls& calls = system_calls()) {
  try {
    save_document(path, plausible_document(1), calls);
    return "saved";
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::output);
    return failure.what();
  }
}

bool says(const std::string& sentence, std::string_view part) {
  INFO(sentence);
  const bool found = sentence.find(part) != std::string::npos;
  CHECK(found);
  return found;
}

}  // namespace

TEST_CASE("any document comes back from its file as it was") {
  const TempFolder folder;
  std::mt19937_64 random(23);
  for (int i = 0; i < 30; ++i) {
    const auto document = savable_document(random, i % 4);
    save_document(folder / "plan.sightline", document);
    REQUIRE(load_document(folder / "plan.sightline") == document);
  }
}

TEST_CASE("an answer of 100,000 characters, emoji and right-to-left text come back as they were") {
  const TempFolder folder;
  auto document = plausible_document(1);
  document.plan.vision.success.meaning = std::string(100'000, 'w');
  document.plan.organization.name = "🚀 חברה =1+1 @SUM -5";
  const auto path = folder / "計画 ‘neu’.sightline";
  save_document(path, document);
  CHECK(load_document(path) == document);
}

TEST_CASE("the sample of every format ever released loads as its JSON says") {
  const std::filesystem::path folder = SIGHTLINE_TEST_FILES;
  for (int format = 1; format <= current_format; ++format) {
    const auto name = "format-" + std::to_string(format);
    const auto json = bytes_of(folder / (name + ".json"));
    CHECK(load_document(folder / (name + ".sightline")) == document_from_json(json, name));
  }
}

TEST_CASE("each file that is no whole plan is refused with its own sentence") {
  const TempFolder folder;
  const auto path = folder / "plan.sightline";
  save_document(path, plausible_document(1));
  auto bytes = bytes_of(path);

  SECTION("not a plan") {
    put_bytes(path, "PK\x03\x04 something else");
    says(why_not_loaded(path), "plan.sightline’ is not a Sightline plan.");
  }
  SECTION("empty") {
    put_bytes(path, "");
    says(why_not_loaded(path), "is empty.");
  }
  SECTION("cut short") {
    put_bytes(path, bytes.substr(0, bytes.size() / 2));
    says(why_not_loaded(path), "is cut short");
  }
  SECTION("damaged") {
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
    put_bytes(path, bytes);
    says(why_not_loaded(path), "is damaged and was not opened.");
  }
  SECTION("of a newer format") {
    put_bytes(path, pack({current_format + 1, "tomorrow"}));
    says(why_not_loaded(path), "was written by a newer Sightline.");
  }
  SECTION("rightly sealed but crafted") {
    put_bytes(path, pack({current_format, "36 6000000000"}));
    says(why_not_loaded(path), "is damaged and was not opened.");
  }
  SECTION("rightly sealed but senseless") {
    auto document = plausible_document(1);
    document.plan.people.push_back(document.plan.people.front());
    put_bytes(path, pack({current_format, write_archive(document)}));
    says(why_not_loaded(path), "two entries of ‘plan/people’ have the same id");
  }
  SECTION("a folder") { says(why_not_loaded(folder.path()), "is a folder."); }
  SECTION("not there") { says(why_not_loaded(folder / "other"), "There is no file ‘"); }
  SECTION("in a folder that is not there") {
    says(why_not_loaded(folder / "none/plan"), "/none’ does not exist.");
  }
}

TEST_CASE("a file that may not be read is refused with a sentence") {
  const TempFolder folder;
  const auto path = folder / "plan.sightline";
  save_document(path, plausible_document(1));
  std::filesystem::permissions(path, std::filesystem::perms::none);
  std::filesystem::permissions(folder.path(), std::filesystem::perms{0755});
  const AsNobody nobody;
  says(why_not_loaded(path), "You have no permission to read ‘");
}

TEST_CASE("a folder or file that may not be written to gets a sentence and stays as it was") {
  const TempFolder folder;
  const auto path = folder / "plan.sightline";
  save_document(path, plausible_document(2));
  const auto before = bytes_of(path);
  std::filesystem::permissions(path, std::filesystem::perms{0444});
  std::filesystem::permissions(folder.path(), std::filesystem::perms{0555});
  {
    const AsNobody nobody;
    says(why_not_saved(path), "You have no permission to write ‘");
    says(why_not_saved(folder / "new.sightline"), "You have no permission to write ‘");
  }
  CHECK(bytes_of(path) == before);
  CHECK(folder.names() == std::vector<std::string>{"plan.sightline"});
}

TEST_CASE("a full disk gets its sentence, and the file stays as it was") {
  const auto call = GENERATE(Call::create, Call::write, Call::sync, Call::close, Call::rename);
  const TempFolder folder;
  const auto path = folder / "plan.sightline";
  save_document(path, plausible_document(2));
  const auto before = bytes_of(path);
  FailingCalls calls(call, std::errc::no_space_on_device);
  says(why_not_saved(path, calls), "The disk is full: ‘");
  CHECK(bytes_of(path) == before);
  CHECK(folder.names() == std::vector<std::string>{"plan.sightline"});
}

TEST_CASE("other reasons why a plan can't be written are named") {
  const TempFolder folder;
  SECTION("no folder") { says(why_not_saved(folder / "none/plan"), "/none’ does not exist."); }
  SECTION("a folder of that name") { says(why_not_saved(folder.path()), "is a folder."); }
  SECTION("a name too long") {
    says(why_not_saved(folder / std::string(300, 'x')), "is too long. Choose a shorter one.");
  }
  SECTION("a disk that can only be read") {
    FailingCalls calls(Call::create, std::errc::read_only_file_system);
    says(why_not_saved(folder / "plan", calls), "can only be read.");
  }
  SECTION("a file that another program holds") {
    save_document(folder / "plan", plausible_document(1));
    FailingCalls calls(Call::rename, std::errc::device_or_resource_busy);
    says(why_not_saved(folder / "plan", calls),
         "plan’ is held by another program and is as it was before. Close it there");
    CHECK(load_document(folder / "plan") == plausible_document(1));
  }
  SECTION("anything else") {
    FailingCalls calls(Call::sync, std::errc::io_error);
    says(why_not_saved(folder / "plan", calls), "can't be written (Input/output error).");
  }
}

TEST_CASE("a plan that was written is not said to be as it was") {
  const TempFolder folder;
  FailingCalls calls(Call::sync_folder, std::errc::io_error);
  says(
      why_not_saved(folder / "plan", calls),
      "plan’ was written, but its disk does not confirm that it will keep it (Input/output error)");
  CHECK(load_document(folder / "plan") == plausible_document(1));
}

TEST_CASE("a document that no program could load is not written") {
  const TempFolder folder;
  auto document = plausible_document(1);
  SECTION("a fault of the whole") { document.plan.organization.fiscal_year_start = 13; }
  SECTION("a value that no file can hold") { document.plan.organization.name = "\xFF"; }
  SECTION("a number that is none") { document.plan.kpis[0].warning.fraction = std::nan(""); }
  CHECK_THROWS_AS(save_document(folder / "plan", document), Failure);
  CHECK(folder.names().empty());
}

}  // namespace sightline::document_file_test
