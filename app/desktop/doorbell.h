// Doorbell: how a second start of the planner reaches the windows that are open already.
// Why: a socket for each process, in the user's own folder, needs no lock and no first among them:
// what a crash leaves behind answers nobody, and a window that hangs keeps nobody waiting.
#pragma once

#include <wx/evtloopsrc.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace sightline::desktop {

/// Where the sockets of this user lie; nothing where the system has no folder that is this user's
/// alone. Then every start is one of its own.
[[nodiscard]] std::optional<std::filesystem::path> door_folder();
/// Which display a window opens on, in words that only windows of the same one share.
[[nodiscard]] std::string display_name();

/// Asks every window; true when one has come forward. Takes away what crashed planners have left.
/// Two seconds at the most. `own` is the caller's socket, if it has one: who rings can't answer.
[[nodiscard]] bool ring(const std::filesystem::path& folder, const std::string& request,
                        const std::filesystem::path& own = {});

/// Says it to every window and waits for no answer: one that is busy hears it later, and keeps none
/// of the others from hearing it. A tenth of a second for each at the most.
void tell_all(const std::filesystem::path& folder, const std::string& request,
              const std::filesystem::path& own = {});

class Doorbell : public wxEventLoopSourceHandler {
 public:
  /// `answer` gets each request, in the window's loop, and says whether the window has come
  /// forward. A bell that can't be put up hears nothing.
  Doorbell(const std::filesystem::path& folder, std::function<bool(const std::string&)> answer);
  ~Doorbell() override;
  Doorbell(const Doorbell&) = delete;
  Doorbell& operator=(const Doorbell&) = delete;

  [[nodiscard]] bool is_up() const { return source_ != nullptr; }
  /// Where others ring.
  [[nodiscard]] const std::filesystem::path& socket() const { return socket_; }

  void OnReadWaiting() override;
  void OnWriteWaiting() override {}
  void OnExceptionWaiting() override {}

 private:
  std::function<bool(const std::string&)> answer_;
  std::filesystem::path socket_;
  int listening_ = -1;
  std::unique_ptr<wxEventLoopSource> source_;
};

}  // namespace sightline::desktop
