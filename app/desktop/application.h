// Application: starts the toolkit's part of the planner and owns what the window works on.
// Why: locale, theme, catalog and the session are set up once, here, and handed down.
#pragma once

#include <wx/app.h>

#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <vector>

#include "app/desktop/command_line.h"
#include "app/desktop/doorbell.h"
#include "app/desktop/main_frame.h"
#include "app/desktop/refused.h"
#include "app/desktop/wx_user_port.h"
#include "app/present/open_windows.h"
#include "app/present/preferences.h"
#include "model/catalog/templates.h"
#include "model/forecast/memory.h"

namespace sightline::desktop {

/// Where the program's data lies.
struct DataFolders {
  std::filesystem::path templates;
  std::filesystem::path locale;
};

/// wx leaves the process in the "C" locale: text has to be UTF-8, while numbers stay as files and
/// workbooks write them.
void pin_locale();

/// The catalog of the user's language, by preference or from the environment; English when it can't
/// be read.
[[nodiscard]] Catalog user_catalog(const Preferences& preferences,
                                   const std::filesystem::path& locale_folder);

/// Whether another window with this plan, or any if it names none, was open and has come forward.
/// `own` is the socket of the window that asks.
[[nodiscard]] bool is_open_already(const std::filesystem::path& plan,
                                   const std::filesystem::path& own = {});

class Application : public wxApp {
 public:
  Application(CommandLine line, DataFolders folders);

  bool OnInit() override;
  int OnRun() override;
  int OnExit() override;
  /// Of all the languages that we speak. Else the first window has wx gather those of the world.
  [[nodiscard]] wxLayoutDirection GetLayoutDirection() const override {
    return wxLayout_LeftToRight;
  }
  /// A gesture that is refused is told, at once or later.
  void CallEventHandler(wxEvtHandler* handler, wxEventFunctor& functor,
                        wxEvent& event) const override {
    call_or_tell([&] { wxApp::CallEventHandler(handler, functor, event); });
  }
  void ProcessPendingEvents() override {
    call_or_tell([this] { wxApp::ProcessPendingEvents(); });
  }

 private:
  [[nodiscard]] bool has_own_beginning() const;
  void begin(MainFrame& frame);
  /// What was left of the plan that this window begins with, and of others, which come back in
  /// windows of their own.
  void look_for_left();
  void resume(MainFrame& frame);
  void reopen_others(MainFrame& frame);
  /// Once the plan that was named is open.
  void drop_left(MainFrame& frame);
  /// Offers what was left unsaved, but of plans that another window comes back with.
  void recover(MainFrame& frame);
  void present(MainFrame& frame);
  /// Tells what safekeeping has to say.
  void hear();
  /// Of the frame, or of the window it has opened.
  void take_shot(MainFrame& frame);
  void answer_others(MainFrame& frame);
  [[nodiscard]] SessionTools tools();
  /// What the first picture doesn't need.
  void settle(MainFrame& frame);

  CommandLine line_;
  DataFolders folders_;
  std::future<Sample> sample_;  ///< made while the window is, when it is to be shown
  std::optional<Catalog> catalog_;
  std::unique_ptr<WxUserPort> user_;
  std::unique_ptr<Safekeeping> safekeeping_;  ///< none for a picture; outlives the session
  std::unique_ptr<OpenWindows> windows_;      ///< likewise
  std::optional<OpenWindow> left_;            ///< as this window's plan was left
  Reopening others_;
  std::vector<std::filesystem::path> brought_back_;  ///< each in a window of its own
  std::unique_ptr<Session> session_;
  std::unique_ptr<Doorbell> door_;
  forecasting::Memory forecasts_;  ///< the pages ask for the same landings
  int exit_code_ = 0;
};

}  // namespace sightline::desktop
