// Left-out words: how much of a plan its reader doesn't get, told to whoever hands it out.
// Why: never which, and never inside of what is handed out: that there is something gives it away.
#pragma once

#include <optional>
#include <string>

#include "model/catalog/catalog.h"
#include "model/derive/audience.h"
#include "model/derive/open_findings.h"

namespace sightline {

struct LeftOutCounts {
  LeftOut out;
  /// That go with the actions, where the reader is shown findings; 0 without a day to find them on.
  std::size_t findings = 0;
};
[[nodiscard]] LeftOutCounts left_out_counts(const Document& document,
                                            const AudienceOptions& options,
                                            std::optional<Day> today = {});
/// The same with a day; `known` are the document's findings of it.
[[nodiscard]] LeftOutCounts left_out_counts(const Document& document,
                                            const AudienceOptions& options, Day today,
                                            const SortedFindings& known);

/// Blank when nothing is left out.
[[nodiscard]] std::string left_out_words(const LeftOutCounts& counts,
                                         const AudienceOptions& options, const Catalog& catalog);
/// "So are 3 findings about such actions."; only where there are some.
[[nodiscard]] Message left_findings_words(std::size_t findings);

}  // namespace sightline
