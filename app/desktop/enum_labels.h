// Enum labels: what a list offers, for each value of an enumeration.
#pragma once

#include <vector>

#include "app/desktop/page.h"

namespace sightline::desktop {

/// In the order of the enumeration, in the shell's language.
template <class Enum>
[[nodiscard]] std::vector<wxString> labels(const Shell& shell) {
  std::vector<wxString> all;
  for (const auto& known : enum_texts<Enum>) all.push_back(shell.text(known.label));
  return all;
}

}  // namespace sightline::desktop
