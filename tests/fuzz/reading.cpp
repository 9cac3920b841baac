#include "tests/fuzz/reading.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "model/derive/check.h"
#include "model/file/archive.h"
#include "model/file/document_file.h"
#include "tests/support/temp_folder.h"

namespace sightline::fuzz {

void require(bool holds, const char* law) {
  if (!holds) throw std::logic_error(law);
}

void use(const Document& document) {
  std::ignore = check(document, today);
  const auto again = document_from_bytes(document_to_bytes(document, "again"), "again");
  require(again == document, "a document that was read is saved and read again as it is");
}

const FileKey& key() {
  static const FileKey made(Secret("correct horse battery staple"), {{1, 8192}, {}});
  return made;
}

std::filesystem::path as_file(std::string_view bytes, const std::filesystem::path& name) {
  static const TempFolder folder;
  const auto path = folder.path() / name;
  std::filesystem::create_directories(path.parent_path());
  put_bytes(path, bytes);
  return path;
}

int format_of(std::string_view bytes) {
  return bytes.empty() ? current_format : std::clamp(bytes.front() - '0', 1, current_format);
}

std::string_view after_format(std::string_view bytes) {
  return bytes.substr(std::min<std::size_t>(bytes.size(), 1));
}

}  // namespace sightline::fuzz
