// Help: what --help shows of the whole line or of a command, in the language of the catalog.
// Why: the library that parses lines up bytes and speaks English only.
#pragma once

#include <string>

#include "model/catalog/catalog.h"

namespace CLI {
class App;
}

namespace sightline {

/// `name` is what is typed to call it: "sightline-cli export". Lines are as wide as a terminal.
[[nodiscard]] std::string help_text(const CLI::App& app, const std::string& name,
                                    const Catalog& catalog);

/// What a word by its position is called in help and complaints: FILE. As it is for anything else.
[[nodiscard]] std::string placeholder(const std::string& name, const Catalog& catalog);

}  // namespace sightline
