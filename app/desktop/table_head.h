// The sunken band behind the heads of a table that is made of labels.
// Why: tables of native labels and fields, which screen readers read, look like the painted grids.
#pragma once

#include <functional>
#include <vector>

#include "app/desktop/panel.h"

namespace sightline::desktop {

/// What a head needs around itself in its sizer.
[[nodiscard]] wxSizerFlags head_flags(const wxWindow& table, wxSizerFlags flags = {});
/// What the table's sizer leaves free at both sides, where the band goes on.
[[nodiscard]] int head_inset(const wxWindow& table);
/// Paints the band across the table behind its heads, as long as they are shown.
void sink_heads(Panel& table, std::function<std::vector<Label*>()> heads);

}  // namespace sightline::desktop
