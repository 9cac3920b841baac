#include "model/catalog/understood.h"

#include "model/plan.h"

namespace sightline {
namespace {

/// Of a month in any year.
std::string month_name(int month, const Catalog& catalog) {
  return catalog.form().months.at(static_cast<std::size_t>(month - 1));
}

}  // namespace

std::vector<std::pair<std::string, std::string>> understood(const TemplateAnswers& answers,
                                                            const Catalog& catalog) {
  const auto or_template = [&](const std::string& text) {
    return text.empty() ? catalog.text(msg("not said: what the template brings stays")) : text;
  };
  const auto last = add_months(answers.plan_start, plan_months - 1);
  return {
      {catalog.term("Organization"), or_template(answers.organization)},
      {catalog.term("Currency"), answers.currency.code},
      {catalog.text(msg("Fiscal year begins")), month_name(answers.fiscal_year_start, catalog)},
      {catalog.text(msg("The plan’s 18 months")), catalog.month_range(answers.plan_start, last)},
      {catalog.text(msg("Revenue, last 12 months")),
       or_template(answers.revenue_now ? catalog.full_money(*answers.revenue_now, answers.currency)
                                       : std::string())},
      {catalog.text(msg("People today")),
       or_template(answers.headcount_now ? catalog.fte(*answers.headcount_now) : std::string())}};
}

}  // namespace sightline
