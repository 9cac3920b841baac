#include <algorithm>
#include <memory>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/import_arguments.h"
#include "app/cli/plan_reader.h"
#include "model/base/joined.h"
#include "model/base/nearest.h"
#include "model/base/shell_word.h"
#include "model/derive/pipeline_scores.h"
#include "model/find.h"
#include "model/intake/deal_comparison.h"
#include "model/intake/folded.h"
#include "model/intake/import_job.h"
#include "model/intake/late_deals.h"
#include "model/intake/person_match.h"

namespace sightline {

namespace {

struct ImportPipelineArguments {
  ImportArguments import;
  std::vector<std::string> people;  ///< "name in the file=person of the plan"
  bool create_people = false;
  std::string taken_on;
};

std::vector<std::string> names_of_people(const Plan& plan) {
  std::vector<std::string> names;
  for (const auto& person : plan.people) names.push_back(person.display_name());
  return names;
}

/// What was said about owners, now or with an earlier import: who they are, or that all others are
/// new.
PersonChoices choices_of(const ImportPipelineArguments& options, const PipelineIntake& intake,
                         const Plan& plan) {
  auto choices = remembered_people(plan);
  if (options.create_people)
    for (const auto& unknown : intake.unknown)
      if (const auto name = folded(unknown.name); !choices.contains(name))
        choices[name].kind = PersonChoice::Kind::create;
  PersonMatch match(plan.people);
  const auto is_owner = [&](const std::string& name, const std::string&) {
    return std::ranges::any_of(intake.unknown, [&](const UnknownPerson& unknown) {
      return folded(unknown.name) == folded(name);
    });
  };
  for (const auto& typed : options.people) {
    const auto [name, person] = two_sides("--person", typed, is_owner);
    if (person.empty()) {
      choices[folded(name)] = {};
      continue;
    }
    const auto id = match.find(person);
    if (!id)
      throw Failure(FailureKind::usage,
                    plan.people.empty()
                        ? msg("--person: the plan knows nobody yet, so not ‘{1}’ either.", person)
                        : msg("--person: the plan knows nobody called ‘{1}’. It knows {2}.", person,
                              likeliest_names(names_of_people(plan), person)));
    choices[folded(name)] = {PersonChoice::Kind::match, *id};
  }
  return choices;
}

void tell_unknown(const PipelineIntake& intake, const PersonChoices& choices, const Plan& plan,
                  Console& console) {
  const auto remembered = remembered_people(plan);
  for (const auto& unknown : intake.unknown) {
    const auto name = folded(unknown.name);
    const auto chosen = choices.find(name);
    const auto known = remembered.find(name);
    if (chosen != choices.end() && known != remembered.end() && chosen->second == known->second)
      say(msg("‘{1}’ is {2}, as was said for an earlier import.", unknown.name,
              require(plan.people, known->second.person).display_name()),
          console);
    if (chosen != choices.end()) continue;
    say(msg_n("‘{2}’ owns {1} deal and is none of the plan’s people.",
              "‘{2}’ owns {1} deals and is none of the plan’s people.", unknown.deals,
              unknown.name),
        console);
    if (const auto* person = find(plan.people, unknown.suggestion))
      say(msg("Perhaps {1}: --person {2}", person->display_name(),
              shell_word(unknown.name + "=" + person->display_name()).value_or("NAME=PERSON")),
          console);
  }
}

/// Before they are added, and what a preview would add.
void tell_created(const std::vector<Person>& people, const Console& console) {
  std::vector<std::string> names;
  for (const auto& person : people) names.push_back(person.display_name());
  if (!people.empty())
    say(msg_n("{1} person is added to the plan: {2}.", "{1} people are added to the plan: {2}.",
              people.size(), joined(names)),
        console);
}

void tell_stages(const PipelineIntake& intake, const Console& console) {
  for (std::size_t i = 0; i < count_of<Outcome>(); ++i)
    if (const auto words = stages_words(intake.stages, static_cast<Outcome>(i)); !words.empty())
      say(words, console);
}

void tell_deal_changes(const DealChanges& changes, const Console& console) {
  say(msg("Deals: {1} new, {2} changed, {3} as they were.", changes.fresh, changes.changed,
          changes.same),
      console);
  if (changes.absent > 0)
    say(msg_n("{1} open deal of the plan is not in the file and stays as it was.",
              "{1} open deals of the plan are not in the file and stay as they were.",
              changes.absent),
        console);
}

/// Deals of nobody count for nobody, so that is said and not assumed.
void refuse_unknown(const std::vector<UnknownPerson>& owners, const PersonChoices& choices,
                    const ImportArguments& arguments) {
  if (arguments.preview || arguments.yes) return;
  const auto is_unsaid = [&](const UnknownPerson& unknown) {
    return !choices.contains(folded(unknown.name));
  };
  const auto unsaid = std::ranges::count_if(owners, is_unsaid);
  if (unsaid == 0) return;
  const auto first = std::ranges::find_if(owners, is_unsaid);
  throw Failure(
      FailureKind::usage,
      msg_n("{1} owner is none of the plan’s people, so nothing was written. Say who it is with "
            "--person {2}, add such owners with --create-people, or leave their deals "
            "without a person with --yes.",
            "{1} owners are none of the plan’s people, so nothing was written. Say who each is, as "
            "in --person {2}, add such owners with --create-people, or leave their deals "
            "without a person with --yes.",
            static_cast<std::size_t>(unsaid),
            shell_word(first->name + "=PERSON").value_or("NAME=PERSON")));
}

/// Deals that come in by their names, while the plan knows their ids, would be there twice.
void refuse_lost_ids(const ReadFile& read, const DealChanges& changes,
                     const ImportPipelineArguments& options, Console& console) {
  if (!loses_ids(read.setup, changes)) return;
  say(lost_ids_words(read.setup, changes.fresh), console);
  if (options.import.preview || options.import.yes) return;
  throw Failure(FailureKind::usage,
                msg("Nothing was written. Say which column holds the ids with --map key=COLUMN, or "
                    "take the names for ids with --yes."));
}

int run_import_pipeline(const ImportPipelineArguments& options, Console& console) {
  const auto taken_on =
      options.taken_on.empty() ? console.today : day_argument("--date", options.taken_on);
  if (taken_on > console.today)
    throw Failure(FailureKind::usage,
                  msg("The deals can’t be those of {1}: that day is still to come.", taken_on));
  PlanReader reader(options.import.passphrase_file, console);
  const auto opened = reader.open(options.import.plan);
  const auto& document = opened.document;
  const auto& plan = document.plan;
  const auto read = read_import(ImportKind::pipeline, options.import, plan, console);
  auto intake = told_of(ImportKind::pipeline, [&] {
    return read_pipeline(read.file, read.setup, read.words, plan, console.today);
  });
  const auto choices = choices_of(options, intake, plan);

  tell_recognized(read, console);
  tell_unit(intake.unit, intake.asks_unit, read.setup, console);
  tell_stages(intake, console);
  tell_problems(intake.problems, read, console);
  tell_unknown(intake, choices, plan, console);
  refuse_unsaid_unit(intake.unit, intake.asks_unit, options.import);
  const auto problems = intake.problems.size();
  const bool asks_unit = intake.asks_unit;
  const auto unknown = intake.unknown;
  IdSource ids(console.seed);
  auto import = pipeline_import(std::move(intake), read.setup, plan, choices, taken_on,
                                options.import.file.filename().string(), ids);
  const auto& deals = import.snapshot.opportunities;
  const auto changes = compare_deals(deals_as_of(document, taken_on), deals);
  // What may be a thousand times as much is nothing to be compared with.
  if (!asks_unit) tell_deal_changes(changes, console);
  if (const auto late = late_deals_words(deals, taken_on); !late.empty()) say(late, console);
  tell_created(import.new_people, console);
  if (const auto place = import_place_words(document, taken_on);
      !place.empty() && !changes.are_none())
    say(place, console);
  refuse_lost_ids(read, changes, options, console);
  if (!deals.empty() && !asks_unit && changes.are_none() && !read.setup.has_two_readings()) {
    // A later day, said on purpose, tells that all still stood so.
    const auto known = newest_import(document);
    const bool is_later = known && taken_on > *known;
    if (!is_later || options.taken_on.empty()) {
      say(msg("The plan has all of these deals already: nothing changed, and nothing was written."),
          console);
      if (is_later)
        say(msg("To note that they still stood so on {1}, say --date {2}.", taken_on,
                to_text(taken_on)),
            console);
      return problems == 0 ? exit_done : exit_findings;
    }
  }
  refuse_unknown(unknown, choices, options.import);
  if (!may_take(options.import, read.setup, problems, console))
    return problems == 0 ? exit_done : exit_findings;
  const auto edit = import_pipeline(document, std::move(import));
  return write_import(options.import, opened, edit, problems, console);
}

}  // namespace

Command import_pipeline_command(Usage& usage) {
  const auto options = std::make_shared<ImportPipelineArguments>();
  usage.about(
      "import-pipeline",
      msg("Take deals from a file as a dated snapshot; exit status 1 when rows were left out"),
      "sightline-cli import-pipeline acme.sightline deals.csv --map \"value=Deal amount\"");
  declare_import(usage, options->import, ImportKind::pipeline);
  usage.repeated(
      "--person", options->people,
      msg("Who an owner in the file is: \"NAME IN FILE=PERSON\", nobody after = for none; "
          "remembered for the next import"));
  usage.flag("--create-people", options->create_people,
             msg("Add owners that the plan doesn't know"));
  usage.option("--date", &options->taken_on,
               msg("The day that the file was exported on, YYYY-MM-DD (today)"));
  return [options](Console& console) { return run_import_pipeline(*options, console); };
}

}  // namespace sightline
