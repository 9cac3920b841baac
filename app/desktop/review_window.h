// ReviewWindow: the quarterly review on the whole screen, a page at a time.
// Why: it turns the pages and counts the seconds; what stands on them is the review presenter's.
#pragma once

#include <type_traits>  // wx/weakref.h uses it and does not say so

#include <wx/frame.h>
#include <wx/stopwatch.h>
#include <wx/timer.h>
#include <wx/weakref.h>

#include <optional>

#include "app/desktop/page.h"
#include "app/desktop/painted.h"
#include "app/present/review_walk.h"

namespace sightline::desktop {

/// Paints a slide over all of itself.
class SlideStage : public Painted {
 public:
  explicit SlideStage(wxWindow* parent);

  void set(const draw::Slide& slide, draw::SlideFoot foot);
  [[nodiscard]] const draw::SlideFoot& foot() const { return foot_; }

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;

 private:
  draw::Slide slide_;
  draw::SlideFoot foot_;
};

class ReviewWindow : public wxFrame {
 public:
  enum class Extent { full_screen, window };

  /// Shows itself; what had the keyboard before gets it back when this window closes.
  ReviewWindow(wxWindow* parent, Shell& shell, Extent extent);

  /// Shows the document as it is now.
  void refresh();
  /// Page 1 is the first.
  void jump(std::size_t number);
  [[nodiscard]] std::size_t page() const { return walk_->page(); }
  [[nodiscard]] const ReviewShow& shown() const { return show_; }
  [[nodiscard]] SlideStage& stage() const { return *stage_; }

 private:
  [[nodiscard]] std::int64_t now() const { return watch_.Time() / 1000; }
  void show_page();
  void show_time();
  void on_key(wxKeyEvent& event);
  void on_close(wxCloseEvent& event);

  Shell& shell_;
  wxWeakRef<wxWindow> before_;
  wxStopWatch watch_;
  ReviewShow show_;
  std::optional<ReviewWalk> walk_;
  SlideStage* stage_;
  wxTimer second_;
};

}  // namespace sightline::desktop
