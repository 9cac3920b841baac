#include "tests/model/catalog_fixture.h"

#include <unistd.h>

#include <atomic>
#include <fstream>
#include <map>
#include <string_view>

namespace sightline::test {

using namespace std::string_literals;

Folder::Folder() {
  static std::atomic<int> number = 0;
  path_ = std::filesystem::temp_directory_path() /
          ("sightline-test-" + std::to_string(getpid()) + "-" + std::to_string(number++));
  std::filesystem::create_directories(path_);
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path Folder::write(const std::filesystem::path& name,
                                    const std::string& bytes) const {
  const auto file = path_ / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream{file, std::ios::binary} << bytes;
  return file;
}

std::string german_mo() {
  // Sorted by original, as the format wants it. Plural forms follow each other after a zero byte.
  const std::map<std::string, std::string> entries = {
      {"", "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"},
      {"Set due date of ‘{1}’ to {2}", "Termin von ‚{1}‘ auf {2} gesetzt"},
      {"{1} action is late\0{1} actions are late"s,
       "{1} Maßnahme ist überfällig\0{1} Maßnahmen sind überfällig"s},
      {"{1} is {2}", "{2}: {1}"},
      {"done", "erledigt"},
      {"n/a", "k. A."},
      {"{1}k", "{1} Tsd."},
      {"{1}m", "{1} Mio."},
      {"{1}bn", "{1} Mrd."}};
  std::string table;
  const auto put = [&](std::size_t value) {
    for (int shift = 0; shift < 32; shift += 8)
      table += static_cast<char>((value >> shift) & 0xFFU);
  };
  const std::size_t count = entries.size();
  constexpr std::size_t header = 28;
  put(0x950412de);
  for (const auto value :
       {std::size_t{0}, count, header, header + 8 * count, std::size_t{0}, std::size_t{0}})
    put(value);
  std::string text;
  const std::size_t text_at = header + 16 * count;
  for (const bool original : {true, false})
    for (const auto& [id, translation] : entries) {
      const auto& entry = original ? id : translation;
      put(entry.size());
      put(text_at + text.size());
      text += entry + '\0';
    }
  return table + text;
}

Catalog german() {
  const Folder folder;
  folder.write("de/LC_MESSAGES/sightline.mo", german_mo());
  return Catalog::load("de_DE", folder.path());
}

}  // namespace sightline::test
