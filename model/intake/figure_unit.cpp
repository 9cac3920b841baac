#include "model/intake/figure_unit.h"

#include <algorithm>
#include <array>

#include "model/base/text.h"
#include "model/catalog/currencies.h"
#include "model/intake/folded.h"

namespace sightline {
namespace {

/// Stands for any currency in words.json.
constexpr std::string_view any_currency = "¤";
/// Nothing above a table says its unit in more than this.
constexpr std::size_t most_bytes = 400;

/// A word of a text, as it is compared, and where it stands.
struct Word {
  std::string text;
  std::size_t from = 0;
  std::size_t end = 0;
};

bool is_currency(std::string_view word) { return currency_called(word) != nullptr; }

std::optional<std::string_view> sign_at(std::string_view text) {
  for (const auto& known : known_currencies())
    if (!known.sign.empty() && text.starts_with(known.sign)) return known.sign;
  return std::nullopt;
}

/// "TEUR" is a T of a currency: two words that stand in one place.
void add_word(std::vector<Word>& words, std::string_view text, std::size_t from, std::size_t end) {
  const auto word = folded(text.substr(from, end - from));
  if (word.empty()) return;
  if (is_currency(word)) return words.push_back({std::string(any_currency), from, end});
  // "Mars" is a month, and no million of Argentine pesos.
  if (word.size() == 4 && word != "mars" && (word[0] == 't' || word[0] == 'k' || word[0] == 'm') &&
      is_currency(word.substr(1))) {
    words.push_back({word.substr(0, 1), from, end});
    return words.push_back({std::string(any_currency), from, end});
  }
  words.push_back({word, from, end});
}

bool is_gap(char c) {
  constexpr std::string_view gaps = " \t\r\n()[]{}/\\,;:.'\"-_*|";
  return gaps.find(c) != std::string_view::npos;
}

std::vector<Word> words_of(std::string_view text) {
  constexpr std::array<std::string_view, 2> wide_gaps = {"\u00A0", "\u2019"};
  std::vector<Word> words;
  std::size_t from = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto rest = text.substr(at);
    std::size_t gap = is_gap(text[at]) ? 1 : 0;
    for (const auto wide : wide_gaps)
      if (rest.starts_with(wide)) gap = wide.size();
    const auto sign = sign_at(rest);
    if (gap == 0 && !sign) {
      ++at;
      continue;
    }
    add_word(words, text, from, at);
    if (sign) words.push_back({std::string(any_currency), at, at + sign->size()});
    at += sign ? sign->size() : gap;
    from = at;
  }
  add_word(words, text, from, text.size());
  return words;
}

bool is_number(std::string_view word) {
  return word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Before a unit, or between it and its currency: "in TEUR", "milliers d'euros".
bool is_joint(const std::string& word) {
  constexpr std::array<std::string_view, 5> joints = {"in", "en", "of", "de", "d"};
  return std::ranges::find(joints, word) != joints.end();
}

/// "TEUR", "$m", "Mio. €": letters that beside a currency mean nothing else.
bool is_short_for_money(std::string_view phrase) {
  constexpr std::size_t most_letters = 3;
  const auto words = words_of(phrase);
  return words.size() > 1 && std::ranges::all_of(words, [](const Word& word) {
           return word.text == any_currency || word.text.size() <= most_letters;
         });
}

}  // namespace

double times_of(FigureUnit unit) {
  constexpr double thousand = 1'000, million = 1'000'000;
  return unit == FigureUnit::million ? million : unit == FigureUnit::thousand ? thousand : 1;
}

/// Where the unit stands, with the currency beside it.
struct UnitWords::Found {
  FigureUnit unit = FigureUnit::one;
  std::size_t count = 0;
  std::size_t from = 0;
  std::size_t end = 0;
  std::size_t lead = 0;    ///< where the "in" before it begins
  bool is_amount = false;  ///< a number stands before it
  bool all = false;        ///< nothing else stands in the text
};

UnitWords::UnitWords(const ImportWords& words) {
  for (const auto& list : words.units) {
    const auto unit = parse_enum<FigureUnit>(list.name);
    if (!unit) continue;
    for (const auto& word : list.words) {
      Known known{*unit, {}};
      for (auto& part : words_of(word)) known.words.push_back(std::move(part.text));
      if (!known.words.empty()) known_.push_back(std::move(known));
    }
  }
}

std::optional<UnitWords::Found> UnitWords::find(std::string_view text) const {
  if (text.empty() || text.size() > most_bytes) return std::nullopt;
  const auto words = words_of(text);
  std::optional<Found> best;
  for (const auto& known : known_) {
    const auto found = std::ranges::search(words, known.words, {}, &Word::text);
    if (found.empty() || (best && best->count >= known.words.size())) continue;
    // "25.000 €" is an amount, and its zeros are no unit.
    if (found.begin() != words.begin() && is_number(found.begin()->text) &&
        is_number((found.begin() - 1)->text) && (found.begin() - 1)->text.size() <= 3)
      continue;
    auto first = found.begin();
    auto last = found.end() - 1;
    if (first != words.begin() && (first - 1)->text == any_currency) --first;
    auto behind = last + 1;
    while (behind != words.end() && is_joint(behind->text)) ++behind;
    if (behind != words.end() && behind->text == any_currency) last = behind;
    auto lead = first;
    while (lead != words.begin() && is_joint((lead - 1)->text)) --lead;
    const bool is_amount =
        lead != words.begin() && (lead - 1)->text.find_first_of("0123456789") != std::string::npos;
    best = Found{known.unit,
                 known.words.size(),
                 first->from,
                 last->end,
                 lead->from,
                 is_amount,
                 lead == words.begin() && last + 1 == words.end()};
  }
  return best;
}

std::optional<NamedUnit> UnitWords::in(std::string_view text) const {
  const auto found = find(text);
  if (!found || found->unit == FigureUnit::one) return std::nullopt;
  return NamedUnit{found->unit, to_valid_text(text.substr(found->from, found->end - found->from))};
}

std::optional<NamedUnit> UnitWords::in_title(std::string_view text) const {
  const auto found = find(text);
  if (!found || found->unit == FigureUnit::one || (found->is_amount && !found->all))
    return std::nullopt;
  const auto before = trimmed(text.substr(0, found->lead));
  const auto behind = trimmed(text.substr(found->end));
  constexpr std::array<std::string_view, 10> breaks = {"(", "[", "{", ",", ";",
                                                       ":", "|", "-", "–", "—"};
  const bool is_parted =
      std::ranges::any_of(breaks, [&](const auto sign) { return before.ends_with(sign); });
  const bool is_led = found->lead != found->from;
  const auto phrase = text.substr(found->from, found->end - found->from);
  const auto ends =
      behind.empty() || std::string_view(")]},;|").find(behind[0]) != std::string_view::npos;
  if (!found->all && !is_led && !(is_parted && ends) && !is_short_for_money(phrase))
    return std::nullopt;
  return NamedUnit{found->unit, to_valid_text(phrase)};
}

std::optional<FigureUnit> UnitWords::of_cell(std::string_view text) const {
  const auto words = words_of(trimmed(text));
  if (std::ranges::all_of(words, [](const Word& word) { return word.text == any_currency; }))
    return FigureUnit::one;
  const auto found = find(trimmed(text));
  return found && found->all ? std::optional(found->unit) : std::nullopt;
}

std::string UnitWords::without(std::string_view text) const {
  const auto found = find(text);
  if (!found) return std::string(text);
  // The brackets and commas around it go with it: names are compared by their letters.
  return std::string(trimmed(std::string(text.substr(0, found->lead)) + " " +
                             std::string(text.substr(found->end))));
}

bool UnitWords::is_only(std::string_view text) const {
  const auto found = find(text);
  return found && found->all;
}

Message unit_problem(std::string_view text) {
  return msg(
      "‘{1}’ is no unit of money. Write the currency, thousands or millions of it, such as "
      "TEUR or $m, or nothing for amounts in full.",
      std::string(text));
}

void UnitNote::take(const std::optional<NamedUnit>& named) {
  if (!named) return;
  if (!named_) named_ = named;
  if (!is_said_ && named_->unit != named->unit)
    throw Failure(FailureKind::input,
                  msg("The file counts in ‘{1}’ and in ‘{2}’. Give all of its figures one unit, "
                      "and import it again.",
                      named_->words, named->words));
}

void UnitNote::take_rows(const Table& table, std::size_t from, std::size_t end) {
  for (std::size_t row = from; row < end && row < table.rows(); ++row)
    for (std::size_t column = 0; column < table.width(row); ++column)
      take(trimmed(table.cell(row, column)));
}

void UnitNote::take_titles(const Table& table, std::size_t end) {
  for (std::size_t row = 0; row < end && row < table.rows(); ++row)
    for (std::size_t column = 0; column < table.width(row); ++column)
      take(words_.in_title(trimmed(table.cell(row, column))));
}

bool UnitNote::is_of_units(const Table& table, std::size_t row) const {
  if (row >= table.rows() || table.is_blank(row)) return false;
  for (std::size_t column = 0; column < table.width(row); ++column)
    if (const auto text = trimmed(table.cell(row, column)); !text.empty() && !words_.is_only(text))
      return false;
  return true;
}

}  // namespace sightline
