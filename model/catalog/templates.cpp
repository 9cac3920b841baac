#include "model/catalog/templates.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <ranges>

#include "model/base/joined.h"
#include "model/base/text.h"
#include "model/catalog/starter_file.h"
#include "model/catalog/template_examples.h"
#include "model/catalog/template_pipeline.h"
#include "model/catalog/template_plan.h"
#include "model/catalog/template_review.h"
#include "model/find.h"

namespace sightline {

namespace {

constexpr double least_scale = 1e-4;
constexpr double most_scale = 1e5;

[[noreturn]] void broken_template(const std::filesystem::path& file, const Message& why) {
  throw Failure{FailureKind::input,
                msg("The template {1} has a mistake: {2} Mend it, or choose another template.",
                    file.string(), why)};
}

std::optional<double> figure_now(const Json& starter, const char* goal) {
  const auto vision = starter.value("vision", Json::object());
  if (!vision.is_object()) return std::nullopt;
  const auto section = vision.value(goal, Json::object());
  if (!section.is_object()) return std::nullopt;
  const auto now = section.value("now", Json{});
  if (!now.is_number() || now.get<double>() <= 0) return std::nullopt;
  return now.get<double>();
}

double scale_of(double wanted, std::optional<double> base, const Message& problem) {
  if (!base) return 1;
  const double scale = wanted / *base;
  if (!(scale >= least_scale && scale <= most_scale)) throw Failure{FailureKind::usage, problem};
  return scale;
}

Document frame_of(const TemplateAnswers& answers, IdSource& ids) {
  if (answers.fiscal_year_start < 1 || answers.fiscal_year_start > 12)
    throw Failure{FailureKind::usage, msg("A fiscal year starts in one of the months 1 to 12.")};
  if (!is_currency_code(answers.currency.code))
    throw Failure{FailureKind::usage,
                  msg("‘{1}’ is not a currency. Type its three letters, such as USD or EUR.",
                      answers.currency.code)};
  if (!is_valid(answers.plan_start) || !is_valid(add_months(answers.plan_start, 60)) ||
      !is_valid(add_months(answers.plan_start, -max_history_months)))
    throw Failure{FailureKind::usage,
                  msg("A plan can’t start in {1}. Choose another month.", answers.plan_start)};
  auto document = blank_document(answers.plan_start, ids);
  auto& organization = document.plan.organization;
  organization.name = to_valid_text(answers.organization);
  organization.currency = answers.currency;
  organization.fiscal_year_start = answers.fiscal_year_start;
  return document;
}

/// What the file says in words about the organization, in the frame of the answers.
Plan framed(Plan plan, const Plan& frame) {
  const auto& given = frame.organization;
  auto& organization = plan.organization;
  organization.name = given.name;
  organization.currency = given.currency;
  organization.fiscal_year_start = given.fiscal_year_start;
  organization.plan_start = given.plan_start;
  organization.as_of = given.as_of;
  return plan;
}

Plan read_plan(const Template& starter, const Json& json, const TemplateFrame& frame,
               TemplateKeys& keys, TemplateTime time) {
  try {
    return framed(plan_of(json, frame, keys, time), frame.blank);
  } catch (const Failure& failure) {
    broken_template(starter.file, failure.message());
  }
}

template <class T>
T read_part(const Template& starter, const Json& json, const char* name) {
  try {
    return from_json<T>(json.value(name, Json{}));
  } catch (const Failure& failure) {
    broken_template(starter.file, msg("‘{1}’: {2}", name, failure.message()));
  }
}

Template template_in(const std::filesystem::path& file) {
  const auto json = read_starter(file, max_template_bytes);
  Template found{file.stem().string(), file, {}, {}, false, false};
  found.name = starter_text(json, "name", file);
  found.description = starter_text(json, "description", file);
  found.has_figures = figure_now(json, "revenue").has_value();
  found.has_progress = json.contains("progress");
  return found;
}

std::vector<std::filesystem::path> template_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (std::filesystem::directory_iterator file{folder / "plans", error}, end;
       !error && file != end; file.increment(error))
    if (file->path().extension() == ".json") files.push_back(file->path());
  if (error) files.clear();
  return files;
}

}  // namespace

std::vector<Template> list_templates(const std::filesystem::path& folder) {
  std::vector<Template> templates;
  std::ranges::transform(template_files(folder), std::back_inserter(templates), template_in);
  if (templates.empty())
    throw Failure{FailureKind::input, msg("There are no templates in {1}. Install Sightline again.",
                                          (folder / "plans").string())};
  std::ranges::sort(templates, {}, &Template::key);
  return templates;
}

Template find_template(const std::filesystem::path& folder, const std::string& key) {
  // Only the one that is wanted is read: a start waits for it.
  for (const auto& file : template_files(folder))
    if (file.stem() == key) return template_in(file);
  throw Failure{FailureKind::usage,
                msg("There is no template ‘{1}’. Choose one of these: {2}.", key,
                    joined(list_templates(folder) | std::views::transform(&Template::key)))};
}

Month next_quarter(Day today, int fiscal_year_start) {
  auto month = add_months(month_of(today), 1);
  while ((static_cast<int>(unsigned{month.month()}) - fiscal_year_start + 12) % cycle_months != 0)
    month = add_months(month, 1);
  return month;
}

Document instantiate(const Template& starter, const TemplateAnswers& answers, IdSource& ids) {
  const auto json = read_starter(starter.file, max_template_bytes);
  auto document = frame_of(answers, ids);
  TemplateFrame frame{document.plan, 1, 1};
  if (answers.revenue_now)
    frame.money_scale =
        scale_of(to_units(*answers.revenue_now, answers.currency), figure_now(json, "revenue"),
                 msg("This template can’t be scaled to that revenue. Leave the revenue out."));
  if (answers.headcount_now)
    frame.headcount_scale =
        scale_of(to_units(*answers.headcount_now), figure_now(json, "employees"),
                 msg("This template can’t be scaled to that headcount. Leave the headcount out."));
  TemplateKeys keys{ids};
  auto plan = read_plan(starter, json, frame, keys, TemplateTime::planned);
  plan.examples = example_paths(plan);
  // What the user said is no example, and exact.
  auto& now = plan.vision.organization;
  const auto own = [&](const char* path) { std::erase(plan.examples, path); };
  if (answers.revenue_now) {
    now.revenue.now = answers.revenue_now;
    own("/plan/vision/organization/revenue/now");
  }
  if (answers.headcount_now) {
    now.employees.now = answers.headcount_now;
    own("/plan/vision/organization/employees/now");
  }
  document.plan = std::move(plan);
  return document;
}

namespace {

/// Those that were agreed on, in their order.
void freeze_reviews(const Template& starter, const Json& progress, Document& document,
                    IdSource& ids) {
  const auto recorded = progress.value("reviews", Json::array());
  for (std::size_t i = 0; i < document.plan.reviews.size() && i < recorded.size(); ++i) {
    if (!recorded[i].contains("agreed_by")) continue;
    const auto names = read_part<std::vector<std::string>>(starter, recorded[i], "agreed_by");
    freeze_review(document, document.plan.reviews[i].id, names, ids);
  }
}

}  // namespace

Sample sample_document(const Template& starter, IdSource& ids) {
  const auto json = read_starter(starter.file, max_template_bytes);
  const auto progress = json.value("progress", Json{});
  if (!progress.is_object())
    throw Failure{
        FailureKind::usage,
        msg("The template ‘{1}’ has no sample. Make a plan from it instead.", starter.key)};
  const auto organization = json.value("organization", Json::object());
  TemplateAnswers answers;
  answers.organization = read_part<std::string>(starter, progress, "organization");
  answers.plan_start = read_part<Month>(starter, progress, "plan_start");
  if (organization.contains("currency"))
    answers.currency = read_part<Currency>(starter, organization, "currency");
  if (organization.contains("fiscal_year_start"))
    answers.fiscal_year_start = read_part<int>(starter, organization, "fiscal_year_start");
  auto document = frame_of(answers, ids);
  const TemplateFrame frame{document.plan, 1, 1};
  TemplateKeys keys{ids};
  Baseline baseline{ids.next<Baseline>(),
                    0,
                    {},
                    {},
                    Box{read_plan(starter, json, frame, keys, TemplateTime::approved)}};
  const auto approval = progress.value("baseline", Json::object());
  baseline.agreed_on = read_part<Day>(starter, approval, "agreed_on");
  baseline.agreed_by = read_part<std::vector<std::string>>(starter, approval, "agreed_by");
  document.plan = read_plan(starter, json, frame, keys, TemplateTime::running);
  try {
    document.pipeline = sample_pipeline(progress, keys, answers.currency);
    document.plan.commitments =
        from_json<std::vector<Commitment>>(sample_commitments(progress, keys, answers.currency));
  } catch (const Failure& failure) {
    broken_template(starter.file, failure.message());
  }
  document.reference = baseline.id;
  document.baselines.push_back(std::move(baseline));
  freeze_reviews(starter, progress, document, ids);
  return {std::move(document), read_part<Day>(starter, progress, "today")};
}

}  // namespace sightline
