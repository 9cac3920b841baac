// A locale with decimal commas, made for the test and gone with it.
// Why: no machine has to have one installed, and a test that needs it must not pass for lack of it.
#pragma once

#include <clocale>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "tests/support/temp_folder.h"

namespace sightline {

class CommaLocale {
 public:
  CommaLocale() {
    const auto made = "localedef -i de_DE -f UTF-8 '" + (folder_ / name).string() + "'";
    if (std::system(made.c_str()) != 0)
      throw std::runtime_error("localedef failed: is the Debian package ‘locales’ installed?");
  }

  /// The variables under which a program runs in it, as a shell takes them.
  [[nodiscard]] std::string variables() const {
    return "LOCPATH='" + folder_.path().string() + "' LC_ALL=" + name;
  }

  static constexpr const char* name = "de_DE.UTF-8";

  [[nodiscard]] const TempFolder& folder() const { return folder_; }

 private:
  TempFolder folder_;
};

/// The test itself runs in it, until the end of the scope.
class InCommaLocale {
 public:
  InCommaLocale() : before_(std::setlocale(LC_ALL, nullptr)) {
    ::setenv("LOCPATH", locale_.folder().path().c_str(), 1);
    if (std::setlocale(LC_ALL, CommaLocale::name) == nullptr ||
        std::string(std::localeconv()->decimal_point) != ",")
      throw std::runtime_error("the locale with decimal commas was made, but can't be used");
  }
  InCommaLocale(const InCommaLocale&) = delete;
  InCommaLocale& operator=(const InCommaLocale&) = delete;
  ~InCommaLocale() {
    std::setlocale(LC_ALL, before_.c_str());
    ::unsetenv("LOCPATH");
  }

 private:
  CommaLocale locale_;
  std::string before_;
};

}  // namespace sightline
