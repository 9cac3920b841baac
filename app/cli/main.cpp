#include <chrono>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <iostream>
#include <optional>
#include <random>

#if __has_include(<pwd.h>)
#include <pwd.h>
#include <unistd.h>
#endif

#include "app/cli/command_line.h"
#include "app/cli/terminal.h"
#include "model/base/text.h"
#include "model/catalog/languages.h"
#include "model/file/program_folders.h"
#include "model/file/user_folders.h"
#include "sightline_config.h"

namespace {

/// The date where the user is.
sightline::Day today() {
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  const std::tm local = *std::localtime(&now);  // before any thread is started
  return std::chrono::year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday;
}

std::filesystem::path templates() {
  using namespace sightline;
  return first_folder({from_program(SIGHTLINE_DATA_WAY "/templates"),
                       SIGHTLINE_DATA_DIR "/templates", SIGHTLINE_SOURCE_TEMPLATES});
}

/// What was built; share/locale is there on every system, whoever is in it.
std::filesystem::path translations() {
  using namespace sightline;
  return first_folder(
      {SIGHTLINE_SOURCE_LOCALE, from_program(SIGHTLINE_LOCALE_WAY), SIGHTLINE_LOCALE_DIR});
}

/// As the window has it.
sightline::Catalog catalog() {
  using namespace sightline;
  const auto environment = [](const char* name) { return std::getenv(name); };
  return catalog_for(wanted_languages(environment), environment, translations());
}

/// Where the planner keeps something of the person's.
std::optional<std::filesystem::path> folder_of_user(sightline::UserFolder kind, const char* name) {
  auto folder =
      sightline::user_folder(kind, [](const char* variable) { return std::getenv(variable); });
  if (folder) *folder /= name;
  return folder;
}

/// Who changes a plan here, for its history; blank when the system doesn't say.
std::string user_name() {
  for (const char* variable : {"USER", "USERNAME"})
    if (const char* name = std::getenv(variable); name != nullptr && *name != '\0')
      return sightline::to_valid_text(name);
#if __has_include(<pwd.h>)
  // Jobs of a system have no such variables, and still somebody they run for.
  if (const auto* entry = getpwuid(geteuid())) return sightline::to_valid_text(entry->pw_name);
#endif
  return {};
}

std::uint64_t seed() {
  std::random_device device;
  return (std::uint64_t{device()} << 32U) | device();
}

}  // namespace

int main(int count, char** words) {
  try {
    using sightline::UserFolder;
    sightline::outlive_readers();
    sightline::Console console{.out = std::cout,
                               .err = std::cerr,
                               .terminal = sightline::errors_are_watched(),
                               .today = today(),
                               .version = SIGHTLINE_VERSION,
                               .seed = seed(),
                               .now = std::time(nullptr),
                               .who = user_name(),
                               .versions = folder_of_user(UserFolder::data, "versions"),
                               .recoveries = folder_of_user(UserFolder::state, "recovery"),
                               .templates = templates(),
                               .locale = translations(),
                               .catalog = catalog()};
    return sightline::run_command_line(count, words, console);
  } catch (const std::exception& error) {
    std::cerr << "sightline-cli: something went wrong that should not have (" << error.what()
              << "). Please report it.\n";
    return 70;
  }
}
