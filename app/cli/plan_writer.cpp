#include "app/cli/plan_writer.h"

#include <optional>
#include <ostream>
#include <utility>

#include "app/cli/arguments.h"
#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/kept_save.h"
#include "model/file/write_file.h"

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

}  // namespace

bool is_git_file(const std::filesystem::path& path) {
  return path_text(path.filename()).starts_with(".merge_file_");
}

void write_bytes(const std::filesystem::path& path, std::string_view bytes, const Over& over) {
  if (over.anything()) return write_file(path, bytes);
  if (write_file_over(path, bytes, over.digest())) return;
  if (!over.digest()) refuse_overwrite(path, false);
  throw Failure(FailureKind::output,
                msg("Somebody else wrote ‘{1}’ at the same moment, and it was left as they did. "
                    "Run the command again.",
                    path_text(path)));
}

bool write_plan(const std::filesystem::path& path, const Document& document, const SharedKey& key,
                Console& console, const Over& over) {
  auto before = file_before(path, console.now);
  auto bytes = document_to_bytes(document, path_text(path), key.get());
  std::optional<UnsureWrite> unsure;
  try {
    write_bytes(path, bytes, over);
  } catch (const UnsureWrite& failure) {
    unsure = failure;
  }
  // What was read and changed is the same plan, whatever it is protected with.
  if (over.digest()) before.document = document.id;
  // The bytes that were written: what is there by now may be another plan.
  const auto trouble =
      keep({path, document.id, std::move(before), std::move(bytes), console.now, key}, console);
  if (trouble)
    warn(msg("The plan is saved, but its versions can’t be kept as they should: {1}", *trouble),
         console);
  if (unsure) throw UnsureWrite(*unsure);
  return !trouble;
}

void keep_replaced(const std::filesystem::path& path, Console& console, const SharedKey& key) {
  const KeptSave save{path, {}, file_before(path, console.now), {}, console.now, key};
  if (const auto trouble = keep(save, console))
    warn(msg("The plan that is replaced can’t be kept as a version: {1}", *trouble), console);
}

}  // namespace sightline
