#include <catch2/catch_test_macros.hpp>

#include "model/catalog/catalog.h"
#include "model/derive/audience.h"
#include "model/edit/apply.h"
#include "model/edit/differences.h"
#include "model/edit/gestures_organization.h"
#include "model/edit/merge.h"
#include "model/edit/undo.h"
#include "tests/support/plausible_document.h"

namespace sightline::edit_page_setup_test {
namespace {

constexpr PageSetup other{PaperSize::letter, PaperDirection::landscape, PaperMargins::wide};

std::string said(const Edit& edit) { return plain_text(edit.message); }

}  // namespace

TEST_CASE("a plan that says nothing of it prints as each page needs, within normal margins") {
  CHECK(page_setup_of(Organization{}) ==
        PageSetup{PaperSize::a4, PaperDirection::as_needed, PaperMargins::normal});
}

TEST_CASE("a page setup is one step, named by what it changes if that is a single thing") {
  const auto d = plausible_document(1);
  auto setup = page_setup_of(d.plan.organization);
  CHECK(set_page_setup(d, setup).empty());
  setup.direction = PaperDirection::landscape;
  CHECK(said(set_page_setup(d, setup)) == "Set the paper direction to ‘Landscape’");
  CHECK(page_setup_of(apply(d, set_page_setup(d, setup)).plan.organization) == setup);
  setup = page_setup_of(d.plan.organization);
  setup.margins = PaperMargins::narrow;
  CHECK(said(set_page_setup(d, setup)) == "Set the page margins to ‘Narrow’");
  setup = page_setup_of(d.plan.organization);
  setup.paper = PaperSize::letter;
  CHECK(said(set_page_setup(d, setup)) == "Set the paper size to ‘Letter’");
  CHECK(said(set_page_setup(d, other)) == "Change the page setup");

  Undo undo(d);
  REQUIRE(undo.perform(set_page_setup(d, other)));
  CHECK(page_setup_of(undo.document().plan.organization) == other);
  undo.undo();
  CHECK(undo.document().plan == d.plan);
}

TEST_CASE("a page setup is compared and merged field by field, and every reader has it") {
  const auto base = plausible_document(1);
  const auto mine = apply(base, set_direction(base, PaperDirection::portrait));
  const auto theirs = apply(base, set_margins(base, PaperMargins::wide));
  const auto both = merge(base, mine, theirs, {{}, Side::mine});
  CHECK(both.conflicts.empty());
  CHECK(page_setup_of(both.document.plan.organization) ==
        PageSetup{PaperSize::a4, PaperDirection::portrait, PaperMargins::wide});

  const auto told = differences(base, both.document);
  REQUIRE(told.size() == 1);
  REQUIRE(told[0].lines.size() == 2);
  const auto catalog = Catalog::english();
  CHECK(catalog.text(told[0].lines[0].text) ==
        "Organization: paper direction As each page needs → Portrait");
  CHECK(catalog.text(told[0].lines[1].text) == "Organization: page margins Normal → Wide");

  const auto seen = for_audience(both.document, {.audience = Audience::company});
  CHECK(page_setup_of(seen.plan.organization) == page_setup_of(both.document.plan.organization));
}

}  // namespace sightline::edit_page_setup_test
