// Box: an immutable value kept once and shared by every copy of a document that holds it.
// Why: undo keeps whole documents; with the big elements boxed, copying a plan of 10,000 actions
// copies pointers, not texts.
#pragma once

#include <memory>
#include <utility>

namespace sightline {

/// Behaves as a `const T`: compares by value (looking at addresses first), changes only by being
/// replaced.
template <class T>
class Box {
 public:
  Box() : value_(std::make_shared<const T>()) {}
  Box(T value)
      : value_(std::make_shared<const T>(std::move(value))) {
  }  // NOLINT(google-explicit-constructor): a Box stands for its value

  const T& operator*() const { return *value_; }
  const T* operator->() const { return value_.get(); }

  friend bool operator==(const Box& a, const Box& b) {
    return a.value_ == b.value_ || *a.value_ == *b.value_;
  }
  [[nodiscard]] bool shares_with(const Box& other) const { return value_ == other.value_; }

 private:
  std::shared_ptr<const T> value_;
};

}  // namespace sightline
