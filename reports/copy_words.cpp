#include "reports/copy_words.h"

namespace sightline {

CopyWords copy_words(const AudienceOptions& options, const Catalog& catalog) {
  return {.reason = catalog.text(left_out_reason(options)),
          .team = catalog.text(team_of_all()),
          .without = catalog.text(never_shown(options))};
}

}  // namespace sightline
