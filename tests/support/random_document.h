// Random documents, with every field filled from the field descriptions.
// Why: property tests of diff, apply, undo, archive and JSON then cover a new field by themselves.
#pragma once

#include <random>

#include "model/document.h"

namespace sightline {

/// Any legal document, however senseless: references lead nowhere, numbers are extreme, texts are
/// nasty. Lists have up to `size` elements. Ids are unique.
[[nodiscard]] Document random_document(std::mt19937_64& random, int size = 3);

/// One to six changes anywhere: a field set, a month set or cleared, an element added, removed or
/// moved.
void mutate(Document& document, std::mt19937_64& random);

/// A text such as people and files bring: empty, emoji, right to left, quotes, formula signs, line
/// breaks, 5,000 characters.
[[nodiscard]] std::string nasty_text(std::mt19937_64& random);

}  // namespace sightline
