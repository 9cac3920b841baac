#include "model/edit/merge_order.h"

#include <algorithm>
#include <cstdint>

#include "model/edit/longest_rising.h"

namespace sightline {
namespace {

constexpr std::size_t nowhere = SIZE_MAX;

using Places = std::vector<std::size_t>;

Places positions_in(const Order& order, std::size_t count) {
  Places positions(count, nowhere);
  for (std::size_t i = 0; i < order.size(); ++i) positions[order[i]] = i;
  return positions;
}

Order common_part(const Order& order, const Places& other) {
  Order common;
  std::ranges::copy_if(order, std::back_inserter(common),
                       [&](std::size_t x) { return other[x] != nowhere; });
  return common;
}

/// What stands in only one of the orders, by what it stands behind: index 0 is the list's start,
/// x + 1 the place behind x.
std::vector<Order> additions(const Order& order, const Places& common, std::size_t count) {
  std::vector<Order> behind(count + 1);
  std::size_t place = 0;
  for (const auto x : order) {
    if (common[x] != nowhere)
      place = x + 1;
    else
      behind[place].push_back(x);
  }
  return behind;
}

Order woven(const Order& common, const Order& mine, const Order& theirs, std::size_t count) {
  const auto in_common = positions_in(common, count);
  const auto my_own = additions(mine, in_common, count);
  const auto their_own = additions(theirs, in_common, count);
  Order all;
  all.reserve(count);
  const auto add = [&](const Order& part) { all.insert(all.end(), part.begin(), part.end()); };
  const auto add_both = [&](std::size_t place) {
    const bool mine_first = my_own[place] < their_own[place];
    add(mine_first ? my_own[place] : their_own[place]);
    add(mine_first ? their_own[place] : my_own[place]);
  };
  add_both(0);
  for (const auto x : common) {
    all.push_back(x);
    add_both(x + 1);
  }
  return all;
}

/// The order of what both have, when both moved something.
class BothMoved {
 public:
  BothMoved(const Order& base, const Order& mine, const Order& theirs, std::size_t count)
      : mine_(mine),
        base_at_(positions_in(base, count)),
        mine_at_(positions_in(mine, count)),
        theirs_at_(positions_in(theirs, count)) {}

  [[nodiscard]] std::optional<Order> merged() {
    auto order = unmoved();
    // Beyond that, nobody could tell what was meant, and it would take seconds to try.
    constexpr std::size_t most_steps = 20'000'000;
    if ((mine_.size() - order.size()) * mine_.size() > most_steps) return std::nullopt;
    const auto stays = positions_in(order, base_at_.size());
    for (const auto x : mine_)
      if (stays[x] == nowhere && !place(x, order)) return std::nullopt;
    return order;
  }

 private:
  /// What stands among its like in all three as it did.
  [[nodiscard]] Order unmoved() const {
    const auto rising = [&](const Order& order, const Places& at) {
      std::vector<std::size_t> places;
      for (const auto x : order) places.push_back(at[x]);
      const auto stays = longest_rising(places);
      Order left;
      for (std::size_t i = 0; i < order.size(); ++i)
        if (stays[i]) left.push_back(order[i]);
      return left;
    };
    Order known;
    std::ranges::copy_if(mine_, std::back_inserter(known),
                         [&](std::size_t x) { return base_at_[x] != nowhere; });
    return rising(rising(known, base_at_), theirs_at_);
  }

  /// Whether x comes before y; nothing when both sides added them and don't agree.
  [[nodiscard]] std::optional<bool> is_before(std::size_t x, std::size_t y) const {
    const bool mine = mine_at_[x] < mine_at_[y];
    const bool theirs = theirs_at_[x] < theirs_at_[y];
    if (mine == theirs) return mine;
    if (base_at_[x] == nowhere || base_at_[y] == nowhere) return std::nullopt;
    const bool base = base_at_[x] < base_at_[y];
    return mine != base ? mine : theirs;
  }

  /// Into the one place where it fits; false when there is none.
  [[nodiscard]] bool place(std::size_t x, Order& order) const {
    auto to = order.end();
    for (auto y = order.begin(); y != order.end(); ++y) {
      const auto before = is_before(x, *y);
      if (!before || (!*before && to != order.end())) return false;
      if (*before && to == order.end()) to = y;
    }
    order.insert(to, x);
    return true;
  }

  const Order& mine_;
  Places base_at_;
  Places mine_at_;
  Places theirs_at_;
};

}  // namespace

std::optional<Order> merge_order(const Order& base, const Order& mine, const Order& theirs,
                                 std::size_t count) {
  if (mine == theirs) return mine;
  const auto my_common = common_part(mine, positions_in(theirs, count));
  const auto their_common = common_part(theirs, positions_in(mine, count));
  const auto in_common = positions_in(my_common, count);
  const auto base_common = common_part(base, in_common);
  if (my_common == their_common || base_common == their_common)
    return woven(my_common, mine, theirs, count);
  if (base_common == my_common) return woven(their_common, mine, theirs, count);
  auto order = BothMoved(base_common, my_common, their_common, count).merged();
  return order ? std::optional(woven(*order, mine, theirs, count)) : std::nullopt;
}

Order order_like(const Order& first, const Order& second, std::size_t count) {
  return woven(common_part(first, positions_in(second, count)), first, second, count);
}

}  // namespace sightline
