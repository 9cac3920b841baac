#include "app/desktop/application.h"

#include <wx/config.h>
#include <wx/crt.h>
#include <wx/datetime.h>
#include <wx/dialog.h>
#include <wx/filename.h>
#include <wx/log.h>
#include <wx/sstream.h>
#include <wx/stdpaths.h>
#include <wx/timer.h>
#include <wx/utils.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <cstdlib>
#include <ctime>
#include <random>
#include <utility>

#include "app/desktop/dialog_buttons.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/recent_files.h"
#include "app/desktop/spare_memory.h"
#include "app/desktop/text.h"
#include "app/desktop/theme.h"
#include "app/desktop/user_config.h"
#include "model/catalog/languages.h"
#include "model/file/document_file.h"
#include "model/file/user_folders.h"
#include "sightline_config.h"

namespace sightline::desktop {
namespace {

// Long enough for the first layout and paint to be on the screen.
constexpr int shot_delay_ms = 700;
// The starter plan that has a sample.
constexpr const char* sample_key = "it-services";

Day clock_day() {
  const auto now = wxDateTime::Now();
  return std::chrono::year{now.GetYear()} /
         std::chrono::month{static_cast<unsigned>(now.GetMonth()) + 1} /
         std::chrono::day{static_cast<unsigned>(now.GetDay())};
}

std::uint64_t random_seed() {
  std::random_device random;
  return (static_cast<std::uint64_t>(random()) << 32) | random();
}

std::int64_t clock_seconds() { return static_cast<std::int64_t>(std::time(nullptr)); }

/// The window that was opened last.
wxWindow& foremost() {
  wxWindow* last = nullptr;
  for (auto* window : wxTopLevelWindows)
    if (window->IsShown()) last = window;
  return *last;
}

PageId page_of(const std::string& name) {
  for (const auto& entry : page_entries()) {
    if (entry.name == name) return entry.id;
  }
  return PageId::home;
}

}  // namespace

void pin_locale() {
  if (!std::setlocale(LC_CTYPE, "C.UTF-8")) std::setlocale(LC_CTYPE, "");
  std::setlocale(LC_NUMERIC, "C");
}

Catalog user_catalog(const Preferences& preferences, const std::filesystem::path& locale_folder) {
  const auto environment = [](const char* name) { return std::getenv(name); };
  return catalog_for(preferred_languages(preferences, wanted_languages(environment)), environment,
                     locale_folder);
}

Application::Application(CommandLine line, DataFolders folders)
    : line_(std::move(line)), folders_(std::move(folders)) {}

bool Application::OnInit() {
  pin_locale();
  // Not before: figures are read by the locale, which the toolkit sets to the user's as it starts.
  if (line_.sample)
    sample_ = std::async([templates = folders_.templates] {
      IdSource ids(random_seed());
      return sample_document(find_template(templates, sample_key), ids);
    });
  SetAppName("sightline");
  SetAppDisplayName("Sightline");
  wxStandardPaths::Get().SetFileLayout(wxStandardPaths::FileLayout_XDG);
  // What goes wrong beside the work, such as remembering recent files, is no reason for a dialog.
  delete wxLog::SetActiveTarget(new wxLogStderr);
  wxFileName::Mkdir(wxStandardPaths::Get().GetUserConfigDir(), wxS_DIR_DEFAULT, wxPATH_MKDIR_FULL);
  // A picture shows what its command line says, and leaves no trace.
  wxStringInputStream nothing("");
  wxConfigBase::Set(line_.shot.empty()
                        ? static_cast<wxConfigBase*>(UserConfig::open(user_config_file()))
                        : new wxFileConfig(nothing));
  if (!line_.view.empty()) {
    const auto view = std::ranges::find(plan_views, line_.view) - plan_views.begin();
    wxConfigBase::Get()->Write("/plan_page/view", static_cast<long>(view));
  }
  const auto preferences = load_preferences();
  foresee_fonts();
  native::wear(line_.dark ? Appearance::system : preferences.appearance);
  catalog_ = line_.language.empty() ? user_catalog(preferences, folders_.locale)
                                    : find_catalog(line_.language, folders_.locale);
  user_ = std::make_unique<WxUserPort>(*catalog_);
  if (!line_.passphrase.empty()) user_->give_passphrase(std::move(line_.passphrase));
  if (!line_.shot.empty()) user_->leave_alone();
  session_ = std::make_unique<Session>(*user_, tools());
  look_for_left();
  auto* frame = new MainFrame(*session_, *catalog_, folders_.templates, folders_.locale);
  user_->attach(frame,
                [frame](NoticeTone tone, const Message& message) { frame->notify(tone, message); });
  frame->Bind(wxEVT_DESTROY, [this, frame](wxWindowDestroyEvent& event) {
    if (event.GetWindow() == frame) {
      door_.reset();
      user_->attach(nullptr, {});
    }
    event.Skip();
  });
  frame->safekeeping = safekeeping_.get();
  frame->windows = windows_.get();
  const auto* left = left_ ? &*left_ : nullptr;
  const auto size = frame->FromDIP(wxSize(line_.width, line_.height));
  if (line_.sized)
    frame->SetSize(size);
  else
    frame->recall_place(size, left);
  // Before a passphrase is asked for, which may take long: the plan is not to be opened twice.
  if (line_.shot.empty()) answer_others(*frame);
  if (has_own_beginning())
    begin(*frame);
  else
    resume(*frame);
  if (line_.page.empty() || line_.page == "present")
    frame->recall_page(left);
  else
    frame->show(page_of(line_.page), line_.place);
  frame->Show();
  if (line_.page == "present") present(*frame);
  if (line_.shot.empty()) {
    frame->greet_update(SIGHTLINE_VERSION);
    frame->CallAfter([this, frame] { settle(*frame); });
  } else {
    frame->CallAfter([this, frame] { take_shot(*frame); });
  }
  // Later: a dialog goes on until it is closed.
  if (!line_.dialog.empty())
    frame->CallAfter([this, frame] { frame->show_dialog(line_.dialog, line_.place); });
  return true;
}

SessionTools Application::tools() {
  SessionTools tools{
      .today = [this] { return line_.today.value_or(clock_day()); },
      .load = load_document,
      .save = [](const std::filesystem::path& path, const Document& document,
                 const FileKey* key) { save_document(path, document, system_calls(), key); },
      .id_seed = random_seed(),
      .now = clock_seconds,
      .who = from_wx(wxGetUserName())};
  if (!line_.shot.empty()) return tools;
  const auto environment = [](const char* name) { return std::getenv(name); };
  safekeeping_ =
      std::make_unique<Safekeeping>(SafePlaces{.state = user_folder(UserFolder::state, environment),
                                               .data = user_folder(UserFolder::data, environment),
                                               .who = tools.who,
                                               .now = clock_seconds,
                                               .wake = [this] { CallAfter([this] { hear(); }); }});
  safekeeping_->equip(tools);
  if (const auto state = user_folder(UserFolder::state, environment))
    windows_ = std::make_unique<OpenWindows>(*state / "windows");
  return tools;
}

void Application::settle(MainFrame& frame) {
  safekeeping_->attend(*session_);
  give_back_memory();
  if (has_own_beginning())
    drop_left(frame);
  else
    reopen_others(frame);
  recover(frame);
}

void Application::hear() {
  // Without a window there is nobody to tell.
  if (safekeeping_ && session_ && GetTopWindow()) safekeeping_->hear();
}

void Application::present(MainFrame& frame) {
  const bool for_shot = !line_.shot.empty();
  auto& shown =
      frame.present(for_shot ? ReviewWindow::Extent::window : ReviewWindow::Extent::full_screen);
  shown.jump(line_.slide);
  if (!for_shot) return;
  shown.SetClientSize(shown.FromDIP(wxSize(line_.width, line_.height)));
}

bool Application::has_own_beginning() const {
  return !line_.file.empty() || !line_.template_id.empty() || line_.sample;
}

void Application::begin(MainFrame& frame) {
  if (!line_.file.empty()) {
    frame.open(std::filesystem::path(line_.file));
    return;
  }
  try {
    if (line_.sample) {
      auto sample = sample_.get();
      // The sample is seen on a day of its own, unless the command line names one.
      if (!line_.today) line_.today = sample.today;
      session_->start(std::move(sample.document));
    } else if (!line_.template_id.empty()) {
      const auto starter = find_template(folders_.templates, line_.template_id);
      TemplateAnswers answers;
      answers.organization = catalog_->term("Example organization");
      answers.plan_start = next_quarter(session_->today(), 1);
      session_->start(instantiate(starter, answers, session_->ids()));
    }
  } catch (const Failure& failure) {
    frame.notify(NoticeTone::failure, failure.message());
  }
}

void Application::take_shot(MainFrame& frame) {
  auto* timer = new wxTimer(&frame);
  frame.Bind(
      wxEVT_TIMER,
      [this, &frame, timer](wxTimerEvent&) {
        // The mouse is wherever it is; what a tooltip covers can't be read back and would be black.
        if (native::hide_tooltips()) return static_cast<void>(timer->StartOnce(shot_delay_ms));
        delete timer;
        auto& shown = foremost();
        if (!native::save_screenshot(shown, line_.shot)) {
          wxFprintf(stderr, "sightline: the picture '%s' can't be written.\n", to_wx(line_.shot));
          exit_code_ = static_cast<int>(FailureKind::output);
        }
        auto* dialog = dynamic_cast<wxDialog*>(&shown);
        if (dialog) end_once(*dialog, wxID_CANCEL);
        frame.Destroy();
      },
      timer->GetId());
  timer->StartOnce(shot_delay_ms);
}

int Application::OnRun() {
  const int code = wxApp::OnRun();
  return exit_code_ == 0 ? code : exit_code_;
}

int Application::OnExit() {
  if (safekeeping_) safekeeping_->finish(*session_);
  session_.reset();
  safekeeping_.reset();
  user_.reset();
  delete wxConfigBase::Set(nullptr);
  return wxApp::OnExit();
}

}  // namespace sightline::desktop
