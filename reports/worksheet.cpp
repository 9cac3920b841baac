#include "reports/worksheet.h"

#include <algorithm>
#include <cctype>

#include "model/base/nearest.h"
#include "model/base/text.h"
#include "model/derive/pipeline_scores.h"
#include "model/find.h"
#include "reports/draw/one_page.h"

namespace sightline {
namespace {

// Letters beyond ASCII compare as they are.
std::string lowered(std::string_view text) {
  std::string lower(trimmed(text));
  std::ranges::transform(lower, lower.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

/// A file that says yes of some deal has a column for it, and says no of the others.
bool tells_net_new(const Document& document, Day today) {
  return std::ranges::any_of(deals_as_of(document, today), &Opportunity::net_new);
}

std::string answer_of(KnownField field, const Document& document, const Opportunity& deal,
                      Day today, const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto day = [&](const std::optional<Day>& on) { return on ? catalog.date(*on) : ""; };
  switch (field) {
    case KnownField::name:
      return deal.name.empty() ? deal.key : deal.name;
    case KnownField::owner: {
      const auto* owner = find(plan.people, deal.owner);
      return owner == nullptr ? deal.owner_name : owner->display_name();
    }
    case KnownField::value:
      return deal.value ? catalog.full_money(*deal.value, plan.organization.currency) : "";
    case KnownField::stage:
      return deal.stage;
    case KnownField::created:
      return day(deal.created);
    case KnownField::expected_close:
      return day(deal.expected_close);
    case KnownField::lead_source:
      return deal.lead_source;
    case KnownField::net_new:
      if (deal.net_new) return catalog.term("yes");
      return !deal.key.empty() && tells_net_new(document, today) ? catalog.term("no") : "";
    case KnownField::today:
      return catalog.date(today);
    case KnownField::none:
      break;
  }
  return {};
}

}  // namespace

const Opportunity& find_opportunity(const Document& document, std::string_view typed, Day today) {
  const auto all = deals_as_of(document, today);
  const auto by_key = std::ranges::find(all, trimmed(typed), &Opportunity::key);
  if (by_key != all.end()) return **by_key;
  const Opportunity* found = nullptr;
  const auto wanted = lowered(typed);
  for (const auto* each : all) {
    if (lowered(each->name) != wanted) continue;
    if (found != nullptr)
      throw Failure(FailureKind::usage,
                    msg("There is more than one opportunity ‘{1}’. Say which by its key.", typed));
    found = each;
  }
  if (found != nullptr) return *found;
  std::vector<std::string> names;
  for (const auto* each : all) names.push_back(each->name.empty() ? each->key : each->name);
  if (const auto meant = probably_meant(names, typed); !meant.empty())
    throw Failure(
        FailureKind::usage,
        msg("There is no opportunity ‘{1}’ in the pipeline. Did you mean ‘{2}’?", typed, meant));
  throw Failure(FailureKind::usage,
                all.empty()
                    ? msg("The plan has no pipeline yet, so there is no opportunity ‘{1}’. Import "
                          "one, or leave the sheet empty.",
                          typed)
                    : msg("There is no opportunity ‘{1}’ in the pipeline. Give its key or its "
                          "name.",
                          typed));
}

Worksheet worksheet(const Document& document, const WorksheetTemplate& form,
                    std::string_view opportunity, const WorksheetOptions& options) {
  const auto shown = for_audience(document, options.audience);
  const auto& plan = shown.plan;
  const auto& catalog = options.catalog;
  const bool filled = !trimmed(opportunity).empty();
  const auto* deal = filled ? &find_opportunity(shown, opportunity, options.today) : nullptr;
  Worksheet sheet{.title = catalog.term(form.name),
                  .about = plan.organization.name,
                  .hint = form.hint.empty() ? "" : catalog.term(form.hint),
                  .blocks = {},
                  .organization = plan.organization.name,
                  .foot = draw::foot_of(options.brand, plan.organization)};
  if (deal != nullptr)
    sheet.about += (sheet.about.empty() ? "" : " · ") +
                   answer_of(KnownField::name, shown, *deal, options.today, catalog);
  for (const auto& section : form.sections) {
    WorksheetBlock block{.title = catalog.term(section.title),
                         .hint = section.hint.empty() ? "" : catalog.term(section.hint),
                         .rows = {}};
    for (const auto& prompt : section.prompts) {
      WorksheetRow row{.label = catalog.term(prompt.label),
                       .known = prompt.field != KnownField::none,
                       .answer = {},
                       .lines = prompt.lines,
                       .choices = {}};
      if (deal != nullptr || prompt.field == KnownField::today)
        row.answer =
            answer_of(prompt.field, shown, deal ? *deal : Opportunity{}, options.today, catalog);
      for (const auto& choice : prompt.choices) row.choices.push_back(catalog.term(choice));
      block.rows.push_back(std::move(row));
    }
    sheet.blocks.push_back(std::move(block));
  }
  return sheet;
}

}  // namespace sightline
