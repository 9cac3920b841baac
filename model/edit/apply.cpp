#include "model/edit/apply.h"

#include <algorithm>
#include <unordered_map>

#include "model/edit/held_value.h"

namespace sightline {
namespace {

[[noreturn]] void refuse_nowhere(const Change& change) {
  throw Failure(FailureKind::input,
                msg("The plan has nothing at ‘{1}’ that could be changed. It may have been removed "
                    "meanwhile; look at the plan as it is now and make the change again.",
                    to_valid_text(change.path)));
}

[[noreturn]] void refuse_conflict(const Change& change) {
  throw Failure(FailureKind::input,
                msg("What stands at ‘{1}’ was changed meanwhile, so this change was not made. Look "
                    "at the plan as it is now and make the change again.",
                    to_valid_text(change.path)));
}

/// Walks one change down its path.
class Step {
 public:
  /// `hints` remembers where each list was last hit: changes come in the order of the list, so the
  /// next search is short.
  using Hints = std::unordered_map<const void*, std::size_t>;

  Step(const Change& change, Hints& hints) : change_(change), hints_(hints) {}

  template <class T>
  void run(T& value, std::string_view rest) {
    if constexpr (is_box<T>) {
      auto inner = *value;
      run(inner, rest);
      value = T{std::move(inner)};
    } else if (rest.empty()) {
      set(value);
    } else if constexpr (KeyedList<T>) {
      change_list(value, rest);
    } else if constexpr (is_series<T>) {
      set_month(value, rest);
    } else if constexpr (Described<T>) {
      descend(value, rest);
    } else {
      refuse_nowhere(change_);
    }
  }

 private:
  /// Takes the first name off "/name/…".
  std::string_view next(std::string_view& rest) const {
    if (!rest.starts_with('/')) refuse_nowhere(change_);
    const auto end = std::min(rest.find('/', 1), rest.size());
    const auto name = rest.substr(1, end - 1);
    rest.remove_prefix(end);
    return name;
  }

  template <class T>
  void set(T& value) {
    if (change_.kind != ChangeKind::set) refuse_nowhere(change_);
    if (to_json(value) != change_.before.json()) refuse_conflict(change_);
    value = from_json<T>(change_.after.json());
  }

  template <class T>
  void set_month(Series<T>& series, std::string_view rest) {
    const auto month = parse_month(next(rest));
    if (!month || !rest.empty()) refuse_nowhere(change_);
    auto value = series.at(*month);
    set(value);
    series.set(*month, value);
  }

  template <class T>
  void descend(T& value, std::string_view rest) {
    const auto name = next(rest);
    bool found = false;
    each_field<T>([&](const auto& field) {
      if (name != field.name) return;
      found = true;
      run(value.*field.at, rest);
    });
    if (!found) refuse_nowhere(change_);
  }

  template <class List>
  auto locate(List& list, Uuid id) {
    const auto is_it = [&](const auto& element) { return unboxed(element).id.uuid == id; };
    auto& hint = hints_[&list];
    const auto middle = list.begin() + static_cast<std::ptrdiff_t>(std::min(hint, list.size()));
    auto found = std::find_if(middle, list.end(), is_it);
    if (found == list.end()) {
      found = std::find_if(list.begin(), middle, is_it);
      if (found == middle) return list.end();
    }
    hint = static_cast<std::size_t>(found - list.begin());
    return found;
  }

  /// The place right behind the element that the change names.
  template <class List>
  auto place_in(List& list) {
    if (change_.behind == Uuid{}) return list.begin();
    const auto found = locate(list, change_.behind);
    if (found == list.end()) refuse_conflict(change_);
    return found + 1;
  }

  template <class List>
  void change_list(List& list, std::string_view rest) {
    const auto id = parse_uuid(next(rest));
    if (!id) refuse_nowhere(change_);
    if (change_.kind == ChangeKind::insert && rest.empty()) return insert(list, *id);
    const auto found = locate(list, *id);
    if (found == list.end()) refuse_nowhere(change_);
    if (!rest.empty()) return run(*found, rest);
    if (change_.kind == ChangeKind::set) refuse_nowhere(change_);
    if (change_.kind == ChangeKind::move) return move(list, *id);
    if (!is_element(*found, change_.before)) refuse_conflict(change_);
    list.erase(found);
  }

  template <class List>
  void insert(List& list, Uuid id) {
    if (locate(list, id) != list.end()) refuse_conflict(change_);
    auto element = element_of<typename List::value_type>(change_.after);
    if (unboxed(element).id.uuid != id) refuse_nowhere(change_);
    list.insert(place_in(list), std::move(element));
  }

  template <class List>
  void move(List& list, Uuid id) {
    if (change_.behind == id) refuse_conflict(change_);
    const auto to = place_in(list);
    const auto from = locate(list, id);
    if (from < to)
      std::rotate(from, from + 1, to);
    else
      std::rotate(to, from, from + 1);
  }

  const Change& change_;
  Hints& hints_;
};

}  // namespace

Document detail::Apply::operator()(const Document& document,
                                   std::span<const Change> changes) const {
  auto result = document;
  Step::Hints hints;
  for (const auto& change : changes) Step(change, hints).run(result, change.path);
  return result;
}

}  // namespace sightline
