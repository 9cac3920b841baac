// Import names: the form that says what names in files mean, instead of what columns are.
// Why: an owner or a line that a program calls otherwise than the plan is said once; forms of
// columns come and go with programs, this one stays.
#pragma once

#include "model/import_form.h"

namespace sightline {

/// Stands before what a name means, so that no field of a column is taken for it.
inline constexpr char name_sign = '=';

[[nodiscard]] inline bool is_of_names(const ImportForm& form) {
  return !form.columns.empty() && form.columns.front().field.starts_with(name_sign);
}

}  // namespace sightline
