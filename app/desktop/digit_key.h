// Digit keys: which digit a key stands for, by what is printed on it or by its place.
// Why: on some keyboards, such as the French one, digits are typed with Shift, and the key without
// it is meant all the same.
#pragma once

#include <wx/event.h>

#include <optional>

namespace sightline::desktop {

[[nodiscard]] std::optional<int> digit_of(const wxKeyEvent& event);

}  // namespace sightline::desktop
