#include "app/present/plan_words.h"

#include "model/edit/gestures_plan.h"
#include "model/find.h"

namespace sightline {
namespace {

template <class List, class T>
Message named(const char* id, const List& list, Id<T> wanted) {
  const auto* element = find(list, wanted);
  return element ? msg(id, element->name) : Message{};
}

}  // namespace

WordTone tone_of(ActionState state) {
  switch (state) {
    case ActionState::late:
    case ActionState::blocked:
      return WordTone::bad;
    case ActionState::at_risk:
      return WordTone::warning;
    case ActionState::on_track:
    case ActionState::done:
      return WordTone::good;
    default:
      return WordTone::neutral;
  }
}

draw::Tone chip_tone(WordTone tone) {
  switch (tone) {
    case WordTone::good:
      return draw::Tone::good;
    case WordTone::warning:
      return draw::Tone::warning;
    case WordTone::bad:
      return draw::Tone::bad;
    case WordTone::neutral:
      break;
  }
  return draw::Tone::neutral;
}

std::vector<std::string> state_samples(const Catalog& catalog) {
  constexpr Day today = std::chrono::year{2026} / 6 / 30;
  constexpr int two_digits = 88;
  Action late;
  late.due = add_days(today, -two_digits);
  std::vector samples{catalog.text(state_words(late, today))};
  for (const auto& text : enum_texts<Status>) samples.push_back(catalog.term(text.label));
  return samples;
}

Message served_words(const Plan& plan, const Served& served) {
  const bool total = served.target == Uuid{};
  switch (served.kind) {
    case ServedKind::vision:
      return msg("Vision: {1}", term(label_of(served.part)));
    case ServedKind::revenue:
      if (total) return msg("Revenue in total");
      return named("Revenue: {1}", plan.vision.organization.areas,
                   Id<SpecialtyArea>{served.target});
    case ServedKind::headcount:
      if (total) return msg("Headcount in total");
      return named("Headcount: {1}", plan.targets.departments, Id<Department>{served.target});
    case ServedKind::profit:
      return msg("Profit");
    case ServedKind::kpi:
      return named("KPI: {1}", plan.kpis, Id<Kpi>{served.target});
  }
  return {};
}

Message focus_words(const Plan& plan, Id<FocusArea> focus) {
  const auto* area = find(plan.focus_areas, focus);
  return area ? msg("{1}", focus_name(*area)) : Message{};
}

}  // namespace sightline
