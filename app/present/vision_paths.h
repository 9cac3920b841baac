// Where the parts of the vision stand in the document.
// Why: the fields of its page and whatever leads to one of them have to mean the same place.
#pragma once

#include <string>

#include "app/present/vision_presenter.h"

namespace sightline {

[[nodiscard]] std::string number_path(VisionPart part, When when);
[[nodiscard]] std::string text_path(VisionText field);
/// What all parts of a question lie below: "/plan/vision/success".
[[nodiscard]] std::string path_of(VisionQuestion question);

}  // namespace sightline
