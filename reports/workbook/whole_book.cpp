// Reads a finished workbook back; book.h says why.
#include <zip.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

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

// How a part begins and how it ends; what is between is read, which checks it, but not kept.
struct Ends {
  std::string first;
  std::string last;
};

constexpr std::size_t most_first = 4'096;
constexpr std::size_t most_last = 256;
// Far above any book of ours: what is packed small may unpack without end.
constexpr zip_uint64_t most_part = 512U << 20U;
constexpr zip_int64_t most_parts = 10'000;

std::optional<Ends> ends_of(zip_t* zip, zip_uint64_t index) {
  zip_stat_t stat;
  if (zip_stat_index(zip, index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 ||
      stat.size > most_part)
    return std::nullopt;
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(zip, index, 0));
  if (!file) return std::nullopt;
  Ends ends;
  std::array<char, 1U << 16U> buffer;
  zip_uint64_t size = 0;
  for (;;) {
    const auto got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    size += static_cast<zip_uint64_t>(got);
    if (size > stat.size) return std::nullopt;
    std::string_view read(buffer.data(), static_cast<std::size_t>(got));
    ends.first += read.substr(0, most_first - ends.first.size());
    ends.last += read.substr(read.size() - std::min(read.size(), most_last));
    ends.last.erase(0, ends.last.size() - std::min(ends.last.size(), most_last));
  }
  if (size != stat.size) return std::nullopt;
  return ends;
}

bool ends_with_its_root(std::string_view first, std::string_view last) {
  const bool is_all = first.size() < most_first;
  if (first.starts_with("<?xml")) first.remove_prefix(std::min(first.find("?>") + 2, first.size()));
  const auto open = first.find('<');
  if (open == std::string_view::npos) return false;
  const auto end = first.find_first_of(" />\r\n", open + 1);
  if (end == std::string_view::npos) return false;
  const std::string closing = "</" + std::string(first.substr(open + 1, end - open - 1)) + ">";
  while (last.ends_with('\n') || last.ends_with('\r')) last.remove_suffix(1);
  const bool is_alone = is_all && first.rfind('<') == open;
  return last.ends_with(closing) || (is_alone && last.ends_with("/>"));
}

bool is_whole(zip_t* zip, zip_uint64_t index) {
  const auto ends = ends_of(zip, index);
  return ends && ends_with_its_root(ends->first, ends->last);
}

}  // namespace

Failure cut_short(const std::filesystem::path& path) {
  return {FailureKind::output,
          msg("The plan book ‘{1}’ was cut short while it was written. The disk or the folder for "
              "temporary files is probably full: make room there, then export again.",
              path_text(path))};
}

bool is_xml_part(std::string_view name) {
  return name.ends_with(".xml") || name.ends_with(".rels");
}

bool is_whole_part(std::string_view xml) {
  return ends_with_its_root(xml.substr(0, most_first),
                            xml.substr(xml.size() - std::min(xml.size(), most_last)));
}

void require_whole_book(const std::filesystem::path& path) {
  int error = 0;
  const std::unique_ptr<zip_t, CloseZip> zip(
      zip_open(path.string().c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error));
  if (!zip) throw cut_short(path);
  const auto count = zip_get_num_entries(zip.get(), 0);
  if (count <= 0 || count > most_parts) throw cut_short(path);
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    const char* name = zip_get_name(zip.get(), i, 0);
    if (name != nullptr && is_xml_part(name) && !is_whole(zip.get(), i)) throw cut_short(path);
  }
}

}  // namespace sightline::workbook
