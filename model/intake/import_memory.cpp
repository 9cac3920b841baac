#include "model/intake/import_memory.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

#include "model/intake/folded.h"

namespace sightline {
namespace {

bool has(const std::vector<std::string>& heads, const std::string& column) {
  return std::ranges::find(heads, column) != heads.end();
}

/// Takes what a form says of heads that nothing is known of yet. What another file left out tells
/// nothing of this one.
void take_form(RecalledColumns& recalled, const ImportForm& form,
               const std::vector<std::string>& heads, bool is_closest) {
  for (const auto& column : form.columns) {
    const auto at = std::ranges::find(heads, column.column);
    if (at == heads.end()) continue;
    const auto place = static_cast<std::size_t>(at - heads.begin());
    if (recalled.known[place] || (column.field.empty() && !is_closest)) continue;
    if (!column.field.empty() && has(recalled.fields, column.field)) continue;
    recalled.fields[place] = column.field;
    recalled.known[place] = true;
  }
}

std::string column_of_ids(const ImportForm& form) {
  const auto found = std::ranges::find(form.columns, "key", &ImportColumn::field);
  return found == form.columns.end() ? std::string{} : found->column;
}

const ImportForm* names_form(ImportKind kind, const std::vector<ImportForm>& remembered) {
  const auto found = std::ranges::find_if(
      remembered, [&](const ImportForm& form) { return form.kind == kind && is_of_names(form); });
  return found == remembered.end() ? nullptr : &*found;
}

/// All columns of the one are heads, or all heads are columns of it.
struct Likeness {
  std::size_t shared = 0;
  bool is_whole = false;
  bool is_close = false;
};
Likeness likeness(const ImportForm& form, const std::vector<std::string>& heads) {
  const auto named = static_cast<std::size_t>(
      std::ranges::count_if(heads, [](const auto& head) { return !head.empty(); }));
  Likeness like;
  like.shared = static_cast<std::size_t>(std::ranges::count_if(
      form.columns, [&](const auto& column) { return has(heads, column.column); }));
  like.is_whole = like.shared > 0 && (like.shared == form.columns.size() || like.shared == named);
  like.is_close = like.is_whole || (like.shared > 0 && like.shared * 2 >= named);
  return like;
}

}  // namespace

const ImportForm* form_for(ImportKind kind, const std::vector<std::string>& heads,
                           const std::vector<ImportForm>& remembered) {
  const ImportForm* closest = nullptr;
  Likeness best;
  for (const auto& form : remembered) {
    if (form.kind != kind || is_of_names(form)) continue;
    const auto like = likeness(form, heads);
    if (!like.is_close) continue;
    // Of two that are as close, the newer one.
    if (std::tie(like.shared, like.is_whole) < std::tie(best.shared, best.is_whole)) continue;
    closest = &form;
    best = like;
  }
  return closest;
}

RecalledColumns recall_columns(ImportKind kind, const std::vector<std::string>& heads,
                               const std::vector<ImportForm>& remembered) {
  RecalledColumns recalled;
  recalled.fields.resize(heads.size());
  recalled.known.resize(heads.size());
  const auto* closest = form_for(kind, heads, remembered);
  std::string ids;
  if (closest != nullptr) {
    recalled.are_those_of_a_form = likeness(*closest, heads).is_whole;
    recalled.dates = closest->dates;
    ids = column_of_ids(*closest);
    take_form(recalled, *closest, heads, true);
  }
  for (auto form = remembered.rbegin(); form != remembered.rend(); ++form) {
    if (form->kind != kind || is_of_names(*form) || &*form == closest) continue;
    take_form(recalled, *form, heads, false);
    // Who takes names for ids in such a file has said so.
    if (ids.empty() && !recalled.are_those_of_a_form) ids = column_of_ids(*form);
  }
  if (!has(recalled.fields, "key")) recalled.lost_ids = ids;
  return recalled;
}

ImportForm form_of_columns(ImportKind kind, const std::vector<std::string>& heads,
                           std::span<const std::string> fields, std::string dates,
                           const ImportForm* before, IdSource& ids) {
  ImportForm form;
  if (before != nullptr) form = *before;
  if (form.id.empty()) form.id = ids.next<ImportForm>();
  form.kind = kind;
  form.dates = std::move(dates);
  const auto columns = std::move(form.columns);
  form.columns.clear();
  std::unordered_set<std::string> seen;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (heads[i].empty() || !seen.insert(heads[i]).second) continue;
    const auto known = std::ranges::find(columns, heads[i], &ImportColumn::column);
    form.columns.push_back(
        {known != columns.end() ? known->id : ids.next<ImportColumn>(), heads[i], fields[i]});
  }
  for (const auto& column : columns)
    if (!column.field.empty() && seen.insert(column.column).second) form.columns.push_back(column);
  return form;
}

NameMeanings recall_names(ImportKind kind, const std::vector<ImportForm>& remembered) {
  NameMeanings names;
  if (const auto* form = names_form(kind, remembered))
    for (const auto& column : form->columns)
      if (column.field.starts_with(name_sign))
        names[folded(column.column)] = {column.column, column.field.substr(1)};
  return names;
}

std::optional<ImportForm> form_of_names(ImportKind kind, const NameMeanings& said,
                                        const std::vector<ImportForm>& remembered, IdSource& ids) {
  const auto* before = names_form(kind, remembered);
  ImportForm form;
  if (before != nullptr) form = *before;
  form.kind = kind;
  for (const auto& [name, one] : said) {
    const auto known = std::ranges::find_if(
        form.columns, [&](const ImportColumn& column) { return folded(column.column) == name; });
    if (known != form.columns.end() && one.meaning.empty())
      form.columns.erase(known);
    else if (known != form.columns.end())
      known->field = name_sign + one.meaning;
    else if (!one.meaning.empty())
      form.columns.push_back({ids.next<ImportColumn>(), one.name, name_sign + one.meaning});
  }
  if (before != nullptr ? form == *before : form.columns.empty()) return std::nullopt;
  if (form.id.empty()) form.id = ids.next<ImportForm>();
  return form;
}

bool is_remembered(ImportKind kind, const NameMeanings& said,
                   const std::vector<ImportForm>& remembered) {
  IdSource unused(1);
  return !form_of_names(kind, said, remembered, unused);
}

}  // namespace sightline
