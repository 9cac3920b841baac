#if __has_include(<unistd.h>)

#include <locale.h>  // NOLINT(modernize-deprecated-headers): newlocale is here alone
#if __has_include(<xlocale.h>)
#include <xlocale.h>
#endif
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <new>
#include <string>
#include <system_error>

#include "reports/workbook/writing_system.h"

namespace sightline::workbook {

struct PlainLocale::Before {
  locale_t plain;
  locale_t before;
};

PlainLocale::PlainLocale() : before_(std::make_unique<Before>()) {
  before_->plain = ::newlocale(LC_ALL_MASK, "C", nullptr);
  if (before_->plain == nullptr) throw std::bad_alloc();
  before_->before = ::uselocale(before_->plain);
}

PlainLocale::~PlainLocale() {
  ::uselocale(before_->before);
  ::freelocale(before_->plain);
}

std::filesystem::path create_private_folder(const std::filesystem::path& within,
                                            std::string_view name) {
  auto path = (within / (std::string(name) + "-XXXXXX")).string();
  if (::mkdtemp(path.data()) == nullptr)
    throw std::system_error(errno, std::generic_category(), path);
  return path;
}

std::optional<std::filesystem::path> folder_in_memory() {
  std::filesystem::path folder = "/dev/shm";
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) return std::nullopt;
  return folder;
}

}  // namespace sightline::workbook

#endif
