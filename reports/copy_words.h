// Copy words: what a copy for an audience tells of itself, in one language.
// Why: window and command line make the same copies.
#pragma once

#include "model/base/message.h"
#include "model/catalog/catalog.h"
#include "model/derive/audience_copy.h"

namespace sightline {

[[nodiscard]] CopyWords copy_words(const AudienceOptions& options, const Catalog& catalog);
/// What whoever hands a copy out has to look after: texts are left as they are.
[[nodiscard]] Message copy_reminder();

}  // namespace sightline
