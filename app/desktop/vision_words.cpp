#include "app/desktop/vision_words.h"

#include "app/desktop/text.h"

namespace sightline::desktop {

wxString field_label(const Shell& shell, const std::string& label, bool example) {
  auto words = to_wx(label);
  if (!words.empty()) words[0] = wxToupper(words[0]);
  return example ? shell.text(msg("{1} (example)", from_wx(words))) : words;
}

VisionPart part_of(VisionText field) {
  switch (field) {
    case VisionText::meaning:
      return VisionPart::meaning;
    case VisionText::clients:
      return VisionPart::clients;
    case VisionText::competitors:
      return VisionPart::competitors;
    case VisionText::business_community:
      return VisionPart::business_community;
    case VisionText::vendors:
      return VisionPart::vendors;
    default:
      return VisionPart::ultimate_goal;
  }
}

std::size_t question_of(std::string_view path) {
  if (is_at_or_below(path, "/plan/vision/success")) return 1;
  if (is_at_or_below(path, "/plan/vision/reputation")) return 2;
  if (is_at_or_below(path, "/plan/vision/goal")) return 3;
  return 0;
}

}  // namespace sightline::desktop
