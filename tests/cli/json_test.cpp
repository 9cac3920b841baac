#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "model/catalog/catalog.h"
#include "model/file/archive.h"
#include "model/file/container.h"
#include "model/file/document_file.h"
#include "tests/cli/run_cli.h"
#include "tests/support/comma_locale.h"
#include "tests/support/exit_code.h"
#include "tests/support/plausible_document.h"

namespace sightline::json_test {
namespace {

const std::filesystem::path samples = SIGHTLINE_TEST_FILES;
/// A plan of today's format.
const auto newest = samples / ("format-" + std::to_string(current_format));
const auto newest_plan = newest.string() + ".sightline";
const auto newest_json = newest.string() + ".json";

}  // namespace

TEST_CASE("json writes the plan, and from-json makes the same plan of it") {
  const TempFolder folder;
  const auto json = run_cli({"json", newest_plan});
  CHECK(json.code == 0);
  CHECK(json.err.empty());
  CHECK(json.out == bytes_of(newest_json));

  const auto plan = folder / "größer 計画.sightline";
  const auto made = run_cli({"from-json", newest_json, plan});
  CHECK(made.code == 0);
  CHECK(made.out == plan.string() + "\n");
  auto document = load_document(plan);
  const auto before = load_document(newest_plan);
  // Whose it is by now, and since when.
  REQUIRE(document.history.size() == before.history.size() + 1);
  CHECK(Catalog::english().text(document.history.back()->what) ==
        "Taken from JSON (‘" + newest_json.substr(newest_json.rfind('/') + 1) + "’)");
  CHECK_FALSE(document.history.back()->who.empty());
  CHECK(document.history.back()->at > 1'700'000'000);
  document.history.pop_back();
  CHECK(document == before);
}

TEST_CASE("json --schema writes the published schema") {
  const auto schema = run_cli({"json", "--schema"});
  CHECK(schema.code == 0);
  CHECK(schema.out == bytes_of(samples / "../../model/file/sightline.schema.json"));
}

TEST_CASE("json writes the same in a locale with decimal commas") {
  const auto json = run_cli({"json", newest_plan}, CommaLocale().variables());
  CHECK(json.out == bytes_of(newest_json));
}

TEST_CASE("from-json replaces a file only when told to") {
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  put_bytes(plan, "mine");
  const std::vector<std::string> words{"from-json", newest_json, plan};
  require_refusal(run_cli(words), 4, "plan.sightline’ is there already.");
  CHECK(bytes_of(plan) == "mine");
  auto forced = words;
  forced.emplace_back("--force");
  CHECK(run_cli(forced).code == 0);
  CHECK(load_document(plan).plan == load_document(newest_plan).plan);
}

TEST_CASE("a plan of a colleague keeps its group, and opens to no other") {
  if (::geteuid() != 0 || !others_read_here()) {
    WARN("SKIPPED: only root can be several people, in a checkout that others may read");
    return;
  }
  const TempFolder folder;
  const auto plan = folder / "plan.sightline";
  constexpr ::uid_t alice = 1'001;
  constexpr ::gid_t team = 2'001;
  const auto saved_by = [&](const std::string& who) {
    put_bytes(plan, "alice's");
    REQUIRE(::chown(plan.c_str(), alice, team) == 0);
    std::filesystem::permissions(plan, std::filesystem::perms{0666});
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0777});
    const auto saved = run_cli({"from-json", newest_json, plan, "--force"}, "setpriv " + who);
    INFO(saved.err);
    REQUIRE(saved.code == 0);
    struct stat status {};
    REQUIRE(::stat(plan.c_str(), &status) == 0);
    std::filesystem::remove(plan);
    return std::pair{status.st_gid, status.st_mode & 07777U};
  };
  CHECK(saved_by("--reuid=1002 --regid=1002 --groups=2001") == std::pair{team, 0666U});
  CHECK(saved_by("--reuid=1002 --regid=1002 --clear-groups") ==
        std::pair<::gid_t, unsigned>{1'002, 0606});
}

TEST_CASE("from-json leaves no file behind when the JSON is no plan") {
  const TempFolder folder;
  put_bytes(folder / "in.json", "{\"format\": 1, \"document\": {\"plan\": 7}}");
  require_refusal(run_cli({"from-json", folder / "in.json", folder / "out.sightline"}), 3, "/plan");
  put_bytes(folder / "in.json", "{\"format\": 1, \"document\": {\"revision\": 1e999}}");
  require_refusal(run_cli({"from-json", folder / "in.json", folder / "out.sightline"}), 3,
                  "too large for any plan");
  CHECK(folder.names() == std::vector<std::string>{"in.json"});
}

TEST_CASE("a file that can't be read is exit code 3 and one sentence") {
  const TempFolder folder;
  const auto path = folder / "plan.sightline";
  save_document(path, plausible_document(1));
  auto bytes = bytes_of(path);
  const std::vector<std::string> words{"json", path};
  SECTION("not a plan") {
    put_bytes(path, "PK something else");
    require_refusal(run_cli(words), 3, "is not a Sightline plan.");
  }
  SECTION("empty") {
    put_bytes(path, "");
    require_refusal(run_cli(words), 3, "is empty.");
  }
  SECTION("cut short") {
    put_bytes(path, bytes.substr(0, bytes.size() - 1));
    require_refusal(run_cli(words), 3, "is cut short");
  }
  SECTION("one bit flipped") {
    bytes[1000] = static_cast<char>(bytes[1000] ^ 1);
    put_bytes(path, bytes);
    require_refusal(run_cli(words), 3, "is damaged");
  }
  SECTION("newer") {
    put_bytes(path, pack({99, "tomorrow"}));
    require_refusal(run_cli(words), 3, "newer Sightline");
  }
  SECTION("not there") {
    std::filesystem::remove(path);
    require_refusal(run_cli(words), 3, "There is no file ‘");
  }
  SECTION("a folder") { require_refusal(run_cli({"json", folder.path()}), 3, "is a folder."); }
  SECTION("no permission") {
    std::filesystem::permissions(path, std::filesystem::perms::none);
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0755});
    const std::string nobody = ::geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups" : "";
    require_refusal(run_cli(words, nobody), 3, "You have no permission to read ‘");
  }
}

TEST_CASE("output that can't be written is exit code 4 and one sentence") {
  const TempFolder folder;
  const std::string json = newest_json;
  require_refusal(run_cli({"from-json", json, folder / "none/plan.sightline"}), 4,
                  "/none’ does not exist.");
  require_refusal(run_cli({"from-json", json, folder.path()}), 4, "is a folder.");
  const auto full = std::system(("'" SIGHTLINE_CLI "' json '" + newest_plan + "' >/dev/full 2>'" +
                                 (folder / "err").string() + "'")
                                    .c_str());
  CHECK(exit_code(full) == 4);
  require_start(bytes_of(folder / "err"), "sightline-cli: What was asked for can't be written");
}

TEST_CASE("a command line that is not understood is exit code 2 and one sentence") {
  require_refusal(run_cli({"json"}), 2, "either a FILE or --schema");
  require_refusal(run_cli({}), 2, "Try ‘sightline-cli --help’.");
  require_refusal(run_cli({"jsno"}), 2, "‘jsno’. Did you mean ‘json’? Try ‘sightline-cli --help’.");
  require_refusal(run_cli({"from-json", "a"}), 2, "Try ‘sightline-cli from-json --help’.");
  require_refusal(run_cli({"json", "--schem"}), 2, "--schem");
}

TEST_CASE("help and version go to the standard output") {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"--help"}, {"json", "--help"}, {"--version"}}) {
    const auto outcome = run_cli(words);
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    CHECK_FALSE(outcome.out.empty());
  }
  CHECK(run_cli({"--help"}).out.find("Examples:") != std::string::npos);
  require_start(run_cli({"--version"}).out, "sightline-cli ");
}

TEST_CASE("the program needs no window system") {
  const TempFolder folder;
  const auto line = "ldd '" SIGHTLINE_CLI "' >'" + (folder / "libraries").string() + "'";
  REQUIRE(std::system(line.c_str()) == 0);
  const auto libraries = bytes_of(folder / "libraries");
  REQUIRE(libraries.find("libc.so") != std::string::npos);
  for (const auto* name : {"libwx", "libgtk", "libgdk", "libwayland", "libQt"}) {
    INFO(name);
    CHECK(libraries.find(name) == std::string::npos);
  }
}

}  // namespace sightline::json_test
