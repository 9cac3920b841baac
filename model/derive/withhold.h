// withhold: fields put back to their defaults by topic, over whatever is described.
// Why: one walk over the field descriptions reaches every field there is, so a new one is withheld
// as its description says and nobody has to remember it here.
#pragma once

#include <functional>
#include <string_view>

#include "model/base/fields.h"

namespace sightline {

using IsWithheld = std::function<bool(Topic)>;

namespace detail {

template <class T>
void withhold_within(T& value, const IsWithheld& is_withheld);

/// Whether anything of a T, however deep, is withheld.
template <class T>
[[nodiscard]] bool holds_withheld(const IsWithheld& is_withheld) {
  bool holds = false;
  if constexpr (is_box<T>)
    holds = holds_withheld<unboxed_t<T>>(is_withheld);
  else if constexpr (is_list<T> || is_maybe<T>)
    holds = holds_withheld<typename T::value_type>(is_withheld);
  else if constexpr (Described<T>)
    each_field<T>([&](const auto& field) {
      using Member = typename std::decay_t<decltype(field)>::Value;
      holds = holds || is_withheld(field.topic) || holds_withheld<Member>(is_withheld);
    });
  return holds;
}

/// Long lists are mostly of elements in which there is nothing to look for.
template <class T>
void withhold_in_list(std::vector<T>& list, const IsWithheld& is_withheld) {
  if (!holds_withheld<T>(is_withheld)) return;
  for (auto& element : list) withhold_within(element, is_withheld);
}

/// Boxes in which nothing is withheld stay shared.
template <class T>
void withhold_in_box(Box<T>& box, const IsWithheld& is_withheld) {
  auto inner = *box;
  withhold_within(inner, is_withheld);
  if (inner != *box) box = std::move(inner);
}

template <class T>
void withhold_within(T& value, const IsWithheld& is_withheld) {
  if constexpr (is_box<T>) {
    withhold_in_box(value, is_withheld);
  } else if constexpr (is_list<T>) {
    withhold_in_list(value, is_withheld);
  } else if constexpr (is_maybe<T>) {
    if (value) withhold_within(*value, is_withheld);
  } else if constexpr (Described<T>) {
    static const T blank{};
    each_field<T>([&](const auto& field) {
      if (is_withheld(field.topic))
        value.*field.at = blank.*field.at;
      else
        withhold_within(value.*field.at, is_withheld);
    });
  }
}

/// The first name of a path without its leading slash, and the rest.
struct PathStep {
  std::string_view name;
  std::string_view rest;
};
[[nodiscard]] inline PathStep first_step(std::string_view path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  const auto end = path.find('/');
  if (end == std::string_view::npos) return {path, {}};
  return {path.substr(0, end), path.substr(end)};
}

template <class T>
[[nodiscard]] bool leads_to_withheld_in(std::string_view path, const IsWithheld& is_withheld) {
  if (path.empty()) return false;
  if constexpr (is_box<T>) {
    return leads_to_withheld_in<unboxed_t<T>>(path, is_withheld);
  } else if constexpr (is_list<T>) {
    return leads_to_withheld_in<typename T::value_type>(first_step(path).rest, is_withheld);
  } else if constexpr (Described<T>) {
    const auto step = first_step(path);
    bool withheld = false;
    each_field<T>([&](const auto& field) {
      using Member = typename std::decay_t<decltype(field)>::Value;
      if (step.name != field.name) return;
      withheld = is_withheld(field.topic) || leads_to_withheld_in<Member>(step.rest, is_withheld);
    });
    return withheld;
  } else {
    return false;
  }
}

}  // namespace detail

/// Puts each field of a withheld topic, however deep, back to its default.
template <Described T>
void withhold(T& value, const IsWithheld& is_withheld) {
  detail::withhold_within(value, is_withheld);
}

/// Whether a path such as "/plan/people/<id>" passes or ends at a withheld field; its first name
/// stands for the T itself.
template <Described T>
[[nodiscard]] bool leads_to_withheld(std::string_view path, const IsWithheld& is_withheld) {
  return detail::leads_to_withheld_in<T>(detail::first_step(path).rest, is_withheld);
}

}  // namespace sightline
