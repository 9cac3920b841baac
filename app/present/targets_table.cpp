#include "app/present/targets_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/derive/at_a_glance.h"
#include "model/derive/landing.h"
#include "model/derive/outlook_record.h"
#include "model/derive/periods.h"
#include "model/derive/reported.h"
#include "model/derive/variance.h"
#include "reports/landing_words.h"

namespace sightline {

namespace {

std::string shown(Money value, const Currency& currency, const Catalog& catalog) {
  return catalog.number(to_units(value, currency), 0);
}
std::string shown(Fte value, const Currency&, const Catalog& catalog) { return catalog.fte(value); }

double reckoned_units(Money value, const Currency& currency) { return to_units(value, currency); }
double reckoned_units(Fte value, const Currency&) { return to_units(value); }

std::string exact(Money value, const Currency& currency, const Catalog& catalog) {
  return catalog.full_amount(value, currency);
}
std::string exact(Fte value, const Currency&, const Catalog& catalog) { return catalog.fte(value); }

CellTone tone_of(const Variance<Money>& variance) {
  const auto how = standing(variance);
  if (how == Standing::on_plan) return CellTone::quiet;
  return how == Standing::favourable ? CellTone::good : CellTone::bad;
}
CellTone tone_of(const Variance<Fte>&) { return CellTone::quiet; }

template <class T>
std::string symbol_of(const Variance<T>& variance) {
  if (variance.difference == T{}) return "●";
  return variance.difference > T{} ? "▲" : "▼";
}

/// Writes the rows of one tab, line by line.
class TargetsWriter {
 public:
  TargetsWriter(const Document& document, const ShownFigures& figures, Day today,
                const Catalog& catalog)
      : plan_(document.plan),
        baseline_(baseline_targets(document)),
        figures_(figures),
        catalog_(catalog) {
    add_columns(today);
  }

  [[nodiscard]] TargetsTable finish() {
    note_reasons();
    if (marked_)
      made_.table.notes.push_back(
          catalog_.text(msg("* Over the months that have an actual, not over all of them.")));
    return std::move(made_);
  }

  void unit(const Message& unit) { made_.table.unit = catalog_.text(unit); }

  template <class T>
  void add_line(const std::string& name, const LineRef& ref, const Line<T>& line,
                const Line<T>* baseline) {
    add_row({RowKind::heading, name, {}}, {ref, {}});
    if (figures_.baseline && baseline) add_figure<T>("Baseline", baseline->target, {ref, {}});
    add_figure<T>("Target", line.target, {ref, Figure::target});
    if (figures_.actual) add_figure<T>("Actual", line.actual, {ref, Figure::actual});
    if (figures_.outlook) {
      add_figure<T>("Outlook", line.outlook, {ref, Figure::outlook});
      add_reasons(name, line, ref);
    }
    if (figures_.landing || ref.kind == LineKind::profit) add_landing(line, ref);
    if (figures_.variance) add_variance(line, ref);
  }

  template <class T>
  void add_total(const Line<T>& line) {
    add_figure<T>("Total target", line.target, {}, RowKind::total);
    if (figures_.actual) add_figure<T>("Total actual", line.actual, {}, RowKind::total);
  }

  void add_total_landing(const Landing& landing, const Series<Money>& target) {
    add_figure<Money>("Total landing", landing.months, {}, RowKind::total);
    add_range(landing, target, {});
  }
  void add_total_landing(const Series<Fte>& landing) {
    add_figure<Fte>("Total landing", landing, {}, RowKind::total);
  }
  void add_total_outlook(const Series<Money>& outlook) {
    if (!outlook.empty()) add_figure<Money>("Total outlook", outlook, {}, RowKind::total);
  }

  void note(const Message& sentence) { made_.table.notes.push_back(catalog_.text(sentence)); }
  void note(const Available<OutlookRecord>& record) {
    if (record) note(words_of(*record));
  }

  [[nodiscard]] const Targets* baseline() const { return baseline_; }

 private:
  void add_landing(const Line<Money>& line, const LineRef& ref) {
    const auto landing = line_landing(line, horizon_of(plan_));
    add_figure<Money>("Landing", landing.months, {ref, {}});
    add_range(landing, line.target, ref);
  }
  void add_landing(const Line<Fte>& line, const LineRef& ref) {
    add_figure<Fte>("Landing", line_landing(line, horizon_of(plan_)), {ref, {}});
  }

  /// Only periods of which a month is forecast have a range; a chance makes sense for sums only.
  void add_range(const Landing& landing, const Series<Money>& target,
                 const std::optional<LineRef>& ref) {
    if (!landing.is_forecast() || !landing.reason.empty()) return;
    const auto sure = catalog_.percent({range_probability}, 0);
    MonthRow least{RowKind::figure, catalog_.text(msg("{1} range from", sure)), {}};
    MonthRow most{RowKind::figure, catalog_.text(msg("{1} range to", sure)), {}};
    MonthRow chance{RowKind::figure, catalog_.text(msg("Chance of target")), {}};
    for (std::size_t i = 0; i < periods_.size(); ++i) {
      const auto& period = periods_[i];
      const bool ahead = sum(landing.forecast, period).months > 0;
      const auto range = likely_range(landing, period);
      const bool likely = ahead && range;
      least.cells.push_back(likely ? quiet_cell((*range).least) : MonthCell{});
      most.cells.push_back(likely ? quiet_cell((*range).most) : MonthCell{});
      const bool whole = made_.table.columns[i].kind != ColumnKind::month;
      chance.cells.push_back(ahead && whole ? chance_cell(chance_of_target(landing, target, period))
                                            : MonthCell{});
    }
    for (auto* row : {&least, &most, &chance}) add_row(std::move(*row), {ref, {}});
  }

  /// A reason can be given where there is an outlook.
  template <class T>
  void add_reasons(const std::string& name, const Line<T>& line, const LineRef& ref) {
    MonthRow row{RowKind::figure, catalog_.text(msg("Reason")), {}};
    for (std::size_t i = 0; i < periods_.size(); ++i) {
      MonthCell cell;
      const auto month = periods_[i].first;
      cell.editable = made_.table.columns[i].kind == ColumnKind::month && line.outlook.at(month);
      cell.is_words = true;
      if (cell.editable) {
        cell.text = cell.entry = line.reason.at(month).value_or("");
        if (!cell.text.empty())
          reasons_.push_back(
              catalog_.text(msg("Outlook of ‘{1}’ for {2}: {3}", name, month, cell.text)));
      }
      row.cells.push_back(std::move(cell));
    }
    add_row(std::move(row), {ref, {}, true});
  }

  /// In full, since a cell is narrow.
  void note_reasons() {
    constexpr std::size_t most = 5;
    for (std::size_t i = 0; i < std::min(most, reasons_.size()); ++i)
      made_.table.notes.push_back(reasons_[i]);
    if (reasons_.size() > most)
      made_.table.notes.push_back(catalog_.text(msg("and {1} more", reasons_.size() - most)));
  }

  [[nodiscard]] MonthCell quiet_cell(Money amount) const {
    const auto& currency = plan_.organization.currency;
    return {.text = shown(amount, currency, catalog_),
            .entry = exact(amount, currency, catalog_),
            .editable = false,
            .tone = CellTone::quiet,
            .value = reckoned_units(amount, currency)};
  }

  [[nodiscard]] MonthCell chance_cell(const Available<Percent>& chance) const {
    if (!chance) return {};
    const auto words = chance_words(*chance, catalog_);
    return {.text = words, .entry = words, .editable = false, .tone = CellTone::quiet};
  }

  void add_row(MonthRow row, TargetsRow about) {
    if (row.kind == RowKind::heading)
      line_ = row.label;
    else if (about.line)
      row.of = line_;
    made_.table.rows.push_back(std::move(row));
    made_.rows.push_back(about);
  }

  void add_column(ColumnKind kind, const Message& label, std::string caption, Period period,
                  bool current = false) {
    made_.table.columns.push_back(
        {kind, catalog_.text(label), std::move(caption), period.first, current,
         kind != ColumnKind::month,
         kind == ColumnKind::month ? catalog_.month(period.first) : std::string{}});
    periods_.push_back(period);
  }

  void add_columns(Day today) {
    const auto* now = current_cycle(plan_, today);
    const auto horizon = horizon_of(plan_);
    for (auto month = horizon.first; month <= horizon.last; month = add_months(month, 1)) {
      const bool first_of_year = month == horizon.first || month.month() == std::chrono::January;
      const bool current = now && period_of(*now).contains(month);
      add_column(ColumnKind::month, msg("{1}", catalog_.short_month(month)),
                 first_of_year ? fmt::format("{}", int{month.year()}) : std::string{},
                 {month, month}, current);
      for (const auto& cycle : plan_.cycles)
        if (cycle.last_month() == month)
          add_column(ColumnKind::cycle, msg("Cycle {1}", cycle_number(plan_, cycle.id)), {},
                     period_of(cycle), &cycle == now);
    }
    for (const auto& year : fiscal_years(plan_))
      add_column(ColumnKind::fiscal_year, msg("FY {1}", fmt::format("{}", year.year)), {},
                 year.months);
    add_column(ColumnKind::total, msg("18 months"), {}, horizon);
  }

  template <class T>
  void add_figure(const char* label, const Series<T>& series, const TargetsRow& about,
                  RowKind kind = RowKind::figure) {
    MonthRow row{kind, catalog_.term(label), {}};
    const auto& currency = plan_.organization.currency;
    for (std::size_t i = 0; i < periods_.size(); ++i) {
      const auto total = over(series, periods_[i]);
      MonthCell cell;
      cell.editable = about.figure.has_value() && made_.table.columns[i].kind == ColumnKind::month;
      if (total.value) {
        const bool partial = std::is_same_v<T, Money> && !total.complete();
        marked_ = marked_ || partial;
        cell.text = shown(*total.value, currency, catalog_) + (partial ? "*" : "");
        cell.entry = exact(*total.value, currency, catalog_);
        cell.value = reckoned_units(*total.value, currency);
      }
      row.cells.push_back(std::move(cell));
    }
    add_row(std::move(row), about);
  }

  /// What the symbol says. `share` may be blank.
  template <class T>
  [[nodiscard]] std::string spoken(const Variance<T>& found, const std::string& share) const {
    if (found.difference == T{}) return catalog_.text(msg("on target"));
    const bool above = found.difference > T{};
    if (share.empty()) return catalog_.text(above ? msg("above target") : msg("below target"));
    return catalog_.text(above ? msg("{1} above target", share) : msg("{1} below target", share));
  }

  template <class T>
  void add_variance(const Line<T>& line, const LineRef& ref) {
    MonthRow row{RowKind::figure, catalog_.text(msg("Variance")), {}};
    for (const auto& period : periods_) {
      const auto found = variance(line.actual, line.target, period);
      MonthCell cell;
      if (found) {
        const auto share = percent(*found);
        const auto words =
            share ? catalog_.percent({std::abs((*share).fraction)}) : std::string{"n/a"};
        cell = {.text = symbol_of(*found) + " " + words,
                .entry = share ? catalog_.percent(*share) : words,
                .editable = false,
                .tone = tone_of(*found),
                .value = share ? std::optional((*share).fraction) : std::nullopt,
                .is_percent = true,
                .spoken = spoken(*found, share ? words : std::string{})};
      }
      row.cells.push_back(std::move(cell));
    }
    add_row(std::move(row), {ref, {}});
  }

  const Plan& plan_;
  const Targets* baseline_;
  const ShownFigures& figures_;
  const Catalog& catalog_;
  std::vector<Period> periods_;
  std::string line_;  ///< whose rows are being written
  TargetsTable made_;
  std::vector<std::string> reasons_;
  bool marked_ = false;
};

}  // namespace

TargetsTable targets_table(const Document& document, TargetsTab tab, const ShownFigures& shown,
                           Day today, const Catalog& catalog) {
  const auto& plan = document.plan;
  const auto& targets = plan.targets;
  TargetsWriter writer(document, shown, today, catalog);
  const auto* baseline = writer.baseline();
  if (tab == TargetsTab::headcount) {
    writer.unit(msg("Full-time equivalents"));
    for (const auto& department : targets.departments)
      writer.add_line(department.name, {LineKind::headcount, department.id.uuid}, department.line,
                      baseline ? &headcount_of(*baseline, department.id) : nullptr);
    if (!targets.departments.empty()) {
      writer.add_total(total_headcount(targets));
      writer.add_total_landing(headcount_landing(plan));
      if (const auto reported = reported_headcount(targets); reported && !reported->is_whole())
        writer.note(msg("{1}: {2}.", reported->month, departments_reported(reported)));
      writer.note(headcount_landing_method());
    }
    return writer.finish();
  }
  writer.unit(msg("{1}", plan.organization.currency.code));
  if (tab == TargetsTab::profit) {
    writer.add_line(catalog.term(label_of(plan.vision.success.profit_kind)), {LineKind::profit, {}},
                    targets.profit, baseline ? &baseline->profit : nullptr);
    writer.note(method_in_short(profit_landing(plan)));
    writer.note(profit_outlook_record(document));
    return writer.finish();
  }
  for (const auto& area : plan.vision.organization.areas)
    writer.add_line(area.name, {LineKind::revenue, area.id.uuid}, revenue_of(targets, area.id),
                    baseline ? &revenue_of(*baseline, area.id) : nullptr);
  if (!plan.vision.organization.areas.empty()) {
    const auto total = total_revenue(targets);
    const auto landing = revenue_landing(plan);
    writer.add_total(total);
    writer.add_total_outlook(total.outlook);
    writer.add_total_landing(landing, total.target);
    if (const auto reported = reported_revenue(targets); reported && !reported->is_whole())
      writer.note(msg("{1}: {2}.", reported->month, areas_reported(reported)));
    writer.note(method_in_short(landing));
    if (const auto remark = remark_on(landing); !remark.empty()) writer.note(remark);
    writer.note(revenue_outlook_record(document));
  }
  return writer.finish();
}

}  // namespace sightline
