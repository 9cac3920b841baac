#include <algorithm>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/text_table.h"
#include "reports/brand/brand_file.h"

namespace sightline {

namespace {

int run_brands(Console& console) {
  const auto brands = list_brands(console.templates);
  std::size_t widest = 0;
  for (const auto& brand : brands) widest = std::max(widest, brand.key.size());
  for (const auto& brand : brands)
    console.out << brand.key << std::string(widest + 2 - brand.key.size(), ' ')
                << as_line(console.catalog.text(
                       msg("{1}: {2}", term(brand.name), term(brand.description))))
                << '\n';
  return exit_done;
}

}  // namespace

Command brands_command(Usage& usage) {
  usage.about("brands", msg("List what a plan book can look like"), "sightline-cli brands");
  return run_brands;
}

}  // namespace sightline
