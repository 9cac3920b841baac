// Pipeline cells: the figures of the Pipeline page, one column each, as text.
// Why: what stands in a cell and why it is not available come from the same place.
#pragma once

#include <optional>

#include "app/present/month_table.h"
#include "model/catalog/catalog.h"
#include "model/derive/pipeline_scores.h"

namespace sightline {

enum class PipelineColumn {
  quota,
  won,
  open,
  coverage,
  forecast,
  accuracy,
  win_rate,
  win_rate_value,
  win_loss,
  average_deal,
  cycle,
  discount,
};
inline constexpr std::size_t pipeline_columns = 12;
/// The first that is about closed deals; those before are about the quota.
inline constexpr auto first_of_closed = static_cast<std::size_t>(PipelineColumn::win_rate);

/// Message ids; the caption may be blank.
struct PipelineHead {
  const char* label;
  const char* caption;
};
[[nodiscard]] PipelineHead pipeline_head(PipelineColumn column);

/// Quota and forecast of a person.
[[nodiscard]] bool is_typed(PipelineColumn column);

[[nodiscard]] MonthCell pipeline_cell(PipelineColumn column, const DealSums& sums, bool of_person,
                                      const Currency& currency, const Catalog& catalog);

/// Why the figure is not available; nothing when it is, or when it is typed.
[[nodiscard]] std::optional<Message> pipeline_reason(PipelineColumn column, const DealSums& sums);

}  // namespace sightline
