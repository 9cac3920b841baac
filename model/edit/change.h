// Change: one step from a document to the next; Edit: a sentence and its changes.
// Why: apply, undo labels, history, import and merge all speak in these and in nothing else.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/id.h"
#include "model/base/leaf.h"
#include "model/base/message.h"

namespace sightline {

enum class ChangeKind { set, insert, remove, move };
template <>
inline constexpr auto enum_texts<ChangeKind> =
    std::array{EnumText("set", "changed"), EnumText("insert", "added"),
               EnumText("remove", "removed"), EnumText("move", "moved")};

/// A value that is no JSON before somebody looks inside (model/edit/held_value.h).
class HeldValue {
 public:
  HeldValue() = default;
  HeldValue(const HeldValue&) = delete;
  HeldValue& operator=(const HeldValue&) = delete;
  virtual ~HeldValue() = default;

  /// Any thread may ask.
  [[nodiscard]] virtual const nlohmann::json& json() const = 0;
  /// As ChangeValue::has_room, without making JSON.
  [[nodiscard]] virtual bool has_room(std::size_t& room) const = 0;
};

/// The JSON of a value that a change carries, kept once however often its edit is copied. Not a
/// Box, which would need JSON's header here: all who make edits would pay for it, and few look
/// inside.
class ChangeValue {
 public:
  /// Null.
  ChangeValue() = default;
  ChangeValue(nlohmann::json value);
  explicit ChangeValue(std::shared_ptr<const HeldValue> held);

  [[nodiscard]] const nlohmann::json& json() const;
  /// None of one that is JSON.
  [[nodiscard]] const HeldValue* held() const { return held_.get(); }
  /// Takes from `room` what the JSON needs at least when it is written; false when it has none.
  [[nodiscard]] bool has_room(std::size_t& room) const;

  friend bool operator==(const ChangeValue& a, const ChangeValue& b);

 private:
  std::shared_ptr<const nlohmann::json> value_;
  std::shared_ptr<const HeldValue> held_;
};

/// Paths are field names, ids (in lists whose elements have one) and months (in series):
/// "/plan/actions/<id>/due", "/plan/targets/revenue/<id>/line/target/2026-03", "/reference".
///
/// set: the value at `path` goes from `before` to `after`; null stands for an empty optional and
/// for a month without a value. insert: the element `after` joins the list, right behind the
/// element `behind` (first when that is empty); `path` ends with its id. remove: the element
/// `before` leaves it. move: the element goes right behind `behind`.
struct Change {
  ChangeKind kind = ChangeKind::set;
  std::string path;
  ChangeValue before;
  ChangeValue after;
  Uuid behind;

  bool operator==(const Change&) const = default;
};

/// One thing a person did, as a whole sentence ("Set due date of ‘Train the sales team’"), and what
/// it changes. Without changes it does nothing.
struct Edit {
  Message message;
  std::vector<Change> changes;

  bool operator==(const Edit&) const = default;
  [[nodiscard]] bool empty() const { return changes.empty(); }
};

/// True when `path` is `above` or lies below it: "/plan/vision/goal" is below "/plan/vision", but
/// not below "/plan/vis".
[[nodiscard]] constexpr bool is_at_or_below(std::string_view path, std::string_view above) {
  return path.starts_with(above) && (path.size() == above.size() || path[above.size()] == '/');
}

/// path_to("/plan/actions", id, "due") is "/plan/actions/<id>/due".
template <class T>
[[nodiscard]] std::string path_to(std::string_view list, Id<T> id, std::string_view field = {}) {
  std::string path(list);
  path.append("/").append(to_text(id));
  if (!field.empty()) path.append("/").append(field);
  return path;
}

}  // namespace sightline
