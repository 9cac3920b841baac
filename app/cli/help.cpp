#include "app/cli/help.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "app/cli/text_table.h"
#include "model/base/joined.h"
#include "model/base/text.h"

namespace sightline {
namespace {

constexpr std::size_t widest_line = 80;
/// What is called by more stands in a line of its own, above what it is for.
constexpr std::size_t widest_name = 24;

constexpr const char* examples =
    "  sightline-cli new acme.sightline --template it-services --name Acme --revenue 6.2m\n"
    "  sightline-cli show acme.sightline --today 2026-03-31\n"
    "  sightline-cli check acme.sightline\n"
    "  sightline-cli scorecard acme.sightline --period 2026-Q1\n"
    "  sightline-cli export acme.sightline -o books\n"
    "  sightline-cli portfolio plans/*.sightline -o portfolio.xlsx\n"
    "  sightline-cli page acme.sightline -o acme.pdf\n"
    "  sightline-cli worksheet acme.sightline pre-call -o call.pdf\n"
    "  sightline-cli json acme.sightline > acme.json\n"
    "  sightline-cli from-json acme.json copy.sightline\n"
    "  sightline-cli versions acme.sightline\n"
    "  sightline-cli restore acme.sightline 12 -o acme-12.sightline\n"
    "  sightline-cli history acme.sightline --on 2026-03-31 -o acme-march.sightline\n"
    "  sightline-cli protect acme.sightline\n"
    "  sightline-cli diff acme-monday.sightline acme.sightline\n"
    "  sightline-cli import-pipeline acme.sightline deals.csv\n"
    "  sightline-cli import-actuals acme.sightline profit-and-loss.xlsx\n"
    "  sightline-cli copy acme.sightline --audience lender -o acme-lender.sightline\n";

/// Words with spaces between, in lines that begin with `indent` spaces but for the first, where
/// they are there already.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string lines;
  std::size_t column = indent;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    const auto word = text.substr(at, end - at);
    const auto width = length(word);
    if (column > indent && column + 1 + width > widest_line) {
      lines += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      lines += ' ';
      ++column;
    }
    lines += as_line(word);
    column += width;
    at = end + 1;
  }
  return lines;
}

using Rows = std::vector<std::pair<std::string, std::string>>;

std::string section(const std::string& title, const Rows& rows) {
  if (rows.empty()) return {};
  std::size_t width = 0;
  for (const auto& [name, purpose] : rows)
    if (length(name) <= widest_name) width = std::max(width, length(name));
  const auto indent = width + 4;
  std::string text = '\n' + as_line(title) + '\n';
  for (const auto& [name, purpose] : rows) {
    text += "  " + name;
    text += length(name) <= widest_name ? std::string(indent - 2 - length(name), ' ')
                                        : '\n' + std::string(indent, ' ');
    text += wrapped(purpose, indent) + '\n';
  }
  return text;
}

/// "-o, --output TEXT ..."
std::string shown_name(const CLI::Option& option, const Catalog& catalog) {
  std::string name;
  if (option.get_positional()) {
    name = placeholder(option.get_name(), catalog);
  } else {
    for (const auto& one : option.get_snames()) name += (name.empty() ? "-" : ", -") + one;
    for (const auto& one : option.get_lnames()) name += (name.empty() ? "--" : ", --") + one;
    if (option.get_items_expected_max() > 0)
      name += ' ' + (option.get_type_name() == "NUMBER" ? catalog.text(msg("NUMBER"))
                                                        : catalog.text(msg("TEXT")));
  }
  return option.get_items_expected_max() > 1 ? name + " ..." : name;
}

/// What it is for, what it is without it, whether it has to be there and what it doesn't go with.
std::string shown_purpose(const CLI::Option& option, const Catalog& catalog) {
  auto purpose = option.get_description();
  if (const auto usual = option.get_default_str(); !usual.empty())
    purpose += " " + catalog.text(msg("({1} if not given)", usual));
  if (option.get_required() && !option.get_positional())
    purpose += " " + catalog.text(msg("(has to be given)"));
  std::vector<std::string> others;
  for (const auto* other : option.get_excludes()) others.push_back(other->get_name());
  std::ranges::sort(others);
  if (!others.empty())
    purpose += " " + catalog.text(msg("(not together with {1})", joined(others)));
  return purpose;
}

Rows rows_of(const CLI::App& app, bool positional, const Catalog& catalog) {
  Rows rows;
  for (const auto* option : app.get_options())
    if (option->get_positional() == positional)
      rows.emplace_back(shown_name(*option, catalog), shown_purpose(*option, catalog));
  return rows;
}

std::string usage_line(const CLI::App& app, const std::string& name, const Catalog& catalog) {
  auto line = name;
  if (!app.get_subcommands({}).empty()) line += ' ' + catalog.text(msg("COMMAND"));
  for (const auto* option : app.get_options())
    if (option->get_positional()) line += ' ' + shown_name(*option, catalog);
  return as_line(catalog.text(msg("Usage: {1}", line + ' ' + catalog.text(msg("[OPTIONS]")))));
}

}  // namespace

std::string placeholder(const std::string& name, const Catalog& catalog) {
  const std::array known{msg("FILE"),  msg("PLAN"),  msg("IN"),     msg("OUT"),
                         msg("BASE"),  msg("MINE"),  msg("THEIRS"), msg("BEFORE"),
                         msg("AFTER"), msg("SHEET"), msg("VERSION")};
  const auto* const found = std::ranges::find(known, name, &Message::id);
  return found == known.end() ? name : catalog.text(*found);
}

std::string help_text(const CLI::App& app, const std::string& name, const Catalog& catalog) {
  Rows commands;
  for (const auto* command : app.get_subcommands({}))
    commands.emplace_back(command->get_name(), command->get_description());
  auto text = wrapped(app.get_description(), 0) + "\n\n" + usage_line(app, name, catalog) + '\n';
  text += section(catalog.text(msg("Arguments:")), rows_of(app, true, catalog));
  text += section(catalog.text(msg("Options:")), rows_of(app, false, catalog));
  text += section(catalog.text(msg("Commands:")), commands);
  if (commands.empty())
    return text + '\n' + as_line(catalog.text(msg("Example: {1}", app.get_footer()))) + '\n';
  return text + '\n' + as_line(catalog.text(msg("Examples:"))) + '\n' + examples + '\n' +
         wrapped(catalog.text(msg(
                     "Exit status: 0 done, 1 findings or partly done, 2 wrong usage, 3 an input "
                     "can't be read, 4 an output can't be written, 70 a fault of Sightline "
                     "itself.")),
                 0) +
         '\n';
}

}  // namespace sightline
