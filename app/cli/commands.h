// Commands: each adds itself to the command line and, when it is chosen, leaves what to run.
// Why: a command is one file that knows its options, its help and its work.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "app/cli/console.h"

namespace sightline {

/// Does the work and returns the exit code; throws Failure.
using Command = std::function<int(Console&)>;

void add_new(CLI::App& line, Command& chosen);
void add_show(CLI::App& line, Command& chosen);
void add_check(CLI::App& line, Command& chosen);
void add_export(CLI::App& line, Command& chosen);
void add_portfolio(CLI::App& line, Command& chosen);
void add_page(CLI::App& line, Command& chosen);
void add_charts(CLI::App& line, Command& chosen);
void add_calendar(CLI::App& line, Command& chosen);
void add_csv(CLI::App& line, Command& chosen);
void add_json(CLI::App& line, Command& chosen);
void add_from_json(CLI::App& line, Command& chosen);
void add_brands(CLI::App& line, Command& chosen);
void add_templates(CLI::App& line, Command& chosen);

}  // namespace sightline
