// Outcome match: what the words of a deal's cells say became of it.
// Why: programs number their stages and set words around them, and answer "Is won" with a no that
// is not a loss; a deal that is won and counts as open spoils every figure of the pipeline.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/intake/import_words.h"
#include "model/pipeline.h"

namespace sightline {

struct FoundOutcome {
  Outcome outcome = Outcome::open;
  /// The words are known ones and nothing else, but for a number before them and what stands in
  /// brackets: "6 - Closed Won (100%)".
  bool is_whole = false;

  bool operator==(const FoundOutcome&) const = default;
};

class OutcomeMatch {
 public:
  explicit OutcomeMatch(const ImportWords& words) : words_(words) {}

  /// Not whole: what known words within the text say, when they agree and none beside them leaves
  /// it unsure ("Not won", "Verbally won"); else open.
  [[nodiscard]] FoundOutcome find(std::string_view text) const;
  /// A yes or no to whether the deal is won; nothing for other words.
  [[nodiscard]] std::optional<bool> is_won(std::string_view text) const;

 private:
  [[nodiscard]] std::optional<Outcome> whole(std::string_view folded_text) const;
  [[nodiscard]] Outcome within(const std::string& folded_text) const;

  const ImportWords& words_;
};

/// A stage, and what its deals were taken as.
struct ReadStage {
  std::string stage;
  Outcome outcome = Outcome::open;
  bool is_known = false;  ///< by itself, so that nobody has to look

  bool operator==(const ReadStage&) const = default;
};
/// "Stages taken as open: Proposal, Demo."; blank when there are none of this outcome, or known
/// ones alone.
[[nodiscard]] Message stages_words(const std::vector<ReadStage>& stages, Outcome outcome);

}  // namespace sightline
