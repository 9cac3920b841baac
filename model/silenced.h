// Silenced findings: advice that somebody has decided to leave, and why.
// Why: a plan check that repeats what was answered long ago is read by nobody.
#pragma once

#include <string>

#include "model/base/leaf.h"

namespace sightline {

struct SilencedFinding {
  Id<SilencedFinding> id;
  std::string kind;   ///< the text of a FindingKind; one of a later program is kept as it is
  std::string place;  ///< the path it was about; blank: wherever that kind is found
  std::string reason;
  Day on = std::chrono::year{2026} / 1 / 1;

  bool operator==(const SilencedFinding&) const = default;
};
template <>
inline constexpr auto fields<SilencedFinding> =
    FieldList{Field("id", &SilencedFinding::id, "id", Topic::internal, 3),
              Field("kind", &SilencedFinding::kind, "finding", Topic::internal, 3),
              Field("place", &SilencedFinding::place, "place", Topic::internal, 3),
              Field("reason", &SilencedFinding::reason, "reason", Topic::internal, 3),
              Field("on", &SilencedFinding::on, "silenced on", Topic::internal, 3)};

}  // namespace sightline
