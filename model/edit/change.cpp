#include "model/edit/change.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace sightline {
namespace {

bool json_has_room(const nlohmann::json& value, std::size_t& room) {
  const std::size_t own = value.is_string() ? value.get_ref<const std::string&>().size() : 1;
  if (own > room) return false;
  room -= own;
  if (!value.is_structured()) return true;
  return std::all_of(value.begin(), value.end(),
                     [&](const nlohmann::json& part) { return json_has_room(part, room); });
}

}  // namespace

ChangeValue::ChangeValue(nlohmann::json value)
    : value_(value.is_null() ? nullptr : std::make_shared<const nlohmann::json>(std::move(value))) {
}

ChangeValue::ChangeValue(std::shared_ptr<const HeldValue> held) : held_(std::move(held)) {}

const nlohmann::json& ChangeValue::json() const {
  static const nlohmann::json null;
  if (held_) return held_->json();
  return value_ ? *value_ : null;
}

bool ChangeValue::has_room(std::size_t& room) const {
  return held_ ? held_->has_room(room) : json_has_room(json(), room);
}

bool operator==(const ChangeValue& a, const ChangeValue& b) {
  if (a.held_ ? a.held_ == b.held_ : !b.held_ && a.value_ == b.value_) return true;
  return a.json() == b.json();
}

}  // namespace sightline
