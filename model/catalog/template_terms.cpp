#include "model/catalog/template_terms.h"

#include "model/document_json.h"

namespace sightline {
namespace {

template <class Expand>
void expand_list(Json& owner, const char* name, TemplateKeys& keys, Expand expand) {
  if (!owner.contains(name)) return;
  Json list = list_of(owner[name], name);
  for (std::size_t i = 0; i < list.size(); ++i) {
    keys.identify(list[i], std::string(name) + " of " + owner["id"].get<std::string>(), i);
    expand(list[i]);
  }
  owner[name] = std::move(list);
}

}  // namespace

void expand_incentive(Json& incentive, Month start, const TemplateScale& scale,
                      TemplateKeys& keys) {
  for (const auto* field : {"first", "last"})
    if (incentive.contains(field))
      incentive[field] = to_text(add_months(start, whole_of(incentive[field], 1, plan_months) - 1));
  scale.to_money(incentive, "threshold");
  scale.to_money(incentive, "pool");
  expand_list(incentive, "shares", keys,
              [&](Json& share) { keys.refer(share, "person", "people"); });
  expand_list(incentive, "counts", keys, [&](Json& rule) { keys.refer(rule, "kpi", "kpis"); });
  expand_list(incentive, "teams", keys,
              [&](Json& team) { keys.refer_each(team, "members", "people"); });
}

void expand_scenario(Json& scenario, TemplateKeys& keys) {
  expand_list(scenario, "areas", keys, [&](Json& driver) { keys.refer(driver, "area", "areas"); });
}

}  // namespace sightline
