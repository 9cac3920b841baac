// Import job: what was read and what was decided, as what the plan's gesture takes.
// Why: window and command line decide the same things in their own ways.
#pragma once

#include <map>
#include <string>

#include "model/edit/gestures_pipeline.h"
#include "model/intake/pipeline_intake.h"

namespace sightline {

/// What becomes of an owner whom nobody knows.
struct PersonChoice {
  enum class Kind { leave, match, create };
  Kind kind = Kind::leave;
  Id<Person> person;  ///< to match with

  bool operator==(const PersonChoice&) const = default;
};

/// By the owner's name, folded.
using PersonChoices = std::map<std::string, PersonChoice>;

/// Those who are remembered from earlier imports and still are people of the plan.
[[nodiscard]] PersonChoices remembered_people(const Plan& plan);
/// The deals with the people that their owners were matched with.
[[nodiscard]] std::vector<Opportunity> with_owners(std::vector<Opportunity> deals,
                                                   const PersonChoices& choices);

/// Owners that are left alone keep their name in the deals. The form of the file is remembered, and
/// whom its owners were matched with.
[[nodiscard]] PipelineImport pipeline_import(PipelineIntake intake, const ImportSetup& setup,
                                             const Plan& plan, const PersonChoices& choices,
                                             Day taken_on, std::string source, IdSource& ids);

/// The setup as a form to remember, in the place of the one that it came from.
[[nodiscard]] ImportForm remembered_form(const ImportSetup& setup, const Plan& plan, IdSource& ids);

}  // namespace sightline
