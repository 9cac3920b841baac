// Several programs that write one file at the same moment.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "model/file/document_file.h"
#include "model/file/versions.h"
#include "tests/cli/desk.h"

namespace sightline::race_test {
namespace {

/// `sightline-cli new` of one file by eight programs at once.
struct Crowd {
  static constexpr int most = 8;
  TempFolder folder;
  std::string plan = path("new.sightline");
  Versions versions{folder / "data/sightline/versions"};

  [[nodiscard]] std::string path(const std::string& name) const { return (folder / name).string(); }
  void make(const std::string& more) const {
    const auto line = "export LC_ALL=C XDG_DATA_HOME='" + path("data") + "'; cd '" +
                      folder.path().string() +
                      "'; for i in 1 2 3 4 5 6 7 8; do ('" SIGHTLINE_CLI
                      "' new new.sightline --template it-services " +
                      more + " >out$i 2>err$i; echo $? >code$i) & done; wait";
    REQUIRE(std::system(line.c_str()) == 0);
  }
  [[nodiscard]] std::string of(const char* what, int program) const {
    return bytes_of(folder / (what + std::to_string(program)));
  }
  /// Whose versions were kept; each has to be what its name says.
  [[nodiscard]] std::set<std::string> kept() const {
    std::set<std::string> ids;
    for (const auto& version : versions.at(plan)) {
      CHECK(load_document(version.file).id == version.document);
      ids.insert(to_text(version.document));
    }
    return ids;
  }
};

}  // namespace

TEST_CASE("of programs that make one new plan at once, one has made it and the others say so") {
  const Crowd crowd;
  crowd.make("");
  int done = 0;
  for (int i = 1; i <= Crowd::most; ++i) {
    const auto code = crowd.of("code", i);
    INFO(crowd.of("err", i));
    if (code == "0\n") {
      ++done;
      continue;
    }
    CHECK(code == "4\n");
    CHECK(contains(crowd.of("err", i), "is there already. Choose another name"));
  }
  CHECK(done == 1);
  const auto document = load_document(crowd.plan);
  CHECK(crowd.kept() == std::set{to_text(document.id)});
  CHECK(bytes_of(crowd.versions.at(crowd.plan).front().file) == bytes_of(crowd.plan));
}

TEST_CASE("of programs that replace one plan at once, each has kept its own as a version") {
  const Crowd crowd;
  crowd.make("--force");
  for (int i = 1; i <= Crowd::most; ++i) {
    INFO(crowd.of("err", i));
    CHECK(crowd.of("code", i) == "0\n");
  }
  CHECK(crowd.kept().size() == Crowd::most);
}

}  // namespace sightline::race_test
