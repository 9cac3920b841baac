// Writing system: the few things that writing a workbook takes of the system it runs on.
// Why: the standard library has neither a locale of one thread nor a folder that only its owner may
// look into, and systems give them in ways of their own.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

namespace sightline::workbook {

/// Numbers reach a file with a point while one lives, whatever the user's locale; other threads
/// keep theirs.
class PlainLocale {
 public:
  PlainLocale();
  PlainLocale(const PlainLocale&) = delete;
  PlainLocale& operator=(const PlainLocale&) = delete;
  ~PlainLocale();

 private:
  struct Before;
  std::unique_ptr<Before> before_;
};

/// A new folder in `within` that only its owner may look into; its name begins with `name`. Throws
/// std::system_error with the system's reason.
[[nodiscard]] std::filesystem::path create_private_folder(const std::filesystem::path& within,
                                                          std::string_view name);

/// Where files lie in memory, on systems that have such a place.
[[nodiscard]] std::optional<std::filesystem::path> folder_in_memory();

}  // namespace sightline::workbook
