#include "app/present/recovery_keeper.h"

#include <system_error>
#include <utility>

#include "app/present/trouble.h"
#include "model/file/user_folders.h"

namespace sightline {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds until_next_try{5};

}  // namespace

RecoveryKeeper::RecoveryKeeper(std::filesystem::path file, News news, FileCalls& calls,
                               std::chrono::milliseconds pace)
    : file_(std::move(file)), news_(std::move(news)), calls_(calls), pace_(pace) {
  try {
    thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
  } catch (const std::system_error&) {
    // Whoever hands something over waits for it.
  }
}

RecoveryKeeper::~RecoveryKeeper() {
  thread_.request_stop();
  if (thread_.joinable()) thread_.join();
  std::error_code ignored;
  if (!stays_) std::filesystem::remove(file_, ignored);
}

void RecoveryKeeper::keep(Recovery recovery) { give(std::move(recovery)); }

void RecoveryKeeper::drop() { give(Drop{}); }

void RecoveryKeeper::replace(std::filesystem::path other) {
  const std::scoped_lock lock(mutex_);
  other_ = std::move(other);
  if (!next_ && !busy_ && !failed_ && is_written_) remove_other();
}

void RecoveryKeeper::remove_other() {
  std::error_code ignored;
  if (const auto other = std::exchange(other_, std::nullopt))
    std::filesystem::remove(*other, ignored);
}

void RecoveryKeeper::give(Task task) {
  Lock lock(mutex_);
  next_ = std::move(task);
  if (!thread_.joinable()) return carry_on(lock);
  lock.unlock();
  given_.notify_all();
}

void RecoveryKeeper::flush() {
  Lock lock(mutex_);
  if (!thread_.joinable()) {
    if (next_) carry_on(lock);
    return;
  }
  hurried_ = true;
  failed_ = false;
  given_.notify_all();
  done_.wait(lock, [this] { return !busy_ && (!next_ || failed_); });
  hurried_ = false;
}

void RecoveryKeeper::leave_behind() {
  flush();
  stays_ = true;
}

bool RecoveryKeeper::may_wait() const {
  return !hurried_ && next_ && std::holds_alternative<Recovery>(*next_);
}

void RecoveryKeeper::work(const std::stop_token& stop) {
  Lock lock(mutex_);
  while (given_.wait(lock, stop, [this] { return next_.has_value(); })) {
    given_.wait_until(lock, stop, not_before_, [this] { return !may_wait(); });
    if (stop.stop_requested()) return;
    carry_on(lock);
  }
}

void RecoveryKeeper::carry_on(Lock& lock) {
  auto task = std::move(*next_);
  next_.reset();
  busy_ = true;
  not_before_ = Clock::now() + pace_;
  lock.unlock();
  const auto trouble = carry_out(task);
  tell(task, trouble);
  lock.lock();
  busy_ = false;
  failed_ = trouble.has_value();
  if (!failed_) {
    is_written_ = std::holds_alternative<Recovery>(task);
    remove_other();
  } else {
    not_before_ = Clock::now() + until_next_try;
    if (!next_) next_ = std::move(task);
  }
  if (failed_) hurried_ = false;
  done_.notify_all();
}

void RecoveryKeeper::tell(const Task& task, const std::optional<Message>& trouble) {
  const bool was_told = std::exchange(told_, trouble.has_value());
  // Who has nothing to lose any more need not hear that it could be put aside.
  if (news_ && was_told != told_ && std::holds_alternative<Recovery>(task)) news_(trouble);
}

std::optional<Message> RecoveryKeeper::carry_out(const Task& task) const {
  const auto* recovery = std::get_if<Recovery>(&task);
  if (!recovery) {
    // What can't be taken away is no danger: it is offered at the next start, and seen to be saved.
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
    return std::nullopt;
  }
  return trouble_of(file_.parent_path(), [&] {
    make_private_folder(file_.parent_path());
    write_recovery(file_, *recovery, calls_);
  });
}

}  // namespace sightline
