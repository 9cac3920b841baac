// Sheets that are named, and figures that are named since something is odd about them.
#include <catch2/catch_test_macros.hpp>

#include "model/edit/apply.h"
#include "model/edit/gestures_targets.h"
#include "tests/model/intake_support.h"

namespace intake_named_test {
using namespace sightline;
using namespace std::chrono_literals;

namespace {

constexpr Day today = 2026y / 4 / 15;

}  // namespace

TEST_CASE("a sheet that is named is read, and one that isn't there is told with those that are") {
  const auto bytes = file_bytes("crosstab.xlsx");
  const auto named = [&](const char* sheet) {
    TableChoices choices;
    choices.sheet = sheet;
    return read_table(bytes, "crosstab.xlsx", choices);
  };
  const auto all = read_table(bytes, "crosstab.xlsx").sheets;
  for (const auto& sheet : all) CHECK(named(sheet.c_str()).sheet == sheet);
  CHECK(named("VENTES 2026").sheet == "Ventes 2026");
  try {
    (void)named("Headcount");
    FAIL("a sheet that is not there");
  } catch (const Failure& failure) {
    CHECK(failure.kind() == FailureKind::usage);
    CHECK(plain_text(failure.message())
              .starts_with("‘crosstab.xlsx’ has no sheet ‘Headcount’. It has ‘Ventes 2026’"));
  }
  TableChoices choices;
  choices.sheet = "Ventes 2026";
  CHECK_THROWS_AS(read_table("a,b\n1,2\n", "a.csv", choices), Failure);
}

TEST_CASE(
    "figures out of all proportion are named with their targets, and negative revenue is told") {
  auto document = import_document();
  const LineRef area{LineKind::revenue, document.plan.vision.organization.areas[0].id.uuid};
  document = apply(document, set_cell(document, {area, Figure::target, 2026y / 1, 100'000}));
  const auto catalog = Catalog::english();
  const auto text = [&](const char* figure, const auto& words) {
    const auto values = read_figures(std::string("Revenue;Jan 2026\nConsulting;") + figure + "\n",
                                     document.plan, today)
                            .values;
    return catalog.text(words(document.plan, values, catalog));
  };
  CHECK(text("1000000", unusual_names).find("January 2026") != std::string::npos);
  CHECK(text("1000000", unusual_names).find("against a target of ") != std::string::npos);
  CHECK(text("1000", negative_words).empty());
  CHECK(text("-5", negative_words).starts_with("1 figure of revenue is below zero: "));
}

}  // namespace intake_named_test
