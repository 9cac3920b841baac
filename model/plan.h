// Plan: everything a leadership team plans, from the vision to the actions; a value.
// Why: a baseline is a frozen copy of one of these, so whatever can be planned can be compared with
// what was agreed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/action.h"
#include "model/base/box.h"
#include "model/cadence.h"
#include "model/cycle.h"
#include "model/import_form.h"
#include "model/incentive.h"
#include "model/organization.h"
#include "model/person.h"
#include "model/pipeline.h"
#include "model/review.h"
#include "model/scenario.h"
#include "model/scorecard.h"
#include "model/silenced.h"
#include "model/targets.h"
#include "model/vision.h"

namespace sightline {

struct Plan {
  Organization organization;
  std::vector<Person> people;
  Vision vision;
  std::vector<VisionEdition> editions;  ///< earlier visions, oldest first
  Targets targets;
  std::vector<FocusArea> focus_areas;
  std::vector<Cycle> cycles;  ///< in order of time
  std::vector<Box<Action>>
      actions;  ///< of all cycles and the backlog, in the order people gave them
  std::vector<Team> teams;
  std::vector<Kpi> kpis;
  std::vector<Box<ReadingSeries>> readings;
  std::vector<Quota> quotas;
  std::vector<Commitment> commitments;
  std::vector<Contact> contacts;
  std::vector<MeetingSeries> meetings;
  std::vector<Review> reviews;
  std::vector<Incentive> incentives;
  std::vector<Scenario> scenarios;
  std::vector<SilencedFinding> silenced;
  std::vector<ImportForm> imports;
  /// Paths (see model/edit/change.h) of what is still an example from a template; an edit at or
  /// below one takes it away.
  std::vector<std::string> examples;

  bool operator==(const Plan&) const = default;
};
template <>
inline constexpr auto fields<Plan> =
    FieldList{Field("organization", &Plan::organization, "organization", Topic::open),
              Field("people", &Plan::people, "people", Topic::people),
              Field("vision", &Plan::vision, "vision", Topic::open),
              Field("editions", &Plan::editions, "editions of the vision", Topic::open),
              Field("targets", &Plan::targets, "targets", Topic::open),
              Field("focus_areas", &Plan::focus_areas, "focus areas", Topic::open),
              Field("cycles", &Plan::cycles, "cycles", Topic::open),
              Field("actions", &Plan::actions, "actions", Topic::open),
              Field("teams", &Plan::teams, "teams", Topic::people),
              Field("kpis", &Plan::kpis, "KPIs", Topic::open),
              Field("readings", &Plan::readings, "readings", Topic::standards),
              Field("quotas", &Plan::quotas, "quotas", Topic::personal_standards),
              Field("commitments", &Plan::commitments, "commitments", Topic::personal_standards),
              Field("contacts", &Plan::contacts, "clients and vendors", Topic::internal),
              Field("meetings", &Plan::meetings, "meeting series", Topic::open),
              Field("reviews", &Plan::reviews, "reviews", Topic::internal),
              Field("incentives", &Plan::incentives, "incentives", Topic::pay),
              Field("scenarios", &Plan::scenarios, "scenarios", Topic::internal, 3),
              Field("silenced", &Plan::silenced, "silenced findings", Topic::internal, 3),
              Field("imports", &Plan::imports, "imports", Topic::internal, 3),
              Field("examples", &Plan::examples, "examples", Topic::open)};

}  // namespace sightline
