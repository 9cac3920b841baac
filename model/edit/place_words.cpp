#include "model/edit/place_words.h"

#include <algorithm>
#include <optional>
#include <span>

#include "model/base/joined.h"
#include "model/base/text.h"
#include "model/document_json.h"
#include "model/edit/path_chain.h"

namespace sightline {
namespace {

/// The figures of a month, by what they are of and which row of theirs.
enum class FigureName {
  revenue_target,
  revenue_actual,
  revenue_outlook,
  revenue_reason,
  revenue_provisional,
  headcount_target,
  headcount_actual,
  headcount_outlook,
  headcount_reason,
  headcount_provisional,
  profit_target,
  profit_actual,
  profit_outlook,
  profit_reason,
  profit_provisional,
  contractors,
};

}  // namespace

template <>
inline constexpr auto enum_texts<FigureName> =
    std::array{EnumText("revenue_target", "Revenue target"),
               EnumText("revenue_actual", "Actual revenue"),
               EnumText("revenue_outlook", "Revenue outlook"),
               EnumText("revenue_reason", "Reason for the revenue outlook"),
               EnumText("revenue_provisional", "Actual revenue is provisional"),
               EnumText("headcount_target", "Headcount target"),
               EnumText("headcount_actual", "Actual headcount"),
               EnumText("headcount_outlook", "Headcount outlook"),
               EnumText("headcount_reason", "Reason for the headcount outlook"),
               EnumText("headcount_provisional", "Actual headcount is provisional"),
               EnumText("profit_target", "Profit target"),
               EnumText("profit_actual", "Actual profit"),
               EnumText("profit_outlook", "Profit outlook"),
               EnumText("profit_reason", "Reason for the profit outlook"),
               EnumText("profit_provisional", "Actual profit is provisional"),
               EnumText("contractors", "Contractors")};

namespace {

constexpr std::size_t text_room = 60;

Arg entries(std::size_t count) { return arg(msg_n("{1} entry", "{1} entries", count)); }

/// What the walk down a path found.
struct Spot {
  const ElementNames& names;
  Message subject = {};                  ///< of the elements on the way; empty when there are none
  Uuid element = {};                     ///< the last of them
  std::vector<const char*> labels = {};  ///< of the fields below the last element
  std::string detail = {};               ///< what tells apart an element that has no id
  std::optional<Month> month = {};
  std::string_view figures = {};  ///< the list or line that the month's figure belongs to
  std::string_view row = {};
  bool is_element = false;  ///< the path ends at an element
  Arg (*words)(const ElementNames&, const Json&, const Json& before) = nullptr;
};

Arg empty_words() { return term("(empty)"); }

template <class T>
inline constexpr bool is_id = false;
template <class T>
inline constexpr bool is_id<Id<T>> = true;

Arg list_words(const std::vector<Arg>& parts) {
  if (parts.empty()) return empty_words();
  return parts.size() == 1 ? parts.front() : arg(joined(parts));
}

template <class T>
Arg leaf_words(const ElementNames& names, const T& value) {
  if constexpr (is_id<T>) {
    return names.name(value.uuid);
  } else if constexpr (std::is_same_v<T, Served>) {
    return arg(names.served(value));
  } else if constexpr (std::is_same_v<T, Money>) {
    return arg(value, names.currency());
  } else if constexpr (NamedEnum<T>) {
    return term(label_of(value));
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? term("yes") : term("no");
  } else if constexpr (std::is_same_v<T, std::string>) {
    const auto line = one_line(value, text_room);
    return line.empty() ? empty_words() : arg(msg("‘{1}’", line));
  } else if constexpr (std::is_same_v<T, Currency>) {
    return arg(value.code);
  } else if constexpr (std::is_same_v<T, Uuid>) {
    return names.name(value);
  } else {
    return arg(value);
  }
}

/// The labels of the fields in which two elements differ.
template <Described T>
Arg changed_words(const Json& json, const Json& before) {
  std::vector<Arg> labels;
  each_field<T>([&](const auto& field) {
    const auto now = json.find(field.name);
    const auto then = before.find(field.name);
    const bool same =
        (now == json.end()) == (then == before.end()) && (now == json.end() || *now == *then);
    if (!same) labels.push_back(term(field.label));
  });
  return labels.empty() ? arg(msg("as it was")) : arg(msg("changed: {1}", list_words(labels)));
}

template <class T>
Arg words_of(const ElementNames& names, const Json& json, const Json& before) {
  if (json.is_null()) return is_maybe<T> || IsLeaf<T> ? empty_words() : arg(msg("removed"));
  if constexpr (is_maybe<T>) {
    return words_of<typename T::value_type>(names, json, before);
  } else if constexpr (is_list<T>) {
    using Element = unboxed_t<typename T::value_type>;
    constexpr std::size_t most = 8;
    if constexpr (IsLeaf<Element>) {
      std::vector<Arg> parts;
      for (const auto& part : json) {
        if (parts.size() == most) {
          parts.push_back(arg(msg("and {1} more", json.size() - most)));
          break;
        }
        parts.push_back(words_of<Element>(names, part, {}));
      }
      return list_words(parts);
    } else {
      return entries(json.size());
    }
  } else if constexpr (is_series<T>) {
    return entries(json.size());
  } else if constexpr (Described<T>) {
    if (before.is_object() && json.is_object()) return changed_words<T>(json, before);
    return arg(msg("there"));
  } else {
    return leaf_words(names, from_json<T>(json));
  }
}

void add_subject(Spot& spot, Message more) {
  spot.subject = spot.subject.empty() ? std::move(more) : msg("{1}, {2}", spot.subject, more);
  spot.labels.clear();
}

template <class T>
void descend(std::string_view rest, Spot& spot) {
  spot.is_element = false;
  if constexpr (is_box<T>) {
    descend<unboxed_t<T>>(rest, spot);
  } else if (rest.empty()) {
    spot.words = words_of<T>;
  } else if constexpr (KeyedList<T>) {
    using Element = unboxed_t<typename T::value_type>;
    const auto id = parse_uuid(take_step(rest)).value_or(Uuid{});
    if constexpr (!std::is_same_v<Element, HistoryEntry>)
      add_subject(spot, spot.names.subject<Element>(id));
    spot.element = id;
    descend<Element>(rest, spot);
    spot.is_element = rest.empty();
  } else if constexpr (is_list<T>) {
    spot.detail = take_step(rest);
    descend<typename T::value_type>(rest, spot);
    spot.is_element = rest.empty();
  } else if constexpr (is_series<T>) {
    spot.month = parse_month(take_step(rest));
    using Value = typename std::decay_t<decltype(T{}.values())>::mapped_type;
    spot.words = words_of<std::optional<Value>>;
  } else if constexpr (Described<T>) {
    const auto name = take_step(rest);
    each_field<T>([&](const auto& field) {
      if (name != field.name) return;
      if constexpr (std::is_same_v<T, Targets>) spot.figures = field.name;
      if (field.name != std::string_view("line")) spot.labels.push_back(field.label);
      spot.row = field.name;
      if constexpr (std::is_same_v<typename std::decay_t<decltype(field)>::Value, Organization>)
        add_subject(spot, msg("Organization"));
      if constexpr (std::is_same_v<typename std::decay_t<decltype(field)>::Value, Vision>)
        add_subject(spot, msg("Vision"));
      descend<typename std::decay_t<decltype(field)>::Value>(rest, spot);
    });
  }
}

Spot spot_at(std::string_view path, const ElementNames& names) {
  Spot spot{names};
  descend<Document>(path, spot);
  return spot;
}

std::optional<FigureName> figure_name(const Spot& spot) {
  if (spot.row == "contractors") return FigureName::contractors;
  constexpr std::string_view rows[] = {"target", "actual", "outlook", "reason", "provisional"};
  const auto row = std::ranges::find(rows, spot.row) - rows;
  if (row == std::ssize(rows)) return std::nullopt;
  const int measure = spot.figures == "revenue" ? 0 : spot.figures == "departments" ? 1 : 2;
  return static_cast<FigureName>(measure * std::ssize(rows) + row);
}

/// A path within the vision is told without its four questions: "revenue, in three years".
Arg field_words(const Spot& spot) {
  auto labels = std::span(spot.labels);
  constexpr std::size_t most = 2;
  if (labels.size() > most) labels = labels.last(most);
  std::vector<Arg> parts;
  if (const auto day = parse_day(spot.detail)) parts.push_back(arg(*day));
  for (const auto* label : labels) parts.push_back(term(label));
  return list_words(parts);
}

/// "Revenue target of March 2026 for Cloud"; nothing for anything but a month's figure.
std::optional<Message> figure_words(const Spot& spot) {
  const auto figure = spot.month ? figure_name(spot) : std::nullopt;
  if (!figure) return std::nullopt;
  const auto row = term(label_of(*figure));
  if (spot.element == Uuid{}) return msg("{1} of {2}", row, *spot.month);
  return msg("{1} of {2} for {3}", row, *spot.month, spot.names.name(spot.element));
}

/// Of two long texts, what begins shortly before they part.
void cut_to_difference(Json& before, Json& after) {
  if (!before.is_string() || !after.is_string()) return;
  const auto& a = before.get_ref<const std::string&>();
  const auto& b = after.get_ref<const std::string&>();
  if (length(a) <= text_room && length(b) <= text_room) return;
  const auto common = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  constexpr std::size_t lead = 30;
  if (common <= lead) return;
  const auto space = a.rfind(' ', common - 1);
  auto from = space == std::string::npos || space + lead < common ? common - lead / 2 : space + 1;
  while (from > 0 && (static_cast<unsigned char>(a[from]) & 0xC0U) == 0x80U) --from;
  const auto tail_a = "…" + a.substr(from);
  const auto tail_b = "…" + b.substr(from);
  before = tail_a;
  after = tail_b;
}

}  // namespace

Message PlaceWords::place(std::string_view path) const {
  const auto spot = spot_at(path, names_);
  if (auto figure = figure_words(spot)) return *std::move(figure);
  if (spot.subject.empty()) return msg("{1}", field_words(spot));
  if (spot.labels.empty() && spot.detail.empty()) return spot.subject;
  return msg("{1}: {2}", spot.subject, field_words(spot));
}

Arg PlaceWords::value(std::string_view path, const Json& json) const {
  return value(path, json, Json());
}

Arg PlaceWords::value(std::string_view path, const Json& json, const Json& before) const {
  const auto spot = spot_at(path, names_);
  if (json.is_null() && spot.is_element) return arg(msg("removed"));
  return spot.words ? spot.words(names_, json, before) : empty_words();
}

Message PlaceWords::change(std::string_view path, const Json& before, const Json& after) const {
  const auto spot = spot_at(path, names_);
  if (!spot.words) return {};
  auto from = before;
  auto to = after;
  cut_to_difference(from, to);
  const auto was = spot.words(names_, from, {});
  const auto is = spot.words(names_, to, {});
  if (const auto figure = figure_words(spot)) return msg("{1}: {2} → {3}", *figure, was, is);
  if (spot.subject.empty()) return msg("{1}: {2} → {3}", field_words(spot), was, is);
  return msg("{1}: {2} {3} → {4}", spot.subject, field_words(spot), was, is);
}

}  // namespace sightline
