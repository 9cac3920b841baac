#include "app/desktop/panel.h"

#include "app/desktop/cairo_dc.h"
#include "app/desktop/gtk_fonts.h"
#include "app/desktop/gtk_theme.h"
#include "reports/draw/progress.h"
#include "reports/draw/shapes.h"

namespace sightline::desktop {

Panel::Panel(wxWindow* parent, Ground ground)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      ground_(ground) {
  // A ground without controls on it would be a stop of the Tab key that nobody sees.
  m_container.DisableSelfFocus();
  // The toolkit paints the colour; nobody waits to be asked for more.
  SetBackgroundStyle(wxBG_STYLE_SYSTEM);
  SetBackgroundColour(to_wx(ground_colour(ground_)));
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    SetBackgroundColour(to_wx(ground_colour(ground_)));
    Refresh();
    event.Skip();
  });
}

void Panel::AddChild(wxWindowBase* child) {
  wxPanel::AddChild(child);
  child->Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
    event.Skip();
    if (event.IsShown()) renew_tab_order();
  });
}

void Panel::renew_tab_order() {
  // On GTK the way of the Tab key is fixed when children come, and leaves out those that are hidden
  // then, and windows with nothing but such children; a move that changes nothing fixes it anew.
  for (wxWindow* around = this; around; around = around->GetParent()) {
    const auto& children = around->GetChildren();
    if (children.size() > 1) children[0]->MoveBeforeInTabOrder(children[1]);
    if (around->IsTopLevel()) break;
  }
}

Hairline::Hairline(wxWindow* parent) : Panel(parent, Ground::line) { SetMinSize(wxSize(1, 1)); }

Card::Card(wxWindow* parent, wxOrientation orientation, Ground behind)
    : Panel(parent, behind), content_(new wxBoxSizer(orientation)) {
  auto* frame = new wxBoxSizer(wxVERTICAL);
  frame->Add(content_, 1, wxEXPAND | wxALL, FromDIP(space::l));
  SetSizer(frame);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    Refresh();
    event.Skip();
  });
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
    paint_with_cairo(*this, [this](cairo_t* cr, const draw::Rect& bounds) {
      const auto& palette = theme().palette;
      draw::fill_rect(cr, bounds, palette.background);
      if (ground() == Ground::surface)
        draw::draw_card(cr, bounds, palette, theme().font_px);
      else
        draw::fill_card(cr, bounds, ground_colour(ground()), theme().font_px);
    });
  });
}

Label::Label(wxWindow* parent, const wxString& text, TextRole role, Ink ink, long style)
    : role_(role), ink_(ink) {
  // Dressed before it says anything, and without taking a size for it: else it would be measured
  // in each of the fonts that it has on the way.
  Create(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, style | wxST_NO_AUTORESIZE);
  is_made_ = true;
  native::keep_lines(*this);
  native::wear_size(*this, role);
  restyle();
  if ((style & wxST_NO_AUTORESIZE) == 0) ToggleWindowStyle(wxST_NO_AUTORESIZE);
  SetLabelText(text);
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    restyle();
    event.Skip();
  });
}

void Label::set_text(const wxString& text) {
  if (GetLabelText() == text) return;
  SetLabelText(text);
}

wxSize Label::DoGetBestSize() const {
  // While it is made, wx asks for the room that nothing takes.
  if (!is_made_) return {1, 1};
  // GTK has each control measured anew after it has put it on the screen; the same words in the
  // same font take the same room.
  if (!measured_ || measured_->text != GetLabelText()) {
    const auto size = native::size_of_text(*this);
    measured_ =
        Measured{.text = GetLabelText(), .size = size ? *size : wxStaticText::DoGetBestSize()};
  }
  return measured_->size;
}

void Label::set_ink(Ink ink) {
  if (ink == ink_) return;
  ink_ = ink;
  restyle();
}

void Label::restyle() {
  // Not wxStaticText's: it first asks for the font that it has, for underlines that none of ours
  // has, and GTK makes a whole window to tell.
  const auto font = font_of(role_);
  if (!font.IsSameAs(worn_)) {
    worn_ = font;
    wxControl::SetFont(font);
    measured_.reset();
    AutoResizeIfNecessary();
  }
  SetForegroundColour(to_wx(ink_colour(ink_)));
}

}  // namespace sightline::desktop
