#include "app/present/config_lines.h"

#include <algorithm>

#include "model/base/text.h"

namespace sightline {
namespace {

bool is_plain_name(std::string_view name, bool nested) {
  return !name.empty() && std::ranges::all_of(name, [nested](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (nested && c == '/');
  });
}

bool is_sound(std::string_view line) {
  if (!is_text(line) || std::ranges::any_of(line, [](unsigned char c) { return c < ' '; }))
    return false;
  if (line.starts_with('['))
    return line.ends_with(']') && is_plain_name(line.substr(1, line.size() - 2), true);
  const auto equals = line.find('=');
  return equals != std::string_view::npos && is_plain_name(line.substr(0, equals), false);
}

}  // namespace

std::string sound_config_lines(std::string_view bytes) {
  std::string lines;
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    auto line = bytes.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (is_sound(line)) (lines += line) += '\n';
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return lines;
}

}  // namespace sightline
