#include "reports/landing_words.h"

namespace sightline {

std::string chance_words(Percent chance, const Catalog& catalog) {
  constexpr Percent most{0.99};
  constexpr Percent least{0.01};
  if (chance > most) return catalog.text(msg("over {1}", catalog.percent(most, 0)));
  if (chance < least) return catalog.text(msg("under {1}", catalog.percent(least, 0)));
  return catalog.percent(chance, 0);
}

std::string range_words(const MoneyRange& range, const Currency& currency, const Catalog& catalog) {
  return catalog.text(
      msg("{1} – {2}", catalog.money(range.least, currency), catalog.money(range.most, currency)));
}

}  // namespace sightline
