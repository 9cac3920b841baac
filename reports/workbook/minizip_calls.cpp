// The five functions of minizip that libxlsxwriter calls, packing by Packer.
// Why: the library has no setting for how a book is packed. A program's own functions come before
// those of a shared library (ELF) or of an archive that is linked (everywhere), so these are called
// in minizip's place; where they are not, nothing but the time changes. No other library of ours
// uses minizip; one that did would get these as well.
#include <xlsxwriter/third_party/zip.h>

#include <memory>

#include "reports/workbook/packer.h"

namespace sightline::workbook {
namespace {

thread_local bool packed = false;

Packer& packer(zipFile file) { return *static_cast<Packer*>(file); }

// The library is written in C, which no exception passes.
template <class Work>
int done(Work&& work) {
  try {
    return work() ? ZIP_OK : ZIP_ERRNO;
  } catch (...) {
    return ZIP_INTERNALERROR;
  }
}

}  // namespace

bool packs_here() { return packed; }

}  // namespace sightline::workbook

using sightline::workbook::done;
using sightline::workbook::packed;
using sightline::workbook::Packer;
using sightline::workbook::packer;

extern "C" {

zipFile zipOpen(const char* pathname, int /*append*/) {
  packed = true;
  try {
    auto made = std::make_unique<Packer>(pathname);
    return made->is_open() ? made.release() : nullptr;
  } catch (...) {
    return nullptr;
  }
}

int zipOpenNewFileInZip4_64(zipFile file, const char* filename, const zip_fileinfo* /*zipfi*/,
                            const void* /*extrafield_local*/, uInt /*size_extrafield_local*/,
                            const void* /*extrafield_global*/, uInt /*size_extrafield_global*/,
                            const char* /*comment*/, int /*method*/, int /*level*/, int /*raw*/,
                            int /*windowBits*/, int /*memLevel*/, int /*strategy*/,
                            const char* /*password*/, uLong /*crcForCrypting*/,
                            uLong /*versionMadeBy*/, uLong /*flagBase*/, int /*zip64*/) {
  return done([&] {
    packer(file).begin(filename);
    return true;
  });
}

int zipWriteInFileInZip(zipFile file, const void* buf, unsigned len) {
  return done([&] {
    packer(file).write({static_cast<const char*>(buf), len});
    return true;
  });
}

int zipCloseFileInZip(zipFile file) {
  return done([&] { return packer(file).end(); });
}

int zipClose(zipFile file, const char* /*global_comment*/) {
  const std::unique_ptr<Packer> closed(&packer(file));
  return done([&] { return closed->close(); });
}

}  // extern "C"
