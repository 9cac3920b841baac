#include "app/desktop/paragraph.h"

#include <wx/scrolwin.h>

#include <cmath>
#include <ranges>
#include <string_view>
#include <utility>
#include <vector>

#include "app/desktop/announcement.h"
#include "app/desktop/text.h"
#include "reports/draw/text.h"

namespace sightline::desktop {
namespace {

/// A percentage stays on one line, though sentences are written with a plain space in it.
std::string with_whole_percentages(std::string text) {
  constexpr std::string_view percent = " %";
  constexpr std::string_view kept = "\u00A0%";
  for (auto at = text.find(percent); at != std::string::npos; at = text.find(percent, at + 1))
    if (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9')
      text.replace(at, percent.size(), kept);
  return text;
}

draw::Text broken(const std::string& text, TextRole role, double width) {
  const bool bold = role == TextRole::page || role == TextRole::section ||
                    role == TextRole::strong || role == TextRole::small_strong;
  return {with_whole_percentages(text),
          {.px = text_px(role),
           .weight = bold ? draw::Weight::semibold : draw::Weight::regular,
           .max_width = width,
           .wrap = draw::Wrap::paragraph}};
}

}  // namespace

Paragraph::Paragraph(wxWindow* parent, const wxString& text, TextRole role, Ink ink, Ground ground)
    : Painted(parent, Focus::never, ground), role_(role), ink_(ink) {
  native::speak(*this, text, native::SpokenAs::text);
  set(text, ink);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    fit();
  });
}

void Paragraph::set(const wxString& text, Ink ink) {
  const auto utf8 = from_wx(text);
  if (utf8 == text_ && ink == ink_) return;
  text_ = utf8;
  ink_ = ink;
  native::speak(*this, text, native::SpokenAs::text);
  fit();
  Refresh();
}

int Paragraph::height_at(int width) const {
  if (text_.empty()) return 0;
  return static_cast<int>(std::ceil(broken(text_, role_, std::max(width, 40)).height()));
}

void Paragraph::fit() {
  const wxSize wanted(-1, height_at(GetClientSize().x));
  if (GetMinSize() == wanted) return;
  SetMinSize(wanted);
  waits_ = true;
  CallAfter([this] { settle_once(); });
}

/// With all those beside it that wait: laid out once for each, a page of many would stand still.
void Paragraph::settle_once() {
  if (!waits_) return;
  for (auto* other : GetParent()->GetChildren())
    if (auto* waiting = dynamic_cast<Paragraph*>(other);
        waiting && std::exchange(waiting->waits_, false))
      waiting->InvalidateBestSize();
  settle(*this);
}

wxSize Paragraph::DoGetBestSize() const {
  return {FromDIP(120), height_at(std::max(GetClientSize().x, FromDIP(120)))};
}

void Paragraph::paint(cairo_t* cr, const draw::Rect& bounds) {
  broken(text_, role_, bounds.width).paint(cr, {0, 0}, ink_colour(ink_));
}

void settle(wxWindow& control) {
  std::vector<wxWindow*> around;
  for (auto* window = control.GetParent(); window; window = window->GetParent()) {
    around.push_back(window);
    if (dynamic_cast<wxScrolledWindow*>(window)) break;
  }
  control.InvalidateBestSize();
  for (auto* window : around | std::views::reverse) {
    if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(window)) scrolled->FitInside();
    window->Layout();
  }
}

}  // namespace sightline::desktop
