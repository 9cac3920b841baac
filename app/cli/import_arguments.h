// Import arguments: what both imports are told, and what they tell about a file.
// Why: deals and actuals come from files of the same kinds, and are recognized in the same way.
#pragma once

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/console.h"
#include "app/cli/plan_reader.h"
#include "app/cli/usage.h"
#include "model/edit/change.h"
#include "model/intake/import_setup.h"
#include "model/intake/no_columns.h"
#include "model/intake/row_problem.h"

namespace sightline {

struct ImportArguments {
  std::filesystem::path plan;
  std::filesystem::path file;
  std::vector<std::string> columns;  ///< "field=column"
  std::string dates;
  std::string numbers;
  std::string encoding;
  std::string delimiter;
  std::string sheet;    ///< of a workbook
  std::string figures;  ///< of actuals: "revenue" or "headcount"
  std::string unit;     ///< "one", "thousand" or "million"
  std::filesystem::path passphrase_file;
  bool preview = false;
  bool yes = false;
};

/// Declares them; about() comes before.
void declare_import(Usage& usage, ImportArguments& arguments, ImportKind kind);

/// A file as it was recognized and told.
struct ReadFile {
  TableFile file;
  ImportWords words;
  ImportSetup setup;
};

/// `names` is what was said of lines. Throws Failure as read_table and propose_setup do.
[[nodiscard]] ReadFile read_import(ImportKind kind, const ImportArguments& arguments,
                                   const Plan& plan, const Console& console,
                                   const NameMeanings& names = {});

/// What a file lacks, and what to do about it at the command line.
[[nodiscard]] Failure with_way_out(const NoColumns& lacking, ImportKind kind);
/// What `read` reads; where the file lacks the columns, that is told with the way out.
template <class Read>
[[nodiscard]] auto told_of(ImportKind kind, const Read& read) {
  try {
    return read();
  } catch (const NoColumns& lacking) {
    throw with_way_out(lacking, kind);
  }
}

using SidesFit = std::function<bool(const std::string& left, const std::string& right)>;
/// "{a}={b}" as its two sides; names may have an = of their own, so it is parted at the last where
/// both `fit`, else at the first of all. Throws Failure (usage) naming `option`.
[[nodiscard]] std::pair<std::string, std::string> two_sides(const char* option,
                                                            const std::string& typed,
                                                            const SidesFit& fit = {});

/// `figures` are the columns that figures were taken from, where those have no field. A column of
/// `values` is a total in a crosstab, and not told.
void tell_recognized(const ReadFile& read, Console& console,
                     const std::set<std::size_t>& figures = {}, bool values = true);
void tell_problems(const std::vector<RowProblem>& problems, const ReadFile& read, Console& console);
/// What money counts in: as it was said, or as the file seems to say while it `asks`.
void tell_unit(const std::optional<NamedUnit>& unit, bool asks, const ImportSetup& setup,
               const Console& console);
/// Asked as an order of dates is: what may be a thousand times as much is not guessed. Throws
/// Failure (usage) while the file `asks`, but for a preview.
void refuse_unsaid_unit(const std::optional<NamedUnit>& unit, bool asks,
                        const ImportArguments& arguments);

/// True when the plan may be written: nothing is left out, or --yes was said; and no --preview.
/// Says why not. Throws Failure (usage) while dates can be read in two ways.
[[nodiscard]] bool may_take(const ImportArguments& arguments, const ImportSetup& setup,
                            std::size_t problems, Console& console);
/// Makes the edit, notes it in the plan's history, writes the plan in its place and returns the
/// exit code: 1 when rows were left out.
[[nodiscard]] int write_import(const ImportArguments& arguments, const OpenedPlan& plan,
                               const Edit& edit, std::size_t problems, Console& console);

}  // namespace sightline
