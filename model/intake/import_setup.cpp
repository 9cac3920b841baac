#include "model/intake/import_setup.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "model/base/nearest.h"
#include "model/base/text.h"
#include "model/intake/folded.h"

namespace sightline {
namespace {

constexpr std::array pipeline_fields = {EnumText("key", "id"),
                                        EnumText("name", "name"),
                                        EnumText("owner", "owner"),
                                        EnumText("value", "value"),
                                        EnumText("unit", "unit of the row"),
                                        EnumText("stage", "stage"),
                                        EnumText("outcome", "outcome"),
                                        EnumText("created", "created"),
                                        EnumText("expected_close", "expected close"),
                                        EnumText("closed", "closed"),
                                        EnumText("net_new", "net-new account"),
                                        EnumText("discount", "discount"),
                                        EnumText("lead_source", "lead source"),
                                        EnumText("currency", "currency")};
constexpr std::array actuals_fields = {EnumText("line", "line"),
                                       EnumText("measure", "figure"),
                                       EnumText("month", "month"),
                                       EnumText("value", "value"),
                                       EnumText("unit", "unit of the row"),
                                       EnumText("currency", "currency")};

/// Titles and notes may stand above the head of an export.
constexpr std::size_t most_rows_above = 20;

const std::vector<WordList>& lists_of(ImportKind kind, const ImportWords& words) {
  return kind == ImportKind::pipeline ? words.pipeline : words.actuals;
}

/// How well a head says this: all of it, or a word within it; earlier words mean it better.
int fit(const std::string& head, const WordList& list) {
  constexpr int whole = 10'000;
  constexpr std::size_t shortest = 4;
  const std::string padded = " " + head + " ";
  // "Amount in company currency" is an amount.
  const bool is_whole_only = list.name == "currency";
  int best = 0;
  for (std::size_t i = 0; i < list.words.size(); ++i) {
    const auto& word = list.words[i];
    if (head == word) best = std::max(best, whole - static_cast<int>(i));
    if (!is_whole_only && word.size() >= shortest &&
        padded.find(" " + word + " ") != std::string::npos)
      best = std::max(best, static_cast<int>(word.size()));
  }
  return best;
}

std::vector<std::string> heads_of(const Table& table, std::size_t row) {
  std::vector<std::string> heads;
  for (std::size_t column = 0; column < table.columns(); ++column)
    heads.push_back(to_valid_text(trimmed(table.cell(row, column))));
  return heads;
}

/// Each column the field that it fits best, each field once; what is recalled is not guessed.
std::vector<std::string> guess(const std::vector<std::string>& heads,
                               const std::vector<WordList>& lists,
                               const RecalledColumns& recalled = {}) {
  struct Match {
    int fit = 0;
    std::size_t column = 0;
    std::size_t list = 0;
  };
  std::vector<Match> matches;
  for (std::size_t column = 0; column < heads.size(); ++column) {
    const auto head = folded(heads[column]);
    if (head.empty() || (!recalled.known.empty() && recalled.known[column])) continue;
    for (std::size_t list = 0; list < lists.size(); ++list)
      if (const int found = fit(head, lists[list]); found > 0)
        matches.push_back({found, column, list});
  }
  std::ranges::stable_sort(matches, std::ranges::greater{}, &Match::fit);
  auto fields = recalled.fields;
  fields.resize(heads.size());
  std::unordered_set<std::size_t> given;
  for (std::size_t list = 0; list < lists.size(); ++list)
    if (std::ranges::find(fields, lists[list].name) != fields.end()) given.insert(list);
  for (const auto& match : matches)
    if (fields[match.column].empty() && given.insert(match.list).second)
      fields[match.column] = lists[match.list].name;
  return fields;
}

std::size_t months_in(const Table& table, std::size_t row, const MonthNames& names,
                      const UnitWords& units) {
  std::size_t months = 0;
  for (std::size_t column = 0; column < table.width(row); ++column)
    if (read_typed_month(units.without(table.cell(row, column)), DateForm::dmy, names)) ++months;
  return months;
}

/// The row above the figures: the one with most months across, else with most words we know.
std::size_t head_of(ImportKind kind, const Table& table, const ImportWords& words) {
  const auto rows = std::min(table.rows(), most_rows_above);
  const auto names = words.month_names();
  const UnitWords units(words);
  std::size_t best = 0;
  std::size_t best_score = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto fields = guess(heads_of(table, row), lists_of(kind, words));
    auto score = static_cast<std::size_t>(
        std::ranges::count_if(fields, [](const auto& field) { return !field.empty(); }));
    if (kind == ImportKind::actuals)
      if (const auto months = months_in(table, row, names, units); months > 1) score += months;
    if (score > best_score) {
      best = row;
      best_score = score;
    }
  }
  return best;
}

Message listed_heads(std::vector<std::string> heads, std::string_view typed) {
  std::erase(heads, std::string{});
  return likeliest_names(std::move(heads), typed);
}

void take_choices(ImportSetup& setup, const ImportChoices& choices) {
  for (const auto& [field, column] : choices.columns) {
    const auto known = import_fields(setup.kind);
    if (std::ranges::none_of(known, [&](const auto& f) { return field == f.name; })) {
      std::vector<std::string> names;
      for (const auto& f : known) names.emplace_back(f.name);
      throw Failure(FailureKind::usage,
                    msg("‘{1}’ is nothing that a column can be. Choose one of {2}.", field,
                        likeliest_names(std::move(names), field)));
    }
    std::ranges::replace(setup.fields, field, std::string{});
    if (column.empty()) continue;
    auto found = std::ranges::find(setup.heads, column);
    if (found == setup.heads.end())
      found = std::ranges::find_if(
          setup.heads, [&](const auto& head) { return folded(head) == folded(column); });
    if (found == setup.heads.end())
      throw Failure(FailureKind::usage, msg("The file has no column ‘{1}’. It has {2}.", column,
                                            listed_heads(setup.heads, column)));
    setup.fields[static_cast<std::size_t>(found - setup.heads.begin())] = field;
  }
}

std::vector<std::size_t> columns_of(const ImportSetup& setup,
                                    std::span<const std::string_view> fields) {
  std::vector<std::size_t> columns;
  for (const auto field : fields)
    if (const auto column = setup.column_of(field)) columns.push_back(*column);
  return columns;
}

/// Figures of a crosstab stand in every column that names nothing.
std::vector<std::size_t> number_columns(const ImportSetup& setup) {
  constexpr std::array<std::string_view, 2> fields = {"value", "discount"};
  const auto line = setup.column_of("line");
  const auto measure = setup.column_of("measure");
  const auto month = setup.column_of("month");
  const auto unit = setup.column_of("unit");
  const auto currency = setup.column_of("currency");
  const bool list = month && setup.column_of("value") && (line || measure);
  if (setup.kind == ImportKind::pipeline || list) return columns_of(setup, fields);
  std::vector<std::size_t> columns;
  for (std::size_t column = 0; column < setup.heads.size(); ++column)
    if (column != line && column != measure && column != month && column != unit &&
        column != currency && column != setup.accounts)
      columns.push_back(column);
  return columns;
}

/// Enough of a column to see what it is.
constexpr std::size_t most_looked_at = 200;

bool has_letters(std::string_view cell) {
  return folded(cell).find_first_not_of("0123456789 ") != std::string::npos;
}

/// "Business Unit" and "Units" head other things too: a guessed column of units has one in it.
void doubt_units(ImportSetup& setup, const Table& table, const ImportWords& words,
                 const RecalledColumns& recalled) {
  const auto column = setup.column_of("unit");
  if (!column || (!recalled.known.empty() && recalled.known[*column])) return;
  const UnitWords units(words);
  const auto cells = cells_below(table, setup.head, std::array{*column}, most_looked_at);
  const auto is_unit = [&](std::string_view cell) {
    return !trimmed(cell).empty() &&
           (units.of_cell(cell) || list_with(words.measures, folded(cell)) != nullptr);
  };
  if (std::ranges::none_of(cells, is_unit)) setup.fields[*column].clear();
}

/// Where the column of lines holds account numbers, the names of the accounts are the lines: the
/// column whose head says so best, else the first with words in it. What is remembered stays.
void prefer_names(ImportSetup& setup, const Table& table, const ImportWords& words,
                  const RecalledColumns& recalled) {
  const auto line = setup.column_of("line");
  if (setup.kind != ImportKind::actuals || !line) return;
  const auto cells_of = [&](std::size_t column) {
    return cells_below(table, setup.head, std::array{column}, most_looked_at);
  };
  const auto lines = std::ranges::find(words.actuals, "line", &WordList::name);
  const auto is_known = [&](std::size_t column) {
    return !recalled.known.empty() && recalled.known[column];
  };
  if (is_known(*line)) {
    // Numbers that were left out for the names are no figures the next time either.
    for (std::size_t column = 0; column < setup.heads.size() && !setup.accounts; ++column) {
      if (!is_known(column) || !setup.fields[column].empty()) continue;
      const auto cells = cells_of(column);
      if (!cells.empty() && std::ranges::none_of(cells, has_letters) &&
          lines != words.actuals.end() && fit(folded(setup.heads[column]), *lines) > 0)
        setup.accounts = column;
    }
    return;
  }
  if (std::ranges::any_of(cells_of(*line), has_letters)) return;
  const auto months = words.month_names();
  const UnitWords units(words);
  const auto is_unit = [&](std::string_view cell) { return units.of_cell(cell).has_value(); };
  std::optional<std::size_t> best;
  int best_fit = -1;
  for (std::size_t column = 0; column < setup.heads.size(); ++column) {
    if (!setup.fields[column].empty() ||
        read_typed_month(units.without(setup.heads[column]), DateForm::dmy, months))
      continue;
    const auto cells = cells_of(column);
    if (std::ranges::none_of(cells, has_letters) || std::ranges::all_of(cells, is_unit)) continue;
    const int found = lines == words.actuals.end() ? 0 : fit(folded(setup.heads[column]), *lines);
    if (found <= best_fit) continue;
    best = column;
    best_fit = found;
  }
  if (!best) return;
  setup.accounts = line;
  setup.fields[*line].clear();
  setup.fields[*best] = "line";
}

void require_rows(const TableFile& file, std::size_t head) {
  const auto& table = file.table;
  for (auto row = head + 1; row < table.rows(); ++row)
    if (!table.is_blank(row)) return;
  if (file.is_workbook)
    throw Failure(FailureKind::input,
                  msg("The sheet ‘{1}’ has a head and no row below it, so there is nothing to "
                      "import. Choose another sheet, or export it again with at least one row.",
                      file.sheet));
  throw Failure(
      FailureKind::input,
      msg("The file has a head and no row below it, so there is nothing to import. Export "
          "it again with at least one row."));
}

}  // namespace

std::span<const ImportField> import_fields(ImportKind kind) {
  if (kind == ImportKind::pipeline) return pipeline_fields;
  return actuals_fields;
}

std::optional<std::size_t> ImportSetup::column_of(std::string_view field) const {
  const auto found = std::ranges::find(fields, field);
  if (found == fields.end()) return std::nullopt;
  return static_cast<std::size_t>(found - fields.begin());
}

std::optional<std::size_t> ImportSetup::names_as_ids() const {
  if (kind != ImportKind::pipeline || column_of("key")) return std::nullopt;
  return column_of("name");
}

bool is_table_of(ImportKind kind, const Table& table, const ImportWords& words,
                 const std::vector<ImportForm>& remembered, const ImportChoices& choices) {
  const auto head = head_of(kind, table, words);
  if (head + 1 >= table.rows()) return false;
  const auto heads = heads_of(table, head);
  const auto recalled = recall_columns(kind, heads, remembered);
  const auto has_head = [&](const auto& said) {
    return said.second.empty() || std::ranges::any_of(heads, [&](const auto& h) {
             return folded(h) == folded(said.second);
           });
  };
  const bool is_said = !choices.columns.empty() && std::ranges::all_of(choices.columns, has_head);
  if (recalled.are_those_of_a_form || is_said) return true;
  const auto fields = guess(heads, lists_of(kind, words), recalled);
  const auto column_of = [&](std::string_view field) -> std::optional<std::size_t> {
    const auto found = std::ranges::find(fields, field);
    if (found == fields.end()) return std::nullopt;
    return static_cast<std::size_t>(found - fields.begin());
  };
  const auto known =
      std::ranges::count_if(fields, [](const auto& field) { return !field.empty(); });
  if (kind == ImportKind::pipeline) return known > 1 && (column_of("key") || column_of("name"));
  const auto names = words.month_names();
  const auto months = months_in(table, head, names, UnitWords(words));
  const auto month = column_of("month");
  // "Date: 31 March" on a cover is no month with figures below it.
  if (months > 1 || (months == 1 && !month)) return true;
  constexpr std::size_t looked_at = 20;
  if (!month || table.columns() < 2) return false;
  return std::ranges::any_of(
      cells_below(table, head, std::array{*month}, looked_at), [&](std::string_view cell) {
        return read_typed_month(trimmed(cell), DateForm::dmy, names).has_value();
      });
}

Message field_words(ImportKind kind, std::string_view field) {
  for (const auto& known : import_fields(kind))
    if (field == known.name) return msg("{1}", term(known.label));
  return msg("{1}", field);
}

std::vector<std::string_view> cells_below(const Table& table, std::size_t head,
                                          std::span<const std::size_t> columns, std::size_t most) {
  std::vector<std::string_view> cells;
  for (const auto column : columns) {
    std::size_t taken = 0;
    for (std::size_t row = head + 1; row < table.rows() && taken < most; ++row)
      if (const auto cell = table.cell(row, column); !cell.empty()) {
        cells.push_back(cell);
        ++taken;
      }
  }
  return cells;
}

ImportSetup propose_setup(ImportKind kind, const TableFile& file, const ImportWords& words,
                          const std::vector<ImportForm>& remembered, const ImportChoices& choices) {
  ImportSetup setup;
  setup.kind = kind;
  setup.head = head_of(kind, file.table, words);
  setup.heads = heads_of(file.table, setup.head);
  require_rows(file, setup.head);
  const auto recalled = recall_columns(kind, setup.heads, remembered);
  setup.fields = guess(setup.heads, lists_of(kind, words), recalled);
  setup.remembered = recalled.are_those_of_a_form;
  doubt_units(setup, file.table, words, recalled);
  if (!choices.columns.contains("line")) prefer_names(setup, file.table, words, recalled);
  take_choices(setup, choices);
  if (!setup.column_of("key")) setup.lost_ids = recalled.lost_ids;
  setup.named = choices.named;
  setup.unit = choices.unit;
  setup.names = recall_names(kind, remembered);
  for (const auto& [name, one] : choices.names) setup.names[name] = one;

  // A semicolon between cells leaves the comma for decimals, and comes with days before months.
  const bool european = !file.is_workbook && file.delimiter == ';';
  const auto figures = cells_below(file.table, setup.head, number_columns(setup));
  setup.numbers = file.is_workbook ? FoundNumberForm{NumberForm::point, true}
                                   : recognize_numbers(
                                         figures, european ? NumberForm::comma : NumberForm::point);
  if (choices.numbers) setup.numbers = {*choices.numbers, true};

  constexpr std::array<std::string_view, 4> date_fields = {"created", "expected_close", "closed",
                                                           "month"};
  auto days = cells_below(file.table, setup.head, columns_of(setup, date_fields));
  setup.dates =
      recognize_dates(days, words.month_names(), european ? DateForm::dmy : DateForm::mdy);
  const auto said = choices.dates ? choices.dates : parse_enum<DateForm>(recalled.dates);
  // What is remembered decides only what the column leaves open.
  if (said && (choices.dates || setup.dates.ambiguous))
    setup.dates = {*said, false, {}, setup.dates.any};
  return setup;
}

ImportForm form_of(const ImportSetup& setup, const ImportForm* before, IdSource& ids) {
  return form_of_columns(setup.kind, setup.heads, setup.fields,
                         setup.dates.form == DateForm::ymd ? "" : name_of(setup.dates.form), before,
                         ids);
}

}  // namespace sightline
