#include "model/intake/import_job.h"

#include "model/intake/folded.h"

namespace sightline {

ImportForm remembered_form(const ImportSetup& setup, const Plan& plan, IdSource& ids) {
  return form_of(setup, form_for(setup.kind, setup.heads, plan.imports), ids);
}

PipelineImport pipeline_import(PipelineIntake intake, const ImportSetup& setup, const Plan& plan,
                               const PersonChoices& choices, Day taken_on, std::string source,
                               IdSource& ids) {
  PipelineImport import;
  std::map<std::string, Id<Person>> owners;
  for (const auto& unknown : intake.unknown) {
    const auto name = folded(unknown.name);
    const auto found = choices.find(name);
    if (found == choices.end() || found->second.kind == PersonChoice::Kind::leave) continue;
    if (found->second.kind == PersonChoice::Kind::match) {
      owners[name] = found->second.person;
      continue;
    }
    Person person;
    person.id = ids.next<Person>();
    person.name = clean_line(unknown.name);
    owners[name] = person.id;
    import.new_people.push_back(std::move(person));
  }
  if (!owners.empty())
    for (auto& deal : intake.deals) {
      if (deal.owner_name.empty()) continue;
      const auto owner = owners.find(folded(deal.owner_name));
      if (owner == owners.end()) continue;
      deal.owner = owner->second;
      deal.owner_name.clear();
    }
  import.snapshot.id = ids.next<PipelineSnapshot>();
  import.snapshot.taken_on = taken_on;
  import.snapshot.source = std::move(source);
  import.snapshot.opportunities = std::move(intake.deals);
  import.form = remembered_form(setup, plan, ids);
  return import;
}

}  // namespace sightline
