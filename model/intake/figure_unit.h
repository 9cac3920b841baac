// Figure unit: whether the figures of a file are amounts in full, thousands or millions of them.
// Why: accounting programs write "TEUR" or "in thousands" once above their figures; whoever reads
// over it takes actuals that are a thousand times too small.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/leaf.h"
#include "model/intake/import_words.h"
#include "model/intake/table.h"

namespace sightline {

enum class FigureUnit { one, thousand, million };
template <>
inline constexpr auto enum_texts<FigureUnit> =
    std::array{EnumText("one", "as they stand"), EnumText("thousand", "thousands"),
               EnumText("million", "millions")};
/// 1, 1,000 or 1,000,000.
[[nodiscard]] double times_of(FigureUnit unit);

/// What a text says that figures count in, and its words for it: "TEUR", "Mio. €".
struct NamedUnit {
  FigureUnit unit = FigureUnit::one;
  std::string words;

  bool operator==(const NamedUnit&) const = default;
};

class UnitWords {
 public:
  explicit UnitWords(const ImportWords& words);

  /// Nothing for a text that names no thousands and no millions.
  [[nodiscard]] std::optional<NamedUnit> in(std::string_view text) const;
  /// The text without that unit, and without the "in" before it: "Umsatz" of "Umsatz in TEUR".
  [[nodiscard]] std::string without(std::string_view text) const;
  /// What a cell of units says of its row: one where it is blank or a currency alone. Nothing for
  /// other words.
  [[nodiscard]] std::optional<FigureUnit> of_cell(std::string_view text) const;
  /// What a title or note says of the figures below it: "in thousands", "TEUR", "(Mio. €)". An
  /// amount in a sentence, "deals above $1m", is none.
  [[nodiscard]] std::optional<NamedUnit> in_title(std::string_view text) const;
  /// True when the text is nothing but a unit.
  [[nodiscard]] bool is_only(std::string_view text) const;

 private:
  struct Found;
  [[nodiscard]] std::optional<Found> find(std::string_view text) const;

  struct Known {
    FigureUnit unit = FigureUnit::one;
    std::vector<std::string> words;
  };
  std::vector<Known> known_;
};

/// What is wrong with a cell of units that says none.
[[nodiscard]] Message unit_problem(std::string_view text);

/// The one unit that a file names, gathered from the places that can name it.
class UnitNote {
 public:
  /// `is_said`: somebody said what the figures count in, whatever the file names.
  UnitNote(const UnitWords& words, bool is_said) : words_(words), is_said_(is_said) {}

  /// Throws Failure{input} for a unit other than the one that was noted before, unless one is said.
  void take(std::string_view text) { take(words_.in(text)); }
  /// All cells of these rows.
  void take_rows(const Table& table, std::size_t from, std::size_t end);
  /// All cells of the rows before `end`: titles and notes stand above the head of a table.
  void take_titles(const Table& table, std::size_t end);
  /// A row that has the unit of each column and nothing else.
  [[nodiscard]] bool is_of_units(const Table& table, std::size_t row) const;

  [[nodiscard]] const std::optional<NamedUnit>& named() const { return named_; }

 private:
  void take(const std::optional<NamedUnit>& named);

  const UnitWords& words_;
  bool is_said_;
  std::optional<NamedUnit> named_;
};

}  // namespace sightline
