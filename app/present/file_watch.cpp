#include "app/present/file_watch.h"

#include <utility>

#include "model/base/message.h"

namespace sightline {

void FileWatch::keep(const std::filesystem::path& path) {
  known_.reset();
  // The glance first: what is written after it is news, whatever bytes are read then.
  last_ = glance_(path);
  if (!last_) return;
  try {
    known_ = Known{path, *last_, digest_(path)};
  } catch (const Failure&) {
    last_.reset();
  }
}

FileWatch::Seen FileWatch::look() {
  if (!known_) return {};
  const auto now = glance_(known_->path);
  const bool fresh = std::exchange(last_, now) != now;
  if (!now) return {FileNews::gone, fresh};
  if (*now == known_->glance) return {FileNews::none, fresh};
  if (!has_known_bytes()) return {FileNews::changed, fresh};
  known_->glance = *now;
  return {FileNews::none, fresh};
}

bool FileWatch::has_known_bytes() const {
  try {
    return digest_(known_->path) == known_->digest;
  } catch (const Failure&) {
    return false;
  }
}

}  // namespace sightline
