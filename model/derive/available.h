// Available: a figure, or the reason why there is none.
// Why: "n/a" is a value of its own; it is never 0 and never an error, and it always says why.
#pragma once

#include <optional>
#include <utility>

#include "model/base/message.h"

namespace sightline {

template <class T>
class Available {
 public:
  Available(T value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  /// Not available, for this reason: a whole sentence.
  Available(Message reason) : reason_(std::move(reason)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] explicit operator bool() const { return value_.has_value(); }
  /// Only when available.
  [[nodiscard]] const T& operator*() const { return value_.value(); }
  [[nodiscard]] const std::optional<T>& value() const { return value_; }
  /// Only when not available.
  [[nodiscard]] const Message& reason() const { return reason_; }

  bool operator==(const Available&) const = default;

 private:
  std::optional<T> value_;
  Message reason_;
};

}  // namespace sightline
