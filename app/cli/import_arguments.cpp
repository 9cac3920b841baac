#include "app/cli/import_arguments.h"

#include <algorithm>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/plan_writer.h"
#include "app/cli/text_table.h"
#include "model/base/joined.h"
#include "model/edit/apply.h"
#include "model/edit/history.h"
#include "model/file/file_failure.h"
#include "model/intake/folded.h"
#include "model/revision.h"

namespace sightline {

namespace {

/// After so many lines nobody reads on; the number is told.
constexpr std::size_t most_problems_told = 200;

std::optional<char> delimiter_argument(const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  if (typed == "tab") return '\t';
  if (typed.size() == 1) return typed[0];
  throw Failure(FailureKind::usage,
                msg("--delimiter needs one sign, such as ‘;’, or the word tab, not ‘{1}’.", typed));
}

template <class E>
std::optional<E> optional_argument(const char* option, const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  return name_argument<E>(option, typed);
}

/// A field is said by its key, or as it is called in the language of the listing.
std::string field_key(ImportKind kind, const std::string& typed, const Catalog& catalog) {
  for (const auto& field : import_fields(kind))
    if (folded(typed) == folded(field.name) || folded(typed) == folded(catalog.term(field.label)))
      return field.name;
  return typed;
}

/// Columns that stand beside each other are one row: the months of a crosstab are many.
void add_figures(TextTable& table, const ImportSetup& setup, const std::set<std::size_t>& figures,
                 const Catalog& catalog) {
  for (auto at = figures.begin(); at != figures.end();) {
    const auto first = *at;
    auto last = first;
    for (++at; at != figures.end() && *at == last + 1; ++at) last = *at;
    if (!setup.fields[first].empty()) continue;
    table.add({first == last ? setup.heads[first] : setup.heads[first] + " … " + setup.heads[last],
               catalog.text(msg("figures")), ""});
  }
}

std::string column_text(const ReadFile& read, const std::optional<std::size_t>& column) {
  return column && *column < read.setup.heads.size() ? read.setup.heads[*column] : std::string{};
}

}  // namespace

std::pair<std::string, std::string> two_sides(const char* option, const std::string& typed,
                                              const SidesFit& fit) {
  const auto parted = [&](std::size_t at) {
    return std::pair(typed.substr(0, at), typed.substr(at + 1));
  };
  if (fit)
    for (auto at = typed.rfind('='); at != std::string::npos && at > 0;
         at = typed.rfind('=', at - 1))
      if (auto sides = parted(at); fit(sides.first, sides.second)) return sides;
  const auto at = typed.find('=');
  if (at == std::string::npos || at == 0)
    throw Failure(FailureKind::usage,
                  msg("{1} needs two names with = between them, not ‘{2}’.", option, typed));
  return parted(at);
}

void declare_import(Usage& usage, ImportArguments& arguments, ImportKind kind) {
  usage.required("PLAN", &arguments.plan, msg("The plan to import into"));
  usage.required("FILE", &arguments.file, msg("CSV in any dialect, or an Excel workbook (.xlsx)"));
  std::vector<std::string> fields;
  for (const auto& field : import_fields(kind)) fields.emplace_back(field.name);
  usage.repeated("--map", arguments.columns,
                 msg("A column by its head, FIELD=COLUMN; remembered for the next import. FIELD "
                     "is one of {1}",
                     joined(fields)));
  usage.option("--dates", &arguments.dates, msg("Order of dates: ymd, dmy or mdy (as recognized)"));
  usage.option("--numbers", &arguments.numbers,
               msg("What stands before decimals: point or comma (as recognized)"));
  usage.option("--unit", &arguments.unit,
               msg("What money in the file counts in: one, thousand or million"));
  usage.option("--encoding", &arguments.encoding,
               msg("utf-8, utf-16le, utf-16be or windows-1252 (as recognized)"));
  usage.option("--delimiter", &arguments.delimiter, msg("One sign, or tab (as recognized)"));
  usage.option("--sheet", &arguments.sheet,
               msg("The sheet of a workbook, by its name (the first with such a table)"));
  usage.flag("--preview", arguments.preview, msg("Show what would be taken, and write nothing"));
  usage.flag("--yes", arguments.yes,
             msg("Take the other rows when some can't be taken, and what else is asked about"));
  usage.option("--passphrase-file", &arguments.passphrase_file, passphrase_help());
}

ReadFile read_import(ImportKind kind, const ImportArguments& arguments, const Plan& plan,
                     const Console& console, const NameMeanings& names) {
  const TableChoices table{optional_argument<Encoding>("--encoding", arguments.encoding),
                           delimiter_argument(arguments.delimiter), arguments.sheet};
  ImportChoices choices;
  choices.dates = optional_argument<DateForm>("--dates", arguments.dates);
  choices.numbers = optional_argument<NumberForm>("--numbers", arguments.numbers);
  choices.named = optional_argument<NamedFigure>("--figures", arguments.figures);
  choices.unit = optional_argument<FigureUnit>("--unit", arguments.unit);
  for (const auto& typed : arguments.columns) {
    const auto [field, column] = two_sides("--map", typed);
    choices.columns[field_key(kind, field, console.catalog)] = column;
  }
  choices.names = names;
  const auto bytes = read_bytes(arguments.file, max_table_file,
                                "‘{1}’ is larger than 256 MB. Export fewer columns or a shorter "
                                "time, and import that.");
  ReadFile read{{}, load_import_words(console.templates), {}};
  read.file = read_table(bytes, path_text(arguments.file), table, [&](const Table& sheet) {
    return is_table_of(kind, sheet, read.words, plan.imports, choices);
  });
  read.setup = propose_setup(kind, read.file, read.words, plan.imports, choices);
  return read;
}

void tell_recognized(const ReadFile& read, Console& console, const std::set<std::size_t>& figures,
                     bool values) {
  const auto& setup = read.setup;
  if (read.file.is_workbook)
    say(read.file.sheets.size() > 1 ? msg("Read as a workbook: the sheet ‘{1}’ of {2}.",
                                          read.file.sheet, list_of_names(read.file.sheets))
                                    : msg("Read as a workbook: the sheet ‘{1}’.", read.file.sheet),
        console);
  else
    say(msg("Read as text: {1}, delimiter {2}, figures like {3}.",
            term(label_of(read.file.encoding)), delimiter_name(read.file.delimiter),
            term(label_of(setup.numbers.form))),
        console);
  if (setup.dates.any) say(msg("Order of dates: {1}.", term(label_of(setup.dates.form))), console);
  if (setup.dates.ambiguous)
    say(msg("‘{1}’ could be two days. Say the order with --dates dmy or --dates mdy.",
            setup.dates.example),
        console);
  TextTable columns({console.catalog.term("Column"), console.catalog.term("is"), "--map"},
                    Columns::words);
  for (std::size_t i = 0; i < setup.heads.size(); ++i)
    if (!setup.fields[i].empty() && (values || setup.fields[i] != "value"))
      columns.add({setup.heads[i], console.catalog.text(field_words(setup.kind, setup.fields[i])),
                   setup.fields[i]});
  add_figures(columns, setup, figures, console.catalog);
  if (!columns.empty()) console.out << columns.text();
  if (setup.accounts)
    say(msg("The column ‘{1}’ holds account numbers, so it is not taken for lines.",
            setup.heads[*setup.accounts]),
        console);
  if (const auto names = setup.names_as_ids())
    say(msg("No column holds ids, so each deal is known by its name in ‘{1}’. If a column does, "
            "say so with --map key=COLUMN.",
            setup.heads[*names]),
        console);
  std::vector<Message> unused;
  for (std::size_t i = 0; i < setup.heads.size(); ++i)
    if (setup.fields[i].empty() && !setup.heads[i].empty())
      unused.push_back(msg("‘{1}’", setup.heads[i]));  // its own full stop isn't the sentence's
  // In a crosstab the months' columns have no field.
  if (!unused.empty() && setup.kind == ImportKind::pipeline)
    say(msg("Left out: {1}. Take a column with --map, such as --map \"key=Number\".",
            joined(unused)),
        console);
}

void tell_problems(const std::vector<RowProblem>& problems, const ReadFile& read,
                   Console& console) {
  const auto told = told_problems(problems);
  for (std::size_t i = 0; i < std::min(told.size(), most_problems_told); ++i) {
    const auto line = told[i].problem->line;
    const auto column = column_text(read, told[i].problem->column);
    const auto what = told_words(told[i], read.setup.heads);
    say(column.empty() ? msg("Line {1}: {2}", line, what)
                       : msg("Line {1}, {2}: {3}", line, column, what),
        console);
  }
  if (told.size() > most_problems_told)
    say(msg_n("… and {1} more.", "… and {1} more.", told.size() - most_problems_told), console);
}

void tell_unit(const std::optional<NamedUnit>& unit, bool asks, const ImportSetup& setup,
               const Console& console) {
  if (setup.unit == FigureUnit::one)
    say(msg("Money is taken as it stands."), console);
  else if (setup.unit)
    say(msg("Money counts in {1}.", term(label_of(*setup.unit))), console);
  else if (unit && asks)
    say(msg("The file says ‘{1}’: its money seems to count in {2}.", unit->words,
            term(label_of(unit->unit))),
        console);
}

Failure with_way_out(const NoColumns& lacking, ImportKind kind) {
  const bool deals = kind == ImportKind::pipeline;
  const auto way_out =
      lacking.is_of_other_kind()
          ? msg("Import it with the command {1}.", deals ? "import-actuals" : "import-pipeline")
          : msg("Say which column it is, as in --map \"{1}=COLUMN\", or give another file.",
                deals ? "key" : "month");
  return {FailureKind::input, msg("{1} {2}", lacking.message(), way_out)};
}

void refuse_unsaid_unit(const std::optional<NamedUnit>& unit, bool asks,
                        const ImportArguments& arguments) {
  if (!unit || !asks || arguments.preview) return;
  throw Failure(FailureKind::usage,
                msg("The file says ‘{1}’, so nothing was written. Say what its money counts in "
                    "with --unit {2}, or with --unit one when the amounts are in full.",
                    unit->words, name_of(unit->unit)));
}

bool may_take(const ImportArguments& arguments, const ImportSetup& setup, std::size_t problems,
              Console& console) {
  if (arguments.preview) {
    say(msg("This is a preview; nothing was written."), console);
    return false;
  }
  if (setup.dates.ambiguous)
    throw Failure(FailureKind::usage,
                  msg("‘{1}’ could be two days, so nothing was written. Say the order with --dates "
                      "dmy or --dates mdy.",
                      setup.dates.example));
  if (!setup.numbers.doubtful.empty())
    throw Failure(FailureKind::usage,
                  msg("‘{1}’ could be two figures, so nothing was written. Say what it is with "
                      "--numbers point (1,234.56) or --numbers comma (1.234,56).",
                      setup.numbers.doubtful));
  if (problems == 0 || arguments.yes) return true;
  warn(msg_n("{1} row can’t be taken, and nothing was written. Mend it, or take the others "
             "with --yes.",
             "{1} rows can’t be taken, and nothing was written. Mend them, or take the "
             "others with --yes.",
             problems),
       console);
  return false;
}

int write_import(const ImportArguments& arguments, const OpenedPlan& plan, const Edit& edit,
                 std::size_t problems, Console& console) {
  IdSource ids(console.seed);
  const HistoryEntry entry{ids.next<HistoryEntry>(), console.now, console.who, {}};
  const auto after = noted(plan.document, apply(plan.document, edit), edit, entry);
  write_plan(arguments.plan, next_revision(after), plan.key, console, Over::read(plan.digest));
  console.out << path_text(arguments.plan) << '\n';
  return problems == 0 ? exit_done : exit_findings;
}

}  // namespace sightline
