#include "app/present/new_plan.h"

#include <algorithm>
#include <cctype>

#include "model/base/text.h"
#include "reports/charts.h"

namespace sightline {

Entry<TemplateAnswers> read_new_plan(const NewPlanForm& form, const Catalog& catalog) {
  TemplateAnswers answers;
  answers.organization = trimmed(form.organization);
  if (answers.organization.empty()) {
    return msg("Say whose plan this is: the name of the organization is missing.");
  }
  std::string code(trimmed(form.currency));
  std::ranges::transform(code, code.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  if (!is_currency_code(code)) {
    return msg("‘{1}’ is no currency. Write its three letters, such as USD or EUR.", code);
  }
  answers.currency.code = code;
  answers.plan_start = form.plan_start;
  if (!trimmed(form.revenue).empty()) {
    const auto revenue = read_money(form.revenue, answers.currency, catalog);
    if (const auto* problem = problem_of(revenue)) return msg("Revenue: {1}", *problem);
    answers.revenue_now = *value_of(revenue);
    if (answers.revenue_now->minor <= 0) {
      return msg("Revenue has to be above zero. Leave it blank if you don’t know it yet.");
    }
  }
  if (!trimmed(form.headcount).empty()) {
    const auto headcount = read_fte(form.headcount, catalog);
    if (const auto* problem = problem_of(headcount)) return msg("People: {1}", *problem);
    answers.headcount_now = *value_of(headcount);
    if (answers.headcount_now->hundredths <= 0) {
      return msg(
          "The number of people has to be above zero. Leave it blank if you don’t know it "
          "yet.");
    }
  }
  return answers;
}

std::string understood_figures(const NewPlanForm& form, const Catalog& catalog) {
  auto asked = form;
  // Only the figures count here.
  asked.organization = "–";
  const auto read = read_new_plan(asked, catalog);
  if (const auto* problem = problem_of(read)) return catalog.text(*problem);
  const auto& answers = *value_of(read);
  std::string words;
  if (answers.revenue_now) words = catalog.full_money(*answers.revenue_now, answers.currency);
  if (answers.headcount_now) {
    if (!words.empty()) words += " · ";
    words += catalog.text(*answers.headcount_now == Fte{100}
                              ? msg("1 person")
                              : msg("{1} people", catalog.fte(*answers.headcount_now)));
  }
  return words;
}

std::optional<draw::ChartSpec> picture_of(const Template& starter, Month plan_start,
                                          const Catalog& catalog) {
  if (!starter.has_figures) return std::nullopt;
  TemplateAnswers answers;
  answers.organization = catalog.term("Example organization");
  answers.plan_start = plan_start;
  IdSource ids(1);
  try {
    auto chart = revenue_chart(instantiate(starter, answers, ids), first_day(plan_start), catalog);
    // Nothing has happened yet: what has no values would only lengthen the legend.
    std::erase_if(chart.series, [](const draw::Series& series) {
      return std::ranges::none_of(series.values, &std::optional<double>::has_value);
    });
    return chart;
  } catch (const Failure&) {
    return std::nullopt;
  }
}

std::vector<Month> plan_start_choices(Day today) {
  std::vector<Month> months;
  for (int ahead = -6; ahead <= 18; ++ahead) months.push_back(add_months(month_of(today), ahead));
  return months;
}

}  // namespace sightline
