// Recent: the values that were made or asked for last, found by what they were made from.
// Why: what is drawn is measured first and drawn again with every move of the mouse; whoever keeps
// what is dear to make must not keep all of it.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <utility>

namespace sightline::draw {

template <class Key, class Value, class Hash>
class Recent {
 public:
  // Keeps at least the last `least` and never more than twice as many.
  explicit Recent(std::size_t least) : least_(least) {}

  // What `make` gives for the key; made anew only when it was not asked for of late.
  template <class Make>
  Value recall(Key key, const Make& make) {
    if (const auto found = young_.find(key); found != young_.end()) return found->second;
    auto known = old_.extract(key);
    if (young_.size() >= least_) old_ = std::exchange(young_, {});
    if (known) return young_.insert(std::move(known)).position->second;
    return young_.emplace(key, make(std::as_const(key))).first->second;
  }

 private:
  using Kept = std::unordered_map<Key, Value, Hash>;

  std::size_t least_;
  Kept young_;
  Kept old_;
};

}  // namespace sightline::draw
