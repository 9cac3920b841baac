// Element title: what people call an element of the plan.
// Why: findings, conflicts and differences name elements alike.
#pragma once

#include <string_view>

namespace sightline {

template <class T>
concept Titled = requires(const T& element) { element.title; } || requires(const T& element) {
  element.text;
} || requires(const T& element) { element.name; };

/// Blank for an element that has none.
template <class T>
[[nodiscard]] std::string_view title_of(const T& element) {
  if constexpr (requires { element.title; })
    return element.title;
  else if constexpr (requires { element.display_name(); })
    return element.display_name();
  else if constexpr (requires { element.name; })
    return element.name;
  else if constexpr (requires { element.text; })
    return element.text;
  else
    return {};
}

}  // namespace sightline
