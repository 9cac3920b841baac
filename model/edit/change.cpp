#include "model/edit/change.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace sightline {

ChangeValue::ChangeValue(nlohmann::json value)
    : value_(value.is_null() ? nullptr : std::make_shared<const nlohmann::json>(std::move(value))) {
}

const nlohmann::json& ChangeValue::json() const {
  static const nlohmann::json null;
  return value_ ? *value_ : null;
}

bool operator==(const ChangeValue& a, const ChangeValue& b) {
  return a.value_ == b.value_ || a.json() == b.json();
}

}  // namespace sightline
