#include "reports/review_show.h"

#include <numeric>
#include <utility>

#include "model/derive/open_findings.h"
#include "model/derive/review.h"
#include "model/find.h"
#include "reports/review_slides.h"

namespace sightline {
namespace {

/// The agenda's points; each page of the review belongs to one.
enum class Point { decisions, standing, slipped, landing, next };

std::vector<AgendaItem> agenda_of(const Catalog& catalog) {
  return {{catalog.text(msg("What became of the last review’s decisions?")), 10},
          {catalog.text(msg("Where do we stand against reference and target?")), 20},
          {catalog.text(msg("What slipped, and how often?")), 10},
          {catalog.text(msg("Where will we land?")), 5},
          {catalog.text(msg("What do we decide?")), 15}};
}

std::string organization_name(const Plan& plan, const Catalog& catalog) {
  return plan.organization.name.empty() ? catalog.text(msg("Plan without a name yet"))
                                        : plan.organization.name;
}

draw::Slide agenda_slide(const Document& document, const ReviewShow& show, Day today,
                         const Catalog& catalog, const Cycle* cycle) {
  const auto& plan = document.plan;
  draw::Slide slide;
  slide.title = catalog.text(msg("Quarterly review"));
  slide.subtitle = organization_name(plan, catalog) + " · " + catalog.long_date(today);
  if (cycle != nullptr) {
    slide.subtitle +=
        " · " + catalog.text(msg("Cycle {1} of {2} · {3}", cycle_number(plan, cycle->id),
                                 plan.cycles.size(),
                                 catalog.month_range(cycle->start, cycle->last_month())));
  }
  auto& list = slide.lists.emplace_back();
  int number = 0;
  for (const auto& item : show.agenda) {
    list.rows.push_back({.lead = std::to_string(++number),
                         .title = item.title,
                         .note = {},
                         .state = catalog.text(msg("{1} min", item.minutes)),
                         .tone = draw::Tone::neutral});
  }
  slide.remark = catalog.text(msg("{1} minutes in all", show.minutes()));
  return slide;
}

}  // namespace

int ReviewShow::minutes() const {
  return std::accumulate(agenda.begin(), agenda.end(), 0,
                         [](int sum, const AgendaItem& item) { return sum + item.minutes; });
}

ReviewShow review_show(const Document& document, Day today, const Catalog& catalog) {
  return review_show(document, today, catalog, open_findings(document, today),
                     cycle_under_review(document, today));
}

ReviewShow review_show(const Document& document, Day today, const Catalog& catalog,
                       const std::optional<std::vector<Finding>>& findings, const Cycle* about) {
  ReviewShow show;
  show.name =
      organization_name(document.plan, catalog) + " · " + catalog.text(msg("Quarterly review"));
  show.agenda = agenda_of(catalog);
  const auto add = [&](draw::Slide slide, Point point) {
    show.pages.push_back({std::move(slide), static_cast<std::size_t>(point)});
  };
  show.pages.push_back({agenda_slide(document, show, today, catalog, about), std::nullopt});
  add(decisions_slide(document, today, catalog), Point::decisions);
  add(sight_slide(document, today, catalog), Point::standing);
  for (const auto measure : {Measure::revenue, Measure::headcount, Measure::profit})
    add(figure_slide(document, measure, today, catalog, about), Point::standing);
  if (auto scores = scorecard_slide(document, today, catalog))
    add(*std::move(scores), Point::standing);
  add(actions_slide(document, today, catalog, about), Point::slipped);
  add(slipped_slide(document, today, catalog, about), Point::slipped);
  add(landing_slide(document, today, catalog, about), Point::landing);
  add(next_slide(findings, catalog), Point::next);
  return show;
}

std::string spoken(const draw::Slide& slide) {
  std::string words;
  const auto add = [&](const std::string& part, const char* before) {
    if (!part.empty()) words += (words.empty() ? "" : before) + part;
  };
  add(slide.title, "");
  add(slide.subtitle, ". ");
  if (slide.sight) {
    for (const auto& point : slide.sight->points) {
      add(point.date, ". ");
      add(point.headline, ": ");
      add(point.detail, ", ");
    }
  }
  for (const auto& figure : slide.figures) {
    add(figure.label, ". ");
    add(figure.number, ": ");
    add(figure.state, ", ");
    add(figure.note, ", ");
  }
  for (const auto& list : slide.lists) {
    add(list.heading, ". ");
    if (list.rows.empty()) add(list.empty, ". ");
    for (const auto& row : list.rows) {
      add(row.lead, ". ");
      add(row.title, ". ");
      add(row.note, ", ");
      add(row.state, ", ");
    }
  }
  add(slide.remark, ". ");
  return words;
}

}  // namespace sightline
