// Left out: tells whoever hands plans out how much their reader doesn't get, and what brings it in.
// Why: of one plan or of two hundred, it is said once.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/cli/console.h"
#include "model/document.h"
#include "reports/left_out_words.h"

namespace sightline {

/// Of one plan, or of several together.
struct LeftOutNote {
  LeftOutCounts counts;
  AudienceOptions helping;  ///< with the parts that take in what they may, and no others
  LeftOut left_with_them;   ///< what those leave out still
  /// Findings that a portfolio doesn't count, out of how many; 0 of 0 elsewhere.
  std::size_t uncounted = 0;
  std::size_t countable = 0;

  [[nodiscard]] bool empty() const;
  /// Adds those of another plan.
  void add(const LeftOutNote& other);
};

/// With a day, also the findings that go with what is left out.
[[nodiscard]] LeftOutNote left_out_note(const Document& document, const AudienceOptions& audience,
                                        std::optional<Day> today = {});

/// Of one plan; says nothing when nothing is left out.
void tell_left_out(const LeftOutNote& note, const AudienceOptions& audience, Console& console);
void tell_left_out(const Document& document, const AudienceOptions& audience, Console& console,
                   std::optional<Day> today = {});
/// Of several plans, a note for each that was handed out: of a single one that lacks something by
/// its name, else in how many of them how much.
void tell_left_out(const std::vector<std::filesystem::path>& plans,
                   const std::vector<std::optional<LeftOutNote>>& notes,
                   const AudienceOptions& audience, Console& console);

}  // namespace sightline
