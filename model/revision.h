// Revision: the number that a document's file bears.
// Why: window and command line have to count alike, or two files of a plan bear one number.
#pragma once

#include <cstdint>
#include <limits>

#include "model/document.h"

namespace sightline {

/// The document as it goes into its file. Every save counts, whether or not something changed, and
/// undo doesn't take it back; only JSON, the same document in another form, keeps its number.
[[nodiscard]] inline Document next_revision(Document document) {
  if (document.revision < std::numeric_limits<std::int64_t>::max()) ++document.revision;
  return document;
}

}  // namespace sightline
