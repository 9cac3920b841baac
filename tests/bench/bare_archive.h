// Bare archive: a document in Boost's own text archive and a file written without any care.
// Why: what saving and loading safely cost is told as a multiple of this, in one run on one
// machine.
#pragma once

#include <filesystem>
#include <string>

#include "model/document.h"

namespace sightline::bench {

[[nodiscard]] std::string write_bare(const Document& document);
[[nodiscard]] Document read_bare(const std::string& text);

/// Written beside, forced to the disk, renamed: nothing else.
void put_bare(const std::filesystem::path& path, const std::string& bytes);
[[nodiscard]] std::string get_bare(const std::filesystem::path& path);

}  // namespace sightline::bench
