// Score team: a team with its members, its KPIs and their dated standards, as one form shows them.
// Why: what is measured and what counts as good is typed in one place, and what may be typed is
// tested without a window.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/present/edit_entry.h"
#include "model/document.h"

namespace sightline {

struct TeamMember {
  Id<Person> id;
  std::string name;
  bool in = false;
};

struct KpiRow {
  Id<Kpi> id;
  std::string name;
  KpiUnit unit = KpiUnit::number;
  Direction direction = Direction::higher;
  Rhythm rhythm = Rhythm::weekly;
  std::string warning;    ///< "5 %"
  std::string source;     ///< "entered", or the formula in words
  std::string standards;  ///< "3 standards"
};

struct TeamForm {
  std::string name;
  std::size_t leader = 0;            ///< place in `leaders`
  std::vector<std::string> leaders;  ///< the first is nobody
  std::vector<TeamMember> members;   ///< everybody of the plan, those within first
  std::vector<KpiRow> kpis;
  std::string advice;  ///< what the number of KPIs means; blank when it is right
};
[[nodiscard]] TeamForm team_form(const Plan& plan, Id<Team> team, const Catalog& catalog);

struct StandardRow {
  Id<Standard> id;
  std::string who;  ///< a person, or the whole team
  std::string from;
  std::string value;
  std::string upper;  ///< of a range
  std::string state;  ///< "in force", "from 1 Jul 2026 on", "until 30 Jun 2026"
  bool in_force = false;
};
/// By person, the team first, then by day.
[[nodiscard]] std::vector<StandardRow> standard_rows(const Plan& plan, const Kpi& kpi, Day today,
                                                     const Catalog& catalog);
/// Whom a standard can be for: the whole team, then its members.
struct StandardOwners {
  std::vector<std::optional<Id<Person>>> ids;
  std::vector<std::string> names;
};
[[nodiscard]] StandardOwners standard_owners(const Plan& plan, const Kpi& kpi,
                                             const Catalog& catalog);

[[nodiscard]] EditEntry enter_team(const Document& document, Id<Team> id, std::string_view typed);
[[nodiscard]] EditEntry enter_team_name(const Document& document, Id<Team> id,
                                        std::string_view typed);
/// By the places in `leaders`.
[[nodiscard]] EditEntry choose_leader(const Document& document, Id<Team> id, std::size_t choice);
[[nodiscard]] EditEntry enter_kpi(const Document& document, Id<Kpi> id, Id<Team> team,
                                  std::string_view typed);
[[nodiscard]] EditEntry enter_kpi_name(const Document& document, Id<Kpi> id,
                                       std::string_view typed);
[[nodiscard]] EditEntry enter_warning(const Document& document, Id<Kpi> id, std::string_view typed,
                                      const Catalog& catalog);

/// What is typed for a new standard; a blank day is today.
struct TypedStandard {
  std::optional<Id<Person>> person;
  std::string from;
  std::string value;
  std::string upper;
};
[[nodiscard]] EditEntry enter_standard(const Document& document, Id<Kpi> kpi, Id<Standard> id,
                                       const TypedStandard& typed, Day today,
                                       const Catalog& catalog);
/// What has to be known of a standard that was just set: that it holds only from a day to come.
[[nodiscard]] std::optional<Message> remark_on_standard(const TypedStandard& typed, Day today,
                                                        const Catalog& catalog);

/// The KPIs a formula can be made of: those of its rhythm but itself, of all teams.
struct FormulaParts {
  std::vector<Id<Kpi>> ids;
  std::vector<std::string> names;  ///< with the team's name, where another team has it
};
[[nodiscard]] FormulaParts formula_parts(const Plan& plan, const Kpi& kpi);
/// "(Won + Renewed) / Offers"; the source's label for what is no formula.
[[nodiscard]] std::string source_words(const Plan& plan, const Kpi& kpi, const Catalog& catalog);

/// What goes with a team or KPI, as a question; nothing when there is nothing to lose.
[[nodiscard]] std::optional<Message> question_before_removal(const Plan& plan, Id<Team> team);
[[nodiscard]] std::optional<Message> question_before_removal(const Plan& plan, Id<Kpi> kpi);

}  // namespace sightline
