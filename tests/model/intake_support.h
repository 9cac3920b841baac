// Files to be imported, as texts, and a plan that they are about.
// Why: what an import makes of a file is shown best by the file itself.
#pragma once

#include <chrono>
#include <fstream>
#include <sstream>
#include <string>

#include "model/find.h"
#include "model/intake/actuals_words.h"
#include "model/intake/pipeline_intake.h"
#include "tests/model/derive_support.h"

namespace sightline {

inline const ImportWords& import_words() {
  static const auto words = load_import_words(SIGHTLINE_TEST_FILES "/../../templates");
  return words;
}

/// A file of tests/files/imports.
inline std::string file_bytes(const char* name) {
  std::ifstream in(std::string(SIGHTLINE_TEST_FILES) + "/imports/" + name, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

/// round_document with two people, two areas (Consulting, Support) and two departments (Consulting,
/// Sales).
inline Document import_document() {
  auto document = round_document();
  auto& plan = document.plan;
  IdSource ids(7);
  for (const auto* name : {"Anna Müller", "Lee Chen"}) {
    Person person;
    person.id = ids.next<Person>();
    person.name = name;
    plan.people.push_back(person);
  }
  plan.people[1].email = "lee@example.com";
  auto& areas = plan.vision.organization.areas;
  areas = {{ids.next<SpecialtyArea>(), "Consulting", Percent{0.5}, Percent{0.5}},
           {ids.next<SpecialtyArea>(), "Support", Percent{0.5}, Percent{0.5}}};
  plan.targets.revenue = {{areas[0].id, {}}, {areas[1].id, {}}};
  plan.targets.departments = {{ids.next<Department>(), "Consulting", {}, {}, {}},
                              {ids.next<Department>(), "Sales", {}, {}, {}}};
  return document;
}

/// Deals that closed later are of the future.
inline constexpr Day import_day = std::chrono::year{2026} / 12 / 31;

struct ReadDeals {
  ImportSetup setup;
  PipelineIntake intake;
};
inline ReadDeals read_deals(const std::string& text, const Plan& plan,
                            const ImportChoices& choices = {}) {
  const auto file = read_table(text, "deals.csv");
  auto setup = propose_setup(ImportKind::pipeline, file, import_words(), plan.imports, choices);
  auto intake = read_pipeline(file, setup, import_words(), plan, import_day);
  return {std::move(setup), std::move(intake)};
}

inline ActualsIntake read_figures(const std::string& text, const Plan& plan, Day today,
                                  const ImportChoices& choices = {}) {
  const auto file = read_table(text, "actuals.csv");
  const auto setup =
      propose_setup(ImportKind::actuals, file, import_words(), plan.imports, choices);
  return read_actuals(file, setup, import_words(), plan, today);
}

}  // namespace sightline
