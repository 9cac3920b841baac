#include <unordered_set>

#include "model/base/text.h"
#include "model/derive/check_parts.h"

namespace sightline {
namespace {

template <class T>
inline constexpr bool is_id = false;
template <class T>
inline constexpr bool is_id<Id<T>> = true;

/// Revenue lines bear the id of their specialty area: a reference, not a name.
template <class Element>
inline constexpr bool borrows_id = std::is_same_v<Element, AreaRevenue>;

/// Whose standards, readings and quotas these are: they stay when the person has gone.
template <class Field>
bool is_record_of_person(const Field& field) {
  using Member = typename Field::Value;
  return field.topic == Topic::personal_standards &&
         (std::is_same_v<Member, Id<Person>> || std::is_same_v<Member, std::optional<Id<Person>>>);
}

/// Every id that a part of the document has as its own.
class Ids {
 public:
  template <Described T>
  void collect(const T& value) {
    each_field<T>([&](const auto& field) {
      const auto& member = value.*field.at;
      using Member = std::decay_t<decltype(member)>;
      if constexpr (std::is_same_v<Member, decltype(Plan::editions)>) {
        return;  // an earlier vision has the areas of its time, some of which are gone
      } else if constexpr (KeyedList<Member>) {
        for (const auto& element : member) add(unboxed(element));
      } else if constexpr (Described<Member>) {
        collect(member);
      }
    });
  }
  [[nodiscard]] bool contains(Uuid id) const { return ids_.contains(id); }

 private:
  template <class Element>
  void add(const Element& element) {
    if constexpr (!borrows_id<Element>) ids_.insert(element.id.uuid);
    collect(element);
  }

  std::unordered_set<Uuid> ids_;
};

/// What people call an element.
template <class T>
decltype(auto) title_of(const T& element) {
  if constexpr (requires { element.title; })
    return (element.title);
  else if constexpr (requires { element.display_name(); })
    return element.display_name();
  else if constexpr (requires { element.name; })
    return (element.name);
  else if constexpr (requires { element.text; })
    return (element.text);
  else
    return std::string_view();
}

/// Walks whatever is described, with the way to it and the title of the nearest element that has
/// one, so that a new kind of reference needs nothing here.
class ReferenceCheck {
 public:
  ReferenceCheck(const Ids& ids, Findings& findings) : ids_(ids), findings_(findings) {}

  void walk(const Plan& plan) { walk(plan, nullptr, {}); }

 private:
  /// A field on the way. Nearly every reference leads somewhere, so the path of one is written only
  /// where it is told.
  struct Site {
    const Site* within;  ///< nullptr in the plan itself
    std::string_view name;
    const char* label;
    std::string_view title;
    std::optional<Uuid> element = std::nullopt;  ///< of a list

    [[nodiscard]] std::string place() const {
      std::string path = within == nullptr ? "/plan" : within->place();
      path.append("/").append(name);
      if (element) path.append("/").append(to_text(*element));
      return path;
    }
  };

  template <Described T>
  void walk(const T& value, const Site* within, std::string_view title) {
    each_field<T>([&](const auto& field) {
      const std::string_view name = field.name;
      if ((name == "id" && !borrows_id<T>) || is_record_of_person(field)) return;
      const Site site{within, name, field.label, title};
      look_at(value.*field.at, site);
    });
  }

  template <class Member>
  void look_at(const Member& member, const Site& site) {
    if constexpr (is_id<Member>) {
      require(member.uuid, site);
    } else if constexpr (is_maybe<Member>) {
      if constexpr (is_id<typename Member::value_type>)
        if (member) require(member->uuid, site);
    } else if constexpr (is_list<Member>) {
      look_at_list(member, site);
    } else if constexpr (Described<Member>) {
      walk(member, &site, site.title);
    }
  }

  template <class List>
  void look_at_list(const List& list, const Site& site) {
    using Element = unboxed_t<typename List::value_type>;
    if constexpr (KeyedList<List>) {
      Site inside = site;
      for (const auto& boxed : list) {
        const auto& element = unboxed(boxed);
        inside.element = element.id.uuid;
        const auto& title = title_of(element);
        walk(element, &inside, trimmed(title).empty() ? site.title : title);
      }
    } else if constexpr (is_id<Element>) {
      for (const auto& id : list) require(id.uuid, site);
    } else if constexpr (std::is_same_v<Element, Served>) {
      for (const auto& served : list)
        if (served.target != Uuid{}) require(served.target, site);
    }
  }

  void require(Uuid id, const Site& site) {
    if (ids_.contains(id)) return;
    auto what = site.title.empty() ? msg("A reference to ‘{1}’ leads to nothing.", term(site.label))
                                   : msg("‘{1}’ refers to something that is gone: its ‘{2}’.",
                                         std::string(site.title), term(site.label));
    findings_.push_back({Severity::warning, FindingKind::dangling_reference, site.place(),
                         std::move(what),
                         msg("It counts for nobody, and lists and sums leave it out."),
                         msg("Choose another, or leave it empty.")});
  }

  const Ids& ids_;
  Findings& findings_;
};

}  // namespace

void check_references(const CheckedPlan& checked, Findings& findings) {
  Ids ids;
  ids.collect(checked.plan);
  ReferenceCheck(ids, findings).walk(checked.plan);
  const auto& reference = checked.document.reference;
  if (reference && !reference_baseline(checked.document))
    findings.push_back({Severity::warning, FindingKind::dangling_reference, "/reference",
                        msg("The reference baseline is gone."),
                        msg("Variances to the baseline can’t be computed without it."),
                        msg("Choose another baseline as the reference.")});
}

}  // namespace sightline
