#include "tests/bench/library_packing.h"

#include <dlfcn.h>

// Ours, by other names: this program's own functions choose between them and the library's.
#define zipOpen our_open
#define zipOpenNewFileInZip4_64 our_begin
#define zipWriteInFileInZip our_write
#define zipCloseFileInZip our_end
#define zipClose our_close
#include "reports/workbook/minizip_calls.cpp"
#undef zipOpen
#undef zipOpenNewFileInZip4_64
#undef zipWriteInFileInZip
#undef zipCloseFileInZip
#undef zipClose

namespace sightline::bench {
namespace {

thread_local bool by_library = false;

template <class Function>
Function* chosen(Function* ours, const char* name) {
  return by_library ? reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name)) : ours;
}

}  // namespace

LibraryPacking::LibraryPacking() { by_library = true; }
LibraryPacking::~LibraryPacking() { by_library = false; }

}  // namespace sightline::bench

using sightline::bench::chosen;

extern "C" {

zipFile zipOpen(const char* pathname, int append) {
  return chosen(our_open, "zipOpen")(pathname, append);
}

int zipOpenNewFileInZip4_64(zipFile file, const char* filename, const zip_fileinfo* zipfi,
                            const void* extrafield_local, uInt size_extrafield_local,
                            const void* extrafield_global, uInt size_extrafield_global,
                            const char* comment, int method, int level, int raw, int windowBits,
                            int memLevel, int strategy, const char* password, uLong crcForCrypting,
                            uLong versionMadeBy, uLong flagBase, int zip64) {
  return chosen(our_begin, "zipOpenNewFileInZip4_64")(
      file, filename, zipfi, extrafield_local, size_extrafield_local, extrafield_global,
      size_extrafield_global, comment, method, level, raw, windowBits, memLevel, strategy, password,
      crcForCrypting, versionMadeBy, flagBase, zip64);
}

int zipWriteInFileInZip(zipFile file, const void* buf, unsigned len) {
  return chosen(our_write, "zipWriteInFileInZip")(file, buf, len);
}

int zipCloseFileInZip(zipFile file) { return chosen(our_end, "zipCloseFileInZip")(file); }

int zipClose(zipFile file, const char* global_comment) {
  return chosen(our_close, "zipClose")(file, global_comment);
}

}  // extern "C"
