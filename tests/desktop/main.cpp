// The window tests' entry point: real windows on a display of their own, Catch2 inside wx's loop.
// Why: started by hand, the loop stays ours, so a test can poll it until what it waits for is true.
#include <execinfo.h>
#include <wx/app.h>
#include <wx/config.h>
#include <wx/evtloop.h>
#include <wx/fileconf.h>

#include <array>

#include "app/desktop/application.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/lean_theme.h"
#include "app/desktop/refused.h"
#include "tests/desktop/complaints.h"
#include "tests/run_tests.h"

namespace {

class TestApp : public wxApp {
 public:
  bool OnInit() override {
    sightline::desktop::pin_locale();
    SetAppName("sightline-tests");
    SetExitOnFrameDelete(false);
    sightline::desktop::test::listen_to_complaints();
    sightline::desktop::native::wear(sightline::Appearance::system);
    return true;
  }

  void OnAssertFailure(const wxChar* file, int line, const wxChar* /*function*/,
                       const wxChar* condition, const wxChar* /*message*/) override {
    // Who works at random may not come here again: then the way is all that is known of it.
    std::array<void*, 60> way{};
    backtrace_symbols_fd(way.data(), backtrace(way.data(), static_cast<int>(way.size())), 2);
    sightline::desktop::test::complain(
        (wxString(file) + wxString::Format(":%d: ", line) + condition).utf8_string());
  }

  void CallEventHandler(wxEvtHandler* handler, wxEventFunctor& functor,
                        wxEvent& event) const override {
    call_or_complain([&] { wxApp::CallEventHandler(handler, functor, event); });
  }

  void ProcessPendingEvents() override {
    call_or_complain([this] { wxApp::ProcessPendingEvents(); });
  }

  int OnRun() override {
    wxEventLoop loop;
    const wxEventLoopActivator activate(&loop);
    return sightline::run_tests(count, arguments);
  }

  int OnExit() override {
    delete wxConfigBase::Set(nullptr);
    return wxApp::OnExit();
  }

  /// People are told and go on; a test is to fail.
  template <class Handler>
  static void call_or_complain(const Handler& handler) {
    sightline::desktop::call_or_tell([&] {
      try {
        handler();
      } catch (const sightline::Failure& failure) {
        sightline::desktop::test::complain("Refused: " +
                                           sightline::Catalog::english().text(failure.message()));
        throw;
      }
    });
  }

  int count = 0;
  char** arguments = nullptr;
};

}  // namespace

int main(int argc, char* argv[]) {
  auto* app = new TestApp;
  app->count = argc;
  app->arguments = argv;
  wxApp::SetInstance(app);
  sightline::desktop::native::begin_without_theme();
  int rest = 1;
  return wxEntry(rest, argv);
}
