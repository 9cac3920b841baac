#include "model/file/atomic_write.h"

#include <chrono>
#include <string>
#include <system_error>
#include <utility>

#include "model/base/message.h"
#include "model/file/file_stamp.h"
#include "model/file/held_file.h"
#include "model/file/new_name.h"

namespace sightline {

namespace {

namespace fs = std::filesystem;

constexpr int max_links = 40;

/// Where the links end, whether or not there is a file.
fs::path follow_links(fs::path path) {
  for (int i = 0; fs::is_symlink(fs::symlink_status(path)); ++i) {
    if (i == max_links)
      throw std::system_error(std::make_error_code(std::errc::too_many_symbolic_link_levels));
    path = path.parent_path() / fs::read_symlink(path);
  }
  return path;
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

bool has_digest(const fs::path& path, const std::string& digest) {
  try {
    return digest_of_file(path) == digest;
  } catch (const Failure&) {
    return false;
  }
}

}  // namespace

fs::path part_in(const fs::path& folder, int number) {
  return folder / (".sightline-" + std::to_string(number) + ".part");
}

fs::path aside_of(const fs::path& part) {
  return part.parent_path() / (part.stem().string() + "-gone.part");
}

AtomicFile::AtomicFile(const fs::path& target, FileCalls& calls, Links links)
    : calls_(calls), target_(links == Links::followed ? follow_links(target) : target) {
  const auto there = fs::symlink_status(target_);
  if (fs::is_directory(there))
    throw std::system_error(std::make_error_code(std::errc::is_a_directory));
  if (fs::exists(there) && !fs::is_symlink(there)) calls_.require_writable(target_);
  create_beside();
}

AtomicFile::~AtomicFile() {
  if (committed_) return;
  bool ours = true;
  try {
    // What somebody else put there is not ours to take away.
    ours = !open_ || calls_.is_at(file_, temporary_);
  } catch (const std::system_error&) {
    ours = false;  // nothing is there any more
  }
  try {
    close();
  } catch (const std::system_error&) {
    open_ = false;  // what could not be closed goes away all the same
  }
  std::error_code ignored;
  if (ours) fs::remove(temporary_, ignored);
}

/// The name is short, since the target's may be as long as a name can be.
void AtomicFile::create_beside() {
  for (int i = 0;; ++i) {
    temporary_ = part_in(folder_of(target_), i);
    try {
      file_ = calls_.create(temporary_);
      open_ = true;
      std::error_code unknown;
      const auto made = fs::last_write_time(temporary_, unknown);
      if (!unknown) made_ = made;
      return clear_leftovers(i);
    } catch (const std::system_error& error) {
      if (error.code() != std::errc::file_exists || i == max_parts) throw;
    }
  }
}

/// Takes away what others left who were cut off.
void AtomicFile::clear_leftovers(int before) const {
  for (int i = 0; i < before; ++i) remove_left(part_in(folder_of(target_), i));
}

std::optional<fs::path> AtomicFile::remove_left(const fs::path& part) const {
  if (!is_left(part)) return part;
  // Beside our own, so that nobody else has the name; called so that whoever clears looks at it.
  const auto aside = aside_of(temporary_);
  std::error_code failed;
  fs::rename(part, aside, failed);
  if (failed) return part;
  const bool is_same = is_left(aside);
  if (is_same) fs::remove(aside, failed);
  if (is_same && !failed) return std::nullopt;
  try {
    rename_new_file(aside, part);
  } catch (const std::system_error&) {
    if (is_same) return aside;
    // A third one came in its place; whoever wrote this is told so.
    fs::remove(aside, failed);
  }
  return part;
}

bool AtomicFile::is_to_come(const fs::path& part) const {
  // What is written while we look is not.
  constexpr auto a_moment = std::chrono::minutes(1);
  std::error_code unknown;
  const auto then = fs::last_write_time(part, unknown);
  return made_ && !unknown && then - *made_ > a_moment;
}

bool AtomicFile::is_left(const fs::path& part) const {
  // Nobody takes as long to write a file.
  constexpr auto longest_write = std::chrono::hours(1);
  std::error_code unknown;
  const auto then = fs::last_write_time(part, unknown);
  return made_ && !unknown && *made_ - then > longest_write;
}

fs::path AtomicFile::temporary() const {
  return open_ ? calls_.way_to(file_, temporary_) : temporary_;
}

void AtomicFile::write(std::string_view bytes) { calls_.write(file_, bytes); }

void AtomicFile::take_permissions(const fs::path& like) { calls_.copy_permissions(like, file_); }

void AtomicFile::close() {
  if (std::exchange(open_, false)) calls_.close(file_);
}

void AtomicFile::prepare() {
  const auto there = fs::symlink_status(target_);
  if (fs::exists(there) && !fs::is_symlink(there)) take_permissions(target_);
  calls_.sync(file_);
}

void AtomicFile::put_in_place(bool is_new) {
  // As late as can be, while its number on the disk is nobody else's.
  if (!calls_.is_at(file_, temporary_))
    throw WrittenOver(std::make_error_code(std::errc::no_such_file_or_directory));
  close();
  if (is_new)
    calls_.rename_new(temporary_, target_);
  else
    calls_.rename(temporary_, target_);
  committed_ = true;
  try {
    calls_.sync_folder(folder_of(target_));
  } catch (const std::system_error& error) {
    throw NotSurelyKept(error.code());
  }
}

void AtomicFile::commit() {
  prepare();
  put_in_place(false);
}

bool AtomicFile::commit_over(const std::optional<std::string>& digest) {
  prepare();
  if (digest) {
    const HeldFile held(target_, calls_);
    if (!has_digest(target_, *digest)) return false;
    put_in_place(false);
    return true;
  }
  try {
    put_in_place(true);
    return true;
  } catch (const std::system_error& error) {
    if (committed_ || error.code() != std::errc::file_exists) throw;
    return false;
  }
}

void atomic_write(const fs::path& target, std::string_view bytes, FileCalls& calls) {
  AtomicFile file(target, calls);
  file.write(bytes);
  file.commit();
}

}  // namespace sightline
