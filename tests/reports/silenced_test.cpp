// Silenced findings in what is handed out: apart, with the reason, to those who may read it.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "model/derive/audience.h"
#include "model/derive/finding_groups.h"
#include "reports/export/csv_tables.h"
#include "tests/support/plausible_document.h"

namespace sightline {
namespace silenced_test {

constexpr Day today = std::chrono::year{2026} / 2 / 10;

/// Its last finding is silenced.
Document with_silenced() {
  auto document = plausible_document(std::uint64_t{5});
  const auto last = check(document, today).back();
  IdSource ids(3);
  document.plan.silenced.push_back(
      {ids.next<SilencedFinding>(), name_of(last.kind), last.place, "We know.", today});
  return document;
}

const CsvTable* table_of(const std::vector<CsvTable>& tables, std::string_view name) {
  const auto found = std::ranges::find(tables, name, &CsvTable::name);
  return found == tables.end() ? nullptr : &*found;
}

TEST_CASE("silenced findings are a table of their own, with the reason") {
  const auto document = with_silenced();
  const auto tables = csv_tables(document, {}, today);
  const auto* silenced = table_of(tables, "silenced-findings");
  REQUIRE(silenced);
  CHECK(csv_text(*silenced, CsvForm::raw).find("We know.") != std::string::npos);
  const auto open = findings_for_audience(document, {}, today);
  const auto* findings = table_of(tables, "findings");
  CHECK((findings ? findings->rows.size() : 0) == grouped(open).size());
  CHECK(open.size() < check(document, today).size());
}

TEST_CASE("who must not read why a finding was left hears neither of it nor of the reason") {
  const auto document = with_silenced();
  const AudienceOptions lender{.audience = Audience::lender, .findings = true};
  const auto sorted = sorted_for_audience(document, for_audience(document, lender), lender, today);
  CHECK(sorted.silenced.empty());
  CHECK(table_of(csv_tables(document, lender, today), "silenced-findings") == nullptr);
}

}  // namespace silenced_test
}  // namespace sightline
