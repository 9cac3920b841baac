#include "tests/window_bench/stage.h"

#include <gtk/gtk.h>
#include <wx/app.h>
#include <wx/config.h>
#include <wx/evtloop.h>
#include <wx/fileconf.h>
#include <wx/sstream.h>
#include <wx/timer.h>

#include <chrono>
#include <ctime>
#include <stdexcept>
#include <utility>

#include "model/file/digest.h"
#include "model/file/document_file.h"
#include "model/file/write_file.h"
#include "sightline_config.h"
#include "tests/window_bench/heart.h"
#include "tests/window_bench/keyboard.h"

namespace sightline::bench {
namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

constexpr auto patience = std::chrono::seconds(30);
constexpr auto rest_time = std::chrono::milliseconds(60);
constexpr auto aftermath = std::chrono::milliseconds(300);
constexpr auto frame_time = std::chrono::milliseconds(17);

/// Lets the window work, some milliseconds at most.
void work() { wxEventLoopBase::GetActive()->DispatchTimeout(20); }

SessionTools tools() {
  return {.today = [] { return Day{std::chrono::year{2026} / 5 / 12}; },
          .load = load_document,
          .save = [](const std::filesystem::path& path, const Document& document,
                     const FileKey*) { save_document(path, document); },
          .id_seed = 7,
          .save_over = [](const std::filesystem::path& path, const Document& document,
                          const std::optional<std::string>& digest,
                          const FileKey* key) -> std::optional<std::string> {
            const auto bytes = document_to_bytes(document, {}, key);
            if (!write_file_over(path, bytes, digest)) return std::nullopt;
            return digest_of(bytes);
          }};
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

void work_for(Clock::duration time) {
  const auto start = Clock::now();
  while (Clock::now() - start < time) work();
}

/// Works in the modal dialog that opens, and leaves it.
class DialogLeaver : public wxTimer {
 public:
  explicit DialogLeaver(std::function<void(wxDialog&)> inside) : inside_(std::move(inside)) {
    Start(period_ms);
  }

  void Notify() override {
    auto* dialog = open_dialog();
    if (!dialog || is_inside_) return;
    if (!dialog->IsActive()) return dialog->Raise();
    is_inside_ = true;
    work_for(aftermath);
    if (inside_) inside_(*dialog);
    dialog->EndModal(wxID_CANCEL);
    Stop();
    is_done_ = true;
  }

  [[nodiscard]] bool is_done() const { return is_done_; }

 private:
  static constexpr int period_ms = 20;

  static wxDialog* open_dialog() {
    for (auto* window : wxTopLevelWindows) {
      auto* dialog = dynamic_cast<wxDialog*>(window);
      if (dialog && dialog->IsModal() && dialog->IsShownOnScreen()) return dialog;
    }
    return nullptr;
  }

  std::function<void(wxDialog&)> inside_;
  bool is_inside_ = false;
  bool is_done_ = false;
};

}  // namespace

double clock_ms() { return ms_since({}); }

double thread_ms() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

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

Painted Stage::hold(const std::function<void()>& deed) {
  rest();
  Heart heart;
  deed();
  work_for(aftermath);
  return heart.longest();
}

Painted Stage::hold_of_dialog(const std::function<void()>& deed,
                              const std::function<void(wxDialog&)>& inside) {
  rest();
  Painted found;
  DialogLeaver leaver([&](wxDialog& dialog) {
    if (inside) found = hold([&] { inside(dialog); });
  });
  Heart heart;
  deed();
  const auto start = Clock::now();
  while (!leaver.is_done()) {
    if (Clock::now() - start > patience) throw std::runtime_error("no dialog came, or it stayed");
    work();
  }
  work_for(aftermath);
  // Without a window manager nobody else gives the keyboard back.
  frame_->Raise();
  rest();
  return inside ? found : heart.longest();
}

void Stage::focus(wxWindow& control) {
  control.SetFocus();
  const auto start = Clock::now();
  while (wxWindow::FindFocus() != &control && Clock::now() - start < patience) work();
  rest();
}

void Stage::rest() { work_for(rest_time); }

void Stage::catch_up() { work_for(frame_time); }

}  // namespace sightline::bench
