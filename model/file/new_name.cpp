#include "model/file/new_name.h"

#include <array>
#include <cerrno>
#include <system_error>

#ifdef _WIN32
#include <windows.h>
#elif __has_include(<unistd.h>)
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#include <chrono>
#include <thread>
#endif

namespace sightline {

namespace fs = std::filesystem;

namespace {

Named rename_unheld(const fs::path& from, const fs::path& to) {
  if (fs::exists(fs::symlink_status(to))) return Named::taken;
  fs::rename(from, to);
  return Named::done;
}

}  // namespace

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

namespace {

/// Whoever else makes a file in this folder by a look waits meanwhile; for two seconds at most,
/// since anybody may hold a folder. A system that locks no folders keeps nobody.
class HeldFolder {
 public:
  explicit HeldFolder(const fs::path& folder)
      : folder_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    constexpr auto a_moment = std::chrono::milliseconds(2);
    constexpr int most_moments = 1'000;
    for (int waited = 0; folder_ >= 0 && waited < most_moments; ++waited) {
      if (::flock(folder_, LOCK_EX | LOCK_NB) == 0) return;
      if (errno != EWOULDBLOCK && errno != EINTR) return;
      std::this_thread::sleep_for(a_moment);
    }
  }
  HeldFolder(const HeldFolder&) = delete;
  HeldFolder& operator=(const HeldFolder&) = delete;
  ~HeldFolder() {
    if (folder_ >= 0) ::close(folder_);
  }

 private:
  int folder_;
};

}  // namespace

Named rename_by_look(const fs::path& from, const fs::path& to) {
  const HeldFolder held(to.has_parent_path() ? to.parent_path() : fs::path("."));
  return rename_unheld(from, to);
}

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

Named rename_by_look(const fs::path& from, const fs::path& to) { return rename_unheld(from, to); }

#endif

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
