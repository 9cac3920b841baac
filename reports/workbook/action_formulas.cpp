#include "reports/workbook/action_formulas.h"

namespace sightline::workbook {

void colour_by_symbol(Sheet& sheet, Range range, const std::string& symbol) {
  sheet.colour(range, symbol + "=\"■\"", Tone::bad);
  sheet.colour(range, symbol + "=\"▲\"", Tone::warning);
  sheet.colour(range, "OR(" + symbol + "=\"✓\"," + symbol + "=\"●\")", Tone::good);
  sheet.colour(range, "OR(" + symbol + "=\"→\"," + symbol + "=\"×\")", Tone::neutral);
}

std::string symbol_of_status(const std::string& status) {
  return "IFERROR(INDEX(list_symbol,MATCH(" + status + ",list_status,0)),\"\")";
}

std::string is_late(const std::string& symbol, const std::string& due) {
  return "AND(" + symbol + "=\"■\"," + due + "<>\"\"," + due + "<report_date)";
}

// The sentence has a form for one day and one for several, each with the number where it belongs.
std::string late_words(const Catalog& catalog, const std::string& days) {
  constexpr int several = 77;
  const auto sentence = [&](int count) {
    return catalog.text(msg_n("late {1} day", "late {1} days", count));
  };
  std::string many = sentence(several);
  const std::string number = std::to_string(several);
  if (const auto at = many.find(number); at != std::string::npos)
    many.replace(at, number.size(), "\1");
  return "IF(" + days + "=1," + text_literal(sentence(1)) + "," + sentence_formula(many, days) +
         ")";
}

}  // namespace sightline::workbook
