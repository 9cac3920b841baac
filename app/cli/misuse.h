// Misuse: what was typed wrongly, as a sentence, and what was probably meant.
// Why: the library that parses says it in English and in its own order of words.
#pragma once

#include <string>
#include <vector>

#include "model/base/message.h"
#include "model/catalog/catalog.h"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace sightline {

/// There is no such command, and which was probably meant.
[[nodiscard]] Message unknown_command(const CLI::App& line, const std::string& word);

/// `words` is what was typed behind the program's name.
[[nodiscard]] Message misuse_words(const CLI::App& line, const CLI::ParseError& error,
                                   const std::vector<std::string>& words, const Catalog& catalog);

}  // namespace sightline
