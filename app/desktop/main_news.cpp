// What the main window tells of Sightline itself, and of a new version.
#include <wx/aboutdlg.h>
#include <wx/config.h>

#include "app/desktop/lean_theme.h"
#include "app/desktop/main_frame.h"
#include "app/desktop/text.h"
#include "app/desktop/user_config.h"
#include "app/desktop/whats_new_dialog.h"
#include "sightline_config.h"

namespace sightline::desktop {
namespace {

constexpr const char* version_key = "/whats_new/version";

}  // namespace

void MainFrame::about() {
  wxAboutDialogInfo info;
  info.SetName("Sightline");
  info.SetVersion(SIGHTLINE_VERSION);
  info.SetDescription(text("A line of sight from a three-year vision to this week’s action."));
  info.SetLicence("MIT");
  native::wear_whole_theme();
  wxAboutBox(info, this);
}

void MainFrame::whats_new() { WhatsNewDialog(this, *this).ShowModal(); }

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
