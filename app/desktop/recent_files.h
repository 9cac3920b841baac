// RecentFiles: the plans worked on lately, from one run to the next.
// Why: the session knows them while it runs; this keeps them in the user's configuration and shows
// them in the menu.
#pragma once

#include <wx/menu.h>

#include <filesystem>
#include <optional>
#include <vector>

namespace sightline::desktop {

/// As stored by an earlier run; files that are gone are left out.
[[nodiscard]] std::vector<std::filesystem::path> load_recent_files();
/// The plan that was worked on last, whether it is still there or not.
[[nodiscard]] std::optional<std::filesystem::path> last_file();
void store_recent_files(const std::vector<std::filesystem::path>& files);

/// Fills the menu with the files as items wxID_FILE1 …
void show_recent_files(wxMenu& menu, const std::vector<std::filesystem::path>& files,
                       const wxString& none);

}  // namespace sightline::desktop
