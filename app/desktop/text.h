// Text between the house, which speaks UTF-8, and wxWidgets.
// Why: wx leaves the process in the "C" locale, where a narrow literal that is not ASCII becomes
// empty; every text passes here.
#pragma once

#include <wx/string.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace sightline::desktop {

[[nodiscard]] wxString to_wx(std::string_view utf8);
[[nodiscard]] wxString path_to_wx(const std::filesystem::path& path);
[[nodiscard]] std::string from_wx(const wxString& text);
[[nodiscard]] std::filesystem::path path_from_wx(const wxString& text);

}  // namespace sightline::desktop
