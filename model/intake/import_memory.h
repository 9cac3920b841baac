// Import memory: what earlier files taught of columns and names, as the plan's forms of imports.
// Why: a column that was said once stays known whatever becomes of the columns beside it, and so
// does an owner or a line that the plan calls otherwise.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/id.h"
#include "model/import_names.h"

namespace sightline {

/// The columns of a file, as far as they are remembered.
struct RecalledColumns {
  std::vector<std::string> fields;  ///< of each head; blank: left out, or not known
  std::vector<bool> known;          ///< not to be guessed
  bool are_those_of_a_form = false;
  std::string dates;     ///< of the closest form
  std::string lost_ids;  ///< the column that held deals' ids, where no head is remembered as one
};

/// Each head is what the closest form says, else what the newest of the others does, whatever else
/// stands in the file; a field that two heads would be is that of the first form.
[[nodiscard]] RecalledColumns recall_columns(ImportKind kind, const std::vector<std::string>& heads,
                                             const std::vector<ImportForm>& remembered);
/// The form that shares most columns with these heads: all of its own, or half of theirs at least.
/// Else nullptr.
[[nodiscard]] const ImportForm* form_for(ImportKind kind, const std::vector<std::string>& heads,
                                         const std::vector<ImportForm>& remembered);
/// What to remember of these columns. One that `before` had keeps its id, and one that is something
/// stays remembered while a file lacks it.
[[nodiscard]] ImportForm form_of_columns(ImportKind kind, const std::vector<std::string>& heads,
                                         std::span<const std::string> fields, std::string dates,
                                         const ImportForm* before, IdSource& ids);

/// What names in files mean: by the name folded, the id of a person, area or department, or one of
/// the words below.
struct NameMeaning {
  std::string name;  ///< as it stands in the file
  std::string meaning;

  bool operator==(const NameMeaning&) const = default;
};
using NameMeanings = std::map<std::string, NameMeaning>;
inline constexpr std::string_view left_out_meaning = "none";
inline constexpr std::string_view profit_meaning = "profit";

[[nodiscard]] NameMeanings recall_names(ImportKind kind, const std::vector<ImportForm>& remembered);
/// The form of names with what was said; a blank meaning is forgotten. Nothing when all of it is
/// remembered already.
[[nodiscard]] std::optional<ImportForm> form_of_names(ImportKind kind, const NameMeanings& said,
                                                      const std::vector<ImportForm>& remembered,
                                                      IdSource& ids);
/// True when remembering what was said would change nothing.
[[nodiscard]] bool is_remembered(ImportKind kind, const NameMeanings& said,
                                 const std::vector<ImportForm>& remembered);

}  // namespace sightline
