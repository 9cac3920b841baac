// FileWatch: what became of the plan's file since it was last read or written here.
// Why: sync folders and colleagues change a file while it is open; what only touched it is no news.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "model/file/file_stamp.h"

namespace sightline {

enum class FileNews { none, gone, changed };

class FileWatch {
 public:
  using Glance = std::function<std::optional<FileGlance>(const std::filesystem::path&)>;
  using Digest = std::function<std::string(const std::filesystem::path&)>;  ///< throws Failure

  FileWatch(Glance glance, Digest digest)
      : glance_(std::move(glance)), digest_(std::move(digest)) {}

  /// From now on the file is known as it is at this moment. One that can't be read isn't watched.
  void keep(const std::filesystem::path& path);
  void forget() { known_.reset(); }
  /// Of the bytes it is known with; blank for none.
  [[nodiscard]] std::string known_digest() const { return known_ ? known_->digest : std::string(); }

  struct Seen {
    FileNews news = FileNews::none;
    bool fresh = false;  ///< another look told something else
  };
  [[nodiscard]] Seen look();

 private:
  struct Known {
    std::filesystem::path path;
    FileGlance glance;
    std::string digest;
  };

  [[nodiscard]] bool has_known_bytes() const;

  Glance glance_;
  Digest digest_;
  std::optional<Known> known_;
  std::optional<FileGlance> last_;  ///< as the last look saw it
};

}  // namespace sightline
