// Memory: forecasts that were made on this thread while it lives, kept for who asks again.
// Why: a page and a book ask for the same landing in several places, and it takes a millisecond a
// line. What is kept is a pure function of its key, so nobody can tell but by the clock.
//
// Like draw::FontScope it is a state that is not handed in: derivations would else have to carry it
// through every table.
#pragma once

#include <map>
#include <optional>
#include <span>

#include "model/forecast/forecast.h"

namespace sightline::forecasting {

class Memory {
 public:
  /// Begins to keep; within another memory of the same thread it leaves that to it.
  Memory();
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  ~Memory();

  /// What `make` gives, made only once for the same values and horizon while a memory lives.
  template <class Make>
  [[nodiscard]] static std::optional<Forecast> recall(std::span<const double> values,
                                                      std::size_t horizon, const Make& make) {
    auto* kept = kept_here();
    if (kept == nullptr) return make();
    Key key{horizon, {values.begin(), values.end()}};
    if (const auto found = kept->find(key); found != kept->end()) return found->second;
    if (kept->size() >= most_kept) kept->clear();
    return kept->emplace(std::move(key), make()).first->second;
  }

 private:
  using Key = std::pair<std::size_t, Values>;
  using Kept = std::map<Key, std::optional<Forecast>>;
  static constexpr std::size_t most_kept = 256;
  static Kept*& kept_here();

  Kept kept_;
  bool begins_ = false;
};

}  // namespace sightline::forecasting
