#include "reports/workbook/workbook_file.h"

#include <locale.h>  // NOLINT(modernize-deprecated-headers): newlocale is here alone

#include <cerrno>
#include <cstdlib>
#include <new>
#include <system_error>

#include "model/file/atomic_write.h"
#include "model/file/file_failure.h"

namespace sightline {
namespace {

// Numbers reach the file with a point, whatever the user's locale.
class PlainLocale {
 public:
  PlainLocale() : plain_(newlocale(LC_ALL_MASK, "C", nullptr)) {
    if (plain_ == nullptr) throw std::bad_alloc();
    before_ = uselocale(plain_);
  }
  PlainLocale(const PlainLocale&) = delete;
  PlainLocale& operator=(const PlainLocale&) = delete;
  ~PlainLocale() {
    uselocale(before_);
    freelocale(plain_);
  }

 private:
  locale_t plain_;
  locale_t before_ = nullptr;
};

// The library writes every part of a book to a temporary file first. In memory that costs a fifth
// less; only where there is ample room, since a full folder cuts a book short, and only when nobody
// has chosen a folder.
std::filesystem::path temporary_files() {
  constexpr std::uintmax_t ample = 512UL << 20U;
  std::filesystem::path in_memory = "/dev/shm";
  std::error_code ignored;
  if (std::getenv("TMPDIR") == nullptr && std::filesystem::is_directory(in_memory, ignored) &&
      std::filesystem::space(in_memory, ignored).available >= ample && !ignored)
    return in_memory;
  return std::filesystem::temp_directory_path();
}

// A folder for the library's temporary files, gone with what is in it.
class ScratchFolder {
 public:
  ScratchFolder() {
    auto name = (temporary_files() / "plan-book-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
      throw std::system_error(errno, std::generic_category(), name);
    path_ = name;
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
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
  require_closed(path);
  try {
    AtomicFile file(path);
    const ScratchFolder scratch;
    const PlainLocale locale;
    if (!write({.path = file.temporary(), .scratch = scratch.path(), .target = path})) return false;
    file.commit();
  } catch (const std::system_error& error) {
    throw write_failure(path, error);
  }
  return true;
}

}  // namespace sightline
