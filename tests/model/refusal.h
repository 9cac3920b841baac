// The sentence with which a gesture is refused.
// Why: what people read when something can't be done is asserted in every test of gestures.
#pragma once

#include <string>
#include <utility>

#include "model/base/message.h"

namespace sightline {

template <class F>
[[nodiscard]] std::string refusal(F&& gesture) {
  try {
    (void)std::forward<F>(gesture)();
  } catch (const Failure& failure) {
    return plain_text(failure.message());
  }
  return "not refused";
}

}  // namespace sightline
