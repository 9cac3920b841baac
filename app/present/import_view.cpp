#include <algorithm>
#include <unordered_set>

#include "app/present/import_presenter.h"
#include "model/base/text.h"
#include "model/file/file_failure.h"
#include "model/intake/folded.h"
#include "model/intake/late_deals.h"
#include "model/intake/line_finder.h"
#include "model/intake/no_columns.h"

namespace sightline {
namespace {

constexpr std::size_t most_preview = 12;
constexpr std::size_t most_with_problem = 200;
constexpr std::size_t most_letters = 80;

std::string short_text(std::string_view cell) {
  auto text = clean_line(cell);
  if (length(text) <= most_letters) return text;
  return std::string(trimmed(to_valid_text(text.substr(0, most_letters)))) + "…";
}

}  // namespace

std::vector<ImportColumnRow> ImportPresenter::column_rows() const {
  const auto& setup = reading().setup;
  const auto names = import_fields(kind_);
  std::vector<ImportColumnRow> rows;
  for (std::size_t i = 0; i < setup.heads.size(); ++i) {
    const std::array columns{i};
    const auto cells = cells_below(reading().file->table, setup.head, columns, 1);
    const auto named = std::ranges::find_if(
        names, [&](const auto& field) { return setup.fields[i] == field.name; });
    std::size_t choice = 0;
    // Where months stand across, a column of values is a sum.
    const bool is_sum = kind_ == ImportKind::actuals && setup.fields[i] == "value" &&
                        reading().actuals.shape == ActualsShape::across &&
                        !reading().actuals.columns.contains(i);
    if (named != names.end() && !is_sum)
      choice = static_cast<std::size_t>(named - names.begin()) + 1;
    else if (kind_ == ImportKind::actuals && reading().actuals.columns.contains(i))
      choice = names.size() + 1;
    else if (kind_ == ImportKind::actuals && reading().actuals.labels == i)
      choice = static_cast<std::size_t>(
                   std::ranges::find(names, std::string_view("line"), &ImportField::name) -
                   names.begin()) +
               1;
    rows.push_back({setup.heads[i], cells.empty() ? "" : short_text(cells.front()), choice});
  }
  return rows;
}

std::vector<ImportPreviewRow> ImportPresenter::preview_rows() const {
  const auto& table = reading().file->table;
  const auto& setup = reading().setup;
  const auto row_of = [&](std::size_t row) {
    ImportPreviewRow shown{table.line(row), {}, {}, {}};
    for (std::size_t column = 0; column < setup.heads.size(); ++column)
      shown.cells.push_back(short_text(table.cell(row, column)));
    return shown;
  };
  std::vector<ImportPreviewRow> rows;
  const auto& problems = reading().problems(kind_);
  const auto& totals = reading().actuals.wrong_totals;
  for (std::size_t i = 0; i < std::min(totals.size(), most_with_problem); ++i) {
    const auto& wrong = totals[i];
    rows.push_back(row_of(wrong.row));
    rows.back().problem = catalog_.text(wrong_total_words(wrong));
    rows.back().columns.push_back(wrong.column);
  }
  const auto told = told_problems(problems);
  for (std::size_t i = 0; i < std::min(told.size(), most_with_problem); ++i) {
    const auto& problem = *told[i].problem;
    rows.push_back(row_of(problem.row));
    rows.back().problem = catalog_.text(told_words(told[i], setup.heads));
    if (problem.column) rows.back().columns.push_back(*problem.column);
    for (const auto& fault : problem.more)
      if (fault.column) rows.back().columns.push_back(*fault.column);
  }
  std::unordered_set<std::size_t> bad;
  for (const auto& problem : problems) bad.insert(problem.row);
  for (const auto& wrong : totals) bad.insert(wrong.row);
  std::size_t good = 0;
  for (auto row = setup.head + 1; row < table.rows() && good < most_preview; ++row) {
    if (table.is_blank(row) || bad.contains(row)) continue;
    rows.push_back(row_of(row));
    ++good;
  }
  return rows;
}

std::string ImportPresenter::summary(const std::vector<ActualChange>& changed) const {
  const auto left = reading().problems(kind_).size();
  std::string text;
  const auto add = [&](const Message& message) {
    text += (text.empty() ? "" : " ") + catalog_.text(message);
  };
  if (kind_ == ImportKind::pipeline) {
    const auto& changes = deal_changes_;
    // What may be a thousand times as much is nothing to be compared with.
    if (!reading().asked_unit(kind_))
      add(msg("Deals: {1} new, {2} changed, {3} as they were.", changes.fresh, changes.changed,
              changes.same));
    if (const auto place = import_place_words(session_.document(), taken_on_);
        !place.empty() && !changes.are_none())
      add(place);
    if (const auto late = late_deals_words(reading().deals.deals, taken_on_); !late.empty())
      add(late);
    for (std::size_t i = 0; i < count_of<Outcome>(); ++i)
      if (const auto words = stages_words(reading().deals.stages, static_cast<Outcome>(i));
          !words.empty())
        add(words);
    if (changes.absent > 0)
      add(msg_n("{1} open deal of the plan is not in the file and stays as it was.",
                "{1} open deals of the plan are not in the file and stay as they were.",
                changes.absent));
  } else {
    if (!changed.empty()) add(counts_words(changed));
    const auto& actuals = reading().actuals;
    for (const auto& words :
         {left_columns_words(actuals.left_columns), left_names_words(actuals.names),
          left_departments_words(actuals), added_words(actuals.added)})
      if (!words.empty()) add(words);
    if (!actuals.totals.empty())
      add(msg_n("{1} total is left out: {2}.", "{1} totals are left out: {2}.", actuals.total_rows,
                total_names(actuals.totals, catalog_)));
    for (const auto& words :
         {wrong_totals_words(actuals.wrong_totals.size()), dashes_words(actuals.dashes)})
      if (!words.empty()) add(words);
    if (const auto negative = negative_words(session_.plan(), actuals.values, catalog_);
        !negative.empty())
      add(negative);
    if (actuals.future + actuals.early > 0)
      add(msg_n("{1} figure outside of the months that can have an actual is left out.",
                "{1} figures outside of the months that can have an actual are left out.",
                actuals.future + actuals.early));
  }
  if (kind_ == ImportKind::actuals && is_all_left_out(reading().actuals)) add(all_left_out_words());
  if (is_known(changed))
    add(kind_ == ImportKind::actuals
            ? msg("The plan has all of these actuals already, so there is nothing to import.")
            : msg("The plan has all of these deals already, so there is nothing to import."));
  if (left > 0) add(msg_n("■ {1} row can’t be taken.", "■ {1} rows can’t be taken.", left));
  return text;
}

void ImportPresenter::ask(ImportView& view) const {
  const auto& setup = reading().setup;
  const auto& actuals = reading().actuals;
  view.asks_named = actuals.doubtful || setup.named;
  if (setup.named) view.named = static_cast<std::size_t>(*setup.named);
  view.has_units = kind_ == ImportKind::actuals || setup.column_of("value");
  const auto* asked_unit = reading().asked_unit(kind_);
  // Where the file says nothing, figures are taken as they stand.
  if (setup.unit || !asked_unit)
    view.unit = static_cast<std::size_t>(setup.unit.value_or(FigureUnit::one));
  for (const auto about : asked_by_box)
    if (has_reason(about)) view.boxes.push_back({about, agreed_.contains(about)});
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
  else if (actuals.doubtful && !actuals.doubtful->is_area)
    ask(Asks::named, msg("‘{1}’ is a department, and the file doesn’t say that its figures are "
                         "headcount. Choose what they are, or leave the name out.",
                         actuals.doubtful->name));
  else if (actuals.doubtful)
    ask(Asks::named, msg("‘{1}’ is a specialty area and a department. Choose what its figures are.",
                         actuals.doubtful->name));
  else if (asked_unit)
    ask(Asks::unit,
        msg("The file says ‘{1}’: its money seems to count in {2}. Choose what it counts in.",
            asked_unit->words, term(label_of(asked_unit->unit))));
  else if (is_open(Asks::unusual))
    ask(Asks::unusual, msg("{1} {2}.", unusual_words(actuals.unusual, setup.unit.has_value()),
                           unusual_names(session_.plan(), actuals.values, catalog_)));
  else if (is_open(Asks::totals))
    ask(Asks::totals, wrong_totals_words(actuals.wrong_totals.size()));
  else if (is_open(Asks::ids))
    ask(Asks::ids, lost_ids_words(setup, deal_changes_.fresh));
  else if (is_open(Asks::owners))
    ask(Asks::owners,
        msg_n("The plan doesn’t know {1} owner. Choose who it is, or take the deals without a "
              "person.",
              "The plan doesn’t know {1} owners. Choose who they are, or take their deals without "
              "a person.",
              unsaid_owners()));
}

const char* box_words(Asks about) {
  switch (about) {
    case Asks::unusual:
      return "&Take the figures as they are";
    case Asks::totals:
      return "Take the figures, &whatever their totals say";
    case Asks::ids:
      return "&Take the names for ids";
    case Asks::owners:
      return "Take their deals &without a person";
    default:
      return "";
  }
}

std::size_t ImportPresenter::unsaid_owners() const {
  if (kind_ != ImportKind::pipeline) return 0;
  return static_cast<std::size_t>(std::ranges::count_if(
      reading().deals.unknown,
      [&](const UnknownPerson& unknown) { return !persons_.contains(folded(unknown.name)); }));
}

void ImportPresenter::show_owners(ImportView& view) const {
  view.meanings = {catalog_.text(msg("not said yet")), catalog_.text(msg("leave without a person")),
                   catalog_.text(msg("add to the people"))};
  for (const auto& person : session_.plan().people) view.meanings.push_back(person.display_name());
  const auto ids = people();
  for (const auto& unknown : reading().deals.unknown) {
    const auto chosen = persons_.find(folded(unknown.name));
    std::size_t place = ImportView::unsaid_place;
    if (chosen != persons_.end() && chosen->second.kind == PersonChoice::Kind::leave)
      place = ImportView::leave_place;
    if (chosen != persons_.end() && chosen->second.kind == PersonChoice::Kind::create)
      place = ImportView::create_place;
    if (chosen != persons_.end() && chosen->second.kind == PersonChoice::Kind::match)
      place = ImportView::first_person +
              static_cast<std::size_t>(std::ranges::find(ids, chosen->second.person) - ids.begin());
    view.unknown.push_back(
        {unknown.name, catalog_.text(msg_n("{1} deal", "{1} deals", unknown.deals)), place});
  }
}

void ImportPresenter::show_names(ImportView& view) const {
  view.meanings = {catalog_.text(msg("not known, not taken")),
                   catalog_.text(msg("leave out for good"))};
  const auto lines = lines_with_actuals(session_.plan());
  for (const auto& line : lines)
    view.meanings.push_back(line_label(session_.plan(), line, catalog_));
  for (const auto& name : reading().actuals.names) {
    std::size_t place = ImportView::unknown_place;
    if (name.meaning == left_out_meaning) place = ImportView::left_place;
    if (const auto line = line_of_meaning(session_.plan(), name.meaning))
      place = ImportView::first_line +
              static_cast<std::size_t>(std::ranges::find(lines, *line) - lines.begin());
    view.unknown.push_back(
        {name.name, catalog_.text(msg_n("{1} row", "{1} rows", name.rows)), place});
  }
}

std::string ImportPresenter::hint_text() const {
  switch (reading().hint) {
    case ColumnsHint::choose_columns:
      return " " + catalog_.text(msg("Choose what each column is, or another file."));
    case ColumnsHint::choose_kind:
      return " " + catalog_.text(kind_ == ImportKind::pipeline
                                     ? msg("Choose ‘Actuals’ for what the file holds.")
                                     : msg("Choose ‘Deals’ for what the file holds."));
    case ColumnsHint::none:
      break;
  }
  return {};
}

ImportView ImportPresenter::view() const {
  ImportView view;
  view.button = catalog_.text(msg("&Import"));
  if (!reading().failure.empty()) view.failure = catalog_.text(reading().failure) + hint_text();
  if (!reading().file) return view;
  const auto& file = *reading().file;
  const auto& setup = reading().setup;
  view.is_workbook = file.is_workbook;
  view.encoding = static_cast<std::size_t>(file.encoding);
  const auto delimiter = std::ranges::find(import_delimiters, file.delimiter);
  view.delimiter = static_cast<std::size_t>(delimiter - import_delimiters.begin());
  view.dates = static_cast<std::size_t>(setup.dates.form);
  view.numbers = static_cast<std::size_t>(setup.numbers.form);
  view.recognized =
      file.is_workbook
          ? catalog_.text(file.sheets.size() > 1
                              ? msg("Excel workbook, sheet ‘{1}’; its sheets are {2}.", file.sheet,
                                    list_of_names(file.sheets))
                              : msg("Excel workbook, sheet ‘{1}’.", file.sheet))
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
  if (!reading().failure.empty()) return view;

  view.preview = preview_rows();
  if (kind_ == ImportKind::pipeline)
    show_owners(view);
  else
    show_names(view);
  ask(view);
  const auto changed = changes();
  const auto* asked = reading().asked_unit(kind_);
  view.changes_title =
      asked ? catalog_.text(msg("What will change if {1} are meant", term(label_of(asked->unit))))
            : catalog_.text(msg("What will change"));
  for (const auto& change :
       asked ? actual_changes(session_.plan(), reading().meant, provisional_) : changed)
    view.changes.push_back(change_row(change, session_.plan(), provisional_, catalog_));
  view.summary = summary(changed);
  const auto left = reading().problems(kind_).size();
  if (left > 0)
    view.button = catalog_.text(msg_n("&Import without {1} row", "&Import without {1} rows", left));
  view.can_import = view.question.empty() && !is_known(changed) &&
                    (reading().taken(kind_) > 0 || only_remembers());
  if (only_remembers()) view.button = catalog_.text(msg("&Remember that"));
  return view;
}

}  // namespace sightline
