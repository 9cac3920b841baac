#include "app/desktop/text.h"

#include "model/base/text.h"

namespace sightline::desktop {

wxString to_wx(std::string_view utf8) {
  const auto text = wxString::FromUTF8(utf8.data(), utf8.size());
  if (!text.empty() || utf8.empty()) return text;
  const auto repaired = to_valid_text(utf8);
  return wxString::FromUTF8(repaired.data(), repaired.size());
}

wxString path_to_wx(const std::filesystem::path& path) {
  return to_wx(std::string_view(path.native()));
}

std::string from_wx(const wxString& text) { return text.utf8_string(); }

std::filesystem::path path_from_wx(const wxString& text) { return {text.utf8_string()}; }

}  // namespace sightline::desktop
