#include "reports/workbook/workbook_file.h"

#include <cstdlib>
#include <optional>
#include <system_error>

#include "model/file/atomic_write.h"
#include "model/file/file_failure.h"
#include "model/file/write_file.h"
#include "reports/workbook/writing_system.h"

namespace sightline {
namespace {

// The library writes every part of a book to a temporary file first. In memory that costs a tenth
// less; only where there is ample room, since a full folder cuts a book short, and only when nobody
// has chosen a folder.
std::optional<std::filesystem::path> roomy_memory() {
  constexpr std::uintmax_t ample = 512UL << 20U;
  if (std::getenv("TMPDIR") != nullptr) return std::nullopt;
  auto folder = workbook::folder_in_memory();
  std::error_code unknown;
  if (!folder || std::filesystem::space(*folder, unknown).available < ample || unknown)
    return std::nullopt;
  return folder;
}

// A folder for the library's temporary files, gone with what is in it.
class ScratchFolder {
 public:
  ScratchFolder() : path_(create()) {}
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  static std::filesystem::path create() {
    constexpr const char* name = "plan-book";
    if (const auto memory = roomy_memory()) {
      try {
        return workbook::create_private_folder(*memory, name);
      } catch (const std::system_error&) {
        // Not every system lets everybody write there.
      }
    }
    return workbook::create_private_folder(std::filesystem::temp_directory_path(), name);
  }

  std::filesystem::path path_;
};

// The lock files that LibreOffice and Excel keep beside a workbook that is open.
void require_closed(const std::filesystem::path& path) {
  const auto folder = path.parent_path();
  const auto name = path.filename().string();
  std::error_code ignored;
  for (const auto& lock : {".~lock." + name + "#", "~$" + name})
    if (std::filesystem::exists(folder / lock, ignored))
      throw Failure(FailureKind::output,
                    msg("‘{1}’ is open in another program. Close it there, or export under another "
                        "name.",
                        path_text(path)));
}

}  // namespace

bool write_workbook(const std::filesystem::path& path,
                    const std::function<bool(const workbook::WorkbookPlace&)>& write) {
  require_replaceable(path);
  require_closed(path);
  try {
    AtomicFile file(path);
    const ScratchFolder scratch;
    const workbook::PlainLocale locale;
    if (!write({.path = file.temporary(), .scratch = scratch.path(), .target = path})) return false;
    file.commit();
  } catch (const std::system_error& error) {
    throw write_failure(path, error);
  }
  return true;
}

}  // namespace sightline
