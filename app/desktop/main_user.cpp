// What the main window keeps for the person at it: preferences, its place, the last page and plan.
#include <wx/config.h>
#include <wx/display.h>

#include <algorithm>
#include <system_error>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/main_frame.h"
#include "app/desktop/preferences_dialog.h"
#include "app/desktop/text.h"
#include "app/desktop/user_config.h"
#include "app/present/window_place.h"
#include "model/file/file_failure.h"

namespace sightline::desktop {
namespace {

constexpr const char* page_key = "/window/page";
constexpr const char* maximized_key = "/window/maximized";

ScreenArea area_of(const wxRect& rect) { return {rect.x, rect.y, rect.width, rect.height}; }

std::vector<ScreenArea> monitors() {
  std::vector<ScreenArea> areas;
  for (unsigned i = 0; i < wxDisplay::GetCount(); ++i)
    areas.push_back(area_of(wxDisplay(i).GetClientArea()));
  return areas;
}

int kept_number(const char* key) {
  constexpr long most = 1'000'000;
  return static_cast<int>(std::clamp(wxConfigBase::Get()->ReadLong(key, 0), -most, most));
}

}  // namespace

void MainFrame::preferences() {
  commit_pending_edit();
  PreferencesDialog dialog(this, *this, load_preferences(), [](const Preferences& chosen) {
    native::wear(chosen.appearance);
    return store_preferences(chosen);
  });
  dialog.ShowModal();
}

void MainFrame::note_place() {
  if (!IsMaximized() && !IsIconized() && !IsFullScreen()) place_ = GetRect();
  note_later();
}

void MainFrame::note_later() {
  constexpr int rest_ms = 500;
  if (windows && is_seen_) noting_.StartOnce(rest_ms);
}

void MainFrame::come_into_sight() {
  if (IsIconized() || IsFullScreen() || IsMaximized()) return;
  const auto now = area_of(GetRect());
  const auto usable = FromDIP(wxSize(200, 100));
  if (is_in_sight(now, monitors(), {0, 0, usable.x, usable.y})) return;
  const auto place = visible_place(now, monitors(), {0, 0, GetMinSize().x, GetMinSize().y});
  if (place && *place != now) SetSize(place->x, place->y, place->width, place->height);
}

void MainFrame::note_window() {
  if (!windows) return;
  if (!session_.path()) return windows->forget();
  std::error_code ignored;
  windows->note({.plan = std::filesystem::absolute(*session_.path(), ignored),
                 .page = page_entries()[current_].name,
                 .place = area_of(place_),
                 .maximized = IsMaximized()});
}

void MainFrame::quit() {
  // The others after this one, whose person may think better of it.
  leaves_with_others_ = true;
  if (!Close()) {
    leaves_with_others_ = false;
    return;
  }
  if (quit_others) quit_others();
  // While those were told, the next in line may have come to the front.
  if (windows) windows->touch();
}

void MainFrame::leave_with_others() {
  if (modal_.is_asking()) return come_forward();
  commit_pending_edit();
  if (session_.is_dirty()) come_forward();
  leaves_with_others_ = true;
  if (!Close()) leaves_with_others_ = false;
}

void MainFrame::remember() {
  note_place();
  change_config([this](wxConfigBase& config) {
    config.Write("/window/x", place_.x);
    config.Write("/window/y", place_.y);
    config.Write("/window/width", place_.width);
    config.Write("/window/height", place_.height);
    config.Write(maximized_key, IsMaximized());
    config.Write(page_key, to_wx(page_entries()[current_].name));
    for (const auto& [index, page] : pages_) page->remember(config);
  });
}

void MainFrame::recall_place(const wxSize& otherwise, const OpenWindow* left) {
  const auto kept = left ? left->place
                         : ScreenArea{kept_number("/window/x"), kept_number("/window/y"),
                                      kept_number("/window/width"), kept_number("/window/height")};
  const auto least = GetMinSize();
  const auto place = visible_place(kept, monitors(), {0, 0, least.x, least.y});
  // Laid out when there is a page in it.
  SetAutoLayout(false);
  if (place)
    SetSize(place->x, place->y, place->width, place->height);
  else
    SetSize(otherwise);
  SetAutoLayout(true);
  place_ = GetRect();
  if (left ? left->maximized : wxConfigBase::Get()->ReadBool(maximized_key, false)) Maximize();
}

void MainFrame::recall_page(const OpenWindow* left) {
  const auto& entries = page_entries();
  const auto name = left ? left->page : from_wx(wxConfigBase::Get()->Read(page_key, wxString()));
  const auto last = std::ranges::find(entries, name, &PageEntry::name);
  show(session_.path() && last != entries.end() ? last->id : entries.front().id);
}

void MainFrame::resume(const std::filesystem::path& path) {
  if (is_file_there(path))
    open(path);
  else
    notify(NoticeTone::lasting_warning, gone_notice({path}));
}

}  // namespace sightline::desktop
