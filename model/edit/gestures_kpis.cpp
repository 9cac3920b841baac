#include "model/edit/gestures_kpis.h"

#include "model/derive/formulas.h"
#include "model/derive/scores.h"
#include "model/edit/kpi_references.h"
#include "model/find.h"

namespace sightline {
namespace {

void refuse_name(const Document& document, Id<Kpi> id, Id<Team> team, const std::string& name) {
  if (name.empty()) refuse(msg("A KPI needs a name, such as ‘New leads’."));
  if (std::ranges::any_of(document.plan.kpis, [&](const Kpi& kpi) {
        return kpi.id != id && kpi.team == team && kpi.name == name;
      }))
    refuse(msg("This team has a KPI ‘{1}’ already. Choose another name.", name));
}

Edit change_kpi(const Document& document, Id<Kpi> id, Message label,
                const std::function<void(Kpi&)>& change) {
  return make_edit(document, std::move(label),
                   [&](Document& d) { change_element(d.plan.kpis, id, change); });
}

void refuse_parts(const Plan& plan, const Kpi& kpi) {
  if (kpi.sum_of.empty())
    refuse(msg("A formula needs a KPI to add up. Choose one under ‘sum of’ first."));
  if (kpi.sum_of.size() > most_formula_parts || kpi.divided_by.size() > most_formula_parts)
    refuse(msg("A formula has at most {1} KPIs on each side.", most_formula_parts));
  for (const auto* side : {&kpi.sum_of, &kpi.divided_by})
    for (const auto& id : *side) {
      const auto& part = require(plan.kpis, id);
      if (part.id == kpi.id) refuse(msg("‘{1}’ can’t be a part of itself.", kpi.name));
      if (part.rhythm != kpi.rhythm)
        refuse(msg("‘{1}’ is read {2} and ‘{3}’ {4}. A formula takes KPIs of its own rhythm.",
                   part.name, term(label_of(part.rhythm)), kpi.name, term(label_of(kpi.rhythm))));
    }
}

}  // namespace

Edit add_kpi(const Document& document, Kpi kpi) {
  kpi.name = clean_line(kpi.name);
  refuse_name(document, kpi.id, kpi.team, kpi.name);
  const auto& team = require(document.plan.teams, kpi.team);
  return make_edit(document, msg("Add the KPI ‘{1}’ to ‘{2}’", kpi.name, team.name),
                   [&](Document& d) { d.plan.kpis.push_back(kpi); });
}

Edit rename_kpi(const Document& document, Id<Kpi> id, std::string_view name) {
  const auto text = clean_line(name);
  const auto& before = require(document.plan.kpis, id);
  refuse_name(document, id, before.team, text);
  return change_kpi(document, id, msg("Rename the KPI ‘{1}’ to ‘{2}’", before.name, text),
                    [&](Kpi& kpi) { kpi.name = text; });
}

Edit remove_kpi(const Document& document, Id<Kpi> id) {
  const auto& kpi = require(document.plan.kpis, id);
  std::size_t readings = 0;
  for (const auto& series : document.plan.readings)
    if (series->kpi == id) readings += series->readings.size();
  auto label = readings == 0
                   ? msg("Remove the KPI ‘{1}’", kpi.name)
                   : msg_n("Remove the KPI ‘{2}’ with its {1} reading",
                           "Remove the KPI ‘{2}’ with its {1} readings", readings, kpi.name);
  return make_edit(document, std::move(label), [&](Document& d) { drop_kpi(d.plan, id); });
}

Edit set_kpi_owner(const Document& document, Id<Kpi> id, std::optional<Id<Person>> owner) {
  const auto& before = require(document.plan.kpis, id);
  if (owner) (void)require(document.plan.people, *owner);
  return change_kpi(document, id, msg("Set the owner of ‘{1}’", before.name),
                    [&](Kpi& kpi) { kpi.owner = owner; });
}

Edit set_kpi_unit(const Document& document, Id<Kpi> id, KpiUnit unit) {
  const auto& before = require(document.plan.kpis, id);
  return change_kpi(document, id,
                    msg("Set the unit of ‘{1}’ to {2}", before.name, term(label_of(unit))),
                    [&](Kpi& kpi) { kpi.unit = unit; });
}

Edit set_kpi_direction(const Document& document, Id<Kpi> id, Direction direction) {
  const auto& before = require(document.plan.kpis, id);
  return change_kpi(document, id, msg("For ‘{1}’, {2}", before.name, term(label_of(direction))),
                    [&](Kpi& kpi) {
                      kpi.direction = direction;
                      if (direction == Direction::range) return;
                      for (auto& standard : kpi.standards) standard.upper.reset();
                    });
}

Edit set_kpi_rhythm(const Document& document, Id<Kpi> id, Rhythm rhythm) {
  const auto& before = require(document.plan.kpis, id);
  return change_kpi(document, id, msg("Read ‘{1}’ {2}", before.name, term(label_of(rhythm))),
                    [&](Kpi& kpi) { kpi.rhythm = rhythm; });
}

Edit set_kpi_warning(const Document& document, Id<Kpi> id, Percent warning) {
  const auto& before = require(document.plan.kpis, id);
  if (!(warning.fraction >= 0 && warning.fraction <= 1))
    refuse(msg("A warning threshold is 0 % to 100 % of the standard."));
  return change_kpi(document, id,
                    msg("Set the warning threshold of ‘{1}’ to {2}", before.name, warning),
                    [&](Kpi& kpi) { kpi.warning = warning; });
}

Edit set_kpi_source(const Document& document, Id<Kpi> id, KpiSource source) {
  const auto& before = require(document.plan.kpis, id);
  return change_kpi(
      document, id,
      msg("Take the readings of ‘{1}’ from: {2}", before.name, term(label_of(source))),
      [&](Kpi& kpi) { kpi.source = source; });
}

Edit set_kpi_formula(const Document& document, Id<Kpi> id, std::vector<Id<Kpi>> sum_of,
                     std::vector<Id<Kpi>> divided_by) {
  const auto& before = require(document.plan.kpis, id);
  auto after = document.plan;
  change_element(after.kpis, id, [&](Kpi& kpi) {
    kpi.source = KpiSource::formula;
    kpi.sum_of = std::move(sum_of);
    kpi.divided_by = std::move(divided_by);
  });
  const auto& formula = require(after.kpis, id);
  refuse_parts(after, formula);
  if (const auto circle = formula_circle(after, formula); circle.size() > 1)
    refuse(
        msg("‘{1}’ would be worked out from ‘{2}’, which is worked out from it. Take one of "
            "them out of the other’s formula.",
            formula.name, circle[1]->name));
  return change_kpi(document, id, msg("Set the formula of ‘{1}’", before.name),
                    [&](Kpi& kpi) { kpi = formula; });
}

Edit set_standard(const Document& document, Id<Kpi> id, Standard standard) {
  const auto& before = require(document.plan.kpis, id);
  if (standard.person) (void)require(document.plan.people, *standard.person);
  if (before.direction != Direction::range) standard.upper.reset();
  if (!sane_reading(standard.value) || (standard.upper && !sane_reading(standard.upper)))
    refuse(msg("A standard is a number, at most {1}.", 1e15));
  if (standard.upper && *standard.upper < standard.value)
    refuse(msg("A range begins with its lower end: the upper end can’t be below it."));
  const auto same = [&](const Standard& other) {
    return other.person == standard.person && other.from == standard.from;
  };
  const auto* person = find(document.plan.people, standard.person);
  auto label = person == nullptr
                   ? msg("Set the team’s standard of ‘{1}’ from {2} on", before.name, standard.from)
                   : msg("Set the standard of {1} for ‘{2}’ from {3} on", person->display_name(),
                         before.name, standard.from);
  return change_kpi(document, id, std::move(label), [&](Kpi& kpi) {
    const auto there = std::ranges::find_if(kpi.standards, same);
    if (there == kpi.standards.end()) {
      kpi.standards.push_back(standard);
    } else {
      there->value = standard.value;
      there->upper = standard.upper;
    }
  });
}

Edit remove_standard(const Document& document, Id<Kpi> id, Id<Standard> standard) {
  const auto& before = require(document.plan.kpis, id);
  const auto& gone = require(before.standards, standard);
  return change_kpi(document, id,
                    msg("Remove the standard of ‘{1}’ from {2} on", before.name, gone.from),
                    [&](Kpi& kpi) { remove_element(kpi.standards, standard); });
}

}  // namespace sightline
