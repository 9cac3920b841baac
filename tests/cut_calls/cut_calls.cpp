// Cut calls: to be loaded before a program, it lets one of its calls to the system fail, do half
// its work, or be the last one. Why: a disk that is full, a signal and a kill come between any two
// of them; so each gets its turn.
//   CUT_IN    a part of the paths that count
//   CUT_AT    which of the calls on them, from 1 on
//   CUT_HOW   kill, short, or the number of an error
//   CUT_HIT   a file that is made when it happens
//   CUT_LOCKS the number of an error: nothing can be locked or linked, as on some networks' and
//             cards' file systems, and no name given in one step, which is refused so
//   CUT_NAMES likewise, but there are locks and links
//   CUT_FOLDERS whatever: the disk confirms no name
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace {

constexpr std::size_t most_files = 1024;
std::array<bool, most_files> counts{};

template <class F>
F* real(const char* name) {
  return reinterpret_cast<F*>(::dlsym(RTLD_NEXT, name));
}

std::string_view value(const char* name) {
  const char* found = std::getenv(name);
  return found ? found : "";
}

bool is_ours(const char* path) { return std::strstr(path, value("CUT_IN").data()) != nullptr; }
bool is_ours(int file) {
  return file >= 0 && static_cast<std::size_t>(file) < most_files &&
         counts[static_cast<std::size_t>(file)];
}

/// Whether it is the turn of this call.
bool is_cut() {
  static int calls = 0;
  if (++calls != std::atoi(value("CUT_AT").data())) return false;
  const int hit =
      real<int(const char*, int, ...)>("open")(value("CUT_HIT").data(), O_CREAT | O_WRONLY, 0600);
  real<int(int)>("close")(hit);
  if (value("CUT_HOW") == "kill") ::kill(::getpid(), SIGKILL);
  return value("CUT_HOW") != "short";
}

int refuse() {
  errno = std::atoi(value("CUT_HOW").data());
  return -1;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const auto mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  if (is_ours(path) && is_cut()) return refuse();
  const int file = real<int(const char*, int, ...)>("open")(path, flags, mode);
  if (file >= 0 && static_cast<std::size_t>(file) < most_files)
    counts[static_cast<std::size_t>(file)] = is_ours(path);
  return file;
}

ssize_t write(int file, const void* bytes, size_t size) {
  const auto next = real<ssize_t(int, const void*, size_t)>("write");
  if (!is_ours(file)) return next(file, bytes, size);
  if (value("CUT_HOW") != "short") return is_cut() ? refuse() : next(file, bytes, size);
  // Always by halves, which takes as many calls as there are bits in the size.
  is_cut();
  return next(file, bytes, (size + 1) / 2);
}

int fsync(int file) {
  struct stat status {};
  if (!value("CUT_FOLDERS").empty() && ::fstat(file, &status) == 0 && S_ISDIR(status.st_mode)) {
    errno = EIO;
    return -1;
  }
  return is_ours(file) && is_cut() ? refuse() : real<int(int)>("fsync")(file);
}

int close(int file) {
  const bool cut = is_ours(file) && is_cut();
  if (is_ours(file)) counts[static_cast<std::size_t>(file)] = false;
  const int result = real<int(int)>("close")(file);
  return cut ? refuse() : result;
}

int rename(const char* from, const char* to) {
  return is_ours(to) && is_cut() ? refuse()
                                 : real<int(const char*, const char*)>("rename")(from, to);
}

int fchmod(int file, mode_t mode) {
  return is_ours(file) && is_cut() ? refuse() : real<int(int, mode_t)>("fchmod")(file, mode);
}

int flock(int file, int how) {
  if (value("CUT_LOCKS").empty()) return real<int(int, int)>("flock")(file, how);
  errno = ENOLCK;
  return -1;
}

int link(const char* from, const char* to) {
  if (value("CUT_LOCKS").empty()) return real<int(const char*, const char*)>("link")(from, to);
  errno = EPERM;
  return -1;
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned how) {
  for (const auto* refused : {"CUT_LOCKS", "CUT_NAMES"}) {
    if (value(refused).empty()) continue;
    errno = std::atoi(value(refused).data());
    return -1;
  }
  if (is_ours(to) && is_cut()) return refuse();
  return real<int(int, const char*, int, const char*, unsigned)>("renameat2")(from_folder, from,
                                                                              to_folder, to, how);
}

int access(const char* path, int how) {
  return is_ours(path) && is_cut() ? refuse() : real<int(const char*, int)>("access")(path, how);
}

}  // extern "C"
