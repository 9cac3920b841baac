// RecoveryKeeper: puts what isn't saved aside, on a thread of its own.
// Why: an edit is on the disk well within a second and the window never waits for it; the plan is a
// value, so the thread gets a copy that nobody changes. Where the system has no thread to spare,
// the window waits for each.
#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

#include "model/base/message.h"
#include "model/file/recovery.h"

namespace sightline {

class RecoveryKeeper {
 public:
  static constexpr std::chrono::milliseconds usual_pace{250};

  /// Told on the keeper's thread, each once: why nothing can be put aside, and, with nothing, that
  /// it can be again. It is tried again by itself.
  using News = std::function<void(const std::optional<Message>& trouble)>;

  /// Writes to `file`, the next time no sooner than `pace` after the last; its folder is the
  /// owner's alone, and made if need be.
  explicit RecoveryKeeper(std::filesystem::path file, News news = {},
                          FileCalls& calls = system_calls(),
                          std::chrono::milliseconds pace = usual_pace);
  RecoveryKeeper(const RecoveryKeeper&) = delete;
  RecoveryKeeper& operator=(const RecoveryKeeper&) = delete;
  /// Takes the file away, unless leave_behind() was called: who ends in order has lost nothing.
  ~RecoveryKeeper();

  /// Takes the place of what was handed over before and isn't written yet. Returns at once.
  void keep(Recovery recovery);
  /// There is nothing to lose any more.
  void drop();
  /// A file that holds what was handed over too, and goes once that is written.
  void replace(std::filesystem::path other);
  /// Waits until what was handed over is on the disk, or could not be written.
  void flush();
  /// The file stays when this goes.
  void leave_behind();

 private:
  struct Drop {};
  using Task = std::variant<Recovery, Drop>;

  using Lock = std::unique_lock<std::mutex>;
  void work(const std::stop_token& stop);
  /// Carries out what is next.
  void carry_on(Lock& lock);
  void give(Task task);
  void remove_other();
  /// Why it failed.
  [[nodiscard]] std::optional<Message> carry_out(const Task& task) const;
  void tell(const Task& task, const std::optional<Message>& trouble);
  [[nodiscard]] bool may_wait() const;

  std::filesystem::path file_;
  News news_;
  FileCalls& calls_;
  std::chrono::milliseconds pace_;

  std::mutex mutex_;
  std::condition_variable_any given_;
  std::condition_variable_any done_;
  std::optional<Task> next_;
  std::optional<std::filesystem::path> other_;
  bool busy_ = false;
  bool hurried_ = false;
  bool failed_ = false;
  bool is_written_ = false;
  bool told_ = false;
  bool stays_ = false;
  std::chrono::steady_clock::time_point not_before_;
  std::jthread thread_;  ///< last: it works on all of the above
};

}  // namespace sightline
