#include <algorithm>

#include "app/present/bare_text.h"
#include "app/present/vision_presenter.h"
#include "model/edit/gestures_organization.h"

namespace sightline {
namespace {

std::optional<Message> name_problem(const Document& document, Id<SpecialtyArea> id,
                                    std::string_view typed) {
  const auto name = bare(clean_line(typed));
  if (name.empty()) return msg("A specialty area needs a name. Type what it is called.");
  const auto& areas = document.plan.vision.organization.areas;
  const bool taken = std::ranges::any_of(
      areas, [&](const auto& area) { return area.id != id && bare(area.name) == name; });
  if (taken)
    return msg("There is a specialty area ‘{1}’ already. Type another name.", clean_line(typed));
  return std::nullopt;
}

EditEntry enter_headcount(const Document& document, When when, std::string_view typed,
                          const Catalog& catalog) {
  if (trimmed(typed).empty()) return set_employees(document, when, std::nullopt);
  const auto headcount = read_fte(typed, catalog);
  if (const auto* problem = problem_of(headcount)) return *problem;
  return set_employees(document, when, *value_of(headcount));
}

}  // namespace

EditEntry enter_number(const Document& document, VisionPart part, When when, std::string_view typed,
                       const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    if (part == VisionPart::employees) return enter_headcount(document, when, typed, catalog);
    if (trimmed(typed).empty()) return set_amount(document, part, when, std::nullopt);
    const auto amount = read_money(typed, document.plan.organization.currency, catalog);
    if (const auto* problem = problem_of(amount)) return *problem;
    return set_amount(document, part, when, *value_of(amount));
  });
}

Edit enter_text(const Document& document, VisionText field, std::string_view typed) {
  switch (field) {
    case VisionText::clients:
      return set_answer(document, VisionPart::clients, typed);
    case VisionText::competitors:
      return set_answer(document, VisionPart::competitors, typed);
    case VisionText::business_community:
      return set_answer(document, VisionPart::business_community, typed);
    case VisionText::vendors:
      return set_answer(document, VisionPart::vendors, typed);
    case VisionText::reasoning:
      return set_answer(document, VisionPart::ultimate_goal, typed);
    case VisionText::time_frame:
      return set_goal_text(document, &UltimateGoal::time_frame, typed);
    case VisionText::preconditions:
      return set_goal_text(document, &UltimateGoal::preconditions, typed);
    default:
      return set_answer(document, VisionPart::meaning, typed);
  }
}

EditEntry enter_date(const Document& document, When when, std::string_view typed, Day today,
                     const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    const auto day = read_date(typed, today, catalog);
    if (const auto* problem = problem_of(day)) return *problem;
    return when == When::now ? set_as_of(document, *value_of(day))
                             : set_horizon(document, *value_of(day));
  });
}

EditEntry enter_new_area(const Document& document, Id<SpecialtyArea> id, std::string_view typed) {
  if (auto problem = name_problem(document, id, typed)) return *problem;
  return attempt([&]() -> EditEntry { return add_area(document, id, typed); });
}

EditEntry enter_area_name(const Document& document, Id<SpecialtyArea> id, std::string_view typed) {
  if (auto problem = name_problem(document, id, typed)) return *problem;
  return attempt([&]() -> EditEntry { return rename_area(document, id, typed); });
}

EditEntry enter_share(const Document& document, Id<SpecialtyArea> id, When when,
                      std::string_view typed, const Catalog& catalog) {
  return attempt([&]() -> EditEntry {
    if (trimmed(typed).empty()) return set_share(document, id, when, std::nullopt);
    const auto share = read_percent(typed, catalog);
    if (const auto* problem = problem_of(share)) return *problem;
    const double part = value_of(share)->fraction;
    if (part < 0 || part > 1)
      return msg("A share lies between 0 % and 100 %. Type a number from 0 to 100.");
    return set_share(document, id, when, *value_of(share));
  });
}

EditEntry choose_profit_kind(const Document& document, std::size_t choice) {
  if (choice >= count_of<ProfitKind>()) return msg("There is no such kind of profit.");
  return set_profit_kind(document, static_cast<ProfitKind>(choice));
}

EditEntry choose_goal(const Document& document, std::size_t choice) {
  if (choice > count_of<GoalKind>()) return msg("There is no such goal.");
  if (choice == 0) return set_goal_kind(document, std::nullopt);
  return set_goal_kind(document, static_cast<GoalKind>(choice - 1));
}

}  // namespace sightline
