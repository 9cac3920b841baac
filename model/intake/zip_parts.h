// Zip parts: the parts of a workbook, each unpacked within limits.
// Why: what is packed small may unpack without end, and the sizes in a zip lie; bytes are counted
// while they are read.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sightline {

class ZipParts {
 public:
  /// `bytes` stay with the caller as long as this lives. Throws Failure{input} when they are no
  /// zip, or have too many parts; `name` is the file's.
  ZipParts(std::string_view bytes, std::string name);
  ZipParts(const ZipParts&) = delete;
  ZipParts& operator=(const ZipParts&) = delete;
  ~ZipParts();

  /// Nothing when there is no such part. Throws Failure{input} when it is broken or beyond a limit.
  [[nodiscard]] std::optional<std::string> read(const std::string& part);

 private:
  struct Opened;
  std::unique_ptr<Opened> opened_;
  std::string name_;
  std::size_t unpacked_ = 0;
};

}  // namespace sightline
