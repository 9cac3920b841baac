// The quarterly review as slides: what was decided, where we stand, what slipped, where we land.
// Why: the agenda and what each page says are rules of the method; the window only turns the pages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "model/derive/check.h"
#include "model/document.h"
#include "reports/draw/slide.h"

namespace sightline {

/// One point of the agenda with its time.
struct AgendaItem {
  std::string title;
  int minutes = 0;

  bool operator==(const AgendaItem&) const = default;
};

struct ReviewPage {
  draw::Slide slide;
  std::optional<std::size_t> item;  ///< of the agenda; none for the agenda itself
};

struct ReviewShow {
  std::string name;                ///< "Northwind · Quarterly review": below every page
  std::vector<AgendaItem> agenda;  ///< in the order of the method
  std::vector<ReviewPage> pages;   ///< never empty

  [[nodiscard]] int minutes() const;  ///< of the whole agenda
};

/// About the cycle under review.
[[nodiscard]] ReviewShow review_show(const Document& document, Day today, const Catalog& catalog);
/// The same for who may read these findings, or none at all; about a cycle of the document, or
/// none.
[[nodiscard]] ReviewShow review_show(const Document& document, Day today, const Catalog& catalog,
                                     const std::optional<std::vector<Finding>>& findings,
                                     const Cycle* about);

/// All words of a slide in reading order, for those who don't see it.
[[nodiscard]] std::string spoken(const draw::Slide& slide);

}  // namespace sightline
