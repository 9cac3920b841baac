// Baselines: what was agreed when and by whom, and what two of them differ in.
// Why: which one is the reference, and what has changed since, is asked in every review.
#pragma once

#include <string>
#include <vector>

#include "app/present/home_presenter.h"

namespace sightline {

/// The last one first.
[[nodiscard]] std::vector<HomeRow> baseline_rows(const Document& document, const Catalog& catalog);
/// What can be compared: "Baseline 0 · 5 Jan 2026" … in order of number, and the plan of today
/// last.
[[nodiscard]] std::vector<std::string> baseline_names(const Document& document,
                                                      const Catalog& catalog);
/// Places in baseline_names().
struct BaselinePair {
  std::size_t before = 0;
  std::size_t after = 0;

  bool operator==(const BaselinePair&) const = default;
};
/// The last baseline and today.
[[nodiscard]] BaselinePair pair_to_begin_with(const Document& document);
/// The differences part by part, a line each that leads to its place; none when there are none.
[[nodiscard]] std::vector<HomeRow> comparison_rows(const Document& document,
                                                   const BaselinePair& pair,
                                                   const Catalog& catalog);
/// The same as a text that can be put into minutes; a sentence when there are none.
[[nodiscard]] std::string comparison_text(const Document& document, const BaselinePair& pair,
                                          const Catalog& catalog);

/// Asks why and makes the one at this place in baseline_rows() the reference, by a decision of the
/// review that goes on. False when that can't be, which is said.
bool choose_reference(Session& session, std::size_t row, const Catalog& catalog);

}  // namespace sightline
