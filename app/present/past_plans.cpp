#include "app/present/past_plans.h"

#include <ranges>
#include <utility>

#include "app/present/difference_lines.h"
#include "app/present/former_plan.h"

namespace sightline {

PastPlans::PastPlans(Session& session, const Catalog& catalog)
    : session_(session), catalog_(catalog) {
  for (const auto& entry : session.document().history | std::views::reverse)
    rows_.push_back(entry_line(*entry, moment_text(entry->at, catalog), catalog));
  if (!rows_.empty()) rows_.push_back(catalog.text(msg("Before all of these")));
}

Past PastPlans::past(std::size_t row) const {
  return as_it_was(session_.document(), session_.document().history.size() - row);
}

std::string PastPlans::comparison(std::size_t row) const {
  const auto then = past(row);
  if (!then.document) return catalog_.text(then.why);
  return text_of_lines(difference_lines(session_.document(), *then.document, catalog_),
                       catalog_.text(msg("Nothing: the plan is as it was then.")));
}

std::optional<Document> PastPlans::known(std::size_t row) {
  auto then = past(row);
  if (!then.document) session_.user().notify(NoticeTone::failure, then.why);
  return std::move(then.document);
}

bool PastPlans::go_back(std::size_t row) {
  auto then = known(row);
  return then && go_back_to(session_, *std::move(then), msg("Go back to: {1}", rows_.at(row)));
}

bool PastPlans::save_copy(std::size_t row) {
  const auto then = known(row);
  return then && session_.save_former(*then, std::to_string(then->history.size()));
}

}  // namespace sightline
