#include "tests/bench/library_defaults.h"

#include <dlfcn.h>

// Ours, by other names: this program's own functions choose between them and the library's.
#define zipOpen ours_zipOpen
#define zipOpenNewFileInZip4_64 ours_zipOpenNewFileInZip4_64
#define zipWriteInFileInZip ours_zipWriteInFileInZip
#define zipCloseFileInZip ours_zipCloseFileInZip
#define zipClose ours_zipClose
#define lxw_new_attribute_str ours_lxw_new_attribute_str
#define lxw_new_attribute_int ours_lxw_new_attribute_int
#define lxw_xml_start_tag ours_lxw_xml_start_tag
#define lxw_xml_start_tag_unencoded ours_lxw_xml_start_tag_unencoded
#define lxw_xml_end_tag ours_lxw_xml_end_tag
#define lxw_xml_empty_tag ours_lxw_xml_empty_tag
#define lxw_xml_empty_tag_unencoded ours_lxw_xml_empty_tag_unencoded
#define lxw_xml_data_element ours_lxw_xml_data_element
#include "reports/workbook/library_calls.cpp"
#undef zipOpen
#undef zipOpenNewFileInZip4_64
#undef zipWriteInFileInZip
#undef zipCloseFileInZip
#undef zipClose
#undef lxw_new_attribute_str
#undef lxw_new_attribute_int
#undef lxw_xml_start_tag
#undef lxw_xml_start_tag_unencoded
#undef lxw_xml_end_tag
#undef lxw_xml_empty_tag
#undef lxw_xml_empty_tag_unencoded
#undef lxw_xml_data_element

namespace sightline::bench {
namespace {

thread_local bool by_library = false;

/// Calls ours or the library's own, which is looked for once: a book writes 100,000 elements.
template <auto ours, class... Args>
auto chosen(const char* name, Args... args) {
  static auto* const theirs = reinterpret_cast<decltype(ours)>(dlsym(RTLD_NEXT, name));
  return by_library ? theirs(args...) : ours(args...);
}

}  // namespace

LibraryDefaults::LibraryDefaults() { by_library = true; }
LibraryDefaults::~LibraryDefaults() { by_library = false; }

}  // namespace sightline::bench

#define CHOOSE(name, ...) return sightline::bench::chosen<&ours_##name>(#name, __VA_ARGS__)

extern "C" {

zipFile zipOpen(const char* pathname, int append) { CHOOSE(zipOpen, pathname, append); }

int zipOpenNewFileInZip4_64(zipFile file, const char* filename, const zip_fileinfo* zipfi,
                            const void* extrafield_local, uInt size_extrafield_local,
                            const void* extrafield_global, uInt size_extrafield_global,
                            const char* comment, int method, int level, int raw, int windowBits,
                            int memLevel, int strategy, const char* password, uLong crcForCrypting,
                            uLong versionMadeBy, uLong flagBase, int zip64) {
  CHOOSE(zipOpenNewFileInZip4_64, file, filename, zipfi, extrafield_local, size_extrafield_local,
         extrafield_global, size_extrafield_global, comment, method, level, raw, windowBits,
         memLevel, strategy, password, crcForCrypting, versionMadeBy, flagBase, zip64);
}

int zipWriteInFileInZip(zipFile file, const void* buf, unsigned len) {
  CHOOSE(zipWriteInFileInZip, file, buf, len);
}

int zipCloseFileInZip(zipFile file) { CHOOSE(zipCloseFileInZip, file); }

int zipClose(zipFile file, const char* global_comment) { CHOOSE(zipClose, file, global_comment); }

xml_attribute* lxw_new_attribute_str(const char* key, const char* value) {
  CHOOSE(lxw_new_attribute_str, key, value);
}

xml_attribute* lxw_new_attribute_int(const char* key, uint32_t value) {
  CHOOSE(lxw_new_attribute_int, key, value);
}

void lxw_xml_start_tag(FILE* file, const char* tag, xml_attribute_list* attributes) {
  CHOOSE(lxw_xml_start_tag, file, tag, attributes);
}

void lxw_xml_start_tag_unencoded(FILE* file, const char* tag, xml_attribute_list* attributes) {
  CHOOSE(lxw_xml_start_tag_unencoded, file, tag, attributes);
}

void lxw_xml_end_tag(FILE* file, const char* tag) { CHOOSE(lxw_xml_end_tag, file, tag); }

void lxw_xml_empty_tag(FILE* file, const char* tag, xml_attribute_list* attributes) {
  CHOOSE(lxw_xml_empty_tag, file, tag, attributes);
}

void lxw_xml_empty_tag_unencoded(FILE* file, const char* tag, xml_attribute_list* attributes) {
  CHOOSE(lxw_xml_empty_tag_unencoded, file, tag, attributes);
}

void lxw_xml_data_element(FILE* file, const char* tag, const char* data,
                          xml_attribute_list* attributes) {
  CHOOSE(lxw_xml_data_element, file, tag, data, attributes);
}

}  // extern "C"
#undef CHOOSE
