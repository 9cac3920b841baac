#include "tests/window_bench/stage.h"

#include <gtk/gtk.h>
#include <wx/app.h>
#include <wx/config.h>
#include <wx/evtloop.h>
#include <wx/fileconf.h>
#include <wx/sstream.h>

#include <chrono>
#include <ctime>
#include <stdexcept>
#include <utility>

#include "model/file/document_file.h"
#include "sightline_config.h"
#include "tests/window_bench/keyboard.h"

namespace sightline::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto patience = std::chrono::seconds(30);
constexpr auto rest_time = std::chrono::milliseconds(60);
constexpr auto frame_time = std::chrono::milliseconds(17);

double thread_ms() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Lets the window work, some milliseconds at most.
void work() { wxEventLoopBase::GetActive()->DispatchTimeout(20); }

SessionTools tools() {
  return {.today = [] { return Day{std::chrono::year{2026} / 5 / 12}; },
          .load = load_document,
          .save = [](const std::filesystem::path& path, const Document& document,
                     const FileKey*) { save_document(path, document); },
          .id_seed = 7};
}

/// Whether a widget has been drawn while a condition held.
class Picture {
 public:
  Picture(wxWindow& window, const std::function<bool()>& condition) : condition_(condition) {
    widget_ = window.GetHandle();
    signal_ = g_signal_connect_after(widget_, "draw", G_CALLBACK(on_draw), this);
    g_object_ref(widget_);
  }
  ~Picture() {
    g_signal_handler_disconnect(widget_, signal_);
    g_object_unref(widget_);
  }
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;

  [[nodiscard]] bool is_there() const { return there_; }

 private:
  static gboolean on_draw(GtkWidget*, cairo_t*, Picture* self) {
    self->there_ = self->there_ || self->condition_();
    return FALSE;
  }

  const std::function<bool()>& condition_;
  GtkWidget* widget_;
  gulong signal_;
  bool there_ = false;
};

}  // namespace

Stage::Stage(Document document) : catalog_(Catalog::english()), user_(catalog_) {
  wxStringInputStream nothing("");
  delete wxConfigBase::Set(new wxFileConfig(nothing));
  session_ = std::make_unique<Session>(user_, tools());
  frame_ = new desktop::MainFrame(*session_, catalog_, SIGHTLINE_SOURCE_TEMPLATES,
                                  SIGHTLINE_SOURCE_LOCALE);
  user_.attach(frame_, [](NoticeTone, const Message&) {});
  session_->start(std::move(document));
  frame_->SetSize(wxSize(1280, 800));
  frame_->Show();
  frame_->Raise();
  const auto start = Clock::now();
  while (!frame_->IsActive() && Clock::now() - start < patience) work();
  rest();
  wxEvtHandler::AddFilter(this);
}

Stage::~Stage() {
  wxEvtHandler::RemoveFilter(this);
  user_.attach(nullptr, {});
  frame_->Destroy();
}

int Stage::FilterEvent(wxEvent& event) {
  if (event.GetEventType() == wxEVT_CHAR_HOOK) heard_ = true;
  return Event_Skip;
}

Painted Stage::until_painted(wxWindow& seen, const std::function<void()>& deed,
                             const std::function<bool()>& done) {
  rest();
  const Picture picture(seen, done);
  const auto start = Clock::now();
  const double before = thread_ms();
  deed();
  while (!picture.is_there()) {
    if (Clock::now() - start > patience)
      throw std::runtime_error("the window didn't paint what it was to show");
    work();
  }
  return {ms_since(start), thread_ms() - before};
}

Painted Stage::key(wxWindow& seen, int code, int modifiers) {
  heard_ = false;
  return until_painted(
      seen, [&] { strike(code, modifiers); }, [this] { return heard_; });
}

void Stage::focus(wxWindow& control) {
  control.SetFocus();
  const auto start = Clock::now();
  while (wxWindow::FindFocus() != &control && Clock::now() - start < patience) work();
  rest();
}

void Stage::rest() {
  const auto start = Clock::now();
  while (Clock::now() - start < rest_time) work();
}

void Stage::catch_up() {
  const auto start = Clock::now();
  while (Clock::now() - start < frame_time) work();
}

}  // namespace sightline::bench
