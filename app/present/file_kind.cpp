#include "app/present/file_kind.h"

#include "app/present/plan_rows.h"

namespace sightline {

std::string_view ending_of(FileKind kind) {
  return kind == FileKind::plan_book ? ".xlsx" : ".sightline";
}

std::filesystem::path with_ending(std::filesystem::path typed, FileKind kind) {
  const auto ending = ending_of(kind);
  if (typed.has_filename() && folded(typed.extension().string()) != ending) typed += ending;
  return typed;
}

}  // namespace sightline
