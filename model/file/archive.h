// Archive: a document as one text and back, the payload of a container.
// Why: it follows the field descriptions, so whatever is in a document is in its file.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "model/document.h"

namespace sightline {

/// The format this program writes, and the newest it reads. It goes up by one when a field is added
/// (described with that number as `since`); tests/files keeps a sample of every format released.
inline constexpr int current_format = 4;

/// A payload that is no document: crafted, or written by a faulty program.
class ArchiveError : public std::runtime_error {
 public:
  explicit ArchiveError(Message why) : std::runtime_error(plain_text(why)), why_(std::move(why)) {}

  [[nodiscard]] const Message& why() const { return why_; }

 private:
  Message why_;
};

/// The same text on every machine and in every locale. Throws ArchiveError for a document that
/// could not be read again (a number that is not finite, a text that is not UTF-8).
[[nodiscard]] std::string write_archive(const Document& document);

/// The document in `payload`, which must hold nothing else. Memory stays in proportion to the
/// payload whatever it claims. Throws ArchiveError.
[[nodiscard]] Document read_archive(std::string_view payload, int format);

}  // namespace sightline
