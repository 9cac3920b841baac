#include "model/file/file_failure.h"

#include <array>
#include <cerrno>

#include "model/base/one_line.h"
#include "model/base/text.h"
#include "model/file/atomic_write.h"
#include "model/file/open_file.h"

namespace sightline {

namespace {

namespace fs = std::filesystem;

bool has_no_folder(const fs::path& path) {
  std::error_code ignored;
  return path.has_parent_path() && !fs::is_directory(path.parent_path(), ignored);
}

Message no_folder(const fs::path& path) {
  return msg("The folder ‘{1}’ does not exist. Check its name, or create it first.",
             path_text(path.parent_path()));
}

bool is_permission(std::error_code reason) {
  return reason == std::errc::permission_denied || reason == std::errc::operation_not_permitted;
}

bool is_full(std::error_code reason) {
#ifdef EDQUOT
  if (reason == std::error_code(EDQUOT, reason.category())) return true;
#endif
  return reason == std::errc::no_space_on_device;
}

/// Another program holds the file, so that it can't be replaced.
bool is_held(std::error_code reason) {
#ifdef _WIN32
  constexpr int sharing_violation = 32;
  constexpr int lock_violation = 33;
  if (reason.category() == std::system_category() &&
      (reason.value() == sharing_violation || reason.value() == lock_violation))
    return true;
#endif
  return reason == std::errc::device_or_resource_busy || reason == std::errc::text_file_busy;
}

Message why_not_read(const fs::path& path, std::error_code reason) {
  const auto name = path_text(path);
  if (reason == std::errc::no_such_file_or_directory || reason == std::errc::not_a_directory) {
    if (has_no_folder(path)) return no_folder(path);
    return msg("There is no file ‘{1}’. Check its name, or look for it in another folder.", name);
  }
  if (is_permission(reason))
    return msg("You have no permission to read ‘{1}’. Ask its owner to let you.", name);
  if (reason == std::errc::is_a_directory)
    return msg("‘{1}’ is a folder. Choose a file in it.", name);
  return msg("‘{1}’ can't be read ({2}). Try again, or open a copy of it.", name, reason.message());
}

Message why_not_written(const fs::path& path, std::error_code reason) {
  const auto name = path_text(path);
  std::error_code unknown;
  const bool is_new = !fs::exists(path, unknown) && !unknown;
  if (is_full(reason)) {
    if (is_new)
      return msg("The disk is full: ‘{1}’ was not written. Make room, or write to another disk.",
                 name);
    return msg(
        "The disk is full: ‘{1}’ was not written and is as it was before. Make room, or write to "
        "another disk.",
        name);
  }
  if (has_no_folder(path)) return no_folder(path);
  if (is_held(reason))
    return msg(
        "‘{1}’ is held by another program and is as it was before. Close it there, or choose "
        "another name.",
        name);
  if (is_permission(reason))
    return msg("You have no permission to write ‘{1}’. Choose another name or another folder.",
               name);
  if (reason == std::errc::read_only_file_system)
    return msg("‘{1}’ is on a disk that can only be read. Choose another folder.", name);
  if (reason == std::errc::is_a_directory)
    return msg("‘{1}’ is a folder. Choose the name of a file in it.", name);
  if (reason == std::errc::filename_too_long)
    return msg("The name ‘{1}’ is too long. Choose a shorter one.", name);
  if (is_new)
    return msg("‘{1}’ can't be written ({2}). Choose another folder.", name, reason.message());
  return msg("‘{1}’ can't be written ({2}). It is as it was before; choose another folder.", name,
             reason.message());
}

}  // namespace

std::string path_text(const fs::path& path) {
  const auto text = path.u8string();
  return to_valid_text({reinterpret_cast<const char*>(text.data()), text.size()});
}

std::string name_text(const fs::path& path) {
  constexpr std::size_t longest = 60;
  return shortened(with_visible_controls(path_text(path.filename())), longest);
}

Failure read_failure(const fs::path& path, std::error_code reason) {
  return {FailureKind::input, why_not_read(path, reason)};
}

Failure write_failure(const fs::path& path, std::error_code reason) {
  return {FailureKind::output, why_not_written(path, reason)};
}

Failure write_failure(const fs::path& path, const std::system_error& error) {
  if (dynamic_cast<const WrittenOver*>(&error) != nullptr)
    return {FailureKind::output,
            msg("‘{1}’ was not written: while it was, another program put a file of its own in the "
                "place of the new one. Try again, or choose another folder.",
                path_text(path))};
  if (dynamic_cast<const NotSurelyKept*>(&error) == nullptr)
    return write_failure(path, error.code());
  return {
      FailureKind::output,
      msg("‘{1}’ was written, but its disk does not confirm that it will keep it ({2}). Write it "
          "to another disk too.",
          path_text(path), error.code().message())};
}

std::string read_bytes(const fs::path& path, std::size_t limit, const char* too_large) {
  std::string bytes;
  try {
    OpenFile file(path);
    const auto too_large_failure = [&] {
      return Failure(FailureKind::input, msg(too_large, path_text(path)));
    };
    // Not one byte of it is of use then.
    if (file.size().value_or(0) > limit) throw too_large_failure();
    std::array<char, 1U << 16U> part{};
    while (const auto got = file.read(part.data(), part.size())) {
      bytes.append(part.data(), got);
      if (bytes.size() > limit) throw too_large_failure();
    }
  } catch (const NoFile&) {
    throw Failure(FailureKind::input,
                  msg("‘{1}’ is no file but a pipe or a device. Choose a file.", path_text(path)));
  } catch (const std::system_error& error) {
    throw read_failure(path, error.code());
  }
  return bytes;
}

}  // namespace sightline
