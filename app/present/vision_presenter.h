// What the Vision page shows: the four questions with their numbers, texts and specialty areas.
// Why: plain data made by functions of the document; every text is ready to be shown, and what is
// typed comes back as an edit or a sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/present/edit_entry.h"
#include "app/present/plan_words.h"
#include "model/catalog/catalog.h"
#include "model/derive/completeness.h"
#include "model/document.h"
#include "model/edit/gestures_vision.h"

namespace sightline {

/// A number of the vision in one column.
struct VisionFigure {
  std::string text;   ///< as shown: "5.1m"
  std::string entry;  ///< as typed: "5,100,000"

  bool operator==(const VisionFigure&) const = default;
};

struct VisionNumberRow {
  std::optional<VisionPart> part;  ///< none: worked out from other rows, not to be typed
  std::string label;
  VisionFigure now;
  VisionFigure then;
  std::string gap;     ///< "+3.9m", or blank
  std::string growth;  ///< a year: "+20.8 %", "n/a", or blank while a number is missing
  std::string why;     ///< why growth is not available, as a sentence
  bool example = false;

  bool operator==(const VisionNumberRow&) const = default;
};

enum class VisionText {
  meaning,
  clients,
  competitors,
  business_community,
  vendors,
  reasoning,
  time_frame,
  preconditions
};

struct VisionTextRow {
  VisionText field = VisionText::meaning;
  std::string label;
  std::string text;
  bool example = false;

  bool operator==(const VisionTextRow&) const = default;
};

struct VisionAreaRow {
  Id<SpecialtyArea> id;
  std::string name;
  std::string now;  ///< "44 %", or blank
  std::string then;
  double now_part = 0;  ///< 0 … 1, for a bar
  double then_part = 0;
  bool example = false;

  bool operator==(const VisionAreaRow&) const = default;
};

/// One question. Parts it doesn't have are empty.
struct QuestionView {
  VisionQuestion question = VisionQuestion::organization;
  std::string title;
  double answered = 0;               ///< 0 … 1
  std::vector<std::string> missing;  ///< labels of the parts without an answer
  std::vector<VisionNumberRow> numbers;
  std::vector<VisionAreaRow> areas;
  std::string shares;  ///< "Shares add up to 100 % now and in three years."
  WordTone shares_tone = WordTone::neutral;
  std::vector<VisionTextRow> texts;
  std::vector<std::string> choices;  ///< kinds of profit; or of the goal, "Not answered" first
  std::size_t chosen = 0;

  bool operator==(const QuestionView&) const = default;
};

struct VisionView {
  std::vector<QuestionView> questions;  ///< four, in order of VisionQuestion
  std::string answered;                 ///< "53 % answered"
  double answered_part = 0;
  std::string now_head;   ///< "Now"
  std::string now_date;   ///< "31 Dec 2025"
  std::string then_head;  ///< "In three years", or as many as the horizon is away
  std::string then_date;
  std::string unit;  ///< the currency: "USD"

  bool operator==(const VisionView&) const = default;
};

[[nodiscard]] VisionView vision_view(const Document& document, const Catalog& catalog);

/// Revenue, employees, net worth, company value or profit; blank clears it.
[[nodiscard]] EditEntry enter_number(const Document& document, VisionPart part, When when,
                                     std::string_view typed, const Catalog& catalog);
[[nodiscard]] Edit enter_text(const Document& document, VisionText field, std::string_view typed);
/// As-of date (now) or horizon (then).
[[nodiscard]] EditEntry enter_date(const Document& document, When when, std::string_view typed,
                                   Day today, const Catalog& catalog);
/// A blank name is refused, and so is one that another area has.
[[nodiscard]] EditEntry enter_new_area(const Document& document, Id<SpecialtyArea> id,
                                       std::string_view typed);
[[nodiscard]] EditEntry enter_area_name(const Document& document, Id<SpecialtyArea> id,
                                        std::string_view typed);
/// 0 % to 100 %; blank clears it.
[[nodiscard]] EditEntry enter_share(const Document& document, Id<SpecialtyArea> id, When when,
                                    std::string_view typed, const Catalog& catalog);
/// By place in the question's choices.
[[nodiscard]] EditEntry choose_profit_kind(const Document& document, std::size_t choice);
[[nodiscard]] EditEntry choose_goal(const Document& document, std::size_t choice);

}  // namespace sightline
