#include "app/desktop/page_head.h"

namespace sightline::desktop {
namespace {

// As high as a field, so that the name stands at one height on every page.
constexpr int page_head_height = 38;

}  // namespace

PageHead::PageHead(wxWindow* parent, const wxString& name)
    : wxBoxSizer(wxHORIZONTAL), parent_(parent), name_(new Label(parent, name, TextRole::page)) {
  SetMinSize(0, parent->FromDIP(page_head_height));
  Add(name_, wxSizerFlags().CenterVertical());
}

void PageHead::add_choice(wxWindow* choice) {
  Add(choice, wxSizerFlags().CenterVertical().Border(wxLEFT, parent_->FromDIP(space::l)));
}

void PageHead::add_deed(wxWindow* button) {
  Add(button, wxSizerFlags().CenterVertical().Border(wxLEFT, parent_->FromDIP(space::s)));
}

PageColumn::PageColumn(wxWindow* parent, wxSizer* head)
    : wxBoxSizer(wxVERTICAL), gap_(parent->FromDIP(space::l)), cards_(new wxBoxSizer(wxVERTICAL)) {
  cards_->Add(head, wxSizerFlags().Expand());
  Add(cards_, wxSizerFlags(1).Expand().Border(wxALL, parent->FromDIP(space::xxl)));
}

}  // namespace sightline::desktop
