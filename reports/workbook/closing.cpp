#include "reports/workbook/closing.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <system_error>

#include "model/base/message.h"
#include "model/file/file_failure.h"

namespace sightline::workbook {
namespace {

// The library writes its errors there itself, and has no switch for it.
class QuietStandardError {
 public:
  QuietStandardError() {
    std::fflush(stderr);
    const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nothing < 0) return;
    before_ = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
    if (before_ >= 0) ::dup2(nothing, STDERR_FILENO);
    ::close(nothing);
  }
  QuietStandardError(const QuietStandardError&) = delete;
  QuietStandardError& operator=(const QuietStandardError&) = delete;
  ~QuietStandardError() {
    if (before_ < 0) return;
    std::fflush(stderr);
    ::dup2(before_, STDERR_FILENO);
    ::close(before_);
  }

 private:
  int before_ = -1;
};

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
    throw cut_short(target);
  }
}

}  // namespace sightline::workbook
