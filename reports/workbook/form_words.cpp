#include "reports/workbook/form_words.h"

#include <string_view>

namespace sightline::workbook {
namespace {

/// How a language is told to Excel, and what stands between day and month.
struct DateWords {
  std::string_view language;
  std::string_view mark;
  std::string_view between;
};

constexpr DateWords date_words[] = {
    {"de", "[$-407]", ". "}, {"fr", "[$-40C]", " "}, {"es", "[$-C0A]", " "}};

std::string literal_of(std::string_view text) {
  return text.empty() ? std::string{} : "\"" + std::string(text) + "\"";
}

/// A code for digits with an ending such as "{1}m" put around them.
std::string with_ending(const std::string& digits, const std::string& ending) {
  const auto at = ending.find("{1}");
  if (at == std::string::npos) return digits;
  return literal_of(ending.substr(0, at)) + digits + literal_of(ending.substr(at + 3));
}

std::string with_arrows(const std::string& digits, const std::string& ending) {
  std::string code;
  for (const auto* mark : {"▲ ", "▼ ", "= "})
    code += (code.empty() ? "" : ";") + literal_of(mark) + digits + literal_of(" " + ending);
  return code;
}

std::string with_currency(const std::string& code, const Currency& currency,
                          const LocaleForm& form) {
  const auto symbol = currency_symbol(currency);
  if (form.currency_after) return code + literal_of("\u00A0" + symbol);
  return literal_of(symbol + (form.currency_space ? "\u00A0" : "")) + code;
}

}  // namespace

FormWords form_words(const Catalog& catalog, const Currency& currency) {
  FormWords words;
  std::string after = " ";
  for (const auto& [language, mark, between] : date_words) {
    if (!catalog.language().starts_with(language)) continue;
    const std::string start = std::string(mark) + "d" + std::string(between);
    after = between;
    words.day = start + "mmm yyyy";
    words.short_date = start + "mmm yy";
    words.short_day = start + "mmm";
    words.month = std::string(mark) + words.month;
    words.short_month = std::string(mark) + words.short_month;
  }
  const auto& months = catalog.form().short_months;
  for (std::size_t i = 0; i < months.size(); ++i) words.after_day.at(i) = after + months.at(i);
  words.verdict = "[=1]" + literal_of("✓ " + catalog.term("holds")) + ";" +
                  literal_of("✗ " + catalog.term("broken"));
  words.beaten = "[=1]" + literal_of("✓ " + catalog.term("yes")) + ";" +
                 literal_of("○ " + catalog.term("not so far"));
  words.not_available = catalog.term(words.not_available);
  words.against_target = with_arrows("0.0%", catalog.term("against target"));
  words.against_plan = with_arrows("0.0", catalog.term("against plan"));
  words.late_or_blocked = "0" + literal_of(" " + catalog.term("late or blocked"));
  const auto large =
      with_currency(with_ending("#,##0.00,,", catalog.millions()), currency, catalog.form());
  const auto very_large =
      with_currency(with_ending("#,##0.00,,,", catalog.billions()), currency, catalog.form());
  const auto small = with_currency("#,##0", currency, catalog.form());
  words.short_money = "[>=999500]" + large + ";[<=-999500]-" + large + ";" + small;
  words.short_millions = large + ";-" + large;
  words.short_billions = very_large + ";-" + very_large;
  words.billions = with_ending("#,##0.0,,,", catalog.billions());
  words.whole_billions = with_ending("#,##0,,,", catalog.billions());
  words.millions = with_ending("#,##0.0,,", catalog.millions());
  words.whole_millions = with_ending("#,##0,,", catalog.millions());
  words.thousands = with_ending("#,##0,", catalog.thousands());
  return words;
}

}  // namespace sightline::workbook
