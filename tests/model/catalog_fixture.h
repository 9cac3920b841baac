// A small German catalog on disk, for the tests of catalogs and number entry.
// Why: written byte by byte here, so the tests need no gettext tools.
#pragma once

#include <filesystem>
#include <string>

#include "model/catalog/catalog.h"

namespace sightline::test {

/// A folder that is empty at first and gone at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Writes a file below the folder, making the folders on the way.
  std::filesystem::path write(const std::filesystem::path& name, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

/// The bytes of a German sightline.mo with a dozen entries.
[[nodiscard]] std::string german_mo();
[[nodiscard]] Catalog german();

}  // namespace sightline::test
