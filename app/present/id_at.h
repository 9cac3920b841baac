// id_at: the element that a choice in a list names, where the first choice is none of them.
// Why: every list that may be left empty is read alike.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace sightline {

/// The id of the element at `choice`, counted from 1; none for 0 and beyond the end.
template <class E>
[[nodiscard]] auto id_at(const std::vector<E>& list, std::size_t choice) {
  using Found = std::optional<decltype(list.front().id)>;
  return choice == 0 || choice > list.size() ? Found() : Found(list[choice - 1].id);
}

}  // namespace sightline
