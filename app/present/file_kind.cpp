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
    case FileKind::plan:
      break;
  }
  return ".sightline";
}

std::filesystem::path with_ending(std::filesystem::path typed, FileKind kind) {
  const auto ending = ending_of(kind);
  if (typed.has_filename() && bare(typed.extension().string()) != ending) typed += ending;
  return typed;
}

}  // namespace sightline
