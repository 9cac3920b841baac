#include <array>

#include "model/derive/finding_groups.h"
#include "model/derive/open_findings.h"
#include "model/derive/review.h"
#include "model/find.h"
#include "reports/draw/print_contents.h"
#include "reports/draw/print_pages.h"
#include "reports/draw/print_table.h"
#include "reports/short_words.h"
#include "reports/tables_actions.h"
#include "reports/tables_figures.h"
#include "reports/tables_reviews.h"

namespace sightline::draw {
namespace {

class ReviewPrinter {
 public:
  ReviewPrinter(const Document& document, Day today, const Catalog& catalog)
      : document_(document), plan_(document.plan), today_(today), catalog_(catalog) {}

  // What was reported so far against the target of the same months, and where that leads.
  [[nodiscard]] PrintTable figures() const {
    constexpr std::array kinds = {
        FigureKind::target,          FigureKind::compared,         FigureKind::whole,
        FigureKind::variance,        FigureKind::variance_percent, FigureKind::landing,
        FigureKind::landing_variance};
    PrintTable table{catalog_.text(msg("Where we stand")),
                     {{catalog_.text(msg("In {1}", plan_.organization.currency.code)), false}},
                     {},
                     catalog_.text(msg("No targets have been set yet."))};
    for (const auto kind : kinds)
      table.columns.push_back({catalog_.term(sightline::label_of(kind)), true});
    for (const auto measure : {Measure::revenue, Measure::headcount, Measure::profit}) {
      const auto figures = figure_table(document_, measure);
      const auto* target = figures.total().row(FigureKind::target);
      if (target == nullptr || target->known == 0) continue;
      PrintTableRow row{{name_of(measure)}};
      for (const auto kind : kinds)
        row.cells.push_back(
            cell_of(figures, kind == FigureKind::whole ? figures.reported() : kind));
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  [[nodiscard]] PrintTable slipped() const {
    PrintTable table{catalog_.text(msg("What slipped, how often and why")),
                     print_columns(catalog_, {"Action", "Owner", "Status", "Reason"}, {}),
                     {},
                     catalog_.text(msg("✓ Nothing slipped, and nothing was dropped."))};
    for (const auto& slip : slipped_actions(plan_, today_)) {
      std::string why;
      for (const auto& reason : slip.reasons) add_dotted(why, reason.text);
      table.rows.push_back({{slip.action->title,
                             owner_name(plan_, *slip.action),
                             {slipped_words(slip, catalog_), slipped_tone(slip)},
                             why}});
    }
    return table;
  }

  [[nodiscard]] PrintTable decisions() const {
    PrintTable table{catalog_.text(msg("Decisions, the last review's first")),
                     print_columns(catalog_, {"Decision", "Owner", "State"}, {"Review", "Due"}),
                     {},
                     catalog_.text(msg("Nothing has been decided yet."))};
    for (const auto& line : decision_table(plan_, today_)) {
      const auto& decision = *line.decision;
      const auto* owner = find(plan_.people, decision.owner);
      table.rows.push_back(
          {{decision.text, owner == nullptr ? std::string() : owner->display_name(), state_of(line),
            catalog_.date(line.review->on),
            decision.due ? catalog_.date(*decision.due) : std::string()}});
    }
    return table;
  }

  [[nodiscard]] PrintTable findings() const {
    PrintTable table{
        catalog_.text(msg("Findings")),
        print_columns(catalog_, {"Severity", "Finding", "Why it matters", "What to do"}, {}),
        {},
        catalog_.text(msg("Nothing: the plan holds together.")),
        2};
    const auto open = open_findings(document_, today_);
    for (const auto& same : grouped(open)) {
      const auto& first = same.first();
      const auto look = look_of(first.severity);
      table.rows.push_back({{{catalog_.text(look.word), look.tone},
                             catalog_.text(same.what),
                             catalog_.text(first.why),
                             catalog_.text(first.todo)}});
    }
    return table;
  }

 private:
  [[nodiscard]] std::string name_of(Measure measure) const {
    if (measure == Measure::headcount) return catalog_.text(msg("Headcount"));
    if (measure == Measure::profit)
      return catalog_.term(label_of(plan_.vision.success.profit_kind));
    return catalog_.text(msg("Revenue"));
  }

  [[nodiscard]] PrintTableCell cell_of(const FigureTable& figures, FigureKind kind) const {
    const auto* row = figures.total().row(kind);
    if (row == nullptr) return {};
    const auto& value = row->total;
    if (value.not_available) return catalog_.text(msg("n/a"));
    if (!value.number) return {};
    const bool apart = kind == FigureKind::variance || kind == FigureKind::variance_percent ||
                       kind == FigureKind::landing_variance;
    const bool is_bad = apart && *value.number < 0 && !figures.is_level();
    return {words_of(figures, kind, *value.number, apart ? Sign::always : Sign::minus_only),
            is_bad ? Tone::bad : Tone::neutral};
  }

  [[nodiscard]] std::string words_of(const FigureTable& figures, FigureKind kind, double value,
                                     Sign sign) const {
    if (kind == FigureKind::variance_percent) return catalog_.percent({value}, 1, sign);
    if (figures.is_level()) return catalog_.number(value, 1, sign);
    return catalog_.number(value, 0, sign);
  }

  [[nodiscard]] PrintTableCell state_of(const DecisionLine& line) const {
    if (line.decision->done) return {"✓ " + catalog_.term("done"), Tone::good};
    if (line.is_late) return {"■ " + catalog_.term("open"), Tone::bad};
    return {"○ " + catalog_.term("open")};
  }

  const Document& document_;
  const Plan& plan_;
  Day today_;
  const Catalog& catalog_;
};

}  // namespace

void print_review(PrintSheets& sheets, const Document& document, Day today, const Catalog& catalog,
                  const PrintWatch& watch) {
  const ReviewPrinter printer(document, today, catalog);
  print_table(sheets, printer.figures());
  if (const auto* cycle = cycle_under_review(document, today))
    print_cycle(sheets, document.plan, *cycle, today, catalog, watch);
  for (const auto& table : {printer.slipped(), printer.decisions(), printer.findings()})
    print_table(sheets, table, watch);
}

}  // namespace sightline::draw
