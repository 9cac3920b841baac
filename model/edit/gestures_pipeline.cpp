#include "model/edit/gestures_pipeline.h"

#include <string_view>
#include <unordered_set>

#include "model/derive/pipeline_scores.h"
#include "model/edit/apply.h"
#include "model/find.h"
#include "model/import_names.h"

namespace sightline {
namespace {

/// Forms of this many programs are remembered; the oldest goes first.
constexpr std::size_t most_forms = 20;

void require_deals(const std::vector<Opportunity>& deals) {
  if (deals.empty())
    throw Failure(FailureKind::input,
                  msg("There is no deal that could be imported. Look at the rows’ problems, or "
                      "choose another file."));
  std::unordered_set<std::string_view> keys;
  keys.reserve(deals.size());
  for (const auto& deal : deals)
    if (!keys.insert(deal.key).second)
      throw Failure(FailureKind::input,
                    msg("The id ‘{1}’ is that of two deals. Import each deal once.", deal.key));
}

void remember(Plan& plan, const std::optional<ImportForm>& form) {
  if (!form) return;
  auto& forms = plan.imports;
  const auto known = std::ranges::find(forms, form->id, &ImportForm::id);
  if (known != forms.end())
    *known = *form;
  else
    forms.push_back(*form);
  if (forms.size() <= most_forms) return;
  const auto oldest =
      std::ranges::find_if(forms, [](const ImportForm& one) { return !is_of_names(one); });
  if (oldest != forms.end()) forms.erase(oldest);
}

void require_quarter(const Document& document, Month quarter) {
  const int start = document.plan.organization.fiscal_year_start;
  if (is_valid(quarter) && fiscal_quarter_of(quarter, start).first == quarter) return;
  throw Failure(FailureKind::input, msg("No fiscal quarter begins with {1}.", quarter));
}

void require_amount(const std::optional<Money>& amount) {
  if (amount && (amount->minor < 0 || amount->minor > max_money))
    throw Failure(FailureKind::input,
                  msg("A quota or a forecast is an amount of 0 or more. Enter another."));
}

template <class Amount>
Edit set_amount(const Document& document, std::vector<Amount> Plan::*list, Amount wanted,
                const std::optional<Money>& amount, Message label) {
  return make_edit(document, std::move(label), [&](Document& d) {
    auto& amounts = d.plan.*list;
    const auto is_it = [&](const Amount& a) {
      return a.person == wanted.person && a.quarter == wanted.quarter;
    };
    const auto found = std::ranges::find_if(amounts, is_it);
    if (!amount) {
      std::erase_if(amounts, is_it);
    } else if (found == amounts.end()) {
      amounts.push_back(wanted);
    } else if (found->amount != *amount) {
      wanted.id = found->id;
      *found = wanted;
      // Twins from elsewhere would contradict it.
      const auto kept = wanted.id;
      std::erase_if(amounts, [&](const Amount& a) { return is_it(a) && a.id != kept; });
    }
  });
}

}  // namespace

Edit import_pipeline(const Document& document, PipelineImport import) {
  require_deals(import.snapshot.opportunities);
  if (!is_valid(import.snapshot.taken_on))
    throw Failure(FailureKind::input, msg("The date of the import is out of range."));
  import.snapshot.source = clean_line(import.snapshot.source);
  auto label = msg_n("Import {1} deal from ‘{2}’", "Import {1} deals from ‘{2}’",
                     import.snapshot.opportunities.size(), import.snapshot.source);
  return make_edit(document, std::move(label), [&](Document& d) {
    for (auto& person : import.new_people) d.plan.people.push_back(std::move(person));
    remember(d.plan, import.form);
    remember(d.plan, import.names);
    auto& snapshots = d.pipeline;
    const auto place = std::ranges::find_if(snapshots, [&](const auto& snapshot) {
      return snapshot->taken_on > import.snapshot.taken_on;
    });
    snapshots.insert(place, Box<PipelineSnapshot>(std::move(import.snapshot)));
  });
}

Edit remove_snapshot(const Document& document, Id<PipelineSnapshot> id) {
  const auto& snapshot = require(document.pipeline, id);
  return make_edit(document,
                   msg("Remove the pipeline of {1} (‘{2}’)", snapshot.taken_on, snapshot.source),
                   [&](Document& d) { remove_element(d.pipeline, id); });
}

Edit set_quota(const Document& document, Id<Person> person, Month quarter,
               std::optional<Money> amount, Id<Quota> id) {
  const auto& name = require(document.plan.people, person).display_name();
  require_quarter(document, quarter);
  require_amount(amount);
  return set_amount(document, &Plan::quotas, Quota{id, person, quarter, amount.value_or(Money{})},
                    amount, msg("Set the quota of {1} for the quarter from {2}", name, quarter));
}

Edit set_commitment(const Document& document, Id<Person> person, Month quarter,
                    std::optional<Money> amount, Day today, Id<Commitment> id) {
  const auto& name = require(document.plan.people, person).display_name();
  require_quarter(document, quarter);
  require_amount(amount);
  const Commitment wanted{id, person, quarter, amount.value_or(Money{}), today};
  auto label = msg("Set the forecast of {1} for the quarter from {2}", name, quarter);
  if (!is_late(wanted))
    return set_amount(document, &Plan::commitments, wanted, amount, std::move(label));
  const Commitment* locked = nullptr;
  const Commitment* last = nullptr;
  for (const auto& made : document.plan.commitments) {
    if (made.person != person || made.quarter != quarter) continue;
    last = &made;
    if (!is_late(made)) locked = &made;
  }
  if (!amount && locked != nullptr && last == locked)
    throw Failure(FailureKind::input,
                  msg("The forecast of {1} has been locked since its quarter began, and is kept. A "
                      "new amount is kept beside it, as made late.",
                      name));
  const bool same = amount ? last != nullptr && last->amount == *amount : last == nullptr;
  const bool as_locked = amount && locked != nullptr && locked->amount == *amount;
  return make_edit(document, std::move(label), [&](Document& d) {
    if (same) return;
    std::erase_if(d.plan.commitments, [&](const Commitment& made) {
      return made.person == person && made.quarter == quarter && is_late(made);
    });
    if (amount && !as_locked) d.plan.commitments.push_back(wanted);
  });
}

Edit import_actuals(const Document& document, const std::vector<ActualValue>& values,
                    bool provisional, const std::string& source,
                    const std::optional<ImportForm>& form, const std::optional<ImportForm>& names) {
  if (values.empty() && names)
    return make_edit(document, msg("Remember what is left out of ‘{1}’", clean_line(source)),
                     [&](Document& d) {
                       remember(d.plan, form);
                       remember(d.plan, names);
                     });
  if (values.empty())
    throw Failure(FailureKind::input,
                  msg("There is no figure that could be imported, so nothing was written."));
  std::vector<Cell> cells;
  for (const auto& value : values) {
    if (value.line.kind == LineKind::contractors)
      throw Failure(FailureKind::input, msg("Contractors have no actuals."));
    cells.push_back({value.line, Figure::actual, value.month, value.value});
  }
  const auto set = apply(document, paste_cells(document, cells));
  return make_edit(document,
                   msg_n("Import {1} actual from ‘{2}’", "Import {1} actuals from ‘{2}’",
                         values.size(), clean_line(source)),
                   [&](Document& d) {
                     d.plan.targets = set.plan.targets;
                     const auto mark = [&](auto& line, Month month) {
                       line.provisional.set(month,
                                            provisional ? std::optional(true) : std::nullopt);
                     };
                     for (const auto& value : values) {
                       auto& targets = d.plan.targets;
                       if (value.line.kind == LineKind::profit) mark(targets.profit, value.month);
                       if (value.line.kind == LineKind::revenue)
                         change_element(targets.revenue, Id<SpecialtyArea>{value.line.id},
                                        [&](auto& area) { mark(area.line, value.month); });
                       if (value.line.kind == LineKind::headcount)
                         change_element(targets.departments, Id<Department>{value.line.id},
                                        [&](auto& one) { mark(one.line, value.month); });
                     }
                     remember(d.plan, form);
                     remember(d.plan, names);
                   });
}

}  // namespace sightline
