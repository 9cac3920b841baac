// The charts of the Summary sheet, and the counts that one of them draws.
// Why: a page of cards and lists is read better with its file free of chart settings.
#pragma once

#include "reports/workbook/charts.h"
#include "reports/workbook/context.h"

namespace sightline::workbook {

class SummaryCharts {
 public:
  /// Of every chart, in pixels.
  static constexpr int height = 272;

  /// The counts by status and cycle are written from `data_row` on, below what is printed.
  SummaryCharts(Context& context, Sheet& sheet, Row data_row)
      : context_(context), sheet_(sheet), data_row_(data_row) {}

  void revenue(Cell at) const;
  void headcount(Cell at) const;
  void actions(Cell at) const;

 private:
  void figures(Cell at, Measure measure, ChartSpec chart, int width) const;
  void write_counts() const;
  [[nodiscard]] static double count_in(const CyclePlaces& cycle, Status status);

  Context& context_;
  Sheet& sheet_;
  Row data_row_;
};

}  // namespace sightline::workbook
