#include "app/desktop/recent_files.h"

#include <wx/config.h>
#include <wx/control.h>

#include <algorithm>
#include <system_error>

#include "app/desktop/text.h"
#include "app/desktop/user_config.h"
#include "model/file/file_failure.h"

namespace sightline::desktop {
namespace {

constexpr std::size_t most_files = 9;  // as many as the menu has numbers

wxString key(std::size_t index) {
  return wxString::Format("/recent/file%d", static_cast<int>(index));
}

}  // namespace

std::vector<std::filesystem::path> load_recent_files() {
  std::vector<std::filesystem::path> files;
  const auto* config = wxConfigBase::Get();
  wxString name;
  for (std::size_t i = 0; config->Read(key(i), &name); ++i) {
    std::error_code ignored;
    if (std::filesystem::exists(path_from_wx(name), ignored)) files.push_back(path_from_wx(name));
  }
  return files;
}

void store_recent_files(const std::vector<std::filesystem::path>& files) {
  change_config([&](wxConfigBase& config) {
    std::error_code ignored;
    std::vector<wxString> names;
    for (const auto& file : files)
      names.push_back(path_to_wx(std::filesystem::absolute(file, ignored)));
    // Another window may have kept others since.
    wxString name;
    for (std::size_t i = 0; config.Read(key(i), &name); ++i)
      if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    config.DeleteGroup("/recent");
    for (std::size_t i = 0; i < std::min(names.size(), most_files); ++i)
      config.Write(key(i), names[i]);
  });
}

std::optional<std::filesystem::path> last_file() {
  wxString name;
  if (!wxConfigBase::Get()->Read(key(0), &name) || name.empty()) return std::nullopt;
  return path_from_wx(name);
}

void show_recent_files(wxMenu& menu, const std::vector<std::filesystem::path>& files,
                       const wxString& none) {
  while (menu.GetMenuItemCount() > 0) menu.Destroy(menu.FindItemByPosition(0));
  for (std::size_t i = 0; i < files.size(); ++i) {
    menu.Append(wxID_FILE1 + static_cast<int>(i),
                wxControl::EscapeMnemonics(to_wx(name_text(files[i]))), path_to_wx(files[i]));
  }
  if (files.empty()) menu.Append(wxID_ANY, none)->Enable(false);
}

}  // namespace sightline::desktop
