#include "app/present/vision_presenter.h"

#include <cmath>

#include "app/present/example_marks.h"
#include "app/present/plan_rows.h"
#include "model/derive/growth.h"
#include "reports/sight.h"

namespace sightline {
namespace {

/// Writes the numbers of one vision in the reader's form.
class VisionWriter {
 public:
  VisionWriter(const Plan& plan, const Catalog& catalog)
      : plan_(plan), catalog_(catalog), years_(vision_years(plan)) {}

  [[nodiscard]] VisionNumberRow money_row(VisionPart part, const MoneyGoal& goal,
                                          const char* path) const {
    auto row = money_figures(goal);
    row.part = part;
    row.label = catalog_.term(label_of(part));
    row.example = is_example(plan_, path);
    return row;
  }

  [[nodiscard]] VisionNumberRow employees_row() const {
    const auto& goal = plan_.vision.organization.employees;
    VisionNumberRow row;
    row.part = VisionPart::employees;
    row.label = catalog_.term(label_of(VisionPart::employees));
    for (auto [figure, value] : {std::pair(&row.now, goal.now), {&row.then, goal.then}})
      if (value) *figure = {catalog_.fte(*value), catalog_.fte(*value)};
    if (const auto step = gap(goal)) {
      const int decimals = (*step).hundredths % 100 == 0 ? 0 : 2;
      row.gap = catalog_.number(to_units(*step), decimals, Sign::always);
      add_growth(row, annual_growth(goal, years_));
    }
    row.example = is_example(plan_, "/plan/vision/organization/employees");
    return row;
  }

  [[nodiscard]] VisionNumberRow per_employee_row() const {
    const auto& vision = plan_.vision.organization;
    const MoneyGoal goal{per_employee(vision.revenue.now, vision.employees.now).value(),
                         per_employee(vision.revenue.then, vision.employees.then).value()};
    auto row = money_figures(goal);
    row.label = catalog_.text(msg("Revenue per employee"));
    return row;
  }

  [[nodiscard]] VisionNumberRow margin_row() const {
    const auto& profit = plan_.vision.success.profit;
    const auto& revenue = plan_.vision.organization.revenue;
    const auto now = ratio(profit.now, revenue.now);
    const auto then = ratio(profit.then, revenue.then);
    VisionNumberRow row;
    row.label = catalog_.text(msg("Profit margin"));
    if (now) row.now.text = catalog_.percent(*now);
    if (then) row.then.text = catalog_.percent(*then);
    return row;
  }

  [[nodiscard]] VisionTextRow text_row(VisionText field, const char* label, const char* path,
                                       const std::string& text) const {
    return {field, catalog_.term(label), text, is_example(plan_, path)};
  }

 private:
  [[nodiscard]] VisionFigure figure(const std::optional<Money>& money) const {
    if (!money) return {};
    const auto& currency = plan_.organization.currency;
    return {catalog_.amount(*money, currency), catalog_.full_amount(*money, currency)};
  }

  [[nodiscard]] VisionNumberRow money_figures(const MoneyGoal& goal) const {
    VisionNumberRow row;
    row.now = figure(goal.now);
    row.then = figure(goal.then);
    if (const auto step = gap(goal)) {
      row.gap = catalog_.amount(*step, plan_.organization.currency, Sign::always);
      add_growth(row, annual_growth(goal, years_));
    }
    return row;
  }

  void add_growth(VisionNumberRow& row, const Available<Percent>& growth) const {
    row.growth = growth ? catalog_.percent(*growth, 1, Sign::always) : catalog_.term("n/a");
    if (!growth) row.why = catalog_.text(growth.reason());
  }

  const Plan& plan_;
  const Catalog& catalog_;
  double years_;
};

std::vector<VisionAreaRow> area_rows(const Plan& plan, const Catalog& catalog) {
  std::vector<VisionAreaRow> rows;
  for (const auto& area : plan.vision.organization.areas) {
    VisionAreaRow row{area.id, area.name, {}, {}, 0, 0, false};
    const auto write = [&](const std::optional<Percent>& share, std::string& text, double& part) {
      if (!share) return;
      const double hundredths = share->fraction * 100;
      text = catalog.percent(*share, std::abs(hundredths - std::round(hundredths)) < 1e-6 ? 0 : 1);
      part = std::clamp(share->fraction, 0.0, 1.0);
    };
    write(area.share_now, row.now, row.now_part);
    write(area.share_then, row.then, row.then_part);
    row.example = is_example(plan, path_to("/plan/vision/organization/areas", area.id));
    rows.push_back(std::move(row));
  }
  return rows;
}

void add_shares(QuestionView& view, const Plan& plan, const Catalog& catalog) {
  double now = 0;
  double then = 0;
  for (const auto& area : plan.vision.organization.areas) {
    now += area.share_now.value_or(Percent{}).fraction;
    then += area.share_then.value_or(Percent{}).fraction;
  }
  if (view.areas.empty()) return;
  const auto is_whole = [](double sum) { return std::abs(sum - 1) < 0.0005; };
  if (is_whole(now) && is_whole(then)) {
    view.shares = catalog.text(msg("Shares add up to 100 % now and in three years."));
    view.shares_tone = WordTone::good;
  } else {
    view.shares = catalog.text(
        msg("Shares add up to {1} now and to {2} in three years; both should be 100 %.",
            Percent{now}, Percent{then}));
    view.shares_tone = WordTone::warning;
  }
}

void add_parts(QuestionView& view, const Plan& plan, const VisionWriter& write,
               const Catalog& catalog) {
  const auto& vision = plan.vision;
  switch (view.question) {
    case VisionQuestion::organization:
      view.numbers = {write.money_row(VisionPart::revenue, vision.organization.revenue,
                                      "/plan/vision/organization/revenue"),
                      write.employees_row(), write.per_employee_row()};
      view.areas = area_rows(plan, catalog);
      add_shares(view, plan, catalog);
      return;
    case VisionQuestion::success:
      view.texts = {write.text_row(VisionText::meaning, "what success means",
                                   "/plan/vision/success/meaning", vision.success.meaning)};
      view.numbers = {
          write.money_row(VisionPart::net_worth, vision.success.net_worth,
                          "/plan/vision/success/net_worth"),
          write.money_row(VisionPart::company_value, vision.success.company_value,
                          "/plan/vision/success/company_value"),
          write.money_row(VisionPart::profit, vision.success.profit, "/plan/vision/success/profit"),
          write.margin_row()};
      for (const auto& kind : enum_texts<ProfitKind>)
        view.choices.push_back(catalog.term(kind.label));
      view.chosen = static_cast<std::size_t>(vision.success.profit_kind);
      return;
    case VisionQuestion::reputation:
      view.texts = {
          write.text_row(VisionText::clients, "known by clients", "/plan/vision/reputation/clients",
                         vision.reputation.clients),
          write.text_row(VisionText::competitors, "known by competitors",
                         "/plan/vision/reputation/competitors", vision.reputation.competitors),
          write.text_row(VisionText::business_community, "known by the business community",
                         "/plan/vision/reputation/business_community",
                         vision.reputation.business_community),
          write.text_row(VisionText::vendors, "known by vendors", "/plan/vision/reputation/vendors",
                         vision.reputation.vendors)};
      return;
    case VisionQuestion::goal:
      view.choices.push_back(catalog.text(msg("Not answered")));
      for (const auto& kind : enum_texts<GoalKind>)
        view.choices.push_back(catalog.term(kind.label));
      view.chosen = vision.goal.kind ? static_cast<std::size_t>(*vision.goal.kind) + 1 : 0;
      view.texts = {write.text_row(VisionText::reasoning, "reasoning",
                                   "/plan/vision/goal/reasoning", vision.goal.reasoning),
                    write.text_row(VisionText::time_frame, "time frame",
                                   "/plan/vision/goal/time_frame", vision.goal.time_frame),
                    write.text_row(VisionText::preconditions, "what has to be true by then",
                                   "/plan/vision/goal/preconditions", vision.goal.preconditions)};
      return;
  }
}

/// An example is an answer of somebody else's, so it is counted apart.
Message answered_text(const Completeness& answers, const Plan& plan, const Catalog& catalog) {
  int examples = 0;
  for (const auto& question : answers.questions)
    for (const auto& part : question.parts)
      if (part.answered && is_example(plan, "/plan/vision/" + part.field)) ++examples;
  const auto percent = catalog.percent(answers.total(), 0);
  if (examples == 0) return msg("{1} answered", percent);
  return msg_n("{2} answered · {1} answer is still the template’s example",
               "{2} answered · {1} answers are still the template’s examples", examples, percent);
}

}  // namespace

VisionView vision_view(const Document& document, const Catalog& catalog) {
  const auto& plan = document.plan;
  const VisionWriter write(plan, catalog);
  const auto answers = completeness(plan.vision);
  VisionView view;
  for (const auto& answer : answers.questions) {
    QuestionView question;
    question.question = answer.question;
    question.title = catalog.term(label_of(answer.question));
    question.answered = answer.fraction().fraction;
    for (const auto& part : answer.parts)
      if (!part.answered) question.missing.push_back(catalog.term(part.label));
    add_parts(question, plan, write, catalog);
    view.questions.push_back(std::move(question));
  }
  view.answered_part = answers.total().fraction;
  view.answered = catalog.text(answered_text(answers, plan, catalog));
  view.now_head = catalog.text(msg("Now"));
  view.now_date = catalog.date(plan.organization.as_of);
  view.then_head = then_head(vision_years(plan), catalog);
  view.then_date = catalog.date(plan.vision.horizon);
  view.unit = plan.organization.currency.code;
  return view;
}

}  // namespace sightline
