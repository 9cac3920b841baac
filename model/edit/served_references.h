// What actions serve and decisions concern, kept in step with what is removed.
// Why: neither can be about an area or department that is gone.
#pragma once

#include <algorithm>

#include "model/plan.h"

namespace sightline {

/// Takes the target with this id out of what each action serves and each decision concerns; other
/// actions stay shared.
inline void drop_served(Plan& plan, Uuid target) {
  const auto is_it = [&](const Served& served) { return served.target == target; };
  for (auto& box : plan.actions) {
    if (std::ranges::none_of(box->serves, is_it)) continue;
    auto action = *box;
    std::erase_if(action.serves, is_it);
    box = std::move(action);
  }
  for (auto& review : plan.reviews)
    for (auto& decision : review.decisions) std::erase_if(decision.concerns, is_it);
}

}  // namespace sightline
