#include "app/desktop/review_window.h"

#include <wx/display.h>
#include <wx/sizer.h>

#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/digit_key.h"
#include "app/desktop/left_down.h"
#include "app/desktop/text.h"

namespace sightline::desktop {

SlideStage::SlideStage(wxWindow* parent)
    : Painted(parent, Focus::by_keyboard, Ground::background) {}

void SlideStage::set(const draw::Slide& slide, draw::SlideFoot foot) {
  slide_ = slide;
  foot_ = std::move(foot);
  native::speak(*this, to_wx(foot_.progress + ". " + spoken(slide_)), native::SpokenAs::text);
  Refresh();
}

void SlideStage::paint(cairo_t* cr, const draw::Rect& bounds) {
  draw::draw_slide(cr, slide_, foot_, bounds, theme().palette);
}

ReviewWindow::ReviewWindow(wxWindow* parent, Shell& shell, Extent extent)
    : wxFrame(parent, wxID_ANY, shell.text("Quarterly review")),
      shell_(shell),
      before_(wxWindow::FindFocus()),
      stage_(new SlideStage(this)) {
  // What isn't a key of the review is none of the window's behind it either.
  SetExtraStyle(GetExtraStyle() | wxWS_EX_BLOCK_EVENTS);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(stage_, wxSizerFlags(1).Expand());
  SetSizer(all);
  refresh();
  stage_->Bind(wxEVT_KEY_DOWN, &ReviewWindow::on_key, this);
  on_left_down(*stage_, [this](wxMouseEvent&) {
    stage_->SetFocus();
    walk_->next(now());
    show_page();
  });
  second_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_time(); });
  second_.Start(1000);
  Bind(wxEVT_CLOSE_WINDOW, &ReviewWindow::on_close, this);
  if (extent == Extent::full_screen) {
    // On the display that the plan is on, whoever has the keyboard there.
    const int display = wxDisplay::GetFromWindow(parent);
    const auto number = display == wxNOT_FOUND ? 0U : static_cast<unsigned>(display);
    SetSize(wxDisplay(number).GetGeometry());
    Show();
    ShowFullScreen(true);
  } else {
    Show();
  }
  stage_->SetFocus();
}

void ReviewWindow::refresh() {
  const auto& session = shell_.session();
  show_ = review_show(session.document(), session.today(), shell_.catalog());
  if (walk_)
    walk_->renew(show_, now());
  else
    walk_.emplace(show_, now());
  show_page();
}

void ReviewWindow::jump(std::size_t number) {
  walk_->jump(number, now());
  show_page();
}

void ReviewWindow::show_page() {
  stage_->set(show_.pages[walk_->page()].slide, walk_->foot(now(), shell_.catalog()));
}

void ReviewWindow::show_time() {
  if (walk_->foot(now(), shell_.catalog()).time != stage_->foot().time) show_page();
}

void ReviewWindow::on_key(wxKeyEvent& event) {
  if (event.HasAnyModifiers()) return event.Skip();
  switch (event.GetKeyCode()) {
    case WXK_RIGHT:
    case WXK_DOWN:
    case WXK_SPACE:
    case WXK_RETURN:
    case WXK_PAGEDOWN:
      walk_->next(now());
      break;
    case WXK_LEFT:
    case WXK_UP:
    case WXK_BACK:
    case WXK_PAGEUP:
      walk_->back(now());
      break;
    case WXK_HOME:
      walk_->first(now());
      break;
    case WXK_END:
      walk_->last(now());
      break;
    case WXK_ESCAPE:
      Close();
      return;
    default:
      // 0 stands for the tenth page, as on the keyboard.
      if (const auto digit = digit_of(event)) return jump(*digit == 0 ? 10 : std::size_t(*digit));
      return event.Skip();
  }
  show_page();
}

void ReviewWindow::on_close(wxCloseEvent&) {
  second_.Stop();
  Hide();
  GetParent()->Raise();
  if (before_) before_->SetFocus();
  Destroy();
}

}  // namespace sightline::desktop
