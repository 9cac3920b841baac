// Complaints: what the toolkit says is wrong with how it is used.
// Why: it says so on stderr, where nobody looks, and goes on; a test that hears it fails.
#pragma once

#include <string>
#include <vector>

namespace sightline::desktop::test {

/// Notes from now on what GTK and its libraries call critical.
void listen_to_complaints();
void complain(std::string complaint);
[[nodiscard]] bool has_complaints();
/// What was said since the last call.
[[nodiscard]] std::vector<std::string> take_complaints();

}  // namespace sightline::desktop::test
