// Landing in words: its range and chance as window, slides and command line say them.
// Why: one wording, so that nobody takes two of them for two figures.
#pragma once

#include "model/catalog/catalog.h"
#include "model/derive/landing.h"

namespace sightline {

/// "63 %"; what is as good as sure or impossible is said so: "over 99 %", "under 1 %".
[[nodiscard]] std::string chance_words(Percent chance, const Catalog& catalog);
/// "$6.8m – $7.4m".
[[nodiscard]] std::string range_words(const MoneyRange& range, const Currency& currency,
                                      const Catalog& catalog);

}  // namespace sightline
