// What a terminal is sent: names of files and texts of plans, whatever stands in them.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "model/file/document_file.h"
#include "model/file/json.h"
#include "tests/cli/desk.h"

namespace sightline::odd_text_test {
namespace {

/// It ends a line, paints what follows red, sets a window's title, rubs out and does so in one
/// byte.
constexpr const char* odd = "one\ntwo\x1b[31m\x1b]0;taken\x07\x7f\u009b31m";
constexpr const char* shown = "one␊two␛[31m␛]0;taken␇␡\uFFFD31m";

void require_lines(const std::string& text) {
  INFO(text);
  const auto is_control = [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7F; };
  REQUIRE(std::ranges::none_of(text, is_control));
  REQUIRE_FALSE(contains(text, "\u009b"));
  REQUIRE_FALSE(contains(text, "one\ntwo"));
}

/// What anybody may call whatever they like, called so.
void call_all_odd(nlohmann::json& part) {
  for (auto& [name, value] : part.items()) {
    if (value.is_structured()) call_all_odd(value);
    if (value.is_string() && (name == "title" || name == "name" || name == "who" || name == "note"))
      value = odd;
  }
}

}  // namespace

TEST_CASE("a file whose name is no line is named in one, in answers and in errors") {
  const Desk desk;
  const auto home = "XDG_DATA_HOME='" + desk.path("data") + "'";
  const auto plan = desk.path(std::string(odd) + ".sightline");
  REQUIRE(run_cli({"new", plan}, home).code == 0);
  REQUIRE(run_cli({"new", plan, "--force"}, home).code == 0);
  const auto listed = run_cli({"versions", plan}, home);
  CHECK(listed.code == 0);
  require_lines(listed.out);
  CHECK(contains(listed.out, std::string(shown) + ".sightline\n"));
  for (const auto& words : {std::vector<std::string>{"restore", plan, "77", "-o", desk.path("b")},
                            {"show", plan + "x"},
                            {"new", plan},
                            {"diff", plan, desk.plan, plan}})
    require_lines(run_cli(words, home).err);
  require_refusal(run_cli({"restore", plan, "77", "-o", desk.path("b")}, home), 2, shown);
}

TEST_CASE("no command sends a terminal what a plan's texts would have it do") {
  const Desk desk;
  REQUIRE(run_cli({"new", desk.plan, "--template", "it-services", "--sample", "--force"}).code ==
          0);
  auto json = nlohmann::json::parse(to_json_text(load_document(desk.plan)));
  call_all_odd(json.at("document").at("plan"));
  put_bytes(desk.path("odd.json"), json.dump());
  const auto odd_plan = desk.path("odd.sightline");
  const auto made = run_cli({"from-json", desk.path("odd.json"), odd_plan});
  INFO(made.err);
  REQUIRE(made.code == 0);
  const auto merged = desk.path("merged.sightline");
  REQUIRE(run_cli({"merge", desk.plan, desk.plan, odd_plan, "-o", merged}).code == 0);
  auto base = load_document(odd_plan);
  base.plan.organization.name = "before";
  save_document(desk.path("base.sightline"), base);
  for (const auto& words :
       {std::vector<std::string>{"show", odd_plan},
        {"check", odd_plan, "--all"},
        {"diff", desk.plan, odd_plan},
        {"merge", desk.path("base.sightline"), desk.plan, odd_plan, "-o", merged},
        {"history", merged},
        {"line-of-sight", odd_plan},
        {"scorecard", odd_plan},
        {"incentives", odd_plan},
        {"scenarios", odd_plan},
        {"baselines", odd_plan}}) {
    const auto said = run_cli(words);
    INFO(words.front() << said.err);
    CHECK(said.code < 2);
    CHECK_FALSE(said.out.empty());
    require_lines(said.out);
    require_lines(said.err);
  }
}

}  // namespace sightline::odd_text_test
