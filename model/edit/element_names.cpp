#include "model/edit/element_names.h"

#include <algorithm>

#include "model/base/text.h"
#include "model/edit/gestures_plan.h"
#include "model/element_title.h"
#include "model/find.h"

namespace sightline {
namespace {

template <class T>
inline constexpr auto noun_of = EnumText("part", "Part");
template <>
inline constexpr auto noun_of<Person> = EnumText("person", "Person");
template <>
inline constexpr auto noun_of<SpecialtyArea> = EnumText("area", "Specialty area");
template <>
inline constexpr auto noun_of<VisionEdition> = EnumText("edition", "Edition of the vision");
template <>
inline constexpr auto noun_of<AreaRevenue> = EnumText("revenue", "Revenue of a specialty area");
template <>
inline constexpr auto noun_of<Department> = EnumText("department", "Department");
template <>
inline constexpr auto noun_of<FocusArea> = EnumText("focus", "Focus area");
template <>
inline constexpr auto noun_of<Cycle> = EnumText("cycle", "Cycle");
template <>
inline constexpr auto noun_of<Action> = EnumText("action", "Action");
template <>
inline constexpr auto noun_of<CheckItem> = EnumText("check", "Check-list item");
template <>
inline constexpr auto noun_of<Team> = EnumText("team", "Team");
template <>
inline constexpr auto noun_of<Kpi> = EnumText("kpi", "KPI");
template <>
inline constexpr auto noun_of<Standard> = EnumText("standard", "Standard");
template <>
inline constexpr auto noun_of<ReadingSeries> = EnumText("readings", "Readings");
template <>
inline constexpr auto noun_of<Quota> = EnumText("quota", "Quota");
template <>
inline constexpr auto noun_of<Commitment> = EnumText("commitment", "Commitment");
template <>
inline constexpr auto noun_of<Contact> = EnumText("contact", "Client or vendor");
template <>
inline constexpr auto noun_of<MeetingSeries> = EnumText("meetings", "Meeting series");
template <>
inline constexpr auto noun_of<Meeting> = EnumText("meeting", "Meeting");
template <>
inline constexpr auto noun_of<Review> = EnumText("review", "Review");
template <>
inline constexpr auto noun_of<Decision> = EnumText("decision", "Decision");
template <>
inline constexpr auto noun_of<Incentive> = EnumText("incentive", "Incentive");
template <>
inline constexpr auto noun_of<Share> = EnumText("share", "Share of the pool");
template <>
inline constexpr auto noun_of<AgendaPoint> = EnumText("point", "Agenda point");
template <>
inline constexpr auto noun_of<ContestRule> = EnumText("rule", "Rule of a contest");
template <>
inline constexpr auto noun_of<ContestTeam> = EnumText("contest_team", "Team of a contest");
template <>
inline constexpr auto noun_of<Scenario> = EnumText("scenario", "Scenario");
template <>
inline constexpr auto noun_of<AreaDriver> = EnumText("driver", "Growth of a specialty area");
template <>
inline constexpr auto noun_of<SilencedFinding> = EnumText("silenced", "Silenced finding");
template <>
inline constexpr auto noun_of<ImportForm> = EnumText("import_form", "Form of imported files");
template <>
inline constexpr auto noun_of<ImportColumn> = EnumText("column", "Column of imported files");
template <>
inline constexpr auto noun_of<Baseline> = EnumText("baseline", "Baseline");
template <>
inline constexpr auto noun_of<PipelineSnapshot> = EnumText("pipeline", "Pipeline");

}  // namespace

std::string one_line(std::string_view text, std::size_t most) {
  std::string line;
  std::size_t count = 0;
  for (const char c : trimmed(text)) {
    const bool starts_character = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (starts_character && ++count > most) return std::string(trimmed(line)) + "…";
    line += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return line;
}

/// Words for an element that is there.
struct ElementNames::Subject {
  const ElementNames& names;

  /// With what it is called in ‘’, or the word for its kind alone.
  template <class T>
  [[nodiscard]] Message operator()(const T* element) const {
    const auto title = one_line(title_of(*element));
    return title.empty() ? bare<T>() : msg("{1} ‘{2}’", term(noun_of<T>.label), title);
  }
  [[nodiscard]] Message operator()(const FocusArea* focus) const {
    return msg("Focus area ‘{1}’", focus_name(*focus));
  }
  [[nodiscard]] Message operator()(const AreaRevenue* revenue) const {
    return msg("Revenue of {1}", names.name(revenue->id.uuid));
  }
  [[nodiscard]] Message operator()(const Cycle* cycle) const {
    for (const auto* document : names.documents_)
      if (const int number = cycle_number(document->plan, cycle->id); number > 0)
        return msg("Cycle {1}", number);
    return bare<Cycle>();
  }
  [[nodiscard]] Message operator()(const Standard* standard) const {
    return of_person(*standard, standard->from);
  }
  [[nodiscard]] Message operator()(const Quota* quota) const {
    return of_person(*quota, quota->quarter);
  }
  [[nodiscard]] Message operator()(const Commitment* commitment) const {
    return of_person(*commitment, commitment->quarter);
  }
  [[nodiscard]] Message operator()(const Share* share) const {
    return msg("Share of {1}", names.name(share->person.uuid));
  }
  [[nodiscard]] Message operator()(const AreaDriver* driver) const {
    return msg("Growth of {1}", names.name(driver->area.uuid));
  }
  [[nodiscard]] Message operator()(const ImportColumn* column) const {
    return msg("Column ‘{1}’", one_line(column->column));
  }
  [[nodiscard]] Message operator()(const ReadingSeries* series) const {
    const auto kpi = names.name(series->kpi.uuid);
    return series->person ? msg("{1}, {2}", kpi, names.name(series->person->uuid))
                          : msg("{1}", kpi);
  }
  [[nodiscard]] Message operator()(const Meeting* meeting) const {
    return msg("Meeting of {1}", meeting->on);
  }
  [[nodiscard]] Message operator()(const Review* review) const {
    return msg("Review of {1}", review->on);
  }
  [[nodiscard]] Message operator()(const Baseline* baseline) const {
    return msg("Baseline {1}", baseline->number);
  }
  [[nodiscard]] Message operator()(const PipelineSnapshot* snapshot) const {
    return msg("Pipeline of {1}", snapshot->taken_on);
  }

  template <class T>
  [[nodiscard]] static Message bare() {
    return msg("{1}", term(noun_of<T>.label));
  }

  /// "Quota of Dana from April 2026", "Standard of the team from 5 Jan 2026".
  template <class T, class Time>
  [[nodiscard]] Message of_person(const T& element, Time from) const {
    const auto noun = term(noun_of<T>.label);
    const std::optional<Id<Person>> person = element.person;
    return person ? msg("{1} of {2} from {3}", noun, names.name(person->uuid), from)
                  : msg("{1} of the team from {2}", noun, from);
  }
};

ElementNames::ElementNames(std::vector<const Document*> documents)
    : documents_(std::move(documents)) {
  std::size_t actions = 0;
  for (const auto* document : documents_) actions += document->plan.actions.size();
  elements_.reserve(actions + 256);
  for (const auto* document : documents_) collect(*document);
}

/// A frozen plan, and an earlier vision, call what the plan has by the names of their time: they
/// are not looked into.
template <class T>
void ElementNames::collect(const T& value) {
  if constexpr (std::is_same_v<T, Baseline> || std::is_same_v<T, VisionEdition>) {
    return;
  } else {
    each_field<T>([&](const auto& field) {
      const auto& member = value.*field.at;
      using Member = std::decay_t<decltype(member)>;
      if constexpr (KeyedList<Member>) {
        for (const auto& boxed : member) {
          const auto& element = unboxed(boxed);
          if constexpr (std::is_constructible_v<Element, decltype(&element)>)
            elements_.emplace(element.id.uuid, &element);
          collect(element);
        }
      } else if constexpr (Described<Member>) {
        collect(member);
      }
    });
  }
}

Arg ElementNames::name(Uuid id) const {
  const auto found = elements_.find(id);
  if (found == elements_.end()) return arg(msg("something that is gone"));
  return std::visit(
      [&]<class T>(const T* element) {
        if constexpr (std::is_same_v<T, FocusArea>) {
          return focus_name(*element);
        } else if constexpr (std::is_same_v<T, AreaRevenue>) {
          return arg(msg("something that is gone"));  // an area would have been found
        } else if constexpr (Titled<T>) {
          const auto title = one_line(title_of(*element));
          return title.empty() ? arg(Subject::bare<T>()) : arg(title);
        } else {
          return arg(Subject{*this}(element));
        }
      },
      found->second);
}

template <class T>
Message ElementNames::subject(Uuid id) const {
  // A revenue line bears its area's id, under which the area is found.
  if constexpr (std::is_same_v<T, AreaRevenue>) {
    return msg("Revenue of {1}", name(id));
  } else {
    const auto found = elements_.find(id);
    if (found != elements_.end())
      if (const auto* element = std::get_if<const T*>(&found->second))
        return Subject{*this}(*element);
    return Subject::bare<T>();
  }
}

Message ElementNames::served(const Served& served) const {
  const bool total = served.target == Uuid{};
  switch (served.kind) {
    case ServedKind::vision:
      return msg("Vision: {1}", term(label_of(served.part)));
    case ServedKind::revenue:
      return total ? msg("Revenue in total") : msg("Revenue: {1}", name(served.target));
    case ServedKind::headcount:
      return total ? msg("Headcount in total") : msg("Headcount: {1}", name(served.target));
    case ServedKind::profit:
      return msg("Profit");
    case ServedKind::kpi:
      break;
  }
  return msg("KPI: {1}", name(served.target));
}

const Currency& ElementNames::currency() const {
  return documents_.front()->plan.organization.currency;
}

template Message ElementNames::subject<Person>(Uuid) const;
template Message ElementNames::subject<SpecialtyArea>(Uuid) const;
template Message ElementNames::subject<VisionEdition>(Uuid) const;
template Message ElementNames::subject<AreaRevenue>(Uuid) const;
template Message ElementNames::subject<Department>(Uuid) const;
template Message ElementNames::subject<FocusArea>(Uuid) const;
template Message ElementNames::subject<Cycle>(Uuid) const;
template Message ElementNames::subject<Action>(Uuid) const;
template Message ElementNames::subject<CheckItem>(Uuid) const;
template Message ElementNames::subject<Team>(Uuid) const;
template Message ElementNames::subject<Kpi>(Uuid) const;
template Message ElementNames::subject<Standard>(Uuid) const;
template Message ElementNames::subject<ReadingSeries>(Uuid) const;
template Message ElementNames::subject<Quota>(Uuid) const;
template Message ElementNames::subject<Commitment>(Uuid) const;
template Message ElementNames::subject<AgendaPoint>(Uuid) const;
template Message ElementNames::subject<ContestRule>(Uuid) const;
template Message ElementNames::subject<ContestTeam>(Uuid) const;
template Message ElementNames::subject<Scenario>(Uuid) const;
template Message ElementNames::subject<AreaDriver>(Uuid) const;
template Message ElementNames::subject<SilencedFinding>(Uuid) const;
template Message ElementNames::subject<ImportForm>(Uuid) const;
template Message ElementNames::subject<ImportColumn>(Uuid) const;
template Message ElementNames::subject<Contact>(Uuid) const;
template Message ElementNames::subject<MeetingSeries>(Uuid) const;
template Message ElementNames::subject<Meeting>(Uuid) const;
template Message ElementNames::subject<Review>(Uuid) const;
template Message ElementNames::subject<Decision>(Uuid) const;
template Message ElementNames::subject<Incentive>(Uuid) const;
template Message ElementNames::subject<Share>(Uuid) const;
template Message ElementNames::subject<Baseline>(Uuid) const;
template Message ElementNames::subject<PipelineSnapshot>(Uuid) const;

}  // namespace sightline
