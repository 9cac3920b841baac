#include "model/edit/gestures_vision.h"

#include <cmath>
#include <stdexcept>
#include <utility>
#include <vector>

#include "model/edit/served_references.h"

namespace sightline {
namespace {

std::string* answer_of(Vision& vision, VisionPart part) {
  switch (part) {
    case VisionPart::meaning:
      return &vision.success.meaning;
    case VisionPart::clients:
      return &vision.reputation.clients;
    case VisionPart::competitors:
      return &vision.reputation.competitors;
    case VisionPart::business_community:
      return &vision.reputation.business_community;
    case VisionPart::vendors:
      return &vision.reputation.vendors;
    case VisionPart::ultimate_goal:
      return &vision.goal.reasoning;
    default:
      throw std::logic_error("this part of the vision is answered by numbers");
  }
}

MoneyGoal& amount_of(Vision& vision, VisionPart part) {
  switch (part) {
    case VisionPart::revenue:
      return vision.organization.revenue;
    case VisionPart::net_worth:
      return vision.success.net_worth;
    case VisionPart::company_value:
      return vision.success.company_value;
    case VisionPart::profit:
      return vision.success.profit;
    default:
      throw std::logic_error("this part of the vision has no amount");
  }
}

Arg when_term(When when) { return term(when == When::now ? "now" : "in three years"); }

bool has_figures(const Line<Money>& line) {
  return !line.target.empty() || !line.actual.empty() || !line.outlook.empty();
}

}  // namespace

Edit set_answer(const Document& document, VisionPart part, std::string_view typed) {
  return make_edit(document, msg("Answer ‘{1}’", term(label_of(part))),
                   [&](Document& d) { *answer_of(d.plan.vision, part) = clean_text(typed); });
}

Edit set_goal_text(const Document& document, std::string UltimateGoal::*field,
                   std::string_view typed) {
  return make_edit(document, msg("Set {1} of the ultimate goal", term(field_label(field))),
                   [&](Document& d) { d.plan.vision.goal.*field = clean_text(typed); });
}

Edit set_goal_kind(const Document& document, std::optional<GoalKind> kind) {
  auto label = kind ? msg("Set the ultimate goal to ‘{1}’", term(label_of(*kind)))
                    : msg("Take the answer to the ultimate goal back");
  return make_edit(document, std::move(label),
                   [&](Document& d) { d.plan.vision.goal.kind = kind; });
}

Edit set_amount(const Document& document, VisionPart part, When when, std::optional<Money> amount) {
  const auto name = term(label_of(part));
  auto label = amount ? msg("Set {1} {2} to {3}", name, when_term(when),
                            arg(*amount, document.plan.organization.currency))
                      : msg("Clear {1} {2}", name, when_term(when));
  return make_edit(document, std::move(label), [&](Document& d) {
    auto& goal = amount_of(d.plan.vision, part);
    (when == When::now ? goal.now : goal.then) = amount;
  });
}

Edit set_employees(const Document& document, When when, std::optional<Fte> headcount) {
  if (headcount && headcount->hundredths < 0)
    throw Failure(FailureKind::input, msg("A headcount can't be negative. Enter 0 or more."));
  auto label = headcount
                   ? msg("Set the number of employees {1} to {2}", when_term(when), *headcount)
                   : msg("Clear the number of employees {1}", when_term(when));
  return make_edit(document, std::move(label), [&](Document& d) {
    auto& goal = d.plan.vision.organization.employees;
    (when == When::now ? goal.now : goal.then) = headcount;
  });
}

Edit set_profit_kind(const Document& document, ProfitKind kind) {
  return make_edit(document, msg("Measure profit as {1}", term(label_of(kind))),
                   [&](Document& d) { d.plan.vision.success.profit_kind = kind; });
}

Edit set_horizon(const Document& document, Day day) {
  return make_edit(document, msg("Set the horizon of the vision to {1}", day),
                   [&](Document& d) { d.plan.vision.horizon = day; });
}

Edit add_area(const Document& document, Id<SpecialtyArea> id, std::string_view name) {
  const auto text = clean_line(name);
  return make_edit(document, msg("Add the specialty area ‘{1}’", text), [&](Document& d) {
    d.plan.vision.organization.areas.push_back({id, text, {}, {}});
    d.plan.targets.revenue.push_back({id, {}});
  });
}

Edit rename_area(const Document& document, Id<SpecialtyArea> id, std::string_view name) {
  const auto text = clean_line(name);
  const auto& area = require(document.plan.vision.organization.areas, id);
  return make_edit(document, msg("Rename the specialty area ‘{1}’ to ‘{2}’", area.name, text),
                   [&](Document& d) {
                     change_element(d.plan.vision.organization.areas, id,
                                    [&](SpecialtyArea& a) { a.name = text; });
                   });
}

Edit remove_area(const Document& document, Id<SpecialtyArea> id) {
  const auto& area = require(document.plan.vision.organization.areas, id);
  const bool figures = std::ranges::any_of(document.plan.targets.revenue, [&](const auto& line) {
    return line.id == id && has_figures(line.line);
  });
  auto label = figures ? msg("Remove the specialty area ‘{1}’ and its revenue figures", area.name)
                       : msg("Remove the specialty area ‘{1}’", area.name);
  return make_edit(document, std::move(label), [&](Document& d) {
    remove_element(d.plan.vision.organization.areas, id);
    remove_element(d.plan.targets.revenue, id);
    for (auto& scenario : d.plan.scenarios)
      std::erase_if(scenario.areas, [&](const AreaDriver& driver) { return driver.area == id; });
    drop_served(d.plan, id.uuid);
  });
}

Edit move_area(const Document& document, Id<SpecialtyArea> id, Id<SpecialtyArea> behind) {
  const auto& area = require(document.plan.vision.organization.areas, id);
  return make_edit(document, msg("Move the specialty area ‘{1}’", area.name), [&](Document& d) {
    auto& areas = d.plan.vision.organization.areas;
    move_element(areas, id, behind);
    std::ranges::stable_sort(d.plan.targets.revenue, {}, [&](const AreaRevenue& line) {
      return std::ranges::find(areas, line.id, &SpecialtyArea::id) - areas.begin();
    });
  });
}

Edit set_share(const Document& document, Id<SpecialtyArea> id, When when,
               std::optional<Percent> share) {
  if (share) share = clamped(*share);
  const auto& area = require(document.plan.vision.organization.areas, id);
  auto label = share ? msg("Set the share of ‘{1}’ {2} to {3}", area.name, when_term(when), *share)
                     : msg("Clear the share of ‘{1}’ {2}", area.name, when_term(when));
  return make_edit(document, std::move(label), [&](Document& d) {
    change_element(d.plan.vision.organization.areas, id, [&](SpecialtyArea& a) {
      (when == When::now ? a.share_now : a.share_then) = share;
    });
  });
}

Edit balance_share(const Document& document, Id<SpecialtyArea> id, When when, Percent share) {
  const auto& areas = document.plan.vision.organization.areas;
  const auto& area = require(areas, id);
  const auto whole = [](double fraction) { return std::lround(fraction * 100); };
  const auto own = whole(clamped(share).fraction);
  struct Other {
    Id<SpecialtyArea> id;
    std::optional<Percent> had;
  };
  std::vector<Other> others;
  double sum = 0;
  for (const auto& other : areas) {
    if (other.id == id) continue;
    const auto& had = when == When::now ? other.share_now : other.share_then;
    others.push_back({other.id, had});
    sum += had ? had->fraction : 0;
  }
  auto label = msg("Set the share of ‘{1}’ {2} to {3}, and balance the others", area.name,
                   when_term(when), Percent{static_cast<double>(own) / 100});
  return make_edit(document, std::move(label), [&](Document& d) {
    const auto put = [&](Id<SpecialtyArea> which, long percent) {
      change_element(d.plan.vision.organization.areas, which, [&](SpecialtyArea& a) {
        (when == When::now ? a.share_now : a.share_then) =
            Percent{static_cast<double>(percent) / 100};
      });
    };
    put(id, own);
    // What is given so far is measured against what is due so far, so no percent is lost.
    double due = 0;
    long given = 0;
    for (const auto& [other, had] : others) {
      const double part =
          sum > 0 ? (had ? had->fraction / sum : 0) : 1.0 / static_cast<double>(others.size());
      due += part * static_cast<double>(100 - own);
      const long percent = std::lround(due) - given;
      given += percent;
      // What nobody has answered stays so.
      if (had || percent != 0) put(other, percent);
    }
  });
}

}  // namespace sightline
