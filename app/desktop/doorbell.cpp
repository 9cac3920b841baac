#include "app/desktop/doorbell.h"

#ifdef __unix__

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>
#include <wx/evtloop.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

namespace sightline::desktop {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds patience_of_caller{2000};
constexpr milliseconds patience_of_teller{100};
constexpr milliseconds patience_of_window{500};
constexpr std::size_t longest_request = 1U << 14U;
constexpr std::string_view come = "come";
constexpr std::string_view other = "other";
// Begins the name of a socket at which nobody listens yet.
constexpr char unfinished = '.';

/// A file descriptor, closed when it goes.
class Line {
 public:
  explicit Line(int descriptor) : descriptor_(descriptor) {}
  ~Line() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }
  [[nodiscard]] explicit operator bool() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

std::optional<sockaddr_un> address_of(const fs::path& socket) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const auto& name = socket.native();
  if (name.size() >= sizeof(address.sun_path)) return std::nullopt;
  std::ranges::copy(name, static_cast<char*>(address.sun_path));
  return address;
}

const sockaddr* plain(const sockaddr_un& address) {
  return reinterpret_cast<const sockaddr*>(&address);
}

/// No call on it takes longer, connecting included.
void limit(const Line& line, milliseconds time) {
  const auto left = std::max<std::int64_t>(time.count(), 1);
  const timeval value{.tv_sec = left / 1000, .tv_usec = (left % 1000) * 1000};
  ::setsockopt(line.get(), SOL_SOCKET, SO_RCVTIMEO, &value, sizeof(value));
  ::setsockopt(line.get(), SOL_SOCKET, SO_SNDTIMEO, &value, sizeof(value));
}

bool say(const Line& line, std::string_view text) {
  const bool said = ::send(line.get(), text.data(), text.size(), MSG_NOSIGNAL) == std::ssize(text);
  ::shutdown(line.get(), SHUT_WR);
  return said;
}

/// All that is said, until the other side has done or it takes too long.
std::string hear(const Line& line, milliseconds time) {
  std::string heard;
  std::array<char, 1024> part{};
  for (const auto end = Clock::now() + time; heard.size() <= longest_request;) {
    const auto left = std::chrono::duration_cast<milliseconds>(end - Clock::now());
    if (left.count() <= 0) break;
    limit(line, left);
    const auto count = ::recv(line.get(), part.data(), part.size(), 0);
    if (count == 0) return heard;
    if (count < 0 && errno != EINTR) break;
    heard.append(part.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  }
  return {};
}

/// Says it at the other end of `line`, which is a new socket.
bool say_at(const fs::path& door, const Line& line, const std::string& request, milliseconds time) {
  const auto address = address_of(door);
  if (!address || !line) return false;
  limit(line, time);
  if (::connect(line.get(), plain(*address), sizeof(*address)) != 0) {
    // Nobody is behind it any more.
    if (errno == ECONNREFUSED) ::unlink(door.c_str());
    return false;
  }
  return say(line, request);
}

int new_line() { return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0); }

bool ring_at(const fs::path& door, const std::string& request, milliseconds time) {
  const Line line(new_line());
  return say_at(door, line, request, time) && hear(line, time) == come;
}

/// The sockets of all windows but the caller's.
std::vector<fs::path> doors_in(const fs::path& folder, const fs::path& own) {
  std::vector<fs::path> doors;
  std::error_code failed;
  for (fs::directory_iterator door(folder, failed), last; !failed && door != last;
       door.increment(failed)) {
    if (door->path() == own || door->path().filename().native().starts_with(unfinished)) continue;
    std::error_code ignored;
    if (door->is_socket(ignored)) doors.push_back(door->path());
  }
  return doors;
}

}  // namespace

std::optional<fs::path> door_folder() {
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  if (!runtime || *runtime != '/') return std::nullopt;
  const auto folder = fs::path(runtime) / "sightline";
  if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) return std::nullopt;
  struct stat found {};
  // As another user, by sudo for instance, one may find somebody else's.
  if (::lstat(folder.c_str(), &found) != 0 || !S_ISDIR(found.st_mode) ||
      found.st_uid != ::geteuid() || (found.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    return std::nullopt;
  return folder;
}

std::string display_name() {
  std::string name;
  for (const auto* variable : {"WAYLAND_DISPLAY", "DISPLAY"}) {
    const char* value = std::getenv(variable);
    name += std::string(value ? value : "") + " ";
  }
  std::ranges::replace(name, '\n', ' ');
  return name;
}

bool ring(const fs::path& folder, const std::string& request, const fs::path& own) {
  const auto end = Clock::now() + patience_of_caller;
  for (const auto& door : doors_in(folder, own)) {
    const auto left = std::chrono::duration_cast<milliseconds>(end - Clock::now());
    if (left.count() <= 0) break;
    if (ring_at(door, request, left)) return true;
  }
  return false;
}

void tell_all(const fs::path& folder, const std::string& request, const fs::path& own) {
  for (const auto& door : doors_in(folder, own)) {
    const Line line(new_line());
    say_at(door, line, request, patience_of_teller);
  }
}

Doorbell::Doorbell(const fs::path& folder, std::function<bool(const std::string&)> answer)
    : answer_(std::move(answer)), socket_(folder / std::to_string(::getpid())) {
  // It gets its name once somebody listens: whoever rings takes a silent one for a crash's.
  const auto made = folder / (unfinished + socket_.filename().native());
  const auto address = address_of(made);
  if (!address) return;
  listening_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (listening_ < 0) return;
  // Somebody with our number may have crashed.
  ::unlink(made.c_str());
  constexpr int waiting = 8;
  if (::bind(listening_, plain(*address), sizeof(*address)) != 0 ||
      ::listen(listening_, waiting) != 0 || ::rename(made.c_str(), socket_.c_str()) != 0) {
    ::unlink(made.c_str());
    return;
  }
  source_.reset(wxEventLoopBase::AddSourceForFD(listening_, this, wxEVENT_SOURCE_INPUT));
}

Doorbell::~Doorbell() {
  const bool was_up = is_up();
  source_.reset();
  if (listening_ >= 0) ::close(listening_);
  if (was_up) ::unlink(socket_.c_str());
}

void Doorbell::OnReadWaiting() {
  const Line line(::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC));
  if (!line) return;
  const auto request = hear(line, patience_of_window);
  say(line, answer_(request) ? come : other);
}

}  // namespace sightline::desktop

#else

namespace sightline::desktop {

std::optional<std::filesystem::path> door_folder() { return std::nullopt; }
std::string display_name() { return {}; }
bool ring(const std::filesystem::path& /*folder*/, const std::string& /*request*/,
          const std::filesystem::path& /*own*/) {
  return false;
}
void tell_all(const std::filesystem::path& /*folder*/, const std::string& /*request*/,
              const std::filesystem::path& /*own*/) {}
Doorbell::Doorbell(const std::filesystem::path& /*folder*/,
                   std::function<bool(const std::string&)> answer)
    : answer_(std::move(answer)) {}
Doorbell::~Doorbell() = default;
void Doorbell::OnReadWaiting() {}

}  // namespace sightline::desktop

#endif
