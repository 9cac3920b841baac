// What the fields of the Vision page are called, and to which part and question they belong.
// Why: the page's tables and texts share these; the presenter names parts as parts of a sentence.
#pragma once

#include <string>

#include "app/desktop/page.h"
#include "app/present/vision_presenter.h"

namespace sightline::desktop {

/// "Revenue", or "Revenue (example)" while it is the template's.
[[nodiscard]] wxString field_label(const Shell& shell, const std::string& label, bool example);

/// The part a text answers, for its prompt.
[[nodiscard]] VisionPart part_of(VisionText field);
/// Place among the questions of what is at a path of the document.
[[nodiscard]] std::size_t question_of(std::string_view path);

}  // namespace sightline::desktop
