// Disks that are really full: a memory disk of 64 kB, in a mount namespace of the test's own.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "model/file/document_file.h"
#include "tests/cli/run_cli.h"
#include "tests/support/plausible_document.h"

namespace sightline::full_disk_test {
namespace {

// `unshare` gives root, real or of a namespace, a place to mount in; nothing stays mounted.
constexpr const char* unshare = "unshare --mount --map-root-user";

bool may_mount() {
  const TempFolder folder;
  const auto line = std::string(unshare) + " mount -t tmpfs -o size=64k tmpfs '" +
                    folder.path().string() + "' >/dev/null 2>&1";
  if (std::system(line.c_str()) == 0) return true;
  WARN("SKIPPED: no file system can be mounted here, neither as root nor in a user namespace");
  return false;
}

/// A folder `disk` of 64 kB, with a copy of `kept` in it when that is named, and then filled.
class FullDisk {
 public:
  explicit FullDisk(std::string kept = {}) : kept_(std::move(kept)) {
    std::filesystem::create_directory(path());
    put_bytes(folder_ / "run",
              "set -e\n"
              "disk=$1 kept=$2 after=$3; shift 3\n"
              "mount -t tmpfs -o size=64k tmpfs \"$disk\"\n"
              "[ -z \"$kept\" ] || cp \"$kept\" \"$disk\"\n"
              "dd if=/dev/zero of=\"$disk/filler\" bs=1k 2>/dev/null || true\n"
              "code=0; \"$@\" || code=$?\n"
              "rm \"$disk/filler\"; cp -r \"$disk/.\" \"$after\"\n"
              "exit $code\n");
    std::filesystem::create_directory(folder_ / "after");
  }

  [[nodiscard]] std::filesystem::path path() const { return folder_ / "disk"; }
  /// Runs sightline-cli with the disk mounted and full; `variables` as in "TMPDIR=/x".
  [[nodiscard]] CliResult run(const std::vector<std::string>& words,
                              const std::string& variables = {}) const {
    return run_cli(words, std::string(unshare) + " sh '" + (folder_ / "run").string() + "' '" +
                              path().string() + "' '" + kept_ + "' '" +
                              (folder_ / "after").string() + "' env " + variables);
  }
  /// What was on the disk when the program had ended, beside what filled it.
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder_ / "after"))
      names.push_back(entry.path().filename().string());
    return names;
  }
  [[nodiscard]] std::string bytes(const std::string& name) const {
    return bytes_of(folder_ / "after" / name);
  }

 private:
  TempFolder folder_;
  std::string kept_;
};

}  // namespace

TEST_CASE("what can only be begun to be written is not put in its place") {
  // Needs no mounting: every file ends where a disk would be full.
  const auto limit = GENERATE(as<std::string>{}, "1", "8", "40");
  const TempFolder folder;
  const auto plan = (folder / "plan.sightline").string();
  const auto books = folder / "books";
  std::filesystem::create_directory(books);
  put_bytes(books / "plan.xlsx", "the book of last month");
  save_document(plan, plausible_document(1));
  const auto bytes = bytes_of(plan);
  const auto before = "ulimit -f " + limit + "; trap '' XFSZ; ";
  require_refusal(run_cli({"export", plan, "-o", books, "--force"}, before), 4,
                  "books/plan.xlsx’ was cut short");
  CHECK(bytes_of(books / "plan.xlsx") == "the book of last month");
  require_refusal(
      run_cli({"new", plan, "--template", "it-services", "--force"}, "ulimit -f 1; trap '' XFSZ; "),
      4, "plan.sightline’ can't be written (File too large).");
  CHECK(bytes_of(plan) == bytes);
  CHECK(folder.names() == std::vector<std::string>{"books", "plan.sightline"});
}

TEST_CASE("a plan is not written to a disk that is full, and the old one stays") {
  if (!may_mount()) return;
  const TempFolder folder;
  const auto plan = (folder / "plan.sightline").string();
  const auto json = (folder / "plan.json").string();
  REQUIRE(run_cli({"new", plan}).code == 0);
  put_bytes(json, run_cli({"json", plan}).out);
  const FullDisk disk(plan);
  require_refusal(disk.run({"from-json", json, disk.path() / "plan.sightline", "--force"}), 4,
                  "The disk is full: ‘");
  CHECK(disk.names() == std::vector<std::string>{"plan.sightline"});
  CHECK(disk.bytes("plan.sightline") == bytes_of(plan));
  // Nothing is as it was before where there was nothing.
  const FullDisk blank("");
  const auto refused = blank.run({"from-json", json, blank.path() / "plan.sightline"});
  require_refusal(refused, 4, "The disk is full: ‘");
  CHECK(refused.err.find("was not written. Make room") != std::string::npos);
  CHECK(blank.names().empty());
}

TEST_CASE("a plan book is not written to a disk that is full, and the old one stays") {
  if (!may_mount()) return;
  const TempFolder folder;
  const auto plan = (folder / "plan.sightline").string();
  const auto book = folder / "plan.xlsx";
  save_document(plan, plausible_document(1));
  put_bytes(book, "the book of last month");
  const FullDisk disk(book.string());
  const auto result = disk.run({"export", plan, "-o", disk.path(), "--force"});
  require_refusal(result, 4, "The disk is full: ‘");
  CHECK(result.err.find("/plan.xlsx’") != std::string::npos);
  CHECK(disk.names() == std::vector<std::string>{"plan.xlsx"});
  CHECK(disk.bytes("plan.xlsx") == "the book of last month");
}

TEST_CASE("a plan book is not written when the folder for temporary files is full") {
  if (!may_mount()) return;
  const TempFolder folder;
  const auto plan = (folder / "plan.sightline").string();
  const auto books = folder / "books";
  std::filesystem::create_directory(books);
  put_bytes(books / "plan.xlsx", "the book of last month");
  save_document(plan, plausible_document(1));
  const FullDisk disk;
  const auto result =
      disk.run({"export", plan, "-o", books, "--force"}, "TMPDIR='" + disk.path().string() + "'");
  require_refusal(result, 4, "the folder for temporary files");
  CHECK(result.err.find("plan.xlsx’") != std::string::npos);
  CHECK(disk.names().empty());
  CHECK(bytes_of(books / "plan.xlsx") == "the book of last month");
  std::vector<std::string> left;
  for (const auto& entry : std::filesystem::directory_iterator(books))
    left.push_back(entry.path().filename().string());
  CHECK(left == std::vector<std::string>{"plan.xlsx"});
}

}  // namespace sightline::full_disk_test
