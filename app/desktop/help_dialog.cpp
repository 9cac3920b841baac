#include "app/desktop/help_dialog.h"

#include <wx/button.h>

#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/dialog_buttons.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int help_width = 640, help_height = 620, keys_width = 170;

}  // namespace

HelpDialog::HelpDialog(wxWindow* parent, const Catalog& catalog,
                       const std::vector<HelpSection>& sections)
    : wxDialog(parent, wxID_ANY, to_wx(catalog.text(msg("Help and shortcuts"))), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
  scroll_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                 wxVSCROLL | wxBORDER_NONE | wxWANTS_CHARS);
  scroll_->SetScrollRate(0, FromDIP(space::xl));
  scroll_->SetBackgroundColour(to_wx(ground_colour(Ground::surface)));
  native::speak(*scroll_, GetTitle(), native::SpokenAs::document);
  auto* column = new wxBoxSizer(wxVERTICAL);
  bool of_method = true;
  for (const auto& section : sections) {
    if (of_method && section.text.empty()) {
      of_method = false;
      column->Add(new Label(scroll_, to_wx(catalog.text(msg("Shortcuts"))), TextRole::page),
                  wxSizerFlags().Border(wxTOP, FromDIP(space::xxl)));
    }
    const bool first = heads_.empty();
    heads_.push_back(
        new Label(scroll_, to_wx(section.title), first ? TextRole::page : TextRole::section));
    column->Add(heads_.back(), wxSizerFlags().Border(wxTOP, FromDIP(first ? 0 : space::l)));
    if (!section.text.empty())
      column->Add(new Paragraph(scroll_, to_wx(section.text)),
                  wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
    add_keys(section, *column);
  }
  auto* frame = new wxBoxSizer(wxVERTICAL);
  frame->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(space::xl)));
  scroll_->SetSizer(frame);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(scroll_, wxSizerFlags(1).Expand());
  auto* close = new wxButton(this, wxID_CANCEL, to_wx(catalog.text(msg("Close"))));
  native::make_loud(*close);
  all->Add(close, wxSizerFlags().Right().Border(wxALL, FromDIP(space::xl)));
  SetSizer(all);
  SetSize(FromDIP(wxSize(help_width, help_height)));
  CentreOnParent();
  scroll_->Bind(wxEVT_KEY_DOWN, &HelpDialog::on_key, this);
  scroll_->SetFocus();
}

void HelpDialog::add_keys(const HelpSection& section, wxSizer& column) {
  if (section.keys.empty()) return;
  auto* rows = new wxFlexGridSizer(2, FromDIP(space::xs), FromDIP(space::l));
  rows->AddGrowableCol(1, 1);
  for (const auto& key : section.keys) {
    auto* keys = new Label(scroll_, to_wx(key.keys), TextRole::small_strong, Ink::second);
    keys->SetMinSize(wxSize(FromDIP(keys_width), -1));
    rows->Add(keys, wxSizerFlags().CenterVertical());
    rows->Add(new Paragraph(scroll_, to_wx(key.what)), wxSizerFlags().Expand());
  }
  column.Add(rows, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
}

void HelpDialog::show_section(std::size_t section) {
  if (section >= heads_.size()) return;
  // Later: paragraphs find their heights when the dialog is on the screen.
  CallAfter([this, head = heads_[section]] {
    scroll_->FitInside();
    scroll_->Layout();
    int step = 0;
    scroll_->GetScrollPixelsPerUnit(nullptr, &step);
    const int y = scroll_->CalcUnscrolledPosition(head->GetPosition()).y;
    scroll_->Scroll(0, std::max(0, y - FromDIP(space::l)) / step);
  });
}

void HelpDialog::on_key(wxKeyEvent& event) {
  const int page = scroll_->GetClientSize().y;
  int step = 0;
  scroll_->GetScrollPixelsPerUnit(nullptr, &step);
  const int at = scroll_->GetViewStart().y;
  switch (event.GetKeyCode()) {
    case WXK_UP:
      return scroll_->Scroll(0, at - 2);
    case WXK_DOWN:
      return scroll_->Scroll(0, at + 2);
    case WXK_PAGEUP:
      return scroll_->Scroll(0, at - page / step);
    case WXK_PAGEDOWN:
    case WXK_SPACE:
      return scroll_->Scroll(0, at + page / step);
    case WXK_HOME:
      return scroll_->Scroll(0, 0);
    case WXK_END:
      return scroll_->Scroll(0, scroll_->GetVirtualSize().y / step);
    case WXK_TAB:
      scroll_->Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                          : wxNavigationKeyEvent::IsForward);
      return;
    case WXK_ESCAPE:
      return end_once(*this, wxID_CANCEL);
    default:
      event.Skip();
  }
}

}  // namespace sightline::desktop
