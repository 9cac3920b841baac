// JSON: a document as readable text and back, without loss, for those who want their data out.
// Why: a person's plan belongs to them, whatever program they read it with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/document.h"

namespace sightline {

/// Larger texts aren't read: in memory they take ten times as much.
inline constexpr std::size_t max_json = 64U << 20U;

/// {"format": …, "document": {…}}, indented, ending in a line end; the same in every locale.
[[nodiscard]] std::string to_json_text(const Document& document);

/// The document in `text`, named `source` in messages. Strict: throws Failure (input) that names
/// the place for text that is not JSON, unknown fields, illegal values, a newer format, and
/// whatever first_fault finds. A field that is missing keeps its default.
[[nodiscard]] Document document_from_json(std::string_view text, std::string_view source);

}  // namespace sightline
