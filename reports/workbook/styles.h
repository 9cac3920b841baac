// Styles: the looks of cells, each made once and shared by every cell that has it.
// Why: inputs, calculations, links and checks are told apart in one place; a book with a format per
// cell is slow to write and slower to open.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "model/base/money.h"
#include "reports/brand/brand.h"
#include "reports/workbook/form_words.h"

struct lxw_workbook;
struct lxw_format;

namespace sightline::workbook {

/// What a cell is, by the legend of the cover.
enum class Role : std::uint8_t { calculation, input, link, check, jump, second, header, title };
enum class Form : std::uint8_t {
  general,
  money,
  fte,
  percent,
  ratio,
  count,
  day,
  month,
  short_month,
  verdict,
  beaten,
  signed_money,
  signed_fte,
  signed_percent,
  short_money,
  short_millions,
  short_billions,
  in_millions,
  in_billions,
  arrow_percent,
  against_target,
  against_plan,
  late_or_blocked,
  short_day,
  short_date
};
[[nodiscard]] constexpr bool is_large(Form form) {
  return form == Form::in_millions || form == Form::in_billions;
}
enum class Side : std::uint8_t { natural, left, centre, right };
enum class Tone : std::uint8_t { none, good, warning, bad, neutral };
enum class Rule : std::uint8_t { none, hairline, strong };

/// Stands after a provisional number, and in the legend that says so.
inline constexpr const char* provisional_mark = "p";

/// Everything that makes two cells look different.
struct Look {
  Role role = Role::calculation;
  Form form = Form::general;
  Side side = Side::natural;
  Tone tone = Tone::none;
  Rule below = Rule::none;
  bool bold = false;
  bool sunken = false;
  bool wrap = false;
  bool card = false;         ///< a row of a card, with the accent at its left
  bool top = false;          ///< at the top of a high row
  bool inset = false;        ///< apart from the text beside it
  bool calm = false;         ///< an input that few use: paler, so that it doesn't draw the eye
  bool provisional = false;  ///< an actual that may still change
  bool locked = false;       ///< looks like an input, and is only a sample of one
  std::uint8_t size = 0;     ///< points; 0 for the book's own

  auto operator<=>(const Look&) const = default;
};

/// Arial where the brand has no font of its own: every spreadsheet program has it.
[[nodiscard]] inline const char* book_font(const Brand& brand) {
  return brand.font.empty() ? "Arial" : brand.font.c_str();
}

/// How wide a digit of the brand's font is in pixels, by which programs count the width of columns:
/// 7 in most fonts at a book's size. Wide ones, and what stands in for them where they are missing,
/// have 8.
[[nodiscard]] double digit_pixels(const Brand& brand);
[[nodiscard]] bool has_wide_digits(const Brand& brand);

class Styles {
 public:
  Styles(lxw_workbook* book, Brand brand, const Currency& currency);

  /// The language of dates, checks and short amounts; call it before the first cell.
  void speak(const Catalog& catalog) { words_ = form_words(catalog, currency_); }
  [[nodiscard]] const FormWords& words() const { return words_; }
  [[nodiscard]] lxw_format* get(const Look& look);
  /// The same for conditional formats, where only colours and weight count.
  [[nodiscard]] lxw_format* conditional(Tone tone);
  [[nodiscard]] lxw_format* fill(std::uint32_t colour);
  /// The same where only the form of the number counts.
  [[nodiscard]] lxw_format* conditional(Form form);
  /// Nothing but a fill, for a cell.
  [[nodiscard]] lxw_format* swatch(std::uint32_t colour);
  [[nodiscard]] const Brand& brand() const { return brand_; }
  [[nodiscard]] const Currency& currency() const { return currency_; }
  /// Excel's code for a form of numbers.
  [[nodiscard]] std::string number_code(Form form) const;

 private:
  [[nodiscard]] lxw_format* make(const Look& look);
  [[nodiscard]] lxw_format* add();

  lxw_workbook* book_;
  Brand brand_;
  Currency currency_;
  FormWords words_;
  std::map<Look, lxw_format*> formats_;
  const std::pair<const Look, lxw_format*>* last_ = nullptr;  ///< of those, what was asked last
  std::map<Tone, lxw_format*> conditionals_;
  std::map<Form, lxw_format*> forms_;
  std::map<std::uint32_t, lxw_format*> fills_;
  std::map<std::uint32_t, lxw_format*> swatches_;
};

}  // namespace sightline::workbook
