#include "model/intake/import_job.h"

#include "model/find.h"
#include "model/intake/folded.h"

namespace sightline {

PersonChoices remembered_people(const Plan& plan) {
  PersonChoices people;
  for (const auto& [name, one] : recall_names(ImportKind::pipeline, plan.imports))
    if (const auto id = parse_uuid(one.meaning); id && find(plan.people, Id<Person>{*id}))
      people[name] = {PersonChoice::Kind::match, Id<Person>{*id}};
  return people;
}

std::vector<Opportunity> with_owners(std::vector<Opportunity> deals, const PersonChoices& choices) {
  if (choices.empty()) return deals;
  for (auto& deal : deals) {
    if (deal.owner_name.empty()) continue;
    const auto owner = choices.find(folded(deal.owner_name));
    if (owner == choices.end() || owner->second.kind != PersonChoice::Kind::match) continue;
    deal.owner = owner->second.person;
    deal.owner_name.clear();
  }
  return deals;
}

ImportForm remembered_form(const ImportSetup& setup, const Plan& plan, IdSource& ids) {
  return form_of(setup, form_for(setup.kind, setup.heads, plan.imports), ids);
}

PipelineImport pipeline_import(PipelineIntake intake, const ImportSetup& setup, const Plan& plan,
                               const PersonChoices& choices, Day taken_on, std::string source,
                               IdSource& ids) {
  PipelineImport import;
  PersonChoices owners;
  NameMeanings names;
  for (const auto& unknown : intake.unknown) {
    const auto name = folded(unknown.name);
    const auto found = choices.find(name);
    if (found == choices.end()) continue;
    const auto& choice = found->second;
    if (choice.kind == PersonChoice::Kind::create) {
      Person person;
      person.id = ids.next<Person>();
      person.name = clean_line(unknown.name);
      owners[name] = {PersonChoice::Kind::match, person.id};
      import.new_people.push_back(std::move(person));
      continue;
    }
    const bool is_matched = choice.kind == PersonChoice::Kind::match;
    if (is_matched) owners[name] = choice;
    names[name] = {unknown.name, is_matched ? to_text(choice.person.uuid) : std::string{}};
  }
  intake.deals = with_owners(std::move(intake.deals), owners);
  import.snapshot.id = ids.next<PipelineSnapshot>();
  import.snapshot.taken_on = taken_on;
  import.snapshot.source = std::move(source);
  import.snapshot.opportunities = std::move(intake.deals);
  import.form = remembered_form(setup, plan, ids);
  import.names = form_of_names(ImportKind::pipeline, names, plan.imports, ids);
  return import;
}

}  // namespace sightline
