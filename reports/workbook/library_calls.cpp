// The functions that libxlsxwriter calls and that we bring ourselves: five of minizip, which pack
// by Packer, and eight of its own, which write XML by XmlElement. Why: the library has no setting
// for how a book is packed or its XML written, and both took most of a book's time. A program's own
// functions come before those of a shared library (ELF), so these are called in place of its own;
// where they are not, nothing but the time changes. No other library of ours uses them; one that
// did would get these as well.
#include <xlsxwriter/third_party/zip.h>

#include <array>
#include <charconv>
#include <memory>

#include "reports/workbook/packer.h"
#include "reports/workbook/xml_element.h"

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
using sightline::workbook::new_attribute;
using sightline::workbook::packed;
using sightline::workbook::Packer;
using sightline::workbook::packer;
using sightline::workbook::XmlElement;

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

xml_attribute* lxw_new_attribute_str(const char* key, const char* value) {
  return new_attribute(key, value);
}

xml_attribute* lxw_new_attribute_int(const char* key, std::uint32_t value) {
  // Declared without a sign, and written with one.
  std::array<char, 16> digits{};
  const auto* end =
      std::to_chars(digits.begin(), digits.end(), static_cast<std::int32_t>(value)).ptr;
  return new_attribute(key, {digits.begin(), end});
}

void lxw_xml_start_tag(FILE* xmlfile, const char* tag, xml_attribute_list* attributes) {
  XmlElement("<", tag).attributes(attributes).text(">").write(xmlfile);
}

void lxw_xml_start_tag_unencoded(FILE* xmlfile, const char* tag, xml_attribute_list* attributes) {
  XmlElement("<", tag).plain_attributes(attributes).text(">").write(xmlfile);
}

void lxw_xml_end_tag(FILE* xmlfile, const char* tag) {
  XmlElement("</", tag).text(">").write(xmlfile);
}

void lxw_xml_empty_tag(FILE* xmlfile, const char* tag, xml_attribute_list* attributes) {
  XmlElement("<", tag).attributes(attributes).text("/>").write(xmlfile);
}

void lxw_xml_empty_tag_unencoded(FILE* xmlfile, const char* tag, xml_attribute_list* attributes) {
  XmlElement("<", tag).plain_attributes(attributes).text("/>").write(xmlfile);
}

void lxw_xml_data_element(FILE* xmlfile, const char* tag, const char* data,
                          xml_attribute_list* attributes) {
  XmlElement("<", tag)
      .attributes(attributes)
      .text(">")
      .data(data)
      .text("</")
      .text(tag)
      .text(">")
      .write(xmlfile);
}

}  // extern "C"
