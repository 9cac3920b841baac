#include "reports/copy_words.h"

namespace sightline {

CopyWords copy_words(const AudienceOptions& options, const Catalog& catalog) {
  return {.reason = catalog.text(left_out_reason(options)),
          .team = catalog.text(team_of_all()),
          .without = catalog.text(never_shown(options))};
}

Message copy_reminder() {
  return msg(
      "Titles and texts stay as people typed them, and may name what was taken out. Look "
      "through the copy before you hand it out.");
}

}  // namespace sightline
