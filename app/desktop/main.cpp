// The planner's entry point: reads the command line, finds the data, starts the window.
#include <cstdio>
#include <utility>

#include "app/desktop/application.h"
#include "app/desktop/gtk_fonts.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/lean_theme.h"
#include "app/desktop/spare_memory.h"
#include "app/desktop/without_gl.h"
#include "model/base/message.h"
#include "model/catalog/languages.h"
#include "model/file/program_folders.h"
#include "sightline_config.h"

int main(int argc, char* argv[]) {
  using namespace sightline::desktop;
  share_memory();
  pin_locale();
  int exit_code = 0;
  auto line = read_command_line(argc, argv, exit_code);
  if (!line) return exit_code;
  if (line->version) {
    std::puts("sightline " SIGHTLINE_VERSION);
    return 0;
  }
  if (line->dark) native::prefer_dark();
  if (line->scale > 1) native::use_scale(line->scale);
  native::do_without_gl();
  native::begin_without_theme();
  // Not before: the thread reads the environment, which those change.
  native::begin_with_fonts();
  if (!native::has_display()) {
    std::fputs(
        "sightline: there is no display to open a window on. sightline-cli does without one.\n",
        stderr);
    return static_cast<int>(sightline::FailureKind::output);
  }
  if (is_plain(*line) && is_open_already(line->file)) return 0;
  using sightline::first_folder;
  using sightline::from_program;
  const DataFolders folders{
      first_folder({from_program(SIGHTLINE_DATA_WAY "/templates"), SIGHTLINE_DATA_DIR "/templates",
                    SIGHTLINE_SOURCE_TEMPLATES}),
      // share/locale is there on every system, whoever is in it.
      first_folder(
          {SIGHTLINE_SOURCE_LOCALE, from_program(SIGHTLINE_LOCALE_WAY), SIGHTLINE_LOCALE_DIR})};
  if (!line->language.empty()) {
    try {
      (void)sightline::find_catalog(line->language, folders.locale);
    } catch (const sightline::Failure& failure) {
      std::fprintf(stderr, "sightline: %s\n", failure.what());
      return static_cast<int>(failure.kind());
    }
  }
  wxApp::SetInstance(new Application(std::move(*line), folders));
  // The toolkit has no options of its own here.
  int rest = 1;
  return wxEntry(rest, argv);
}
