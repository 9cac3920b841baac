#include "model/file/open_file.h"

#include <cerrno>
#include <string>

#if __has_include(<unistd.h>)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sightline {
namespace {

[[noreturn]] void fail() { throw std::system_error(errno, std::generic_category()); }

template <class Call>
auto insist(const Call& call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

/// By its name alone: a link to one may have been put there by anybody.
bool is_handed_over(const std::string& name) {
  return name == "/dev/stdin" || name.starts_with("/dev/fd/") || name.starts_with("/proc/self/fd/");
}

int open_at_once(const std::filesystem::path& path) {
  // Opening a pipe waits for who writes to it, unless told not to.
  const int file =
      insist([&] { return ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC); });
  if (file >= 0 || errno != EWOULDBLOCK) return file;
  // A file that a server of files lends to somebody, who is asked to give it back.
  return insist([&] { return ::open(path.c_str(), O_RDONLY | O_NOCTTY | O_CLOEXEC); });
}

}  // namespace

OpenFile::OpenFile(const std::filesystem::path& path) : file_(open_at_once(path)) {
  if (file_ < 0) fail();
  struct stat status {};
  const bool known = ::fstat(file_, &status) == 0;
  const int reason = errno;
  const bool is_file = known && S_ISREG(status.st_mode);
  const bool is_pipe = known && S_ISFIFO(status.st_mode) && is_handed_over(path.native());
  // Who writes to it may take their time.
  if (is_file || (is_pipe && ::fcntl(file_, F_SETFL, 0) == 0)) return;
  ::close(file_);
  if (!known) throw std::system_error(reason, std::generic_category());
  if (S_ISDIR(status.st_mode))
    throw std::system_error(std::make_error_code(std::errc::is_a_directory));
  throw NoFile(std::make_error_code(std::errc::invalid_argument));
}

OpenFile::~OpenFile() { ::close(file_); }

std::optional<std::uintmax_t> OpenFile::size() const {
  struct stat status {};
  if (::fstat(file_, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return static_cast<std::uintmax_t>(status.st_size);
}

std::size_t OpenFile::read(char* into, std::size_t most) {
  const auto got = insist([&] { return ::read(file_, into, most); });
  if (got < 0) fail();
  return static_cast<std::size_t>(got);
}

}  // namespace sightline
#else
namespace sightline {

OpenFile::OpenFile(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored))
    throw std::system_error(std::make_error_code(std::errc::is_a_directory));
  errno = 0;
  stream_.open(path, std::ios::binary);
  if (!stream_) throw std::system_error(errno, std::generic_category());
}

OpenFile::~OpenFile() = default;

std::optional<std::uintmax_t> OpenFile::size() const { return std::nullopt; }

std::size_t OpenFile::read(char* into, std::size_t most) {
  if (!stream_) return 0;
  errno = 0;
  stream_.read(into, static_cast<std::streamsize>(most));
  if (!stream_ && !stream_.eof()) throw std::system_error(errno, std::generic_category());
  return static_cast<std::size_t>(stream_.gcount());
}

}  // namespace sightline
#endif
