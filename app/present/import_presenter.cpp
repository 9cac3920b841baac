#include "app/present/import_presenter.h"

#include <algorithm>

#include "app/present/edit_entry.h"
#include "model/derive/pipeline_scores.h"
#include "model/edit/gestures_pipeline.h"
#include "model/file/file_failure.h"
#include "model/intake/folded.h"
#include "model/intake/line_finder.h"

namespace sightline {

ImportPresenter::ImportPresenter(Session& session, const Catalog& catalog, ImportKind kind,
                                 std::filesystem::path file, std::filesystem::path templates)
    : session_(session),
      catalog_(catalog),
      kind_(kind),
      file_(std::move(file)),
      templates_(std::move(templates)),
      persons_(remembered_people(session.plan())),
      taken_on_(session.today()) {}

ImportRequest ImportPresenter::request() const {
  return {kind_,    file_, templates_, table_, choices_, session_.document(), session_.today(),
          taken_on_};
}

void ImportPresenter::choose_kind(ImportKind kind) {
  kind_ = kind;
  choices_.columns.clear();
  choices_.named.reset();
  choices_.names.clear();
  choices_.unit.reset();
}
void ImportPresenter::choose_encoding(std::size_t choice) {
  table_.encoding = static_cast<Encoding>(choice);
}
void ImportPresenter::choose_delimiter(std::size_t choice) {
  table_.delimiter = import_delimiters.at(choice);
  // Another cut makes other columns.
  choices_.columns.clear();
}
void ImportPresenter::choose_dates(std::size_t choice) {
  choices_.dates = static_cast<DateForm>(choice);
}
void ImportPresenter::choose_numbers(std::size_t choice) {
  choices_.numbers = static_cast<NumberForm>(choice);
}

void ImportPresenter::choose_named(std::size_t choice) {
  choices_.named = static_cast<NamedFigure>(choice);
}

void ImportPresenter::choose_unit(std::size_t choice) {
  choices_.unit = static_cast<FigureUnit>(choice);
}

void ImportPresenter::take(ImportReading fresh) {
  // Who took some figures as they are has not seen others.
  if (fresh.actuals.values != reading().actuals.values ||
      fresh.actuals.wrong_totals != reading().actuals.wrong_totals ||
      fresh.setup.fields != reading().setup.fields)
    agreed_.clear();
  comparison_ = fresh.comparison;
  read_ = std::make_shared<const ImportReading>(std::move(fresh));
  // Another day or person may have been said while it was read.
  if (day_is_said_)
    compare();
  else
    deal_changes_ = comparison_.with(persons_);
}

void ImportPresenter::compare() {
  comparison_ = DealComparison(session_.document(), taken_on_, reading().deals.deals);
  deal_changes_ = comparison_.with(persons_);
}

bool ImportPresenter::loses_names() const {
  return kind_ == ImportKind::pipeline && loses_ids(reading().setup, deal_changes_);
}

bool ImportPresenter::has_reason(Asks about) const {
  const auto& actuals = reading().actuals;
  switch (about) {
    case Asks::unusual:
      return actuals.unusual.all() > 0 && !actuals.asks_unit;
    case Asks::totals:
      return !actuals.wrong_totals.empty() && !actuals.values.empty();
    case Asks::ids:
      return loses_names();
    case Asks::owners:
      return unsaid_owners() > 0;
    default:
      return false;
  }
}

void ImportPresenter::agree(Asks about, bool agreed) {
  if (agreed)
    agreed_.insert(about);
  else
    agreed_.erase(about);
}

bool ImportPresenter::only_remembers() const {
  return kind_ == ImportKind::actuals && is_all_left_out(reading().actuals) &&
         !is_remembered(kind_, choices_.names, session_.plan().imports);
}

void ImportPresenter::set_taken_on(Day day) {
  taken_on_ = day;
  day_is_said_ = true;
  compare();
}

void ImportPresenter::choose_field(std::size_t column, std::size_t field) {
  const auto& setup = reading().setup;
  if (column >= setup.heads.size()) return;
  const auto names = import_fields(kind_);
  // What money counts in was said of the column that held it.
  const bool holds_values =
      field > 0 && field <= names.size() && std::string_view(names[field - 1].name) == "value";
  if (holds_values || setup.fields[column] == "value") choices_.unit.reset();
  // What the column was is nothing's any more, and what it becomes is no other column's.
  if (!setup.fields[column].empty()) choices_.columns[setup.fields[column]] = "";
  if (field > 0 && field <= names.size())
    choices_.columns[names[field - 1].name] = setup.heads[column];
}

void ImportPresenter::choose_line(std::size_t unknown, std::size_t choice) {
  if (unknown >= reading().actuals.names.size()) return;
  const auto& name = reading().actuals.names[unknown].name;
  const auto lines = lines_with_actuals(session_.plan());
  NameMeaning meaning{name, {}};
  if (choice == ImportView::left_place) meaning.meaning = left_out_meaning;
  if (choice >= ImportView::first_line && choice - ImportView::first_line < lines.size())
    meaning.meaning = meaning_of(lines[choice - ImportView::first_line]);
  choices_.names[folded(name)] = meaning;
}

std::vector<Id<Person>> ImportPresenter::people() const {
  std::vector<Id<Person>> ids;
  for (const auto& person : session_.plan().people) ids.push_back(person.id);
  return ids;
}

void ImportPresenter::choose_person(std::size_t unknown, std::size_t choice) {
  if (unknown >= reading().deals.unknown.size()) return;
  const auto name = folded(reading().deals.unknown[unknown].name);
  auto& chosen = persons_[name];
  const auto ids = people();
  if (choice == ImportView::unsaid_place)
    persons_.erase(name);
  else if (choice == ImportView::leave_place)
    chosen = {};
  else if (choice == ImportView::create_place)
    chosen = {PersonChoice::Kind::create, {}};
  else if (choice - ImportView::first_person < ids.size())
    chosen = {PersonChoice::Kind::match, ids[choice - ImportView::first_person]};
  deal_changes_ = comparison_.with(persons_);
}

std::vector<ActualChange> ImportPresenter::changes() const {
  // What may be a thousand times as much is nothing to be compared with.
  if (kind_ != ImportKind::actuals || reading().asked_unit(kind_)) return {};
  return actual_changes(session_.plan(), reading().actuals.values, provisional_);
}

bool ImportPresenter::is_known(const std::vector<ActualChange>& changes) const {
  if (kind_ == ImportKind::actuals)
    return !changes.empty() && change_nothing(changes) &&
           is_remembered(kind_, choices_.names, session_.plan().imports);
  if (reading().asked_unit(kind_)) return false;
  const auto is_created = [&](const UnknownPerson& unknown) {
    const auto chosen = persons_.find(folded(unknown.name));
    return chosen != persons_.end() && chosen->second.kind == PersonChoice::Kind::create;
  };
  if (reading().deals.deals.empty() || !deal_changes_.are_none() ||
      std::ranges::any_of(reading().deals.unknown, is_created))
    return false;
  // A later day, said on purpose, tells that all still stood so.
  const auto known = newest_import(session_.document());
  return !day_is_said_ || !known || taken_on_ <= *known;
}

ImportTask ImportPresenter::task() {
  return {kind_,          read_,           persons_,
          taken_on_,      provisional_,    path_text(file_.filename()),
          choices_.names, session_.draft()};
}

bool ImportPresenter::finish(ImportResult result) {
  if (!result.failure.empty()) {
    session_.user().notify(NoticeTone::warning, result.failure);
    return false;
  }
  if (!result.edit || !session_.perform(*std::move(result.edit))) return false;
  const auto source = name_text(file_.filename());
  const bool only_names = kind_ == ImportKind::actuals && reading().actuals.values.empty();
  session_.user().notify(
      NoticeTone::done,
      only_names ? msg("What is left out of ‘{1}’ is remembered.", source)
      : kind_ == ImportKind::pipeline
          ? msg_n("Imported {1} deal from ‘{2}’.", "Imported {1} deals from ‘{2}’.",
                  reading().deals.deals.size(), source)
          : msg_n("Imported {1} actual from ‘{2}’.", "Imported {1} actuals from ‘{2}’.",
                  reading().actuals.values.size(), source));
  return true;
}

}  // namespace sightline
