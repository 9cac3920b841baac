#include "model/intake/late_deals.h"

#include <algorithm>
#include <vector>

#include "model/base/joined.h"
#include "model/intake/table.h"

namespace sightline {

Message late_deals_words(const std::vector<Opportunity>& deals, Day taken_on) {
  constexpr std::size_t most_named = 3;
  std::size_t late = 0;
  std::vector<Message> first;
  for (const auto& deal : deals) {
    const auto last = std::max(deal.created, deal.closed);
    if (!last || *last <= taken_on) continue;
    if (++late > most_named) continue;
    first.push_back(
        msg("‘{1}’ on {2}", shown_cell(deal.name.empty() ? deal.key : deal.name), *last));
  }
  if (late == 0) return {};
  auto named = joined(first);
  if (late > most_named)
    named = msg_n("{2} and {1} more", "{2} and {1} more", late - most_named, named);
  return msg_n(
      "▲ {1} deal was created or closed after {2}, the day that the file is said to be of: "
      "{3}. Look which of the days is wrong.",
      "▲ {1} deals were created or closed after {2}, the day that the file is said to be "
      "of: {3}. Look which of the days are wrong.",
      late, taken_on, named);
}

}  // namespace sightline
