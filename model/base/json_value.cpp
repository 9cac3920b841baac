#include "model/base/json_value.h"

#include <limits>

namespace sightline::detail {

std::string to_text(const Place& place) {
  if (!place.parent) return {};
  return to_text(*place.parent) + "/" + std::string(place.name);
}

void refuse(const Place& place, const Message& why) {
  auto where = to_text(place);
  if (where.empty()) where = "/";
  throw Failure(FailureKind::input,
                msg("The value at ‘{1}’ can't be read: {2}.", to_valid_text(where), why));
}

void refuse_unknown(const Place& place) { refuse(place, msg("there is no field of this name")); }

void refuse_twin(const Place& place) { refuse(place, msg("two of its elements have the same id")); }

template <>
std::string read_rep<std::string>(const Json& json, const Place& place) {
  if (!json.is_string()) refuse(place, msg("a text is expected"));
  return json.get<std::string>();
}

template <>
std::int64_t read_rep<std::int64_t>(const Json& json, const Place& place) {
  if (!json.is_number_integer()) refuse(place, msg("a whole number is expected"));
  constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (json.is_number_unsigned() && json.get<std::uint64_t>() > most)
    refuse(place, msg("the number is out of range"));
  return json.get<std::int64_t>();
}

template <>
double read_rep<double>(const Json& json, const Place& place) {
  if (!json.is_number()) refuse(place, msg("a number is expected"));
  return json.get<double>();
}

template <>
bool read_rep<bool>(const Json& json, const Place& place) {
  if (!json.is_boolean()) refuse(place, msg("true or false is expected"));
  return json.get<bool>();
}

void require_object(const Json& json, const Place& place) {
  if (!json.is_object()) refuse(place, msg("an object is expected"));
}

void require_list(const Json& json, const Place& place) {
  if (!json.is_array()) refuse(place, msg("a list is expected"));
}

}  // namespace sightline::detail
