// The prompts of the vision interview.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "model/catalog/prompts.h"
#include "tests/model/catalog_fixture.h"

namespace catalog_prompts_test {
using namespace sightline;

namespace {

const std::filesystem::path folder =
    std::filesystem::path{SIGHTLINE_TEST_FILES} / "../../templates";

void refused(const std::string& json) {
  const test::Folder own;
  own.write("prompts/vision.json", json);
  INFO(json);
  CHECK_THROWS_AS(load_prompts(own.path()), Failure);
}

}  // namespace

TEST_CASE("The interview asks four questions and covers every part of the vision") {
  const auto questions = load_prompts(folder);
  REQUIRE(questions.size() == 4);
  std::vector<VisionPart> parts;
  for (const auto& question : questions) {
    CHECK_FALSE(question.hint.empty());
    CHECK_FALSE(question.good.empty());
    CHECK_FALSE(question.good_example.empty());
    CHECK_FALSE(question.bad_example.empty());
    CHECK(question.ask.size() >= 2);
    for (const auto& part : question.parts) {
      CHECK_FALSE(part.label.empty());
      CHECK_FALSE(part.hint.empty());
      parts.push_back(part.part);
    }
  }
  std::ranges::sort(parts);
  CHECK(std::ranges::adjacent_find(parts) == parts.end());
  CHECK(parts.size() == count_of<VisionPart>());
}

TEST_CASE("Prompts that are missing or broken are a Failure") {
  const test::Folder empty;
  CHECK_THROWS_AS(load_prompts(empty.path()), Failure);
  refused("");
  refused("{}");
  refused(R"({"questions": 1e999})");
  refused(R"({"questions": 4})");
  refused(R"({"questions": [{"key": "organization"}]})");
  refused(R"({"questions": [{"key": "organization", "titel": "x"}]})");
  refused(R"({"questions": [{"key": "organization"}, {"key": "success"}, {"key": "reputation"},
                            {"key": "goal"}]})");
  refused(R"({"questions": [{"key": "organization", "parts": [{"part": "weather"}]}]})");
}

}  // namespace catalog_prompts_test
