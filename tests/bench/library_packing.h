// Library packing: lets a replay's book be packed as libxlsxwriter packs one by itself, with zlib
// through minizip. Why: what an export is held against is the library with its defaults; in this
// program its calls to minizip reach ours.
#pragma once

namespace sightline::bench {

/// While one lives, books of this thread are packed by minizip.
class LibraryPacking {
 public:
  LibraryPacking();
  LibraryPacking(const LibraryPacking&) = delete;
  LibraryPacking& operator=(const LibraryPacking&) = delete;
  ~LibraryPacking();
};

}  // namespace sightline::bench
