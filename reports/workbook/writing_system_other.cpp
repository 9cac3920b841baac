// Systems without POSIX: C and C++ alone.
#if !__has_include(<unistd.h>)

#include <clocale>
#include <random>
#include <string>
#include <system_error>

#include "reports/workbook/writing_system.h"

namespace sightline::workbook {

struct PlainLocale::Before {
  std::string name;
#ifdef _WIN32
  int per_thread;
#endif
};

PlainLocale::PlainLocale() : before_(std::make_unique<Before>()) {
#ifdef _WIN32
  before_->per_thread = ::_configthreadlocale(_ENABLE_PER_THREAD_LOCALE);
#endif
  before_->name = std::setlocale(LC_ALL, nullptr);
  std::setlocale(LC_ALL, "C");
}

PlainLocale::~PlainLocale() {
  std::setlocale(LC_ALL, before_->name.c_str());
#ifdef _WIN32
  ::_configthreadlocale(before_->per_thread);
#endif
}

std::filesystem::path create_private_folder(const std::filesystem::path& within,
                                            std::string_view name) {
  std::random_device random;
  for (;;) {
    auto path = within / (std::string(name) + "-" + std::to_string(random()));
    if (!std::filesystem::create_directory(path)) continue;
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
  }
}

std::optional<std::filesystem::path> folder_in_memory() { return std::nullopt; }

}  // namespace sightline::workbook

#endif
