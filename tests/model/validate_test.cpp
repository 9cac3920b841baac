#include "model/validate.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/plausible_document.h"

namespace sightline::validate_test {
namespace {

std::string fault_of(const Document& document) {
  const auto fault = first_fault(document, "a.sightline");
  return fault ? plain_text(*fault) : "";
}

bool names(const std::string& fault, std::string_view place) {
  INFO(fault);
  return fault.starts_with("‘a.sightline’ can't be used: ") &&
         fault.find(place) != std::string::npos;
}

template <class Change>
Action changed(const Action& action, Change change) {
  auto copy = action;
  change(copy);
  return copy;
}

}  // namespace

TEST_CASE("a sound document has no fault") { CHECK(fault_of(plausible_document(1)).empty()); }

TEST_CASE("ids that are missing or stand twice are found where they are") {
  auto document = plausible_document(1);
  auto& plan = document.plan;
  SECTION("two people") {
    plan.people.push_back(plan.people.front());
    CHECK(names(fault_of(document), "two entries of ‘plan/people’ have the same id"));
  }
  SECTION("two actions") {
    plan.actions.push_back(plan.actions.front());
    CHECK(names(fault_of(document), "‘plan/actions’"));
  }
  SECTION("two items of one check-list") {
    const CheckItem item{IdSource(1).next<CheckItem>(), "twice", false};
    plan.actions[0] = changed(*plan.actions[0], [&](Action& a) { a.checks = {item, item}; });
    CHECK(names(fault_of(document), "‘plan/actions/checks’"));
  }
  SECTION("within a baseline") {
    auto frozen = *document.baselines.at(0).plan;
    frozen.cycles.push_back(frozen.cycles.back());
    frozen.cycles.back().start = add_months(frozen.cycles.back().start, cycle_months);
    document.baselines[0].plan = frozen;
    CHECK(names(fault_of(document), "‘baselines/plan/cycles’"));
  }
  SECTION("a person without") {
    plan.people.front().id = {};
    CHECK(names(fault_of(document), "an entry of ‘plan/people’ has no id"));
  }
  SECTION("the document without") {
    document.id = {};
    CHECK(names(fault_of(document), "‘document’ has no id"));
  }
}

TEST_CASE("a fiscal year starts in one of twelve months") {
  auto document = plausible_document(1);
  for (const int wrong : {0, 13, -1}) {
    document.plan.organization.fiscal_year_start = wrong;
    CHECK(names(fault_of(document), "starts in month " + std::to_string(wrong)));
  }
  document.plan.organization.fiscal_year_start = 12;
  CHECK(fault_of(document).empty());
}

TEST_CASE("cycles neither overlap nor stand out of order") {
  auto document = plausible_document(1);
  auto& cycles = document.plan.cycles;
  SECTION("overlapping") {
    cycles[1].start = add_months(cycles[0].start, 2);
    CHECK(names(fault_of(document), to_text(cycles[0].start)));
  }
  SECTION("out of order") {
    std::swap(cycles[2].start, cycles[3].start);
    CHECK(names(fault_of(document), "cycles"));
  }
  SECTION("fewer, since the oldest left, are fine") {
    cycles.erase(cycles.begin());
    CHECK(fault_of(document).empty());
  }
}

TEST_CASE("baselines are in order of their numbers") {
  auto document = plausible_document(1);
  auto second = document.baselines.at(0);
  second.id = IdSource(1).next<Baseline>();
  document.baselines.push_back(second);
  CHECK(names(fault_of(document), "baselines are out of order after number 0"));
  document.baselines.back().number = 1;
  CHECK(fault_of(document).empty());
}

TEST_CASE("a bad plan is no fault") {
  auto document = plausible_document(1);
  document.plan.vision.organization.areas.at(0).share_now = Percent{7};
  document.plan.actions[0] = changed(*document.plan.actions[0], [](Action& action) {
    action.start = std::chrono::year{2026} / 5 / 1;
    action.due = std::chrono::year{2026} / 4 / 1;
  });
  CHECK(fault_of(document).empty());
}

}  // namespace sightline::validate_test
