// Element names: what people call a part of a plan that files and changes know by its id only.
// Why: a sentence about a change speaks of ‘Train the sales team’ and of Dana, never of ids.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "model/document.h"

namespace sightline {

/// A text of one line, cut to what a line of a list has room for.
[[nodiscard]] std::string one_line(std::string_view text, std::size_t most = 80);

class ElementNames {
 public:
  /// The documents have to outlive this. What is in several is called as in the first of them.
  explicit ElementNames(std::vector<const Document*> documents);

  /// "Dana", "Cycle 2"; what says that it is gone when no document has it.
  [[nodiscard]] Arg name(Uuid id) const;
  /// What a sentence about it begins with: "Action ‘Train the sales team’", "Cycle 2". `T` says
  /// what it was when no document has it.
  template <class T>
  [[nodiscard]] Message subject(Uuid id) const;
  /// "Revenue: Cloud".
  [[nodiscard]] Message served(const Served& served) const;
  [[nodiscard]] const Currency& currency() const;

 private:
  using Element =
      std::variant<const Person*, const SpecialtyArea*, const VisionEdition*, const AreaRevenue*,
                   const Department*, const FocusArea*, const Cycle*, const Action*,
                   const CheckItem*, const Team*, const Kpi*, const Standard*, const ReadingSeries*,
                   const Quota*, const Commitment*, const Contact*, const MeetingSeries*,
                   const Meeting*, const Review*, const Decision*, const Incentive*, const Share*,
                   const AgendaPoint*, const ContestRule*, const ContestTeam*, const Scenario*,
                   const AreaDriver*, const SilencedFinding*, const ImportForm*,
                   const ImportColumn*, const Baseline*, const PipelineSnapshot*>;
  struct Subject;

  template <class T>
  void collect(const T& value);

  std::vector<const Document*> documents_;
  std::unordered_map<Uuid, Element> elements_;
};

}  // namespace sightline
