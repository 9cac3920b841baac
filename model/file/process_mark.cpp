#include "model/file/process_mark.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

#include "model/file/digest.h"

#if __has_include(<unistd.h>)
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace sightline {
namespace {

/// Letters, digits and dots: nothing that means something in a path, or parts the marks.
std::string plain(std::string text) {
  constexpr std::size_t longest = 64;
  std::ranges::replace_if(
      text,
      [](char c) {
        return (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '.';
      },
      '.');
  return text.substr(0, longest);
}

#if __has_include(<unistd.h>)

/// What the system tells of a process of this machine.
struct Seen {
  std::int64_t start = 0;  ///< when it began; 0 when the system doesn't tell
  /// It has ended, and its parent hasn't asked what became of it, which some never do.
  bool has_ended = false;
};

Seen look_at(std::int64_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  const std::string line{std::istreambuf_iterator<char>(file), {}};
  // Its name, in brackets, may hold anything.
  const auto name_end = line.rfind(')');
  if (name_end == std::string::npos) return {};
  std::istringstream rest(line.substr(name_end + 1));
  char state = 0;
  rest >> state;
  constexpr int fields_between = 18;
  std::string skipped;
  for (int i = 0; i < fields_between; ++i) rest >> skipped;
  std::int64_t start = 0;
  rest >> start;
  if (!rest) return {};
  return {start, state == 'Z' || state == 'X'};
}

/// By the system's own id, which programs are asked to keep to themselves.
std::string read_machine() {
  constexpr std::size_t length = 32;
  std::ifstream file("/etc/machine-id");
  std::string id;
  file >> id;
  const bool is_id = id.size() == length && id.find_first_not_of("0123456789abcdef") == id.npos;
  return is_id ? hex_digest("Sightline’s mark of the machine " + id) : std::string();
}

ProcessMark read_this_process() {
  ProcessMark mark;
  mark.machine = read_machine();
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) == 0) mark.host = plain(name.data());
  std::ifstream boot("/proc/sys/kernel/random/boot_id");
  boot >> mark.boot;
  mark.boot = plain(mark.boot);
  mark.pid = ::getpid();
  mark.started = look_at(mark.pid).start;
  return mark;
}

Life life_here(const ProcessMark& mark) {
  if (mark.boot != this_process().boot) return Life::gone;
  if (mark.pid <= 0 || (::kill(static_cast<::pid_t>(mark.pid), 0) != 0 && errno == ESRCH))
    return Life::gone;
  const auto seen = look_at(mark.pid);
  if (seen.has_ended) return Life::gone;
  return seen.start == mark.started || seen.start == 0 ? Life::alive : Life::gone;
}

#else

ProcessMark read_this_process() { return {}; }
Life life_here(const ProcessMark& /*mark*/) { return Life::unknown; }

#endif

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

const ProcessMark& this_process() {
  static const auto mark = read_this_process();
  return mark;
}

bool is_one_machine(const ProcessMark& a, const ProcessMark& b) {
  return a.machine.empty() || b.machine.empty() ? a.host == b.host : a.machine == b.machine;
}

Life life_of(const ProcessMark& mark) {
  if (mark == this_process()) return Life::alive;
  return is_one_machine(mark, this_process()) ? life_here(mark) : Life::unknown;
}

std::string mark_text(const ProcessMark& mark) {
  return std::to_string(mark.pid) + "-" + std::to_string(mark.started) + "-" + mark.boot + "-" +
         mark.host + (mark.machine.empty() ? "" : "-" + mark.machine);
}

std::optional<ProcessMark> read_process_mark(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size(); at += parts.back().size() + 1)
    parts.push_back(text.substr(at, text.find('-', at) - at));
  // Older ones don't tell the machine.
  if (parts.size() != 4 && parts.size() != 5) return std::nullopt;
  const auto pid = number_in(parts[0]);
  const auto started = number_in(parts[1]);
  if (!pid || !started) return std::nullopt;
  return ProcessMark{std::string(parts[3]), std::string(parts[2]), *pid, *started,
                     std::string(parts.size() == 5 ? parts[4] : "")};
}

}  // namespace sightline
