// Completeness: which parts of the vision's four questions have an answer.
// Why: the vision page leads through them, and the plan check names those that are open.
#pragma once

#include <string>
#include <vector>

#include "model/vision.h"

namespace sightline {

enum class VisionQuestion { organization, success, reputation, goal };
template <>
inline constexpr auto enum_texts<VisionQuestion> =
    std::array{EnumText("organization", "The organization now and in three years"),
               EnumText("success", "Success"), EnumText("reputation", "Reputation"),
               EnumText("goal", "Ultimate goal")};

/// One thing that is asked. Amounts are answered when both now and then are there; specialty areas
/// when there is one and each has both shares; an undecided goal answers its whole question.
struct PartAnswer {
  VisionPart part = VisionPart::revenue;
  std::string field;  ///< below /plan/vision: "success/meaning"
  const char* label = "";
  bool answered = false;

  bool operator==(const PartAnswer&) const = default;
};

struct QuestionAnswer {
  VisionQuestion question = VisionQuestion::organization;
  std::vector<PartAnswer> parts;

  bool operator==(const QuestionAnswer&) const = default;
  [[nodiscard]] int answered() const;
  [[nodiscard]] bool complete() const { return answered() == static_cast<int>(parts.size()); }
  /// Answered parts as a fraction of all.
  [[nodiscard]] Percent fraction() const;
};

/// The four questions in order, with their parts. Company value is wanted by some
/// only and does not count.
struct Completeness {
  std::vector<QuestionAnswer> questions;

  bool operator==(const Completeness&) const = default;
  /// Over all parts alike.
  [[nodiscard]] Percent total() const;
};
[[nodiscard]] Completeness completeness(const Vision& vision);

}  // namespace sightline
