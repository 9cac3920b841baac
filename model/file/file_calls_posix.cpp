#if __has_include(<unistd.h>)

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif

#include <cerrno>
#include <chrono>
#include <optional>
#include <string>
#include <system_error>
#include <thread>

#include "model/file/file_calls.h"
#include "model/file/new_name.h"

namespace sightline {

namespace {

[[noreturn]] void fail() { throw std::system_error(errno, std::generic_category()); }

/// A call that a signal cut off is made again.
template <class Call>
int insist(const Call& call) {
  int result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

int descriptor(FileCalls::Handle file) { return static_cast<int>(file); }

/// Whoever holds a plan's file does so for the moment of a rename; a server of locks that doesn't
/// answer keeps nobody from saving.
constexpr auto a_moment = std::chrono::milliseconds(2);
constexpr int most_moments = 1'000;

bool is_file(int file, const struct stat& there) {
  struct stat held {};
  return ::fstat(file, &held) == 0 && held.st_ino == there.st_ino && held.st_dev == there.st_dev;
}

bool is_still_at(int file, const std::filesystem::path& path) {
  struct stat there {};
  return ::stat(path.c_str(), &there) == 0 && is_file(file, there);
}

#ifdef __linux__

/// Nothing where no such file system is mounted.
std::optional<std::filesystem::path> opened(int file) {
  auto path = std::filesystem::path("/proc/self/fd") / std::to_string(file);
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) return std::nullopt;
  return path;
}

constexpr const char* access_list = "system.posix_acl_access";

/// Who may do what beside owner, group and others; none: nobody. Blank when nobody can tell.
std::optional<std::string> access_list_of(const std::filesystem::path& path) {
  constexpr std::size_t longest = 1U << 16U;  // of any attribute
  std::string list(longest, '\0');
  const auto size = ::getxattr(path.c_str(), access_list, list.data(), list.size());
  if (size < 0 && (errno == ENODATA || errno == ENOTSUP)) return std::nullopt;
  if (size < 0) return std::string();
  list.resize(static_cast<std::size_t>(size));
  return list;
}

/// Whether the list of `file` is that one now, and no other that its folder gave it.
bool take_access_list(int file, const std::optional<std::string>& list) {
  if (list)
    return !list->empty() && ::fsetxattr(file, access_list, list->data(), list->size(), 0) == 0;
  return ::fremovexattr(file, access_list) == 0 || errno == ENODATA || errno == ENOTSUP;
}

#else

std::optional<std::filesystem::path> opened(int /*file*/) { return std::nullopt; }
std::optional<std::string> access_list_of(const std::filesystem::path& /*path*/) { return {}; }
bool take_access_list(int /*file*/, const std::optional<std::string>& /*list*/) { return true; }

#endif

class PosixCalls : public FileCalls {
 public:
  Handle create(const std::filesystem::path& path) override {
    const int file =
        insist([&] { return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600); });
    if (file < 0) fail();
    return file;
  }

  void write(Handle file, std::string_view bytes) override {
    while (!bytes.empty()) {
      const auto written = ::write(descriptor(file), bytes.data(), bytes.size());
      if (written < 0 && errno != EINTR) fail();
      if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void sync(Handle file) override {
    if (insist([&] { return ::fsync(descriptor(file)); }) != 0) fail();
  }

  void close(Handle file) override {
    if (::close(descriptor(file)) != 0 && errno != EINTR) fail();
  }

  std::filesystem::path way_to(Handle file, const std::filesystem::path& path) const override {
    return opened(descriptor(file)).value_or(path);
  }

  bool is_at(Handle file, const std::filesystem::path& path) const override {
    struct stat there {};
    if (::lstat(path.c_str(), &there) != 0) fail();
    return is_file(descriptor(file), there);
  }

  void copy_permissions(const std::filesystem::path& like, Handle file) override {
    const int to = descriptor(file);
    struct stat status {};
    if (::stat(like.c_str(), &status) != 0) fail();
    // Only root may give a file away; everybody else keeps what they write as their own, but for
    // its group. Who isn't in that must not let their own group read and write instead.
    constexpr auto same_user = static_cast<::uid_t>(-1);
    const bool keeps_group = ::fchown(to, status.st_uid, status.st_gid) == 0 ||
                             ::fchown(to, same_user, status.st_gid) == 0;
    const auto list = access_list_of(like);
    const bool keeps_list = take_access_list(to, keeps_group ? list : std::nullopt);
    // Where there is a list, the group's bits are the most that anybody in it may do, and those of
    // others aren't for whom it shuts out: without it they would open the file to more people.
    const unsigned without_list = list ? 0700U : 0707U;
    const unsigned kept = keeps_group && keeps_list ? 0777U : without_list;
    if (::fchmod(to, status.st_mode & kept) != 0) fail();
  }

  void require_writable(const std::filesystem::path& path) override {
    if (::access(path.c_str(), W_OK) != 0) fail();
  }

  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override {
    if (::rename(from.c_str(), to.c_str()) != 0) fail();
  }

  void rename_new(const std::filesystem::path& from, const std::filesystem::path& to) override {
    rename_new_file(from, to);
  }

  std::optional<Handle> hold(const std::filesystem::path& path) override {
    for (int waited = 0; waited < most_moments; ++waited) {
      // For writing too, without which a network's file system locks nothing.
      const int file = insist([&] { return ::open(path.c_str(), O_RDWR | O_CLOEXEC); });
      if (file < 0) return std::nullopt;
      const bool held = ::flock(file, LOCK_EX | LOCK_NB) == 0;
      const bool busy = !held && (errno == EWOULDBLOCK || errno == EINTR);
      if (held && is_still_at(file, path)) return file;
      ::close(file);
      if (!held && !busy) return std::nullopt;
      // Another one was put in its place meanwhile: that is the one to hold.
      if (busy) std::this_thread::sleep_for(a_moment);
    }
    return std::nullopt;
  }

  void sync_folder(const std::filesystem::path& folder) override {
    const int file =
        insist([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    // A folder that may be written to but not listed can't be opened: the file itself is safe.
    if (file < 0) return;
    const bool failed =
        insist([&] { return ::fsync(file); }) != 0 && errno != EINVAL && errno != ENOTSUP;
    const int reason = errno;
    ::close(file);
    errno = reason;
    if (failed) fail();
  }
};

}  // namespace

FileCalls& system_calls() {
  static PosixCalls calls;
  return calls;
}

}  // namespace sightline

#endif
