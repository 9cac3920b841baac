#include "app/present/pipeline_cells.h"

#include <array>
#include <type_traits>

namespace sightline {
namespace {

// Short captions: in a window of ordinary width all columns have room.
constexpr std::array<PipelineHead, pipeline_columns> heads = {{{"Quota", ""},
                                                               {"Won", ""},
                                                               {"Open", "to close"},
                                                               {"Coverage", "of rest"},
                                                               {"Committed", "to win"},
                                                               {"Accuracy", "of forecast"},
                                                               {"Win rate", "by count"},
                                                               {"Win rate", "by value"},
                                                               {"Won to lost", ""},
                                                               {"Average", "per deal"},
                                                               {"Sales cycle", "days"},
                                                               {"Discount", "per deal"}}};

std::string with_decimals(double value, const Catalog& catalog) { return catalog.number(value, 1); }

double reckoned(double value) { return value; }
double reckoned(Percent value) { return value.fraction; }

/// The text of a figure, or the word for none, in quiet.
template <class T, class Text>
MonthCell cell_of(const Available<T>& figure, const Catalog& catalog, Text&& text) {
  MonthCell cell;
  if (figure) {
    cell.text = text(*figure);
  } else {
    cell.text = catalog.term("n/a");
    cell.tone = CellTone::quiet;
  }
  cell.entry = cell.text;
  if constexpr (std::is_same_v<T, double> || std::is_same_v<T, Percent>) {
    if (figure) cell.value = reckoned(*figure);
    cell.is_percent = std::is_same_v<T, Percent>;
  }
  return cell;
}

MonthCell money_cell(const std::optional<Money>& amount, bool editable, const Currency& currency,
                     const Catalog& catalog) {
  MonthCell cell;
  cell.editable = editable;
  if (!amount) return cell;
  cell.text = catalog.number(to_units(*amount, currency), 0);
  cell.entry = catalog.full_amount(*amount, currency);
  cell.value = to_units(*amount, currency);
  return cell;
}

MonthCell average_cell(const Available<Money>& average, const Currency& currency,
                       const Catalog& catalog) {
  auto cell = cell_of(average, catalog,
                      [&](Money amount) { return catalog.number(to_units(amount, currency), 0); });
  if (average) cell.value = to_units(*average, currency);
  return cell;
}

/// A late one has a sign before it.
MonthCell commitment_cell(const DealSums& sums, bool editable, const Currency& currency,
                          const Catalog& catalog) {
  auto cell = money_cell(sums.commitment, editable, currency, catalog);
  if (sums.committed_late > 0) cell.text = catalog.text(msg("▲ {1}", cell.text));
  return cell;
}

/// What is to be known of a forecast that is late, in whole or in part.
std::optional<Message> late_words(const DealSums& sums) {
  if (!sums.late_on) return std::nullopt;
  return msg(
      "▲ made on {1}, after the first day of the quarter. The accuracy counts what was "
      "committed to by then.",
      *sums.late_on);
}

MonthCell coverage_cell(const Available<Coverage>& coverage, const Catalog& catalog) {
  auto cell = cell_of(coverage, catalog, [&](const Coverage& c) {
    return c.met ? catalog.text(msg("● met"))
                 : catalog.text(msg("{1} ×", catalog.number(c.ratio, 1)));
  });
  if (coverage && (*coverage).met) {
    cell.tone = CellTone::good;
    cell.spoken = catalog.text(msg("met"));
  }
  if (coverage && !(*coverage).met) cell.value = (*coverage).ratio;
  // Less than what is left to win can't fill the quota, whatever the win rate.
  if (coverage && !(*coverage).met && (*coverage).ratio < 1) {
    cell.tone = CellTone::bad;
    cell.spoken = cell.text;
    cell.text = catalog.text(msg("■ {1}", cell.text));
  }
  return cell;
}

}  // namespace

PipelineHead pipeline_head(PipelineColumn column) {
  return heads.at(static_cast<std::size_t>(column));
}

bool is_typed(PipelineColumn column) {
  return column == PipelineColumn::quota || column == PipelineColumn::forecast;
}

MonthCell pipeline_cell(PipelineColumn column, const DealSums& sums, bool of_person,
                        const Currency& currency, const Catalog& catalog) {
  const auto percent = [&](Percent value) { return catalog.percent(value, 0); };
  const auto number = [&](double value) { return with_decimals(value, catalog); };
  switch (column) {
    case PipelineColumn::quota:
      return money_cell(sums.quota, of_person, currency, catalog);
    case PipelineColumn::won:
      return money_cell(sums.won_value, false, currency, catalog);
    case PipelineColumn::open:
      return money_cell(sums.open_value, false, currency, catalog);
    case PipelineColumn::coverage:
      return coverage_cell(pipeline_to_quota(sums), catalog);
    case PipelineColumn::forecast:
      return commitment_cell(sums, of_person, currency, catalog);
    case PipelineColumn::accuracy:
      return cell_of(forecast_accuracy(sums), catalog, percent);
    case PipelineColumn::win_rate:
      return cell_of(win_rate_by_count(sums), catalog, percent);
    case PipelineColumn::win_rate_value:
      return cell_of(win_rate_by_value(sums), catalog, percent);
    case PipelineColumn::win_loss:
      return cell_of(win_loss_ratio(sums), catalog, number);
    case PipelineColumn::average_deal:
      return average_cell(average_deal(sums), currency, catalog);
    case PipelineColumn::cycle:
      return cell_of(sales_cycle(sums), catalog,
                     [&](double days) { return catalog.number(days, 0); });
    case PipelineColumn::discount:
      return cell_of(average_discount(sums), catalog,
                     [&](Percent discount) { return catalog.percent(discount); });
  }
  return {};
}

std::optional<Message> pipeline_reason(PipelineColumn column, const DealSums& sums) {
  const auto reason = [](const auto& figure) -> std::optional<Message> {
    return figure ? std::nullopt : std::optional(figure.reason());
  };
  switch (column) {
    case PipelineColumn::coverage:
      return reason(pipeline_to_quota(sums));
    case PipelineColumn::forecast:
      return late_words(sums);
    case PipelineColumn::accuracy:
      return reason(forecast_accuracy(sums));
    case PipelineColumn::win_rate:
      return reason(win_rate_by_count(sums));
    case PipelineColumn::win_rate_value:
      // Said once where both rates lack the same.
      return win_rate_by_count(sums) ? reason(win_rate_by_value(sums)) : std::nullopt;
    case PipelineColumn::win_loss:
      return win_rate_by_count(sums) ? reason(win_loss_ratio(sums)) : std::nullopt;
    case PipelineColumn::average_deal:
      return win_rate_by_count(sums) ? reason(average_deal(sums)) : std::nullopt;
    case PipelineColumn::cycle:
      return sums.won > 0 ? reason(sales_cycle(sums)) : std::nullopt;
    case PipelineColumn::discount:
      return sums.won > 0 ? reason(average_discount(sums)) : std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace sightline
