// What the main window tells of a new version.
#include <wx/config.h>

#include "app/desktop/main_frame.h"
#include "app/desktop/text.h"
#include "app/desktop/user_config.h"
#include "app/desktop/whats_new_dialog.h"
#include "model/file/file_failure.h"

namespace sightline::desktop {
namespace {

constexpr const char* version_key = "/whats_new/version";
constexpr std::size_t longest_changelog = 1U << 20U;

}  // namespace

void MainFrame::whats_new() {
  try {
    // It is laid beside the templates.
    const auto changelog = templates_.parent_path() / "CHANGELOG.md";
    const auto news =
        newest_news(read_bytes(changelog, longest_changelog, "‘{1}’ is too large to be shown."));
    WhatsNewDialog(this, *this, news).ShowModal();
  } catch (const Failure& failure) {
    notify(NoticeTone::failure, failure.message());
  }
}

void MainFrame::greet_update(std::string_view version) {
  auto* config = wxConfigBase::Get();
  const auto before = from_wx(config->Read(version_key, wxString()));
  // What went wrong at the start is more urgent; the news wait for the next one.
  if (before == version || notices_->IsShown()) return;
  change_config([&](wxConfigBase& changed) { changed.Write(version_key, to_wx(version)); });
  if (is_update(before, version))
    notify(NoticeTone::done,
           msg("This is Sightline {1} now. What’s new in it stands in the Help menu.",
               std::string(version)));
}

}  // namespace sightline::desktop
