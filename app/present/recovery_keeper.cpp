#include "app/present/recovery_keeper.h"

#include <system_error>
#include <utility>

namespace sightline {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds until_next_try{5};

}  // namespace

RecoveryKeeper::RecoveryKeeper(std::filesystem::path file, FileCalls& calls,
                               std::chrono::milliseconds pace)
    : file_(std::move(file)),
      calls_(calls),
      pace_(pace),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

RecoveryKeeper::~RecoveryKeeper() {
  thread_.request_stop();
  thread_.join();
  std::error_code ignored;
  if (!stays_) std::filesystem::remove(file_, ignored);
}

void RecoveryKeeper::keep(Recovery recovery) { give(std::move(recovery)); }

void RecoveryKeeper::drop() { give(Drop{}); }

void RecoveryKeeper::give(Task task) {
  {
    const std::scoped_lock lock(mutex_);
    next_ = std::move(task);
  }
  given_.notify_all();
}

void RecoveryKeeper::flush() {
  std::unique_lock lock(mutex_);
  hurried_ = true;
  failed_ = false;
  given_.notify_all();
  done_.wait(lock, [this] { return !busy_ && (!next_ || failed_); });
  hurried_ = false;
}

bool RecoveryKeeper::is_on_disk() {
  const std::scoped_lock lock(mutex_);
  return !next_ && !busy_ && !failed_ && is_written_;
}

void RecoveryKeeper::leave_behind() {
  flush();
  stays_ = true;
}

std::optional<Message> RecoveryKeeper::take_trouble() {
  const std::scoped_lock lock(mutex_);
  return std::exchange(trouble_, std::nullopt);
}

bool RecoveryKeeper::may_wait() const {
  return !hurried_ && next_ && std::holds_alternative<Recovery>(*next_);
}

void RecoveryKeeper::work(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (given_.wait(lock, stop, [this] { return next_.has_value(); })) {
    given_.wait_until(lock, stop, not_before_, [this] { return !may_wait(); });
    if (stop.stop_requested()) return;
    auto task = std::move(*next_);
    next_.reset();
    busy_ = true;
    not_before_ = Clock::now() + pace_;
    lock.unlock();
    auto trouble = carry_out(task);
    lock.lock();
    busy_ = false;
    failed_ = trouble.has_value();
    if (!failed_) {
      is_written_ = std::holds_alternative<Recovery>(task);
      told_ = false;
    } else {
      not_before_ = Clock::now() + until_next_try;
      if (!next_) next_ = std::move(task);
      if (!std::exchange(told_, true)) trouble_ = std::move(trouble);
    }
    if (failed_) hurried_ = false;
    done_.notify_all();
  }
}

std::optional<Message> RecoveryKeeper::carry_out(const Task& task) const {
  try {
    if (const auto* recovery = std::get_if<Recovery>(&task))
      write_recovery(file_, *recovery, calls_);
    else
      std::filesystem::remove(file_);
    return std::nullopt;
  } catch (const Failure& failure) {
    return failure.message();
  } catch (const std::exception& error) {
    return msg("{1}", error.what());
  }
}

}  // namespace sightline
