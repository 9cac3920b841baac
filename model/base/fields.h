// Fields: the one description of what a type consists of.
// Why: archive, JSON, diff, merge, import and redaction all walk this list, so a new field is added
// in one place, and one that is not described does not compile.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/base/box.h"
#include "model/base/calendar.h"
#include "model/base/topic.h"

namespace sightline {

/// One field: its name in files and paths, the member, its label (a message id), who may see it,
/// the first format that has it.
template <class M, class C>
struct Field {
  using Value = M;
  using Owner = C;

  consteval Field(const char* name_, M C::*at_, const char* label_, Topic topic_, int since_ = 1)
      : name(name_), at(at_), label(label_), topic(topic_), since(since_) {}

  const char* name;
  M C::*at;
  const char* label;
  Topic topic;
  int since;
};

namespace detail {

template <std::size_t I, class F>
struct FieldAt {
  F field;
};

template <class Indices, class... F>
struct FieldsAt;
template <std::size_t... I, class... F>
struct FieldsAt<std::index_sequence<I...>, F...> : FieldAt<I, F>... {
  template <class Visit>
  constexpr void visit(Visit& visitor) const {
    (visitor(FieldAt<I, F>::field), ...);
  }
};

}  // namespace detail

/// The fields of one type, in order. A std::tuple would do, and costs every file that includes the
/// document seconds to compile.
template <class... F>
struct FieldList : detail::FieldsAt<std::index_sequence_for<F...>, F...> {
  static constexpr std::size_t size = sizeof...(F);
  consteval explicit FieldList(F... all)
      : detail::FieldsAt<std::index_sequence_for<F...>, F...>{{all}...} {}
};

/// Specialized for each described type as FieldList{Field("title", &Action::title, "title",
/// Topic::open), …}.
template <class T>
inline constexpr auto fields = 0;

/// How many members of a described type follow from the others and are kept nowhere.
template <class T>
inline constexpr std::size_t derived_members = 0;

/// Specialized for types stored as one value: `Rep` (std::string, std::int64_t, double or bool),
/// `to(T) → Rep` and `from(Rep) → T`, which throws IllegalValue when the value is not a legal T.
template <class T>
struct Leaf;

/// Values by month; a month without one is missing (blank), never 0.
template <class T>
class Series {
 public:
  [[nodiscard]] std::optional<T> at(Month month) const {
    const auto found = values_.find(month);
    return found == values_.end() ? std::nullopt : std::optional<T>{found->second};
  }
  void set(Month month, std::optional<T> value) {
    if (value)
      values_.insert_or_assign(month, std::move(*value));
    else
      values_.erase(month);
  }
  [[nodiscard]] bool empty() const { return values_.empty(); }
  /// Month and value, in order of months.
  [[nodiscard]] const std::map<Month, T>& values() const { return values_; }

  bool operator==(const Series&) const = default;

 private:
  std::map<Month, T> values_;
};

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_maybe = false;
template <class T>
inline constexpr bool is_maybe<std::optional<T>> = true;
template <class T>
inline constexpr bool is_series = false;
template <class T>
inline constexpr bool is_series<Series<T>> = true;
template <class T>
inline constexpr bool is_box = false;
template <class T>
inline constexpr bool is_box<Box<T>> = true;

/// The T of Box<T>, any other type itself.
template <class T>
struct Unboxed {
  using type = T;
};
template <class T>
struct Unboxed<Box<T>> {
  using type = T;
};
template <class T>
using unboxed_t = typename Unboxed<T>::type;

template <class T>
[[nodiscard]] const T& unboxed(const T& value) {
  return value;
}
template <class T>
[[nodiscard]] const T& unboxed(const Box<T>& box) {
  return *box;
}

template <class T>
concept Described = !std::is_same_v<decltype(fields<T>), const int>;
template <class T>
concept IsLeaf = requires { typename Leaf<T>::Rep; };
/// A list whose elements have an `id` of their own: its paths, diffs and merges go by id, not by
/// position.
template <class T>
concept KeyedList =
    is_list<T> && requires(const unboxed_t<typename T::value_type>& element) { element.id; };
/// A list of plain values, changed as a whole.
template <class T>
concept PlainList = is_list<T> && !KeyedList<T>;

namespace detail {

/// Converts to anything, to count the members of an aggregate.
struct Any {
  template <class T>
    requires(!std::is_same_v<T, std::in_place_t>)
  operator T() const;  // NOLINT(google-explicit-constructor)
};

template <class T, class... A>
consteval std::size_t arity() {
  if constexpr (requires { T{A{}..., Any{}}; })
    return arity<T, A..., Any>();
  else
    return sizeof...(A);
}

}  // namespace detail

/// Calls visit(field) for each field of T, in order.
template <class T, class Visit>
constexpr void each_field(Visit&& visit) {
  static_assert(detail::arity<T>() == fields<T>.size + derived_members<T>,
                "a field is not described");
  fields<T>.visit(visit);
}

}  // namespace sightline
