#include "model/edit/diff.h"

#include <unordered_map>

#include "model/edit/held_value.h"
#include "model/edit/longest_rising.h"

namespace sightline {
namespace {

using Changes = std::vector<Change>;

using Positions = std::unordered_map<Uuid, std::size_t>;

/// Where each id stands; empty when an id is missing or stands twice, so that ids can't be relied
/// upon.
template <class List>
std::optional<Positions> positions_of(const List& list) {
  Positions positions;
  positions.reserve(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto id = unboxed(list[i]).id.uuid;
    if (id == Uuid{} || !positions.emplace(id, i).second) return std::nullopt;
  }
  return positions;
}

template <class T>
void diff_value(const T& a, const T& b, const std::string& path, Changes& out);

template <class T>
void diff_whole(const T& a, const T& b, const std::string& path, Changes& out) {
  if (a == b) return;
  out.push_back({ChangeKind::set, path, to_json(a), to_json(b), {}});
}

template <class T>
void diff_series(const Series<T>& a, const Series<T>& b, const std::string& path, Changes& out) {
  const auto set = [&](Month month, const std::optional<T>& before, const std::optional<T>& after) {
    out.push_back(
        {ChangeKind::set, path + "/" + to_text(month), to_json(before), to_json(after), {}});
  };
  for (const auto& [month, value] : a.values())
    if (const auto other = b.at(month); other != value) set(month, value, other);
  for (const auto& [month, value] : b.values())
    if (!a.at(month)) set(month, std::nullopt, value);
}

template <class List>
void diff_order(const List& b, const Positions& in_a, const std::string& path, Changes& out) {
  std::vector<std::size_t> kept;
  for (const auto& element : b)
    if (const auto found = in_a.find(unboxed(element).id.uuid); found != in_a.end())
      kept.push_back(found->second);
  const auto stays = longest_rising(kept);
  std::size_t next_kept = 0;
  Uuid behind;
  for (const auto& element : b) {
    const auto id = unboxed(element).id.uuid;
    const auto here = path + "/" + to_text(id);
    if (!in_a.contains(id))
      out.push_back({ChangeKind::insert, here, {}, value_of_element(element), behind});
    else if (!stays[next_kept++])
      out.push_back({ChangeKind::move, here, {}, {}, behind});
    behind = id;
  }
}

template <class List>
void diff_keyed(const List& a, const List& b, const std::string& path, Changes& out) {
  const auto in_a = positions_of(a);
  const auto in_b = positions_of(b);
  if (!in_a || !in_b) return diff_whole(a, b, path, out);
  for (const auto& element : a) {
    const auto id = unboxed(element).id.uuid;
    if (!in_b->contains(id))
      out.push_back(
          {ChangeKind::remove, path + "/" + to_text(id), value_of_element(element), {}, {}});
  }
  diff_order(b, *in_a, path, out);
  for (const auto& element : b) {
    const auto id = unboxed(element).id.uuid;
    if (const auto found = in_a->find(id); found != in_a->end())
      diff_value(a[found->second], element, path + "/" + to_text(id), out);
  }
}

template <class T>
void diff_value(const T& a, const T& b, const std::string& path, Changes& out) {
  if constexpr (is_box<T>) {
    if (!a.shares_with(b)) diff_value(*a, *b, path, out);
  } else if constexpr (KeyedList<T>) {
    diff_keyed(a, b, path, out);
  } else if constexpr (is_series<T>) {
    diff_series(a, b, path, out);
  } else if constexpr (Described<T>) {
    each_field<T>([&](const auto& field) {
      diff_value(a.*field.at, b.*field.at, path + "/" + field.name, out);
    });
  } else {
    diff_whole(a, b, path, out);
  }
}

}  // namespace

std::vector<Change> diff(const Document& a, const Document& b) {
  Changes changes;
  diff_value(a, b, {}, changes);
  return changes;
}

}  // namespace sightline
