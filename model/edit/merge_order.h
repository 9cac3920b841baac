// Merge order: one order of a list from two that were made of the same one.
// Why: who sorted a list and who added to it meanwhile both find it as they left it.
#pragma once

#include <optional>
#include <vector>

namespace sightline {

/// Numbers that stand for a list's elements, each once.
using Order = std::vector<std::size_t>;

/// `mine` and `theirs` without what the merged list shall not have; numbers are below `count`. Two
/// elements stand as whoever changed their order has them; what one side added stands behind what
/// it stands behind there, and of two additions at one place that with the lower number comes
/// first. Swapping mine and theirs gives the same. Nothing when the two contradict each other: both
/// moved one element, say, to different places.
[[nodiscard]] std::optional<Order> merge_order(const Order& base, const Order& mine,
                                               const Order& theirs, std::size_t count);

/// All of both, in the order of the first, with what only the second has behind what it stands
/// behind there.
[[nodiscard]] Order order_like(const Order& first, const Order& second, std::size_t count);

}  // namespace sightline
