#include "app/cli/plan_writer.h"

#include <ostream>
#include <utility>

#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/kept_save.h"

namespace sightline {

namespace {

/// A plan is written all the same. Why not all was kept.
std::optional<Message> keep(const KeptSave& save, const Console& console) {
  if (!console.versions || is_git_file(save.plan)) return std::nullopt;
  try {
    keep_save(Versions(*console.versions), save);
    return std::nullopt;
  } catch (const Failure& failure) {
    return failure.message();
  }
}

void save(const std::filesystem::path& path, const Document& document, const FileKey* key,
          const std::optional<std::string>& over) {
  if (!over) return save_document(path, document, system_calls(), key);
  if (save_document_over(path, document, over, system_calls(), key)) return;
  throw Failure(FailureKind::output,
                msg("Somebody else wrote ‘{1}’ at the same moment, and it was left as they did. "
                    "Run the command again.",
                    path_text(path)));
}

}  // namespace

bool is_git_file(const std::filesystem::path& path) {
  return path_text(path.filename()).starts_with(".merge_file_");
}

bool write_plan(const std::filesystem::path& path, const Document& document, const SharedKey& key,
                Console& console, const std::optional<std::string>& over) {
  auto before = file_before(path, console.now);
  save(path, document, key.get(), over);
  // What was read and changed is the same plan, whatever it is protected with.
  if (over) before.document = document.id;
  const auto trouble =
      keep({path, document.id, std::move(before), bytes_of_plan(path), console.now, key}, console);
  if (trouble)
    warn(msg("The plan is saved, but its versions can’t be kept as they should: {1}", *trouble),
         console);
  return !trouble;
}

void keep_replaced(const std::filesystem::path& path, Console& console, const SharedKey& key) {
  const KeptSave save{path, {}, file_before(path, console.now), {}, console.now, key};
  if (const auto trouble = keep(save, console))
    warn(msg("The plan that is replaced can’t be kept as a version: {1}", *trouble), console);
}

}  // namespace sightline
