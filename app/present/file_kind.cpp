#include "app/present/file_kind.h"

#include "app/present/bare_text.h"

namespace sightline {

std::string_view ending_of(FileKind kind) {
  switch (kind) {
    case FileKind::plan_book:
      return ".xlsx";
    case FileKind::brand:
      return ".json";
    case FileKind::one_page:
      return ".pdf";
    case FileKind::calendar:
      return ".ics";
    case FileKind::table:
      return ".csv";
    case FileKind::plan:
      break;
  }
  return ".sightline";
}

bool is_table_file(const std::filesystem::path& file) {
  const auto ending = bare(file.extension().string());
  return ending == ".csv" || ending == ".tsv" || ending == ".txt" || ending == ".xlsx";
}

std::filesystem::path with_ending(std::filesystem::path typed, FileKind kind) {
  const auto ending = ending_of(kind);
  if (typed.has_filename() && bare(typed.extension().string()) != ending) typed += ending;
  return typed;
}

}  // namespace sightline
