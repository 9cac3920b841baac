#include "app/present/recent_plans.h"

#include "model/file/file_failure.h"
#include "model/find.h"

namespace sightline {

std::vector<HomeRow> recent_plan_rows(const Session& session, const Catalog& catalog) {
  std::vector<HomeRow> rows;
  for (const auto& file : session.recent()) {
    const auto name = name_text(file);
    HomeRow row{
        .lead = {}, .title = name, .state = {}, .done = {}, .place = {PageId::home, file.string()}};
    const auto [document, readable] = session.glimpse(file);
    if (document) {
      const auto& plan = document->plan;
      if (!plan.organization.name.empty()) row.title = plan.organization.name + " · " + name;
      row.title += " · " + catalog.text(msg_n("{1} action", "{1} actions", plan.actions.size()));
      if (const auto* cycle = cycle_of(plan, session.today()))
        row.state = catalog.text(
            msg("Cycle {1} of {2}", cycle_number(plan, cycle->id), plan.cycles.size()));
    } else if (readable) {
      row.state = catalog.text(msg("protected with a passphrase"));
    } else {
      row.state = catalog.text(msg("can’t be read"));
      row.tone = draw::Tone::bad;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace sightline
