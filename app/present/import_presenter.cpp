#include "app/present/import_presenter.h"

#include <algorithm>
#include <unordered_set>

#include "app/present/edit_entry.h"
#include "model/base/text.h"
#include "model/derive/pipeline_scores.h"
#include "model/edit/gestures_pipeline.h"
#include "model/file/file_failure.h"
#include "model/intake/folded.h"

namespace sightline {
namespace {

constexpr std::size_t most_preview = 12;
constexpr std::size_t most_with_problem = 200;
constexpr std::size_t most_letters = 80;
/// Before the people in the list of what an owner can become.
constexpr std::size_t leave_place = 0, create_place = 1, first_person = 2;

std::string short_text(std::string_view cell) {
  auto text = clean_line(cell);
  if (length(text) <= most_letters) return text;
  return std::string(trimmed(to_valid_text(text.substr(0, most_letters)))) + "…";
}

}  // namespace

ImportPresenter::ImportPresenter(Session& session, const Catalog& catalog, ImportKind kind,
                                 std::filesystem::path file, std::filesystem::path templates)
    : session_(session),
      catalog_(catalog),
      kind_(kind),
      file_(std::move(file)),
      templates_(std::move(templates)),
      taken_on_(session.today()) {}

ImportRequest ImportPresenter::request() const {
  return {kind_,    file_, templates_, table_, choices_, session_.document(), session_.today(),
          taken_on_};
}

void ImportPresenter::choose_kind(ImportKind kind) {
  kind_ = kind;
  choices_.columns.clear();
  choices_.named.reset();
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

void ImportPresenter::take(ImportReading reading) {
  // Who took some figures as they are has not seen others.
  if (reading.actuals.values != reading_.actuals.values) as_they_are_ = false;
  reading_ = std::move(reading);
  // Another day may have been said while it was read.
  if (day_is_said_) set_taken_on(taken_on_);
}

void ImportPresenter::set_taken_on(Day day) {
  taken_on_ = day;
  day_is_said_ = true;
  reading_.deal_changes =
      compare_deals(deals_as_of(session_.document(), day), reading_.deals.deals);
}

void ImportPresenter::choose_field(std::size_t column, std::size_t field) {
  const auto& setup = reading_.setup;
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

std::vector<Id<Person>> ImportPresenter::people() const {
  std::vector<Id<Person>> ids;
  for (const auto& person : session_.plan().people) ids.push_back(person.id);
  return ids;
}

void ImportPresenter::choose_person(std::size_t unknown, std::size_t choice) {
  if (unknown >= reading_.deals.unknown.size()) return;
  auto& chosen = persons_[folded(reading_.deals.unknown[unknown].name)];
  const auto ids = people();
  if (choice == leave_place)
    chosen = {};
  else if (choice == create_place)
    chosen = {PersonChoice::Kind::create, {}};
  else if (choice - first_person < ids.size())
    chosen = {PersonChoice::Kind::match, ids[choice - first_person]};
}

std::vector<ImportColumnRow> ImportPresenter::column_rows() const {
  const auto& setup = reading_.setup;
  const auto names = import_fields(kind_);
  std::vector<ImportColumnRow> rows;
  for (std::size_t i = 0; i < setup.heads.size(); ++i) {
    const std::array columns{i};
    const auto cells = cells_below(reading_.file->table, setup.head, columns, 1);
    const auto named = std::ranges::find_if(
        names, [&](const auto& field) { return setup.fields[i] == field.name; });
    std::size_t choice = 0;
    if (named != names.end())
      choice = static_cast<std::size_t>(named - names.begin()) + 1;
    else if (kind_ == ImportKind::actuals && reading_.actuals.columns.contains(i))
      choice = names.size() + 1;
    rows.push_back({setup.heads[i], cells.empty() ? "" : short_text(cells.front()), choice});
  }
  return rows;
}

std::vector<ImportPreviewRow> ImportPresenter::preview_rows() const {
  const auto& table = reading_.file->table;
  const auto& setup = reading_.setup;
  const auto row_of = [&](std::size_t row) {
    ImportPreviewRow shown{table.line(row), {}, {}, {}};
    for (std::size_t column = 0; column < setup.heads.size(); ++column)
      shown.cells.push_back(short_text(table.cell(row, column)));
    return shown;
  };
  std::vector<ImportPreviewRow> rows;
  const auto& problems = reading_.problems(kind_);
  for (std::size_t i = 0; i < std::min(problems.size(), most_with_problem); ++i) {
    rows.push_back(row_of(problems[i].row));
    rows.back().problem = catalog_.text(all_faults(problems[i], setup.heads));
    if (problems[i].column) rows.back().columns.push_back(*problems[i].column);
    for (const auto& fault : problems[i].more)
      if (fault.column) rows.back().columns.push_back(*fault.column);
  }
  std::unordered_set<std::size_t> bad;
  for (const auto& problem : problems) bad.insert(problem.row);
  std::size_t good = 0;
  for (auto row = setup.head + 1; row < table.rows() && good < most_preview; ++row) {
    if (table.is_blank(row) || bad.contains(row)) continue;
    rows.push_back(row_of(row));
    ++good;
  }
  return rows;
}

std::vector<ActualChange> ImportPresenter::changes() const {
  // What may be a thousand times as much is nothing to be compared with.
  if (kind_ != ImportKind::actuals || reading_.asked_unit(kind_)) return {};
  return actual_changes(session_.plan(), reading_.actuals.values, provisional_);
}

bool ImportPresenter::is_known(const std::vector<ActualChange>& changes) const {
  if (kind_ == ImportKind::actuals) return !changes.empty() && change_nothing(changes);
  if (reading_.asked_unit(kind_)) return false;
  const auto is_left = [&](const UnknownPerson& unknown) {
    const auto chosen = persons_.find(folded(unknown.name));
    return chosen == persons_.end() || chosen->second.kind == PersonChoice::Kind::leave;
  };
  if (reading_.deals.deals.empty() || !reading_.deal_changes.are_none() ||
      !std::ranges::all_of(reading_.deals.unknown, is_left))
    return false;
  // A later day, said on purpose, tells that all still stood so.
  const auto known = newest_import(session_.document());
  return !day_is_said_ || !known || taken_on_ <= *known;
}

std::string ImportPresenter::summary(const std::vector<ActualChange>& changed) const {
  const auto left = reading_.problems(kind_).size();
  std::string text;
  const auto add = [&](const Message& message) {
    text += (text.empty() ? "" : " ") + catalog_.text(message);
  };
  if (kind_ == ImportKind::pipeline) {
    const auto& changes = reading_.deal_changes;
    // What may be a thousand times as much is nothing to be compared with.
    if (!reading_.asked_unit(kind_))
      add(msg("Deals: {1} new, {2} changed, {3} as they were.", changes.fresh, changes.changed,
              changes.same));
    if (changes.absent > 0)
      add(msg_n("{1} open deal of the plan is not in the file and stays as it was.",
                "{1} open deals of the plan are not in the file and stay as they were.",
                changes.absent));
  } else {
    if (!changed.empty()) add(counts_words(changed));
    const auto& actuals = reading_.actuals;
    if (!actuals.totals.empty())
      add(msg_n("{1} total is left out: {2}.", "{1} totals are left out: {2}.", actuals.total_rows,
                total_names(actuals.totals, catalog_)));
    if (actuals.future + actuals.early > 0)
      add(msg_n("{1} figure outside of the months that can have an actual is left out.",
                "{1} figures outside of the months that can have an actual are left out.",
                actuals.future + actuals.early));
  }
  if (is_known(changed))
    add(kind_ == ImportKind::actuals
            ? msg("The plan has all of these actuals already, so there is nothing to import.")
            : msg("The plan has all of these deals already, so there is nothing to import."));
  if (left > 0) add(msg_n("■ {1} row can’t be taken.", "■ {1} rows can’t be taken.", left));
  return text;
}

void ImportPresenter::ask(ImportView& view) const {
  const auto& setup = reading_.setup;
  const auto& actuals = reading_.actuals;
  view.asks_named = !actuals.doubtful.empty() || setup.named;
  if (setup.named) view.named = static_cast<std::size_t>(*setup.named);
  view.has_units = kind_ == ImportKind::actuals || setup.column_of("value");
  const auto* asked_unit = reading_.asked_unit(kind_);
  // Where the file says nothing, figures are taken as they stand.
  if (setup.unit || !asked_unit)
    view.unit = static_cast<std::size_t>(setup.unit.value_or(FigureUnit::one));
  view.asks_unusual = actuals.unusual > 0 && !actuals.asks_unit;
  view.as_they_are = as_they_are_;
  const auto ask = [&](Asks what, const Message& question) {
    view.asks = what;
    view.question = catalog_.text(question);
  };
  if (setup.dates.ambiguous)
    ask(Asks::dates,
        msg("‘{1}’ could be two days. Choose the order of dates.", setup.dates.example));
  else if (!setup.numbers.doubtful.empty())
    ask(Asks::numbers, msg("‘{1}’ could be two figures. Choose what the figures are like.",
                           setup.numbers.doubtful));
  else if (!actuals.doubtful.empty())
    ask(Asks::named, msg("‘{1}’ is a specialty area and a department. Choose what its figures are.",
                         actuals.doubtful));
  else if (asked_unit)
    ask(Asks::unit,
        msg("The file says ‘{1}’: its money seems to count in {2}. Choose what it counts in.",
            asked_unit->words, term(label_of(asked_unit->unit))));
  else if (view.asks_unusual && !as_they_are_)
    ask(Asks::unusual, unusual_words(actuals.unusual));
}

ImportView ImportPresenter::view() const {
  ImportView view;
  view.button = catalog_.text(msg("&Import"));
  if (!reading_.failure.empty()) view.failure = catalog_.text(reading_.failure);
  if (!reading_.file) return view;
  const auto& file = *reading_.file;
  const auto& setup = reading_.setup;
  view.is_workbook = file.is_workbook;
  view.encoding = static_cast<std::size_t>(file.encoding);
  const auto delimiter = std::ranges::find(import_delimiters, file.delimiter);
  view.delimiter = static_cast<std::size_t>(delimiter - import_delimiters.begin());
  view.dates = static_cast<std::size_t>(setup.dates.form);
  view.numbers = static_cast<std::size_t>(setup.numbers.form);
  view.recognized =
      file.is_workbook
          ? catalog_.text(msg("Excel workbook, first sheet ‘{1}’.", file.sheet))
          : catalog_.text(msg("Text in {1}, delimiter {2}, figures like {3}.",
                              term(label_of(file.encoding)), delimiter_name(file.delimiter),
                              term(label_of(setup.numbers.form))));
  if (setup.remembered)
    view.recognized += " " + catalog_.text(msg("The columns are those of an earlier import."));
  if (const auto names = setup.names_as_ids())
    view.recognized += " " + catalog_.text(msg("No column holds ids, so each deal is known by its "
                                               "name in ‘{1}’.",
                                               setup.heads[*names]));
  view.fields.push_back(catalog_.text(msg("left out")));
  for (const auto& field : import_fields(kind_)) view.fields.push_back(catalog_.term(field.label));
  // Months, or lines, each with a column of its own.
  if (kind_ == ImportKind::actuals) view.fields.push_back(catalog_.text(msg("figures")));
  view.columns = column_rows();
  view.heads = setup.heads;
  if (!reading_.failure.empty()) return view;

  view.preview = preview_rows();
  view.people = {catalog_.text(msg("leave without a person")),
                 catalog_.text(msg("add to the people"))};
  for (const auto& person : session_.plan().people) view.people.push_back(person.display_name());
  const auto ids = people();
  for (const auto& unknown : reading_.deals.unknown) {
    const auto chosen = persons_.find(folded(unknown.name));
    std::size_t place = leave_place;
    if (chosen != persons_.end() && chosen->second.kind == PersonChoice::Kind::create)
      place = create_place;
    if (chosen != persons_.end() && chosen->second.kind == PersonChoice::Kind::match)
      place = first_person +
              static_cast<std::size_t>(std::ranges::find(ids, chosen->second.person) - ids.begin());
    view.unknown.push_back(
        {unknown.name, catalog_.text(msg_n("{1} deal", "{1} deals", unknown.deals)), place});
  }
  ask(view);
  const auto changed = changes();
  for (const auto& change : changed)
    view.changes.push_back(change_row(change, session_.plan(), provisional_, catalog_));
  view.summary = summary(changed);
  const auto left = reading_.problems(kind_).size();
  if (left > 0)
    view.button = catalog_.text(msg_n("&Import without {1} row", "&Import without {1} rows", left));
  view.can_import = view.question.empty() && reading_.taken(kind_) > 0 && !is_known(changed);
  return view;
}

bool ImportPresenter::import() {
  const auto source = path_text(file_.filename());
  const auto edit = attempt([&] {
    const auto& document = session_.document();
    if (kind_ == ImportKind::actuals)
      return import_actuals(document, reading_.actuals.values, provisional_, source,
                            remembered_form(reading_.setup, document.plan, session_.ids()));
    return import_pipeline(document, pipeline_import(reading_.deals, reading_.setup, document.plan,
                                                     persons_, taken_on_, source, session_.ids()));
  });
  if (const auto* problem = problem_of(edit)) {
    session_.user().notify(NoticeTone::warning, *problem);
    return false;
  }
  if (!session_.perform(*value_of(edit))) return false;
  session_.user().notify(
      NoticeTone::done,
      kind_ == ImportKind::pipeline
          ? msg_n("Imported {1} deal from ‘{2}’.", "Imported {1} deals from ‘{2}’.",
                  reading_.deals.deals.size(), source)
          : msg_n("Imported {1} actual from ‘{2}’.", "Imported {1} actuals from ‘{2}’.",
                  reading_.actuals.values.size(), source));
  return true;
}

}  // namespace sightline
