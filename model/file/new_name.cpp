#include "model/file/new_name.h"

#include <array>
#include <cerrno>
#include <system_error>

#ifdef _WIN32
#include <windows.h>
#elif __has_include(<unistd.h>)
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#endif

namespace sightline {

namespace fs = std::filesystem;

#ifdef _WIN32

Named rename_in_one(const fs::path& from, const fs::path& to) {
  if (::MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_WRITE_THROUGH)) return Named::done;
  const auto reason = ::GetLastError();
  if (reason == ERROR_ALREADY_EXISTS || reason == ERROR_FILE_EXISTS) return Named::taken;
  throw std::system_error(static_cast<int>(reason), std::system_category());
}

#elif defined(RENAME_NOREPLACE)

Named rename_in_one(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
    return Named::done;
  // A file system, a kernel or a sandbox that doesn't know it says so in its own way.
  return errno == EEXIST ? Named::taken : Named::no_such_way;
}

#else

Named rename_in_one(const fs::path& /*from*/, const fs::path& /*to*/) { return Named::no_such_way; }

#endif

#if __has_include(<unistd.h>) && !defined(_WIN32)

Named rename_by_link(const fs::path& from, const fs::path& to) {
  if (::link(from.c_str(), to.c_str()) != 0)
    // None on some cards' and networks' file systems, each of which says so in its own way.
    return errno == EEXIST ? Named::taken : Named::no_such_way;
  ::unlink(from.c_str());
  return Named::done;
}

#else

Named rename_by_link(const fs::path& /*from*/, const fs::path& /*to*/) {
  return Named::no_such_way;
}

#endif

Named rename_by_look(const fs::path& from, const fs::path& to) {
  if (fs::exists(fs::symlink_status(to))) return Named::taken;
  fs::rename(from, to);
  return Named::done;
}

void rename_by(std::span<const NewName> ways, const fs::path& from, const fs::path& to) {
  for (const auto way : ways) {
    const auto named = way(from, to);
    if (named == Named::done) return;
    if (named == Named::taken)
      throw std::system_error(std::make_error_code(std::errc::file_exists));
  }
  throw std::system_error(std::make_error_code(std::errc::not_supported));
}

void rename_new_file(const fs::path& from, const fs::path& to) {
  constexpr std::array<NewName, 3> ways = {rename_in_one, rename_by_link, rename_by_look};
  rename_by(ways, from, to);
}

}  // namespace sightline
