// Translated: the catalogs that people read, made from app/locale as the build makes them.
// Why: a text that fits in English may not fit in another language.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "model/catalog/catalog.h"
#include "tests/support/temp_folder.h"

namespace sightline {

inline Catalog translated(const std::string& language) {
  if (language == "en") return Catalog::english();
  const TempFolder folder;
  const auto place = folder / language / "LC_MESSAGES";
  std::filesystem::create_directories(place);
  const auto words =
      std::filesystem::path(SIGHTLINE_TEST_FILES) / "../../app/locale" / (language + ".po");
  const auto command =
      "msgfmt -o '" + (place / "sightline.mo").string() + "' '" + words.string() + "'";
  if (std::system(command.c_str()) != 0) throw std::runtime_error(command);
  return Catalog::load(language, folder.path());
}

/// Those that books and pages are exported in.
inline const std::vector<std::string> languages{"en", "de", "fr", "es"};

}  // namespace sightline
