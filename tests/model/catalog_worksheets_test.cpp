// Worksheets as templates describe them.
#include <catch2/catch_test_macros.hpp>

#include "model/catalog/worksheets.h"
#include "tests/model/catalog_fixture.h"

namespace catalog_worksheets_test {
using namespace sightline;

namespace {

const std::filesystem::path folder =
    std::filesystem::path{SIGHTLINE_TEST_FILES} / "../../templates";

std::string refusal(const std::string& json) {
  const test::Folder own;
  own.write("worksheets/mine.json", json);
  INFO(json);
  try {
    (void)load_worksheet(own.path(), "mine");
  } catch (const Failure& failure) {
    return plain_text(failure.message());
  }
  return "not refused";
}

std::string with_prompt(const std::string& prompt) {
  return R"({"name": "Mine", "description": "Mine", "sections": [{"title": "One", "prompts": [)" +
         prompt + "]}]}";
}

bool says(const std::string& text, const char* part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("both worksheets can be read, and begin with what the pipeline knows", "[worksheet]") {
  CHECK(worksheet_keys(folder) == std::vector<std::string>{"pre-call", "qualification"});
  for (const auto& key : worksheet_keys(folder)) {
    const auto sheet = load_worksheet(folder, key);
    CHECK_FALSE(sheet.hint.empty());
    REQUIRE(sheet.sections.size() >= 4);
    CHECK(sheet.sections.front().prompts.front().field == KnownField::name);
  }
}

TEST_CASE("a worksheet that is not there is refused with those that are", "[worksheet]") {
  try {
    (void)load_worksheet(folder, "post-call");
    FAIL("not refused");
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::usage);
    CHECK(plain_text(failure.message()) ==
          "There is no worksheet ‘post-call’. These are there: pre-call, qualification.");
  }
  CHECK_THROWS_AS(load_worksheet(folder, "../plans/blank"), Failure);
}

TEST_CASE("a bad worksheet gets a sentence that names the file and the mistake", "[worksheet]") {
  CHECK(says(refusal(""), "mine.json"));
  CHECK(says(refusal("{}"), "‘name’"));
  CHECK(says(refusal(R"({"name": "Mine", "description": "Mine"})"), "no sections"));
  CHECK(says(refusal(R"({"name": "Mine", "description": "Mine", "sektions": []})"), "sektions"));
  CHECK(says(refusal(R"({"name": "Mine", "description": "Mine", "sections": [{"title": ""}]})"),
             "without its title"));
  CHECK(says(refusal(with_prompt(R"({"label": "", "lines": 2})")), "without its label"));
  CHECK(says(refusal(with_prompt(R"({"label": "Why?"})")), "neither lines nor choices"));
  CHECK(says(refusal(with_prompt(R"({"label": "Why?", "lines": 21})")), "21 lines"));
  CHECK(says(refusal(with_prompt(R"({"label": "Why?", "lines": -1})")), "-1 lines"));
  CHECK(says(refusal(with_prompt(R"({"label": "Why?", "field": "weather"})")), "mistake"));
  CHECK(says(refusal(with_prompt(R"({"label": "Why?", "liens": 2})")), "liens"));
  CHECK(says(refusal(with_prompt(R"({"label": "Why?", "choices": [1,2]})")), "mistake"));
}

}  // namespace catalog_worksheets_test
