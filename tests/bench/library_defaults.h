// Library defaults: lets a replay's book be written and packed as libxlsxwriter does it by itself:
// its XML by its own functions, packed with zlib through minizip. Why: what an export is held
// against is the library with its defaults; in this program its calls to these functions reach
// ours.
#pragma once

namespace sightline::bench {

/// While one lives, books of this thread are written by the library alone.
class LibraryDefaults {
 public:
  LibraryDefaults();
  LibraryDefaults(const LibraryDefaults&) = delete;
  LibraryDefaults& operator=(const LibraryDefaults&) = delete;
  ~LibraryDefaults();
};

}  // namespace sightline::bench
