#include "app/cli/plan_writer.h"

#include <ostream>
#include <utility>

#include "model/file/document_file.h"
#include "model/file/file_failure.h"
#include "model/file/kept_save.h"

namespace sightline {

namespace {

/// A plan is written all the same.
void keep(const KeptSave& save, Console& console) {
  if (!console.versions) return;
  try {
    keep_save(Versions(*console.versions), save);
  } catch (const Failure& failure) {
    console.err << "sightline-cli: "
                << console.catalog.text(
                       msg("The plan is saved, but its versions can’t be kept as they should: {1}",
                           failure.message()))
                << '\n';
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

void write_plan(const std::filesystem::path& path, const Document& document, const SharedKey& key,
                Console& console, const std::optional<std::string>& over) {
  auto before = file_before(path, console.now);
  save(path, document, key.get(), over);
  keep({path, document.id, std::move(before), bytes_of_plan(path), console.now, key}, console);
}

void keep_replaced(const std::filesystem::path& path, Console& console) {
  keep({path, {}, file_before(path, console.now), {}, console.now, nullptr}, console);
}

}  // namespace sightline
