#include "model/edit/value_at.h"

#include <algorithm>

#include "model/document_json.h"
#include "model/edit/path_chain.h"

namespace sightline {
namespace {

template <class T>
Json value_in(const T& value, std::string_view rest) {
  if constexpr (is_box<T>) {
    return value_in(*value, rest);
  } else if (rest.empty()) {
    return to_json(value);
  } else if (!rest.starts_with('/')) {
    return nullptr;
  } else if constexpr (KeyedList<T>) {
    const auto id = parse_uuid(take_step(rest));
    const auto found = std::ranges::find_if(
        value, [&](const auto& element) { return id && unboxed(element).id.uuid == *id; });
    return found == value.end() ? Json() : value_in(*found, rest);
  } else if constexpr (is_series<T>) {
    const auto month = parse_month(take_step(rest));
    return month && rest.empty() ? to_json(value.at(*month)) : Json();
  } else if constexpr (Described<T>) {
    const auto name = take_step(rest);
    Json found;
    each_field<T>([&](const auto& field) {
      if (name == field.name) found = value_in(value.*field.at, rest);
    });
    return found;
  } else {
    return nullptr;
  }
}

}  // namespace

Json value_at(const Document& document, std::string_view path) {
  return path.empty() ? Json() : value_in(document, path);
}

}  // namespace sightline
