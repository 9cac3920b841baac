#include "app/present/differences.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <type_traits>

#include "model/edit/diff.h"
#include "model/find.h"

namespace sightline {
namespace {

constexpr std::size_t longest_text = 80;

/// Where a path of the document leads, in words, and what stands there.
class PathWords {
 public:
  PathWords(const Document& document, std::string_view path, const Catalog& catalog)
      : document_(document), catalog_(catalog) {
    walk(document, path);
  }

  /// "Actions › Train the team › due".
  [[nodiscard]] const std::string& words() const { return words_; }
  /// Nothing when it is no single value.
  [[nodiscard]] const std::optional<std::string>& value() const { return value_; }

 private:
  void add(const std::string& word) {
    if (word.empty()) return;
    words_ += (words_.empty() ? "" : " › ") + word;
    // The label of a field begins a line here.
    if (words_.front() >= 'a' && words_.front() <= 'z')
      words_.front() = static_cast<char>(words_.front() - 'a' + 'A');
  }

  static std::string_view take_step(std::string_view& path) {
    path.remove_prefix(1);
    const auto step = path.substr(0, path.find('/'));
    path.remove_prefix(step.size());
    return step;
  }

  template <class T>
  void walk(const T& value, std::string_view path) {
    if constexpr (is_box<T>) {
      walk(*value, path);
    } else if constexpr (is_maybe<T>) {
      if (value)
        walk(*value, path);
      else if (path.empty())
        value_ = catalog_.text(msg("nothing"));
    } else if constexpr (IsLeaf<T>) {
      value_ = text_of(value);
    } else if (path.empty()) {
      return;
    } else if constexpr (KeyedList<T>) {
      const auto id = parse_uuid(take_step(path));
      for (const auto& element : value) {
        if (unboxed(element).id.uuid != id) continue;
        add(name_of_element(unboxed(element)));
        return walk(element, path);
      }
    } else if constexpr (is_series<T>) {
      const auto month = parse_month(take_step(path));
      if (!month) return;
      add(catalog_.short_month_year(*month));
      walk(value.at(*month), path);
    } else if constexpr (Described<T>) {
      const auto step = take_step(path);
      each_field<T>([&](const auto& field) {
        if (step != field.name) return;
        // All but the baselines is in the one plan.
        if (!std::is_same_v<T, Document> || step != "plan") add(catalog_.term(field.label));
        walk(value.*field.at, path);
      });
    }
  }

  template <class T>
  [[nodiscard]] std::string name_of_element(const T& element) const {
    if constexpr (std::is_same_v<T, Cycle>) {
      return std::to_string(cycle_number(document_.plan, element.id));
    } else if constexpr (requires { std::string(element.title); }) {
      return cut(element.title);
    } else if constexpr (requires { std::string(element.name); }) {
      return cut(element.name);
    } else if constexpr (requires { std::string(element.text); }) {
      return cut(element.text);
    } else if constexpr (requires { element.area; }) {
      return cut(area_name(document_.plan, element.area));
    } else {
      return {};
    }
  }

  static std::string cut(std::string text) {
    if (text.size() <= longest_text) return text;
    text.resize(longest_text);
    while (!is_text(text)) text.pop_back();
    return text + "…";
  }

  template <class T>
  [[nodiscard]] std::string text_of(const T& value) const {
    if constexpr (NamedEnum<T>) {
      return catalog_.term(label_of(value));
    } else if constexpr (std::is_same_v<T, std::string>) {
      return value.empty() ? catalog_.text(msg("nothing")) : "“" + cut(value) + "”";
    } else if constexpr (std::is_same_v<T, bool>) {
      return catalog_.text(value ? msg("yes") : msg("no"));
    } else if constexpr (std::is_same_v<T, Money>) {
      return catalog_.full_money(value, document_.plan.organization.currency);
    } else if constexpr (std::is_same_v<T, Percent>) {
      return catalog_.percent(value);
    } else if constexpr (std::is_same_v<T, Fte>) {
      return catalog_.fte(value);
    } else if constexpr (std::is_same_v<T, Day>) {
      return catalog_.date(value);
    } else if constexpr (std::is_same_v<T, Month>) {
      return catalog_.month(value);
    } else if constexpr (std::is_same_v<T, Currency>) {
      return value.code;
    } else if constexpr (std::is_same_v<T, Id<Person>>) {
      const auto* found = find(document_.plan.people, value);
      return found ? cut(found->name) : std::string();
    } else if constexpr (std::is_same_v<T, Id<FocusArea>>) {
      const auto* found = find(document_.plan.focus_areas, value);
      return found ? cut(found->name) : std::string();
    } else if constexpr (std::is_same_v<T, Id<Cycle>>) {
      return catalog_.text(msg("cycle {1}", cycle_number(document_.plan, value)));
    } else if constexpr (std::is_arithmetic_v<T>) {
      return catalog_.trimmed_number(static_cast<double>(value), 2);
    } else {
      return {};
    }
  }

  const Document& document_;
  const Catalog& catalog_;
  std::string words_;
  std::optional<std::string> value_;
};

std::string line_of(const Change& change, const Document& before, const Document& after,
                    const Catalog& catalog) {
  const PathWords then(before, change.path, catalog);
  const PathWords now(after, change.path, catalog);
  switch (change.kind) {
    case ChangeKind::insert:
      return catalog.text(msg("{1}: added", now.words()));
    case ChangeKind::remove:
      return catalog.text(msg("{1}: removed", then.words()));
    case ChangeKind::move:
      return catalog.text(msg("{1}: moved", now.words()));
    case ChangeKind::set:
      break;
  }
  const bool in_words = then.value() && now.value() && (*then.value() + *now.value()) != "";
  return in_words ? catalog.text(msg("{1}: {2} → {3}", now.words(), *then.value(), *now.value()))
                  : catalog.text(msg("{1}: changed", now.words()));
}

}  // namespace

std::vector<std::string> differences(const Document& before, const Document& after,
                                     const Catalog& catalog, std::size_t most) {
  auto changes = diff(before, after);
  std::erase_if(changes, [](const Change& change) {
    return is_at_or_below(change.path, "/history") || change.path == "/revision" ||
           is_at_or_below(change.path, "/plan/examples");
  });
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < changes.size() && i < most; ++i)
    lines.push_back(line_of(changes[i], before, after, catalog));
  if (changes.size() > most)
    lines.push_back(
        catalog.text(msg_n("and {1} more change", "and {1} more changes", changes.size() - most)));
  return lines;
}

}  // namespace sightline
