// Plan books in every language: what fits in English has to fit there.
#include <catch2/catch_test_macros.hpp>

#include "model/catalog/templates.h"
#include "reports/brand/brand_file.h"
#include "reports/workbook/plan_book.h"
#include "tests/reports/full_document.h"
#include "tests/support/temp_folder.h"
#include "tests/support/translated.h"

namespace plan_book_languages_test {
using namespace sightline;
using namespace sightline::workbook;

namespace {

Sample sample() {
  IdSource ids(7);
  const auto folder = std::filesystem::path(SIGHTLINE_TEST_FILES) / "../../templates";
  return sample_document(find_template(folder, "it-services"), ids);
}

}  // namespace

TEST_CASE("no language prints a page of labels alone, nor texts that are cut or too small") {
  const TempFolder folder;
  const auto [document, today] = sample();
  IdSource ids(8);
  for (const auto& language : languages)
    for (std::size_t count = 1; count <= 7; ++count) {
      Document other = document;
      auto& areas = other.plan.targets.revenue;
      for (auto last = areas.back(); areas.size() < count; areas.push_back(last)) {
        auto& area = other.plan.vision.organization.areas.emplace_back(
            other.plan.vision.organization.areas.back());
        area.id = last.id = ids.next<SpecialtyArea>();
        area.name += "+";
      }
      areas.resize(count);
      write_plan_book(other, {.today = today, .catalog = translated(language)},
                      folder / (language + std::to_string(count) + ".xlsx"));
    }
  CHECK(output_of(script("read_book.py") + "--paper " + folder.path().string() + "/*.xlsx") == "");
}

TEST_CASE("no brand's font prints more months on a page than it has room for") {
  const TempFolder folder;
  const auto [document, today] = sample();
  for (const auto* brand : {"neutral", "high-contrast"})
    for (const auto paper : {PaperSize::a4, PaperSize::letter}) {
      BookOptions options{.today = today, .catalog = translated("de"), .paper = paper};
      options.brand = load_brand(std::filesystem::path(SIGHTLINE_TEST_FILES) /
                                 "../../templates/brands" / (std::string(brand) + ".json"));
      write_plan_book(document, options, folder / (std::string(brand) + name_of(paper) + ".xlsx"));
    }
  CHECK(output_of(script("read_book.py") + "--paper " + folder.path().string() + "/*.xlsx") == "");
}

TEST_CASE("18 months and their periods stand on three pages side by side, whatever the font") {
  const TempFolder folder;
  const auto [document, today] = sample();
  for (const auto* font : {"", "Verdana"})
    for (const auto paper : {PaperSize::a4, PaperSize::letter}) {
      BookOptions options{.today = today, .catalog = Catalog::english(), .paper = paper};
      options.brand.font = font;
      write_plan_book(document, options, folder / "book.xlsx");
      const auto parts = part_of(folder / "book.xlsx", "xl/workbook.xml");
      INFO(font << " on " << name_of(paper));
      // Months 1 to 9, months 10 to 18, periods.
      CHECK(parts.find("Profit!$A$1:$M$31,Profit!$N$1:$V$24,Profit!$W$1:$AF$21") !=
            std::string::npos);
      // No column of pages has a fourth break.
      CHECK(part_of(folder / "book.xlsx", "xl/worksheets/*.xml")
                .find("<brk id=\"27\" max=\"1048575\"") == std::string::npos);
    }
}

}  // namespace plan_book_languages_test
