// Held value: what a change carries of a boxed element, without JSON while nobody looks inside.
// Why: an import of 100,000 deals is one element; as JSON, made and read again, it took longer than
// the file it came from.
#pragma once

#include <memory>
#include <mutex>
#include <type_traits>

#include "model/base/box.h"
#include "model/document_json.h"
#include "model/edit/change.h"

namespace sightline {

/// Takes from `room` what a value needs at least when it is written as JSON, a byte for each part
/// that is no text; false when it has none.
template <class T>
[[nodiscard]] bool takes_room(const T& value, std::size_t& room) {
  const auto take = [&](std::size_t own) {
    if (own > room) return false;
    room -= own;
    return true;
  };
  if constexpr (is_box<T>) {
    return takes_room(*value, room);
  } else if constexpr (is_maybe<T>) {
    return value ? takes_room(*value, room) : take(1);
  } else if constexpr (is_list<T>) {
    if (!take(1)) return false;
    for (const auto& element : value)
      if (!takes_room(static_cast<const typename T::value_type&>(element), room)) return false;
    return true;
  } else if constexpr (is_series<T>) {
    return take(1 + value.values().size());
  } else if constexpr (Described<T>) {
    bool fits = take(1);
    each_field<T>([&](const auto& field) {
      const auto& member = value.*field.at;
      if constexpr (is_maybe<std::decay_t<decltype(member)>>) {
        if (!member) return;
      }
      fits = fits && takes_room(member, room);
    });
    return fits;
  } else if constexpr (std::is_same_v<typename Leaf<T>::Rep, std::string>) {
    return take(Leaf<T>::to(value).size());
  } else {
    return take(1);
  }
}

template <class T>
class HeldBox final : public HeldValue {
 public:
  explicit HeldBox(Box<T> box) : box_(std::move(box)) {}

  [[nodiscard]] const Box<T>& box() const { return box_; }
  [[nodiscard]] const Json& json() const override {
    std::call_once(made_, [&] { json_ = to_json(*box_); });
    return json_;
  }
  [[nodiscard]] bool has_room(std::size_t& room) const override { return takes_room(*box_, room); }

 private:
  Box<T> box_;
  mutable std::once_flag made_;
  mutable Json json_;
};

/// What a change says of an element: a boxed one is held, of others it is the JSON.
template <class T>
[[nodiscard]] ChangeValue value_of_element(const T& element) {
  if constexpr (is_box<T>)
    return ChangeValue(std::make_shared<const HeldBox<unboxed_t<T>>>(element));
  else
    return to_json(element);
}

/// The element that a change carries. Throws Failure{input} for JSON that is none.
template <class T>
[[nodiscard]] T element_of(const ChangeValue& value) {
  if constexpr (is_box<T>) {
    if (const auto* held = dynamic_cast<const HeldBox<unboxed_t<T>>*>(value.held()))
      return held->box();
  }
  return from_json<T>(value.json());
}

/// Whether an element is what a change says that it is.
template <class T>
[[nodiscard]] bool is_element(const T& element, const ChangeValue& value) {
  if constexpr (is_box<T>) {
    if (const auto* held = dynamic_cast<const HeldBox<unboxed_t<T>>*>(value.held()))
      return held->box() == element;
  }
  return to_json(element) == value.json();
}

}  // namespace sightline
