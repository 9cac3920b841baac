#include "app/cli/terminal.h"

#include "app/cli/text_table.h"

#if __has_include(<termios.h>)
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace sightline {
namespace {

constexpr char interrupt = 3;
constexpr char end_of_text = 4;
constexpr char backspace = 8;
constexpr char erase_line = 21;
constexpr char suspend = 26;
constexpr char quit = 28;
constexpr char rubout = 127;

}  // namespace

/// It takes single keys and echoes none as long as this lives.
struct QuietTerminal::Device {
  Device() : at_(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
    if (at_ < 0 || ::tcgetattr(at_, &before_) != 0) return;
    auto quiet = before_;
    // Signals by key are off too: what ends us must not leave a terminal that echoes nothing.
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
    is_quiet_ = ::tcsetattr(at_, TCSAFLUSH, &quiet) == 0;
  }
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;
  ~Device() {
    if (is_quiet_) ::tcsetattr(at_, TCSAFLUSH, &before_);
    if (at_ >= 0) ::close(at_);
  }

  [[nodiscard]] bool is_quiet() const { return is_quiet_; }
  void show(std::string_view text) const {
    while (!text.empty()) {
      const auto said = ::write(at_, text.data(), text.size());
      if (said < 0 && errno != EINTR) return;
      if (said > 0) text.remove_prefix(static_cast<std::size_t>(said));
    }
  }
  /// The next key; end_of_text when nobody is there any more.
  [[nodiscard]] char key() const {
    for (;;) {
      char typed = end_of_text;
      const auto got = ::read(at_, &typed, 1);
      if (got < 0 && errno == EINTR) continue;
      return got == 1 ? typed : end_of_text;
    }
  }

 private:
  int at_;
  termios before_{};
  bool is_quiet_ = false;
};

bool errors_are_watched() { return ::isatty(STDERR_FILENO) == 1; }

void outlive_readers() { std::signal(SIGPIPE, SIG_IGN); }

bool has_reader_left() {
  pollfd output{STDOUT_FILENO, POLLOUT, 0};
  // Of a pipe it is an error that its reader is gone, of a socket that it is hung up.
  return ::poll(&output, 1, 0) == 1 && (output.revents & (POLLERR | POLLHUP)) != 0;
}

QuietTerminal::QuietTerminal() : device_(std::make_unique<Device>()) {}

QuietTerminal::~QuietTerminal() = default;

std::optional<Secret> QuietTerminal::ask(std::string_view question) const {
  const auto& terminal = *device_;
  if (!terminal.is_quiet()) return std::nullopt;
  terminal.show(as_line(question));
  Secret typed;
  for (;;) {
    switch (const char key = terminal.key()) {
      case '\r':
      case '\n':
        terminal.show("\n");
        if (typed.empty()) return std::nullopt;
        return typed;
      case interrupt:
      case quit:
      case end_of_text:
        terminal.show("\n");
        return std::nullopt;
      case backspace:
      case rubout:
        typed.drop_last_character();
        break;
      case erase_line:
        typed.clear();
        break;
      case suspend:
        // The terminal would be left as it is now, and the key is no part of a passphrase.
        terminal.show("\a");
        break;
      default:
        if (!typed.append(key)) terminal.show("\a");
    }
  }
}

}  // namespace sightline
#else
namespace sightline {

bool errors_are_watched() { return false; }

void outlive_readers() {}

bool has_reader_left() { return false; }

struct QuietTerminal::Device {};

QuietTerminal::QuietTerminal() = default;

QuietTerminal::~QuietTerminal() = default;

std::optional<Secret> QuietTerminal::ask(std::string_view) const { return std::nullopt; }

}  // namespace sightline
#endif
