#include "model/file/document_file.h"

#include <catch2/catch_test_macros.hpp>

#include "model/file/json.h"
#include "model/find.h"

using namespace sightline;
using namespace std::chrono_literals;

TEST_CASE("a saved plan loads as the same plan") {
  IdSource ids(1);
  auto document = blank_document(2026y / 4, ids);
  document.plan.organization.name = "Änderung & Söhne — 計画";
  const auto path = std::filesystem::temp_directory_path() / "sightline_document_test.sightline";
  save_document(path, document);
  CHECK(load_document(path) == document);
  CHECK(document_from_json(to_json_text(document), "x") == document);
  std::filesystem::remove(path);
}
