#include "app/desktop/vision_words.h"

#include "app/desktop/text.h"

namespace sightline::desktop {

wxString field_label(const Shell& shell, const std::string& label, bool example) {
  auto words = to_wx(label);
  if (!words.empty()) words[0] = wxToupper(words[0]);
  return example ? shell.text(msg("{1} (example)", from_wx(words))) : words;
}

std::string number_path(VisionPart part, When when) {
  std::string path = "/plan/vision/";
  switch (part) {
    case VisionPart::revenue:
      path += "organization/revenue";
      break;
    case VisionPart::employees:
      path += "organization/employees";
      break;
    case VisionPart::net_worth:
      path += "success/net_worth";
      break;
    case VisionPart::company_value:
      path += "success/company_value";
      break;
    default:
      path += "success/profit";
  }
  return path + (when == When::now ? "/now" : "/then");
}

std::string text_path(VisionText field) {
  switch (field) {
    case VisionText::meaning:
      return "/plan/vision/success/meaning";
    case VisionText::clients:
      return "/plan/vision/reputation/clients";
    case VisionText::competitors:
      return "/plan/vision/reputation/competitors";
    case VisionText::business_community:
      return "/plan/vision/reputation/business_community";
    case VisionText::vendors:
      return "/plan/vision/reputation/vendors";
    case VisionText::reasoning:
      return "/plan/vision/goal/reasoning";
    case VisionText::time_frame:
      return "/plan/vision/goal/time_frame";
    case VisionText::preconditions:
      break;
  }
  return "/plan/vision/goal/preconditions";
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
