#include "model/file/json.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "model/file/json_schema.h"
#include "tests/support/plausible_document.h"
#include "tests/support/savable_document.h"
#include "tests/support/temp_folder.h"

namespace sightline::json_test {
namespace {

const std::filesystem::path project = std::filesystem::path(SIGHTLINE_TEST_FILES) / "../..";

std::string why_refused(const std::string& text) {
  try {
    static_cast<void>(document_from_json(text, "plan.json"));
    return "read";
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::input);
    return failure.what();
  }
}

bool refused(const std::string& text, std::string_view why) {
  const auto sentence = why_refused(text);
  INFO(sentence);
  const bool found = sentence.find(why) != std::string::npos;
  CHECK(found);
  return found;
}

/// A sample with one place of it changed.
std::string changed(const char* pointer, const nlohmann::json& value) {
  auto json = nlohmann::json::parse(to_json_text(plausible_document(1)));
  json[nlohmann::json::json_pointer(pointer)] = value;
  return json.dump();
}

bool follows_schema(const std::vector<std::filesystem::path>& files) {
  std::string command = std::string(SIGHTLINE_PYTHON) + " '" +
                        (project / "tests/file/check_schema.py").string() + "' '" +
                        (project / "model/file/sightline.schema.json").string() + "'";
  for (const auto& file : files) command += " '" + file.string() + "'";
  return std::system(command.c_str()) == 0;
}

}  // namespace

TEST_CASE("any document comes back from its JSON as it was") {
  std::mt19937_64 random(29);
  for (int i = 0; i < 30; ++i) {
    const auto document = savable_document(random, i % 4);
    REQUIRE(document_from_json(to_json_text(document), "x") == document);
  }
}

TEST_CASE("JSON that is no plan is refused with what is wrong with it") {
  refused("", "‘plan.json’ is not valid JSON from line 1, column 1 on.");
  refused("{\"format\": 1, \"document\": {", "is not valid JSON");
  refused("{\n  \"format\": 1,\n  \"document\": }", "from line 3, column 15 on");
  refused("[1, 2]", "is JSON but no plan");
  refused("{\"format\": \"1\", \"document\": {}}", "is JSON but no plan");
  refused("{\"format\": 1}", "is JSON but no plan");
  refused("{\"format\": 0, \"document\": {}}", "is JSON but no plan");
  refused(changed("/format", 18446744073709551615U), "was written by a newer Sightline");
  refused(changed("/format", 99), "was written by a newer Sightline (format 99)");
  refused(std::string(100'000, '['), "nested too deep");
  refused("{\"format\": 1e999, \"document\": {}}", "a number that is too large");
}

TEST_CASE("a place of the JSON that no plan can hold is named") {
  refused(changed("/document/plan/organization/nmae", "x"), "/plan/organization/nmae");
  refused(changed("/document/plan/organization/as_of", "2026-02-30"), "/plan/organization/as_of");
  refused(changed("/document/plan/cycles/0/start", 3), "/plan/cycles/0/start");
  refused(changed("/document/plan/organization/currency", "euro"), "/plan/organization/currency");
  refused(changed("/document/plan/people/1/id", ""), "/plan/people/1/id");
  refused(changed("/document/plan/organization/fiscal_year_start", 0), "starts in month 0");
}

TEST_CASE("a field beside format and document is refused, since it would be lost") {
  refused(changed("/notes", "x"), "‘notes’");
}

TEST_CASE("the published schema is the one that the fields give") {
  CHECK(bytes_of(project / "model/file/sightline.schema.json") == json_schema_text());
}

TEST_CASE("the JSON of any document follows the published schema, and changed JSON does not") {
  const TempFolder folder;
  std::mt19937_64 random(31);
  put_bytes(folder / "plan.json", to_json_text(plausible_document(1)));
  put_bytes(folder / "random.json", to_json_text(savable_document(random)));
  put_bytes(folder / "field.json", changed("/document/plan/organization/nmae", "x"));
  put_bytes(folder / "date.json", changed("/document/plan/organization/as_of", "1 May"));
  CHECK(follows_schema({folder / "plan.json", folder / "random.json",
                        std::filesystem::path(SIGHTLINE_TEST_FILES) / "format-1.json"}));
  CHECK_FALSE(follows_schema({folder / "field.json"}));
  CHECK_FALSE(follows_schema({folder / "date.json"}));
}

}  // namespace sightline::json_test
