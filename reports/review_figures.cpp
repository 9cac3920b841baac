// The slides about figures: revenue, headcount and profit, and where they land.
#include <algorithm>
#include <cmath>
#include <utility>

#include "model/base/joined.h"
#include "model/derive/at_a_glance.h"
#include "model/derive/figures.h"
#include "model/derive/landing.h"
#include "model/derive/reported.h"
#include "model/find.h"
#include "reports/charts.h"
#include "reports/draw/one_page_words.h"
#include "reports/landing_words.h"
#include "reports/review_slides.h"
#include "reports/short_words.h"
#include "reports/sight.h"
#include "reports/tables_figures.h"

namespace sightline {
namespace {

/// What a figure is compared with.
enum class Against { target, baseline, trajectory };

// Less than this would read "0.0 %".
constexpr double least_percent = 0.0005;

struct Judgement {
  std::string words;
  draw::Tone tone = draw::Tone::neutral;
};

Message over(Against against, const std::string& size) {
  switch (against) {
    case Against::baseline:
      return msg("▲ {1} over the baseline", size);
    case Against::trajectory:
      return msg("▲ {1} above the trajectory", size);
    case Against::target:
      break;
  }
  return msg("▲ {1} over target", size);
}

Message under(Against against, const std::string& size) {
  switch (against) {
    case Against::baseline:
      return msg("▼ {1} under the baseline", size);
    case Against::trajectory:
      return msg("▼ {1} below the trajectory", size);
    case Against::target:
      break;
  }
  return msg("▼ {1} under target", size);
}

Message equal(Against against) {
  switch (against) {
    case Against::baseline:
      return msg("● As in the baseline");
    case Against::trajectory:
      return msg("● On the trajectory");
    case Against::target:
      break;
  }
  return msg("● On target");
}

Message label_of(const Plan& plan, Measure measure) {
  switch (measure) {
    case Measure::headcount:
      return msg("Headcount");
    case Measure::profit:
      return msg("{1}", term(label_of(plan.vision.success.profit_kind)));
    default:
      return msg("Revenue");
  }
}

/// One measure's total in the words of a catalog.
class Figures {
 public:
  Figures(const Document& document, Measure measure, const Catalog& catalog)
      : document_(document), catalog_(catalog), table_(figure_table(document, measure)) {}

  [[nodiscard]] std::vector<draw::SlideFigure> standing(Day today, const Cycle* about) const {
    std::vector<draw::SlideFigure> figures;
    if (table_.is_level()) {
      figures.push_back(compared(msg("Last reported month"), std::nullopt));
    } else {
      const auto* cycle = about != nullptr ? about : current_cycle(document_.plan, today);
      if (const auto period = cycle_period(cycle)) {
        const int number = table_.periods[*period].number;
        const bool is_over = last_day(cycle->last_month()) < today;
        figures.push_back(compared(
            is_over ? msg("Cycle {1}", number) : msg("Cycle {1} to date", number), period));
      }
      figures.push_back(compared(msg("Plan to date"), std::nullopt));
    }
    figures.push_back(against_baseline());
    figures.push_back(against_trajectory());
    return figures;
  }

  [[nodiscard]] draw::SlideFigure landing() const {
    const auto& plan = document_.plan;
    const auto name = catalog_.text(label_of(plan, table_.measure));
    const auto label = table_.is_level() ? msg("{1}, month 18", name) : msg("{1}, 18 months", name);
    const auto lands = row(FigureKind::landing)->total;
    const auto target = row(FigureKind::target)->total;
    const auto apart = row(FigureKind::landing_variance)->total;
    if (!lands.number || !target.number || !apart.number)
      return missing(label, msg("No target to land on yet"));
    auto figure = judged(label, *lands.number, *apart.number, target.number, Against::target);
    figure.note = catalog_.text(msg("Target: {1}", text(*target.number)));
    if (const auto& range = table_.landing_range) {
      figure.note +=
          catalog_.text(msg(" · {1} range: {2} – {3}", catalog_.percent({range_probability}, 0),
                            text(range->least), text(range->most)));
      if (range->chance.number)
        figure.note +=
            catalog_.text(msg(" · chance {1}", chance_words({*range->chance.number}, catalog_)));
    }
    return figure;
  }

  /// "Apr 2026, May 2026": months whose actuals may still change.
  [[nodiscard]] std::string provisional() const {
    std::vector<std::string> months;
    for (std::size_t i = 0; i < table_.months.size(); ++i) {
      const bool found = std::ranges::any_of(table_.blocks, [&](const FigureBlock& block) {
        const auto* actual = block.row(FigureKind::actual);
        return actual != nullptr && actual->provisional.at(i);
      });
      if (found) months.push_back(catalog_.short_month_year(table_.months[i]));
    }
    return catalog_.text(joined(months));
  }

 private:
  [[nodiscard]] const FigureRow* row(FigureKind kind) const { return table_.total().row(kind); }

  [[nodiscard]] std::optional<std::size_t> cycle_period(const Cycle* cycle) const {
    if (cycle == nullptr) return std::nullopt;
    const int number = cycle_number(document_.plan, cycle->id);
    const auto found = std::ranges::find_if(table_.periods, [&](const FigurePeriod& period) {
      return period.kind == FigurePeriod::Kind::cycle && period.number == number;
    });
    if (found == table_.periods.end()) return std::nullopt;
    return static_cast<std::size_t>(found - table_.periods.begin());
  }

  [[nodiscard]] std::string text(double value) const {
    if (table_.measure == Measure::headcount) return catalog_.trimmed_number(value, 1);
    const auto& currency = document_.plan.organization.currency;
    // Sums of many months may go beyond what one amount can hold.
    const double most = to_units(Money{max_money}, currency);
    return catalog_.money(from_units(std::clamp(value, -most, most), currency), currency);
  }

  [[nodiscard]] Judgement judge(double apart, const std::string& size, Against against) const {
    const bool level = table_.is_level();
    const auto good_or = [&](draw::Tone tone) { return level ? draw::Tone::warning : tone; };
    if (apart > 0) {
      const auto words =
          level && against == Against::target ? msg("▲ {1} above plan", size) : over(against, size);
      return {catalog_.text(words), good_or(draw::Tone::good)};
    }
    if (apart < 0) {
      const auto words = level && against == Against::target ? msg("▼ {1} below plan", size)
                                                             : under(against, size);
      return {catalog_.text(words), good_or(draw::Tone::bad)};
    }
    const bool as_planned = level && against == Against::target;
    return {catalog_.text(as_planned ? msg("● As planned") : equal(against)), draw::Tone::good};
  }

  /// In percent of what was meant where that says anything; headcount in heads.
  [[nodiscard]] draw::SlideFigure judged(const Message& label, double value, double apart,
                                         const std::optional<double>& meant,
                                         Against against) const {
    const bool in_percent = !table_.is_level() && meant && *meant != 0 &&
                            (apart == 0 || std::abs(apart / *meant) >= least_percent);
    const auto size =
        in_percent ? catalog_.percent({std::abs(apart / *meant)}) : text(std::abs(apart));
    const auto judgement = judge(apart, size, against);
    return {.label = catalog_.text(label),
            .number = text(value),
            .state = judgement.words,
            .tone = judgement.tone,
            .note = {}};
  }

  [[nodiscard]] draw::SlideFigure missing(const Message& label, const Message& why) const {
    return {.label = catalog_.text(label),
            .number = catalog_.text(msg("n/a")),
            .state = catalog_.text(why),
            .tone = draw::Tone::neutral,
            .note = {}};
  }

  [[nodiscard]] Message months_words(int known, std::size_t of) const {
    return msg("{1} of {2} months", known, of);
  }

  /// The areas or departments that have actuals, where some haven't.
  [[nodiscard]] Message parts_words(std::optional<std::size_t> period) const {
    const auto& targets = document_.plan.targets;
    const auto within = period ? table_.periods[*period].months : horizon_of(document_.plan);
    switch (table_.measure) {
      case Measure::revenue:
        return areas_reported(reported_revenue(targets, within));
      case Measure::headcount:
        return departments_reported(reported_headcount(targets, within));
      default:
        return {};
    }
  }

  /// Months of the table in which both rows have a value, within a period or in all.
  [[nodiscard]] int known_months(FigureKind kind, std::optional<std::size_t> period) const {
    int known = 0;
    for (std::size_t i = 0; i < table_.months.size(); ++i) {
      const bool within = !period || table_.periods[*period].months.contains(table_.months[i]);
      if (within && row(kind)->months.at(i).number) ++known;
    }
    return known;
  }

  [[nodiscard]] draw::SlideFigure compared(const Message& label,
                                           std::optional<std::size_t> period) const {
    const auto value = [&](FigureKind kind) {
      return period ? row(kind)->periods.at(*period) : row(kind)->total;
    };
    const auto apart = value(FigureKind::variance);
    const auto meant = value(FigureKind::compared);
    if (!apart.number || !meant.number) return missing(label, msg("No actual to compare yet"));
    auto figure =
        judged(label, *meant.number + *apart.number, *apart.number, meant.number, Against::target);
    const auto of = period ? static_cast<std::size_t>(table_.periods[*period].months.length())
                           : table_.months.size();
    figure.note = catalog_.text(months_words(known_months(FigureKind::variance, period), of));
    if (const auto parts = parts_words(period); !parts.empty())
      add_dotted(figure.note, catalog_.text(parts));
    return figure;
  }

  [[nodiscard]] draw::SlideFigure against_baseline() const {
    const auto* reference = reference_baseline(document_);
    if (reference == nullptr)
      return missing(msg("Against the reference"), msg("No baseline yet: approve the plan"));
    const auto label = msg("Against baseline {1}", reference->number);
    const auto& apart = row(FigureKind::baseline_variance)->total;
    if (!apart.number) return missing(label, msg("No actual to compare yet"));
    const auto judgement = judge(*apart.number, text(std::abs(*apart.number)), Against::baseline);
    return {.label = catalog_.text(label),
            .number = with_sign(*apart.number),
            .state = judgement.words,
            .tone = judgement.tone,
            .note = catalog_.text(msg("agreed on {1}", reference->agreed_on))};
  }

  [[nodiscard]] draw::SlideFigure against_trajectory() const {
    const auto label = msg("Against the trajectory");
    const auto* path = row(FigureKind::trajectory);
    const auto* reported = row(table_.reported());
    if (path == nullptr || reported == nullptr)
      return missing(label, msg("No trajectory yet: answer the vision’s figures"));
    double apart = 0;
    int known = 0;
    for (std::size_t i = 0; i < table_.months.size(); ++i) {
      const auto& is = reported->months.at(i).number;
      const auto& meant = path->months.at(i).number;
      if (!is || !meant) continue;
      apart = table_.is_level() ? *is - *meant : apart + (*is - *meant);
      ++known;
    }
    if (known == 0) return missing(label, msg("No actual to compare yet"));
    // A path has fractions of a cent and of a person that nobody means.
    const double rounded = std::round(apart * 10) / 10;
    const auto judgement = judge(rounded, text(std::abs(rounded)), Against::trajectory);
    return {.label = catalog_.text(label),
            .number = with_sign(rounded),
            .state = judgement.words,
            .tone = judgement.tone,
            .note = catalog_.text(months_words(known, table_.months.size()))};
  }

  [[nodiscard]] std::string with_sign(double value) const {
    return (value > 0 ? "+" : "") + text(value);
  }

  const Document& document_;
  const Catalog& catalog_;
  FigureTable table_;
};

/// In the charts: what the review is about.
const Cycle* marked_cycle(const Plan& plan, Day today, const Cycle* about) {
  return about != nullptr ? about : current_cycle(plan, today);
}

}  // namespace

draw::Slide figure_slide(const Document& document, Measure measure, Day today,
                         const Catalog& catalog, const Cycle* about) {
  draw::Slide slide;
  const Figures figures(document, measure, catalog);
  slide.title = catalog.text(label_of(document.plan, measure));
  slide.subtitle = catalog.text(msg("Where do we stand against reference and target?"));
  slide.figures = figures.standing(today, about);
  slide.chart = figure_chart(document, measure, marked_cycle(document.plan, today, about), catalog);
  if (const auto months = figures.provisional(); !months.empty())
    slide.remark = catalog.text(msg("Provisional, may still change: {1}", months));
  return slide;
}

draw::Slide sight_slide(const Document& document, Day today, const Catalog& catalog) {
  draw::Slide slide;
  slide.title = catalog.text(msg("Line of sight"));
  slide.subtitle = catalog.text(msg("From where we are to where we want to be"));
  slide.sight = sight_picture(document, today, catalog);
  const auto words = draw::page_words(document, today, true, catalog);
  draw::SlideList aims;
  for (const auto& answer : words.answers) {
    aims.rows.push_back(
        {.lead = answer.label, .title = answer.text, .note = {}, .state = {}, .tone = {}});
  }
  if (!aims.rows.empty()) slide.lists.push_back(std::move(aims));
  slide.more = [catalog](std::size_t count) { return more_words(count, catalog); };
  slide.remark = words.verdict;
  slide.remark_tone = words.verdict_tone;
  return slide;
}

draw::Slide landing_slide(const Document& document, Day today, const Catalog& catalog,
                          const Cycle* about) {
  draw::Slide slide;
  slide.title = catalog.text(msg("Where will we land?"));
  slide.subtitle =
      catalog.text(msg("The 18 months to {1}", catalog.month(last_plan_month(document.plan))));
  for (const auto measure : {Measure::revenue, Measure::headcount, Measure::profit})
    slide.figures.push_back(Figures(document, measure, catalog).landing());
  slide.chart =
      figure_chart(document, Measure::revenue, marked_cycle(document.plan, today, about), catalog);
  slide.remark = catalog.text(method_of(revenue_landing(document.plan)));
  return slide;
}

}  // namespace sightline
