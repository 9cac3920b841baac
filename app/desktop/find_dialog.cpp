#include "app/desktop/find_dialog.h"

#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/dialog_buttons.h"
#include "app/desktop/scrolling.h"
#include "app/desktop/text.h"

namespace sightline::desktop {
namespace {

constexpr int find_dialog_width = 640, find_dialog_height = 480, find_field_height = 40;

}  // namespace

FindDialog::FindDialog(wxWindow* parent, const Catalog& catalog, FindAnything finder)
    : wxDialog(parent, wxID_ANY, to_wx(catalog.text(msg("Find anything"))), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      catalog_(catalog),
      finder_(std::move(finder)) {
  auto* panel = new Panel(this, Ground::surface);
  auto* column = new wxBoxSizer(wxVERTICAL);
  const int edge = FromDIP(space::l);
  field_ = new wxTextCtrl(panel, wxID_ANY);
  field_->SetMinSize(wxSize(-1, FromDIP(find_field_height)));
  field_->SetHint(to_wx(catalog.text(msg("What are you looking for?"))));
  column->Add(field_, wxSizerFlags().Expand().Border(wxALL, edge));
  scroll_ = new wxScrolledWindow(panel, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                 wxVSCROLL | wxBORDER_NONE);
  scroll_->DisableKeyboardScrolling();
  found_ = new FoundView(scroll_, [this] { accept(); });
  auto* rows = new wxBoxSizer(wxVERTICAL);
  rows->Add(found_, wxSizerFlags(1).Expand());
  scroll_->SetSizer(rows);
  make_scrolling(*scroll_, found_->row_height() / 2);
  column->Add(scroll_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(space::s)));
  auto* foot = new wxBoxSizer(wxHORIZONTAL);
  sentence_ = new Label(panel, {}, TextRole::secondary, Ink::second, wxST_ELLIPSIZE_END);
  foot->Add(sentence_, wxSizerFlags(1).CenterVertical());
  foot->Add(
      new Label(panel, to_wx(catalog.text(msg("↑ ↓ choose · Enter goes there · Escape closes"))),
                TextRole::secondary, Ink::second),
      wxSizerFlags().CenterVertical().Border(wxLEFT, edge));
  column->Add(foot, wxSizerFlags().Expand().Border(wxALL, edge));
  panel->SetSizer(column);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(panel, wxSizerFlags(1).Expand());
  SetSizer(all);
  SetSize(FromDIP(wxSize(find_dialog_width, find_dialog_height)));
  CentreOnParent();
  field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look(); });
  Bind(wxEVT_CHAR_HOOK, &FindDialog::on_key, this);
  look();
  // After all of its children came, each of which would take that back.
  scroll_->DisableFocusFromKeyboard();
  scroll_->SetCanFocus(false);
  field_->SetFocus();
}

std::optional<FoundTarget> FindDialog::target() const {
  const auto* row = found_->selected();
  return row ? std::optional(row->target) : std::nullopt;
}

void FindDialog::look() {
  auto list = finder_.find(from_wx(field_->GetValue()));
  sentence_->set_text(to_wx(list.sentence));
  found_->set(std::move(list.rows));
  scroll_->FitInside();
  scroll_->Layout();
  reveal();
}

void FindDialog::reveal() {
  const auto* row = found_->selected();
  // The keyboard never leaves the field, so the field says what is selected below it.
  native::set_accessible_name(
      *field_, to_wx(row ? catalog_.text(msg("Find anything: {1}, {2}, {3}", row->title, row->kind,
                                             row->where))
                         : catalog_.text(msg("Find anything"))));
  if (!row) return;
  const auto place = found_->row_rect(static_cast<std::size_t>(row - found_->rows().data()));
  int step = 0;
  scroll_->GetScrollPixelsPerUnit(nullptr, &step);
  const int top = scroll_->GetViewStart().y * step;
  const int room = scroll_->GetClientSize().y;
  if (place.y < top) scroll_->Scroll(0, place.y / step);
  if (place.GetBottom() > top + room)
    scroll_->Scroll(0, (place.GetBottom() - room + step - 1) / step);
}

void FindDialog::on_key(wxKeyEvent& event) {
  const int page = std::max(1, scroll_->GetClientSize().y / found_->row_height() - 1);
  const auto move = [this](int rows) {
    found_->move(rows);
    reveal();
  };
  if (event.HasAnyModifiers()) return event.Skip();
  switch (event.GetKeyCode()) {
    case WXK_UP:
      return move(-1);
    case WXK_DOWN:
      return move(1);
    case WXK_PAGEUP:
      return move(-page);
    case WXK_PAGEDOWN:
      return move(page);
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
      return accept();
    case WXK_ESCAPE:
      return end_once(*this, wxID_CANCEL);
    default:
      event.Skip();
  }
}

void FindDialog::accept() {
  if (found_->selected()) end_once(*this, wxID_OK);
}

}  // namespace sightline::desktop
