#include "model/intake/no_columns.h"

#include "model/base/joined.h"
#include "model/base/text.h"
#include "model/intake/table.h"

namespace sightline {
namespace {

Message lacking_words(ImportKind kind, bool is_of_other_kind) {
  if (kind == ImportKind::pipeline)
    return is_of_other_kind
               ? msg("This looks like figures by month, not like deals: no column holds ids or "
                     "names.")
               : msg("No column holds the deals’ ids or names.");
  return is_of_other_kind ? msg("This looks like deals, not like figures by month: there is no "
                                "month in the head, and no column of months.")
                          : msg("There is no month in the head of the file, and no column of "
                                "months.");
}

Message found_columns(const ImportSetup& setup) {
  const auto names = list_of_names(setup.heads);
  return names.empty() ? msg("Nothing in it looks like the head of columns.")
                       : msg("The columns are {1}.", names);
}

Message all_words(const TableFile& file, const ImportSetup& setup, const Message& lacking) {
  const auto words = msg("{1} {2}", lacking, found_columns(setup));
  if (file.sheets.size() < 2) return words;
  return msg("{1} {2}", words,
             msg("The sheets are {1}; ‘{2}’ was read.", list_of_names(file.sheets), file.sheet));
}

ImportKind other_than(ImportKind kind) {
  return kind == ImportKind::pipeline ? ImportKind::actuals : ImportKind::pipeline;
}

}  // namespace

Message list_of_names(const std::vector<std::string>& names) {
  constexpr std::size_t most = 8;
  std::vector<Message> list;
  std::size_t left = 0;
  for (const auto& name : names) {
    const auto shown = shown_cell(name);
    if (shown.empty()) continue;
    if (list.size() == most)
      ++left;
    else
      list.push_back(msg("‘{1}’", shown));
  }
  const auto named = joined(list);
  return left == 0 ? named : msg_n("{2} and {1} more", "{2} and {1} more", left, named);
}

NoColumns::NoColumns(const TableFile& file, const ImportSetup& setup, const Message& lacking,
                     bool is_of_other_kind)
    : Failure(FailureKind::input, all_words(file, setup, lacking)),
      is_of_other_kind_(is_of_other_kind) {}

NoColumns::NoColumns(const TableFile& file, const ImportSetup& setup, const ImportWords& words)
    : NoColumns(file, setup, is_table_of(other_than(setup.kind), file.table, words)) {}

NoColumns::NoColumns(const TableFile& file, const ImportSetup& setup, bool is_of_other_kind)
    : NoColumns(file, setup, lacking_words(setup.kind, is_of_other_kind), is_of_other_kind) {}

void NoColumns::refuse_deals(const TableFile& file, const ImportSetup& setup,
                             const ImportWords& words) {
  if (!is_table_of(ImportKind::pipeline, file.table, words)) return;
  const auto deals = propose_setup(ImportKind::pipeline, file, words, {});
  // Accounts have names, days and values too.
  if (!deals.column_of("stage") && !deals.column_of("outcome")) return;
  throw NoColumns(
      file, setup,
      msg("This looks like deals, not like figures by month: no name in it is a line of "
          "the plan."),
      true);
}

}  // namespace sightline
