// UserConfig: the file that keeps what one person wants of the planner from run to run.
// Why: each window may be a process of its own; so the file is read anew before it is written, and
// one window never undoes what another has kept.
#pragma once

#include <wx/fileconf.h>

#include <filesystem>
#include <functional>

#include "app/present/preferences.h"

namespace sightline::desktop {

class UserConfig : public wxFileConfig {
 public:
  /// A file that is missing or can't be read holds nothing; lines that make no sense are skipped.
  [[nodiscard]] static UserConfig* open(const std::filesystem::path& file);

  /// As the file is by now, unless changes could not be written into it.
  [[nodiscard]] UserConfig* reread() const;
  /// False when the changes can't be kept; they hold then until the program ends.
  bool keep();

 private:
  UserConfig(std::filesystem::path file, wxInputStream& lines);

  std::filesystem::path file_;
  bool kept_ = true;
};

/// Where the planner keeps it.
[[nodiscard]] std::filesystem::path user_config_file();

/// Changes the configuration in force (wxConfigBase::Get) and writes it. False when it can't be
/// kept.
bool change_config(const std::function<void(wxConfigBase&)>& change);

[[nodiscard]] Preferences load_preferences();
/// False when they can't be kept.
bool store_preferences(const Preferences& preferences);

}  // namespace sightline::desktop
