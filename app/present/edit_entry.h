// EditEntry: what became of something a person typed: an edit, or a sentence.
// Why: pages show the sentence beside the field; nobody guesses and nobody opens a dialog.
#pragma once

#include <utility>

#include "model/catalog/number_entry.h"
#include "model/edit/change.h"

namespace sightline {

/// The edit (empty when nothing changes), or a sentence that says what to type instead.
using EditEntry = Entry<Edit>;

/// Calls make() and turns a Failure into its sentence: what an edit refuses is what was typed.
template <class Make>
[[nodiscard]] EditEntry attempt(Make&& make) {
  try {
    return std::forward<Make>(make)();
  } catch (const Failure& failure) {
    return failure.message();
  }
}

}  // namespace sightline
