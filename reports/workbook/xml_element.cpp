#include "reports/workbook/xml_element.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace sightline::workbook {
namespace {

std::string_view escaped(char special) {
  switch (special) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#xA;";
  }
}

void copy(char (&to)[LXW_MAX_ATTRIBUTE_LENGTH], std::string_view from) {
  const auto length = std::min(from.size(), sizeof(to) - 1);
  std::memcpy(to, from.data(), length);
  to[length] = '\0';
}

}  // namespace

xml_attribute* new_attribute(std::string_view key, std::string_view value) {
  auto* made = static_cast<xml_attribute*>(std::malloc(sizeof(xml_attribute)));
  if (made == nullptr) std::abort();  // nobody asks: the library's own would write to address 0
  copy(made->key, key);
  copy(made->value, value);
  return made;
}

std::string& XmlElement::room() {
  static thread_local std::string text;
  return text;
}

XmlElement& XmlElement::attributes(const xml_attribute_list* attributes) noexcept {
  if (attributes == nullptr) return *this;
  const xml_attribute* each = nullptr;
  STAILQ_FOREACH(each, attributes, list_entries) {
    room().append(" ").append(each->key).append("=\"");
    add_escaped(each->value, "&<>\"\n");
    room() += '"';
  }
  return *this;
}

XmlElement& XmlElement::plain_attributes(const xml_attribute_list* attributes) noexcept {
  if (attributes == nullptr) return *this;
  const xml_attribute* each = nullptr;
  STAILQ_FOREACH(each, attributes, list_entries) {
    room().append(" ").append(each->key).append("=\"").append(each->value).append("\"");
  }
  return *this;
}

XmlElement& XmlElement::data(const char* data) noexcept {
  add_escaped(data, "&<>");
  return *this;
}

void XmlElement::add_escaped(const char* text, const char* special) {
  auto& to = room();
  while (const char* at = std::strpbrk(text, special)) {
    to.append(text, at).append(escaped(*at));
    text = at + 1;
  }
  to += text;
}

}  // namespace sightline::workbook
