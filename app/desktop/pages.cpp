// All pages of the planner, in the order of the navigation.
#include "app/desktop/page.h"
#include "app/desktop/page_book.h"
#include "app/desktop/page_cadence.h"
#include "app/desktop/page_home.h"
#include "app/desktop/page_incentives.h"
#include "app/desktop/page_pipeline.h"
#include "app/desktop/page_plan.h"
#include "app/desktop/page_review.h"
#include "app/desktop/page_scenarios.h"
#include "app/desktop/page_scorecard.h"
#include "app/desktop/page_settings.h"
#include "app/desktop/page_targets.h"
#include "app/desktop/page_vision.h"

namespace sightline::desktop {
namespace {

template <class P>
PageEntry entry(PageId id, const char* name, const char* label, bool parted = false) {
  return {.id = id,
          .name = name,
          .label = label,
          .parted = parted,
          .build = [](wxWindow* parent, Shell& shell) -> Page* { return new P(parent, shell); }};
}

}  // namespace

const std::vector<PageEntry>& page_entries() {
  static const std::vector<PageEntry> entries{
      entry<PageHome>(PageId::home, "home", "Home"),
      entry<PageVision>(PageId::vision, "vision", "Vision"),
      entry<PageTargets>(PageId::targets, "targets", "Targets"),
      entry<PagePlan>(PageId::plan, "plan", "Plan"),
      entry<PageScorecard>(PageId::scorecard, "scorecard", "Scorecard", true),
      entry<PagePipeline>(PageId::pipeline, "pipeline", "Pipeline"),
      entry<PageCadence>(PageId::cadence, "cadence", "Cadence"),
      entry<PageReview>(PageId::review, "review", "Review"),
      entry<PageScenarios>(PageId::scenarios, "scenarios", "Scenarios", true),
      entry<PageIncentives>(PageId::incentives, "incentives", "Incentives"),
      entry<PageBook>(PageId::book, "book", "Plan book", true),
      entry<PageSettings>(PageId::settings, "settings", "Plan settings"),
  };
  return entries;
}

}  // namespace sightline::desktop
