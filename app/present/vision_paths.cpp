#include "app/present/vision_paths.h"

namespace sightline {

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

std::string path_of(VisionQuestion question) {
  switch (question) {
    case VisionQuestion::organization:
      return "/plan/vision/organization";
    case VisionQuestion::success:
      return "/plan/vision/success";
    case VisionQuestion::reputation:
      return "/plan/vision/reputation";
    case VisionQuestion::goal:
      break;
  }
  return "/plan/vision/goal";
}

}  // namespace sightline
