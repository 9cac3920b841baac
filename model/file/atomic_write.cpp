#include "model/file/atomic_write.h"

#include <string>
#include <system_error>
#include <utility>

namespace sightline {

namespace {

namespace fs = std::filesystem;

constexpr int max_links = 40;
constexpr int max_leftovers = 1000;

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

}  // namespace

AtomicFile::AtomicFile(const fs::path& target, FileCalls& calls)
    : calls_(calls), target_(follow_links(target)) {
  if (fs::is_directory(target_))
    throw std::system_error(std::make_error_code(std::errc::is_a_directory));
  if (fs::exists(target_)) calls_.require_writable(target_);
  create_beside();
}

AtomicFile::~AtomicFile() {
  if (committed_) return;
  try {
    close();
  } catch (const std::system_error&) {
    open_ = false;  // what could not be closed goes away all the same
  }
  std::error_code ignored;
  fs::remove(temporary_, ignored);
}

/// The name is short, since the target's may be as long as a name can be.
void AtomicFile::create_beside() {
  for (int i = 0;; ++i) {
    temporary_ = folder_of(target_) / (".sightline-" + std::to_string(i) + ".part");
    try {
      file_ = calls_.create(temporary_);
      open_ = true;
      return;
    } catch (const std::system_error& error) {
      if (error.code() != std::errc::file_exists || i == max_leftovers) throw;
    }
  }
}

void AtomicFile::write(std::string_view bytes) { calls_.write(file_, bytes); }

void AtomicFile::close() {
  if (std::exchange(open_, false)) calls_.close(file_);
}

void AtomicFile::commit() {
  if (fs::exists(target_)) calls_.copy_permissions(target_, temporary_);
  calls_.sync(file_);
  close();
  calls_.rename(temporary_, target_);
  committed_ = true;
  try {
    calls_.sync_folder(folder_of(target_));
  } catch (const std::system_error& error) {
    throw NotSurelyKept(error.code());
  }
}

void atomic_write(const fs::path& target, std::string_view bytes, FileCalls& calls) {
  AtomicFile file(target, calls);
  file.write(bytes);
  file.commit();
}

}  // namespace sightline
