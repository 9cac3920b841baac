// Reads a finished workbook back; book.h says why.
#include <zip.h>

#include <memory>

#include "model/file/file_failure.h"
#include "reports/workbook/closing.h"

namespace sightline::workbook {
namespace {

struct CloseZip {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string part_of(zip_t* zip, zip_uint64_t index) {
  zip_stat_t stat;
  if (zip_stat_index(zip, index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0) return {};
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(zip, index, 0));
  if (!file) return {};
  std::string text(stat.size, '\0');
  const auto got = zip_fread(file.get(), text.data(), text.size());
  if (got < 0 || static_cast<zip_uint64_t>(got) != stat.size) return {};
  return text;
}

bool ends_with_its_root(std::string_view part) {
  if (part.starts_with("<?xml")) part.remove_prefix(std::min(part.find("?>") + 2, part.size()));
  const auto open = part.find('<');
  if (open == std::string_view::npos) return false;
  const auto end = part.find_first_of(" />\r\n", open + 1);
  if (end == std::string_view::npos) return false;
  const std::string closing = "</" + std::string(part.substr(open + 1, end - open - 1)) + ">";
  while (part.ends_with('\n') || part.ends_with('\r')) part.remove_suffix(1);
  return part.ends_with(closing) || (part.ends_with("/>") && part.rfind('<') == open);
}

bool is_xml(std::string_view name) { return name.ends_with(".xml") || name.ends_with(".rels"); }

}  // namespace

Failure cut_short(const std::filesystem::path& path) {
  return {FailureKind::output,
          msg("The plan book ‘{1}’ was cut short while it was written. The disk or the folder for "
              "temporary files is probably full: make room there, then export again.",
              path_text(path))};
}

void require_whole_book(const std::filesystem::path& path) {
  int error = 0;
  const std::unique_ptr<zip_t, CloseZip> zip(
      zip_open(path.string().c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error));
  if (!zip) throw cut_short(path);
  const auto count = zip_get_num_entries(zip.get(), 0);
  if (count <= 0) throw cut_short(path);
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    const char* name = zip_get_name(zip.get(), i, 0);
    if (name != nullptr && is_xml(name) && !ends_with_its_root(part_of(zip.get(), i)))
      throw cut_short(path);
  }
}

}  // namespace sightline::workbook
