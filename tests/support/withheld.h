// Changes whatever an audience must not see, so that it can be looked for in what they are given.
#pragma once

#include <algorithm>

#include "model/derive/audience.h"
#include "model/document.h"

namespace sightline {

/// Calls `change` with each single value (text, amount, day, …) of `value` that lies in a field
/// withheld under `options`, in an action or decision that serves something withheld, or in a
/// withheld person's scores.
template <class T, class Change>
void change_withheld(T& value, const AudienceOptions& options, const Change& change,
                     bool withheld = false) {
  const auto serves_withheld = [&](const std::vector<Served>& list) {
    return std::ranges::any_of(list, [&](const Served& one) { return is_withheld(one, options); });
  };
  if constexpr (is_box<T>) {
    auto inner = *value;
    change_withheld(inner, options, change, withheld);
    value = std::move(inner);
  } else if constexpr (is_list<T>) {
    for (auto& element : value) change_withheld(element, options, change, withheld);
  } else if constexpr (is_maybe<T>) {
    if (value) change_withheld(*value, options, change, withheld);
  } else if constexpr (is_series<T>) {
    auto changed = value;
    for (auto [month, figure] : value.values()) {
      change_withheld(figure, options, change, withheld);
      changed.set(month, figure);
    }
    value = std::move(changed);
  } else if constexpr (Described<T>) {
    if constexpr (std::is_same_v<T, Action>) withheld = withheld || serves_withheld(value.serves);
    if constexpr (std::is_same_v<T, Decision>)
      withheld = withheld || serves_withheld(value.concerns);
    if constexpr (std::is_same_v<T, Standard> || std::is_same_v<T, ReadingSeries>)
      withheld = withheld || (value.person && is_withheld(Topic::personal_standards, options));
    each_field<T>([&](const auto& field) {
      change_withheld(value.*field.at, options, change,
                      withheld || is_withheld(field.topic, options));
    });
  } else if (withheld) {
    change(value);
  }
}

}  // namespace sightline
