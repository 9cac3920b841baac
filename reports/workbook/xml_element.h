// XML element: puts one element of a workbook's part together, and hands it to the file at once.
// Why: libxlsxwriter prints a tag by four to seven calls of fprintf, and pads each of its
// attributes with 4 KB of zeros, which was a tenth of a book's time.
#pragma once

#include <xlsxwriter/xmlwriter.h>

#include <cstdio>
#include <string>
#include <string_view>

namespace sightline::workbook {

/// An attribute that the library frees. What is longer than it has room for is cut, as it does.
[[nodiscard]] xml_attribute* new_attribute(std::string_view key, std::string_view value);

/// One at a time in a thread: all share their thread's room. Nothing is thrown, since the library
/// that calls is written in C: without memory the program ends, as it does in new_attribute.
class XmlElement {
 public:
  /// Begins with "<" or "</", and the tag.
  XmlElement(std::string_view start, const char* tag) noexcept { room().assign(start).append(tag); }

  XmlElement& text(std::string_view text) noexcept {
    room() += text;
    return *this;
  }
  XmlElement& attributes(const xml_attribute_list* attributes) noexcept;
  /// As they are: nothing in them means something else in XML.
  XmlElement& plain_attributes(const xml_attribute_list* attributes) noexcept;
  /// What stands between two tags.
  XmlElement& data(const char* data) noexcept;

  /// Whoever packs the file finds out whether all of it was written.
  void write(std::FILE* to) const { std::fwrite(room().data(), 1, room().size(), to); }

 private:
  [[nodiscard]] static std::string& room();
  static void add_escaped(const char* text, const char* special);
};

}  // namespace sightline::workbook
