// References: every place of a plan that names another part of it by its id.
// Why: the plan check tells of those that lead nowhere, and a merge must not make any; both walk
// the field descriptions here, so that a new kind of reference needs nothing anywhere.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "model/base/text.h"
#include "model/edit/path_chain.h"
#include "model/element_title.h"
#include "model/plan.h"

namespace sightline {

enum class ReferenceShape {
  must,      ///< there has to be one
  may,       ///< an empty optional does
  list,      ///< one of several
  borrowed,  ///< the element bears the id of what it belongs to
};

struct Reference {
  Uuid target;
  PathChain place;         ///< of the field
  PathChain holder;        ///< of the element, or part of the plan, that has the field
  const char* label = "";  ///< of the field
  std::string_view title;  ///< of the nearest element that has one; may be blank
  ReferenceShape shape = ReferenceShape::must;
};

namespace detail {

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

template <class Visit>
class ReferenceWalk {
 public:
  explicit ReferenceWalk(Visit& visit) : visit_(visit) {}

  template <Described T>
  void walk(const T& value, const PathChain& at, std::string_view title) {
    each_field<T>([&](const auto& field) {
      const std::string_view name = field.name;
      if ((name == "id" && !borrows_id<T>) || is_record_of_person(field)) return;
      const PathChain place{&at, name};
      const Reference reference{
          {},          place, at,
          field.label, title, name == "id" ? ReferenceShape::borrowed : ReferenceShape::must};
      look_at(value.*field.at, reference);
    });
  }

 private:
  template <class Member>
  void look_at(const Member& member, Reference reference) {
    if constexpr (is_id<Member>) {
      tell(member.uuid, reference);
    } else if constexpr (is_maybe<Member>) {
      reference.shape = ReferenceShape::may;
      if constexpr (is_id<typename Member::value_type>)
        if (member) tell(member->uuid, reference);
    } else if constexpr (is_list<Member>) {
      look_at_list(member, reference);
    } else if constexpr (Described<Member>) {
      walk(member, reference.place, reference.title);
    }
  }

  template <class List>
  void look_at_list(const List& list, Reference& reference) {
    using Element = unboxed_t<typename List::value_type>;
    reference.shape = ReferenceShape::list;
    if constexpr (KeyedList<List>) {
      for (const auto& boxed : list) {
        const auto& element = unboxed(boxed);
        const PathChain here{&reference.place, {}, element.id.uuid};
        const auto title = title_of(element);
        walk(element, here, trimmed(title).empty() ? reference.title : title);
      }
    } else if constexpr (is_id<Element>) {
      for (const auto& id : list) tell(id.uuid, reference);
    } else if constexpr (std::is_same_v<Element, Served>) {
      for (const auto& served : list)
        if (served.target != Uuid{}) tell(served.target, reference);
    }
  }

  void tell(Uuid target, Reference& reference) {
    reference.target = target;
    visit_(static_cast<const Reference&>(reference));
  }

  Visit& visit_;
};

template <Described T, class Visit>
void visit_ids(const T& value, const Visit& visit) {
  each_field<T>([&](const auto& field) {
    const auto& member = value.*field.at;
    using Member = std::decay_t<decltype(member)>;
    if constexpr (std::is_same_v<Member, decltype(Plan::editions)>) {
      return;  // an earlier vision has the areas of its time, some of which are gone
    } else if constexpr (KeyedList<Member>) {
      for (const auto& boxed : member) {
        const auto& element = unboxed(boxed);
        if constexpr (!borrows_id<std::decay_t<decltype(element)>>) visit(element.id.uuid);
        visit_ids(element, visit);
      }
    } else if constexpr (Described<Member>) {
      visit_ids(member, visit);
    }
  });
}

}  // namespace detail

/// Calls visit(id) for every id that a part of the plan has as its own.
template <class Visit>
void each_own_id(const Plan& plan, const Visit& visit) {
  detail::visit_ids(plan, visit);
}

/// All of those.
[[nodiscard]] inline std::unordered_set<Uuid> own_ids(const Plan& plan) {
  std::unordered_set<Uuid> ids;
  each_own_id(plan, [&](Uuid id) { ids.insert(id); });
  return ids;
}

/// Calls visit(reference) for each, whether or not it leads somewhere. The reference is good for
/// the time of the call.
template <class Visit>
void each_reference(const Plan& plan, Visit&& visit) {
  const PathChain root{nullptr, "plan"};
  detail::ReferenceWalk<std::remove_reference_t<Visit>>(visit).walk(plan, root, {});
}

}  // namespace sightline
