#include "reports/workbook/closing.h"

#include <cstdint>
#include <cstdio>
#include <mutex>
#include <system_error>

#include "model/base/message.h"
#include "model/file/file_failure.h"

namespace sightline::workbook {
namespace {

// The library writes its errors to C's standard error itself, and has no switch for it. Several
// books may be closed at once, so the first turns it off and the last turns it on again. What we
// say goes through std::cerr, which keeps the stream that it began with. C libraries that allow no
// other stream in its place leave the library its words: they come beside ours.
#if defined(__GLIBC__) || defined(__APPLE__)
class QuietStandardError {
 public:
  QuietStandardError() {
    const std::scoped_lock lock(mutex_);
    if (books_++ > 0) return;
    before_ = stderr;
    if (nothing_ == nullptr) nothing_ = std::fopen("/dev/null", "w");
    if (nothing_ != nullptr) stderr = nothing_;
  }
  QuietStandardError(const QuietStandardError&) = delete;
  QuietStandardError& operator=(const QuietStandardError&) = delete;
  ~QuietStandardError() {
    const std::scoped_lock lock(mutex_);
    if (--books_ > 0) return;
    stderr = before_;
  }

 private:
  static inline std::mutex mutex_;
  static inline int books_ = 0;
  static inline std::FILE* before_ = nullptr;
  // Open for good: another thread may be writing to it still.
  static inline std::FILE* nothing_ = nullptr;
};
#else
struct QuietStandardError {
  QuietStandardError() {}
};
#endif

bool is_full(const std::filesystem::path& folder) {
  constexpr std::uintmax_t hardly_any = 16 << 10;
  std::error_code unknown;
  const auto space = std::filesystem::space(folder.empty() ? "." : folder, unknown);
  return !unknown && space.available < hardly_any;
}

}  // namespace

void close_book(Book& book, const std::filesystem::path& target) {
  try {
    const QuietStandardError quiet;
    book.close();
  } catch (const Failure&) {
    if (is_full(target.parent_path()))
      throw write_failure(target, std::make_error_code(std::errc::no_space_on_device));
    std::error_code unknown;
    if (const auto folder = target.parent_path();
        !folder.empty() && !std::filesystem::exists(folder, unknown) && !unknown)
      throw write_failure(target, std::make_error_code(std::errc::no_such_file_or_directory));
    throw cut_short(target);
  }
}

}  // namespace sightline::workbook
