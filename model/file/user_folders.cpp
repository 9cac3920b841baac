#include "model/file/user_folders.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

/// An absolute path in a variable; any other counts as none.
std::optional<fs::path> path_in(const Environment& environment, const char* name) {
  const char* value = environment(name);
  const fs::path path(value ? value : "");
  return path.is_absolute() ? std::optional(path) : std::nullopt;
}

std::optional<fs::path> below(std::optional<fs::path> folder, const char* name) {
  if (folder) *folder /= name;
  return folder;
}

}  // namespace

std::optional<fs::path> user_folder(UserFolder folder, const Environment& environment) {
  [[maybe_unused]] const bool data = folder == UserFolder::data;
#if defined(_WIN32)
  return below(path_in(environment, data ? "APPDATA" : "LOCALAPPDATA"), "Sightline");
#elif defined(__APPLE__)
  return below(path_in(environment, "HOME"),
               data ? "Library/Application Support/Sightline" : "Library/Caches/Sightline");
#else
  if (auto named = path_in(environment, data ? "XDG_DATA_HOME" : "XDG_STATE_HOME"))
    return below(std::move(named), "sightline");
  return below(path_in(environment, "HOME"),
               data ? ".local/share/sightline" : ".local/state/sightline");
#endif
}

void make_private_folder(const fs::path& folder) {
  fs::create_directories(folder);
  if (fs::is_symlink(fs::symlink_status(folder)))
    throw std::system_error(std::make_error_code(std::errc::not_a_directory));
  if (fs::status(folder).permissions() != fs::perms::owner_all)
    fs::permissions(folder, fs::perms::owner_all);
}

}  // namespace sightline
