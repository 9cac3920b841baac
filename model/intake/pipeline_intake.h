// Pipeline intake: the deals that a table holds, and the rows that can't be taken.
// Why: a bad row is told with its line and never guessed; the others don't wait for it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/intake/import_setup.h"
#include "model/intake/intake_progress.h"
#include "model/intake/outcome_match.h"
#include "model/intake/row_problem.h"

namespace sightline {

/// An owner whom the plan's people don't include.
struct UnknownPerson {
  std::string name;
  std::size_t deals = 0;
  std::optional<Id<Person>> suggestion;

  bool operator==(const UnknownPerson&) const = default;
};

struct PipelineIntake {
  std::vector<Opportunity> deals;
  std::vector<RowProblem> problems;  ///< by line
  std::vector<UnknownPerson> unknown;
  std::vector<ReadStage> stages;  ///< that decided an outcome, each once
  std::optional<NamedUnit> unit;  ///< thousands or millions, where the file says so
  bool asks_unit = false;         ///< deals have values, and nobody said whether that unit is meant
};

/// A deal without an id column has its name as its id. The outcome is that of its column, else of
/// the stage, also where that column says no more than that the deal is not won; a stage nobody
/// knows is one of an open deal. One column for the close is when a deal closed or is expected to.
/// Not taken: a row with too few or too many cells, without an id or with one that stands above, a
/// figure, date or outcome that can't be read, a value below zero or not in the plan's currency, a
/// deal closed before it was created or after today, one that is won and has no value. All that is
/// wrong with a row is told. Values count in the unit that the setup says, else in that of their
/// row where a column has one; one that the file names above its table or with the column of values
/// is asked about, and nothing is multiplied by it. Throws Failure{input} when it names two,
/// and IntakeStopped.
[[nodiscard]] PipelineIntake read_pipeline(const TableFile& file, const ImportSetup& setup,
                                           const ImportWords& words, const Plan& plan, Day today,
                                           const IntakeProgress& progress = {});

/// How deals compare with what the plan knows of them by now.
struct DealChanges {
  std::size_t fresh = 0;
  std::size_t changed = 0;
  std::size_t same = 0;
  std::size_t absent = 0;  ///< open deals of the plan that the file doesn't have
  bool had_ids = false;    ///< the plan knows deals by something else than their names

  /// True when the plan knows all of the file's deals as they stand there.
  [[nodiscard]] bool are_none() const { return fresh == 0 && changed == 0; }
};

/// True when deals that the plan knows by their ids may come in once more, by their names.
[[nodiscard]] bool loses_ids(const ImportSetup& setup, const DealChanges& changes);
/// Says so, of this many deals.
[[nodiscard]] Message lost_ids_words(const ImportSetup& setup, std::size_t deals);

/// What comes of an import of a day beside those that the plan has: that it is one more of the day,
/// that later ones stay as they are. Blank for one that is later than all.
[[nodiscard]] Message import_place_words(const Document& document, Day taken_on);

}  // namespace sightline
