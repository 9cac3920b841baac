// Stage: the planner's real window on a large plan, and how long it takes from a deed to its
// picture. Why: what a person waits for ends with paint, wherever the time goes before it.
#pragma once

#include <wx/dialog.h>
#include <wx/eventfilter.h>

#include <filesystem>
#include <functional>
#include <memory>

#include "app/desktop/main_frame.h"
#include "app/desktop/wx_user_port.h"

namespace sightline::bench {

struct Painted {
  double clock_ms = 0;  ///< from the deed until the picture is drawn, as a person waits
  double work_ms = 0;   ///< the processor's time of the window's thread meanwhile
};

/// By a clock that only goes forward.
[[nodiscard]] double clock_ms();
/// The processor's time of this thread.
[[nodiscard]] double thread_ms();

class Stage : private wxEventFilter {
 public:
  explicit Stage(Document document);
  ~Stage() override;
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  [[nodiscard]] desktop::MainFrame& frame() const { return *frame_; }
  [[nodiscard]] Session& session() { return *session_; }

  /// Does it, then lets the window work until `done` holds and `seen` is painted after that.
  Painted until_painted(wxWindow& seen, const std::function<void()>& deed,
                        const std::function<bool()>& done);
  /// A key of the keyboard, until the window has heard of it and `seen` is painted.
  Painted key(wxWindow& seen, int code, int modifiers = wxMOD_NONE);
  /// The longest time in which the window hears of nothing, from the deed until all that follows.
  Painted hold(const std::function<void()>& deed);
  /// Likewise for a dialog that the deed opens, and which is then left; or, if it is given, for
  /// what is done in the dialog.
  Painted hold_of_dialog(const std::function<void()>& deed,
                         const std::function<void(wxDialog&)>& inside = {});
  void focus(wxWindow& control);
  /// Lets the window finish what it has begun, so that the next figure stands for itself.
  void rest();
  /// Lets it do and paint what waits for it, for one frame.
  void catch_up();

 private:
  int FilterEvent(wxEvent& event) override;

  Catalog catalog_;
  desktop::WxUserPort user_;
  std::unique_ptr<Session> session_;
  desktop::MainFrame* frame_;
  bool heard_ = false;
};

}  // namespace sightline::bench
