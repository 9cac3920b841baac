// make_edit: from "this is what the document shall look like" to an edit; and what gestures share.
// Why: a gesture says what it does in plain C++ on a copy; its changes follow from the diff.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "model/document.h"
#include "model/edit/change.h"

namespace sightline {

/// Throws Failure{input}: what a gesture can't do, and why.
[[noreturn]] void refuse(Message why);

namespace detail {

[[noreturn]] void refuse_missing();

}  // namespace detail

/// The label with the changes that `mutate` makes to a copy of `before`. Marks in `plan.examples`
/// at, above or below a place it sets, adds to or removes are taken away in the same edit (moving
/// an element leaves its mark). The edit is empty when nothing changes.
[[nodiscard]] Edit make_edit(const Document& before, Message label,
                             const std::function<void(Document&)>& mutate);

/// The element with this id; throws Failure{input} when it was removed meanwhile. Gestures that
/// name an element all do so.
template <class E, class T>
[[nodiscard]] const unboxed_t<E>& require(const std::vector<E>& list, Id<T> id) {
  const auto found = std::ranges::find_if(list, [&](const E& e) { return unboxed(e).id == id; });
  if (found == list.end()) detail::refuse_missing();
  return unboxed(*found);
}

/// Calls change(element) for the element with this id, boxed or not.
template <class E, class T, class F>
void change_element(std::vector<E>& list, Id<T> id, F&& change) {
  const auto found = std::ranges::find_if(list, [&](const E& e) { return unboxed(e).id == id; });
  if (found == list.end()) detail::refuse_missing();
  if constexpr (is_box<E>) {
    auto inner = **found;
    std::forward<F>(change)(inner);
    *found = std::move(inner);
  } else {
    std::forward<F>(change)(*found);
  }
}

template <class E, class T>
void remove_element(std::vector<E>& list, Id<T> id) {
  std::erase_if(list, [&](const E& e) { return unboxed(e).id == id; });
}

/// Puts the element right behind the element `behind`, or first when `behind` is empty.
template <class E, class T>
void move_element(std::vector<E>& list, Id<T> id, Id<T> behind) {
  const auto at = [&](Id<T> wanted) {
    return std::ranges::find_if(list, [&](const E& e) { return unboxed(e).id == wanted; });
  };
  if (id == behind) return;
  const auto from = at(id);
  auto to = list.begin();
  if (!behind.empty()) to = at(behind);
  if (from == list.end() || to == list.end()) detail::refuse_missing();
  if (!behind.empty()) ++to;
  if (from < to)
    std::rotate(from, from + 1, to);
  else
    std::rotate(to, from, from + 1);
}

/// One line of valid text: trimmed, line breaks and tabs as spaces.
[[nodiscard]] std::string clean_line(std::string_view typed);
/// Valid text, otherwise as typed.
[[nodiscard]] std::string clean_text(std::string_view typed);
/// Within 0 … 1; a number that isn't one is 0.
[[nodiscard]] Percent clamped(Percent percent);

/// The label of a described member, to name it in a sentence: term(field_label(&Action::due)).
template <class T, class M>
[[nodiscard]] const char* field_label(M T::*member) {
  const char* label = "";
  each_field<T>([&](const auto& field) {
    if constexpr (std::same_as<typename std::decay_t<decltype(field)>::Value, M>) {
      if (field.at == member) label = field.label;
    }
  });
  return label;
}

}  // namespace sightline
