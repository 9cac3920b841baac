// Packer: writes a workbook's container, a ZIP file whose parts are deflated by libdeflate.
// Why: half of a book's time was zlib's deflate, which packs a stream. A part of a book is complete
// before it is packed, and of what is complete libdeflate makes as little in half the time; nor has
// it to be read back to know that it is whole. Source: PKWARE's APPNOTE.TXT 6.3,
// sections 4.3.7, 4.3.12 and 4.3.16; ECMA-376 part 2, annex C.
#pragma once

#include <libdeflate.h>

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace sightline::workbook {

/// Parts are dated 1980-01-01, as a ZIP file's calendar begins: the same book has the same bytes.
class Packer {
 public:
  /// Replaces the file. Throws std::bad_alloc.
  explicit Packer(const char* path);

  /// False when the file can't be written; errno says why.
  [[nodiscard]] bool is_open() const { return file_ != nullptr; }

  /// `name`: ASCII, as "xl/workbook.xml". What was not ended before is dropped.
  void begin(std::string name);
  void write(std::string_view bytes) { part_ += bytes; }
  /// False when the part can't be written, or is XML that was cut short on its way here.
  [[nodiscard]] bool end();
  /// Writes the list of parts, and closes the file. False when one or the other can't be done.
  [[nodiscard]] bool close();

 private:
  struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const {
      libdeflate_free_compressor(compressor);
    }
  };

  [[nodiscard]] bool put(std::string_view bytes);

  std::unique_ptr<std::FILE, CloseFile> file_;
  std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor_;
  std::string name_;
  std::string part_;
  std::string packed_;
  std::string list_;  ///< the central directory
  std::uint64_t written_ = 0;
  std::uint32_t parts_ = 0;
};

/// Whether this thread's last book was packed here. Where the library's calls can't be led here, as
/// from a shared library of macOS or Windows, it packs as it always did, and its books are read
/// back.
[[nodiscard]] bool packs_here();

}  // namespace sightline::workbook
