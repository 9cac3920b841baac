#include "app/cli/print_differences.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/text_table.h"

namespace sightline {
namespace {

void print_lines(const std::vector<DifferenceGroup>& groups, Console& console) {
  if (groups.empty()) console.out << console.catalog.text(msg("No differences.")) << '\n';
  for (const auto& group : groups) {
    console.out << console.catalog.term(label_of(group.part)) << '\n';
    for (const auto& line : group.lines)
      console.out << "  " << as_line(console.catalog.text(line.text)) << '\n';
  }
}

void print_differences_json(const std::vector<DifferenceGroup>& groups, Console& console) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& group : groups)
    for (const auto& line : group.lines)
      list.push_back({{"part", name_of(group.part)},
                      {"kind", name_of(line.kind)},
                      {"path", line.path},
                      {"text", console.catalog.text(line.text)}});
  console.out << list.dump(2) << '\n';
}

}  // namespace

void print_differences(const std::vector<DifferenceGroup>& groups, bool json, Console& console) {
  (json ? print_differences_json : print_lines)(groups, console);
}

}  // namespace sightline
