// JSON values of whatever is described by fields: to_json and from_json.
// Why: changes carry their values as JSON and people take their data out as JSON; both follow from
// the field descriptions, so a new field needs nothing here.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_set>

#include "model/base/fields.h"
#include "model/base/leaf.h"
#include "model/base/message.h"

namespace sightline {

using Json = nlohmann::json;

namespace detail {

/// A place within the value being read, as a chain up to the root; written out only when something
/// is wrong with it.
struct Place {
  const Place* parent = nullptr;
  std::string_view name;
};

[[nodiscard]] std::string to_text(const Place& place);
[[noreturn]] void refuse(const Place& place, const Message& why);

template <class Rep>
[[nodiscard]] Rep read_rep(const Json& json, const Place& place);
template <>
std::string read_rep<std::string>(const Json& json, const Place& place);
template <>
std::int64_t read_rep<std::int64_t>(const Json& json, const Place& place);
template <>
double read_rep<double>(const Json& json, const Place& place);
template <>
bool read_rep<bool>(const Json& json, const Place& place);

void require_object(const Json& json, const Place& place);
void require_list(const Json& json, const Place& place);
[[noreturn]] void refuse_unknown(const Place& place);
[[noreturn]] void refuse_twin(const Place& place);

template <class T>
[[nodiscard]] T read_value(const Json& json, const Place& place);

template <class T>
[[nodiscard]] T read_leaf(const Json& json, const Place& place) {
  auto rep = read_rep<typename Leaf<T>::Rep>(json, place);
  try {
    return Leaf<T>::from(std::move(rep));
  } catch (const IllegalValue& illegal) {
    refuse(place, illegal.why());
  }
}

template <class T>
[[nodiscard]] T read_list(const Json& json, const Place& place) {
  require_list(json, place);
  T list;
  list.reserve(json.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    const auto number = std::to_string(i);
    list.push_back(read_value<typename T::value_type>(json[i], Place{&place, number}));
  }
  if constexpr (KeyedList<T>) {
    std::unordered_set<Uuid> seen;
    for (const auto& element : list)
      if (!seen.insert(unboxed(element).id.uuid).second) refuse_twin(place);
  }
  return list;
}

template <class T>
[[nodiscard]] Series<T> read_series(const Json& json, const Place& place) {
  require_object(json, place);
  Series<T> series;
  for (const auto& [name, value] : json.items()) {
    const Place here{&place, name};
    const auto month = parse_month(name);
    if (!month) refuse(here, msg("‘{1}’ is not a month", name));
    series.set(*month, read_value<T>(value, here));
  }
  return series;
}

template <Described T>
[[nodiscard]] T read_fields(const Json& json, const Place& place) {
  require_object(json, place);
  T value{};
  std::size_t known = 0;
  each_field<T>([&](const auto& field) {
    const auto found = json.find(field.name);
    if (found == json.end()) return;
    ++known;
    using Value = typename std::decay_t<decltype(field)>::Value;
    value.*field.at = read_value<Value>(*found, Place{&place, field.name});
  });
  if (known == json.size()) return value;
  for (const auto& [name, unused] : json.items()) {
    bool described = false;
    each_field<T>([&, &key = name](const auto& field) { described |= key == field.name; });
    if (!described) refuse_unknown(Place{&place, name});
  }
  return value;
}

template <class T>
struct MaybeOf;
template <class T>
struct MaybeOf<std::optional<T>> {
  using type = T;
};
template <class T>
struct SeriesOf;
template <class T>
struct SeriesOf<Series<T>> {
  using type = T;
};

template <class T>
T read_value(const Json& json, const Place& place) {
  if constexpr (is_box<T>) {
    return T{read_value<unboxed_t<T>>(json, place)};
  } else if constexpr (is_maybe<T>) {
    if (json.is_null()) return std::nullopt;
    return read_value<typename MaybeOf<T>::type>(json, place);
  } else if constexpr (is_list<T>) {
    return read_list<T>(json, place);
  } else if constexpr (is_series<T>) {
    return read_series<typename SeriesOf<T>::type>(json, place);
  } else if constexpr (Described<T>) {
    return read_fields<T>(json, place);
  } else {
    return read_leaf<T>(json, place);
  }
}

}  // namespace detail

/// Objects for described types (without the optional fields that are empty), arrays for lists,
/// objects keyed by month for series, null for an empty optional, the leaf's Rep for anything else.
template <class T>
[[nodiscard]] Json to_json(const T& value) {
  if constexpr (is_box<T>) {
    return to_json(*value);
  } else if constexpr (is_maybe<T>) {
    return value ? to_json(*value) : Json(nullptr);
  } else if constexpr (is_list<T>) {
    auto list = Json::array();
    for (const auto& element : value)
      list.push_back(to_json(static_cast<const typename T::value_type&>(element)));
    return list;
  } else if constexpr (is_series<T>) {
    auto object = Json::object();
    for (const auto& [month, figure] : value.values())
      object.emplace(to_text(month), to_json(figure));
    return object;
  } else if constexpr (Described<T>) {
    auto object = Json::object();
    each_field<T>([&](const auto& field) {
      const auto& member = value.*field.at;
      if constexpr (is_maybe<std::decay_t<decltype(member)>>) {
        if (!member) return;
      }
      object.emplace(field.name, to_json(member));
    });
    return object;
  } else {
    return Json(Leaf<T>::to(value));
  }
}

/// Reads strictly: throws Failure{input}, naming the path, for a value of the wrong type, an
/// illegal leaf, an unknown field and two elements of one id; a field that is missing keeps its
/// default. Goes no deeper than the type does, however deep the JSON is.
template <class T>
[[nodiscard]] T from_json(const Json& json) {
  return detail::read_value<T>(json, detail::Place{});
}

}  // namespace sightline
