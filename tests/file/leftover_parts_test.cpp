#include "model/file/leftover_parts.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "model/base/message.h"
#include "model/file/atomic_write.h"
#include "model/file/document_file.h"
#include "tests/support/temp_folder.h"

namespace sightline::leftover_parts_test {
namespace {

namespace fs = std::filesystem;

void make_old(const fs::path& file) {
  fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::minutes(62));
}

bool is_closed(const std::string& bytes) { return bytes.empty(); }

}  // namespace

TEST_CASE("what whoever took a leftover away was killed over goes, or is told of") {
  const TempFolder folder;
  const auto plan = folder / "acme.sightline";
  const auto aside =
      folder / (".sightline-" + std::to_string(GENERATE(0, 1, max_parts)) + "-gone.part");
  Document document;
  document.id = {{1, 1}};
  put_bytes(aside, document_to_bytes(document, {}));
  CHECK_THROWS_AS(clear_open_parts_beside(plan, is_closed), Failure);
  CHECK(fs::exists(aside));
  make_old(aside);
  CHECK_NOTHROW(clear_open_parts_beside(plan, is_closed));
  CHECK(folder.names().empty());
}

TEST_CASE("a leftover that can't be taken away has its name again") {
  const TempFolder folder;
  const auto part = part_in(folder.path(), 0);
  // A folder that isn't blank is renamed and never removed, whoever asks.
  fs::create_directory(part);
  put_bytes(part / "inside", "x");
  make_old(part);
  CHECK(clear_leftover_parts(folder.path()) == std::vector{part});
  CHECK(folder.names() == std::vector<std::string>{".sightline-0.part"});
}

}  // namespace sightline::leftover_parts_test
