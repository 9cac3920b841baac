#include <algorithm>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/text_table.h"
#include "model/catalog/templates.h"

namespace sightline {

namespace {

int run_templates(Console& console) {
  std::size_t widest = 0;
  const auto templates = list_templates(console.templates);
  for (const auto& starter : templates) widest = std::max(widest, starter.key.size());
  for (const auto& starter : templates) {
    console.out << starter.key << std::string(widest + 2 - starter.key.size(), ' ')
                << as_line(console.catalog.text(
                       msg("{1}: {2}", term(starter.name), term(starter.description))))
                << '\n';
  }
  return exit_done;
}

}  // namespace

Command templates_command(Usage& usage) {
  usage.about("templates", msg("List what a new plan can start from"), "sightline-cli templates");
  return run_templates;
}

}  // namespace sightline
