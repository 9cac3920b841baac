// ElementChoice: a label and a drop-down list of elements of the plan, by name.
// Why: forms that show one of several are led by it, and all choose alike.
#pragma once

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "app/desktop/announcement.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/panel.h"
#include "app/desktop/text.h"
#include "model/base/id.h"

namespace sightline::desktop {

template <class T>
class ElementChoice : public DropDown {
 public:
  /// Stands with its label at the end of `column`. `chosen` is called when a person chooses.
  ElementChoice(wxWindow* parent, wxSizer& column, const wxString& label, const wxString& spoken,
                std::function<void(Id<T>)> chosen)
      : DropDown(parent), chosen_(std::move(chosen)) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new Label(parent, label, TextRole::section), wxSizerFlags().CenterVertical());
    row->Add(this, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(space::s)));
    column.Add(row, wxSizerFlags().Expand());
    native::set_accessible_name(*this, spoken);
    Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
      const auto at = static_cast<std::size_t>(GetSelection());
      if (at < ids_.size()) chosen_(ids_[at]);
    });
  }

  void show(const std::vector<T>& elements, Id<T> id) {
    wxArrayString names;
    ids_.clear();
    for (const auto& each : elements) {
      ids_.push_back(each.id);
      names.Add(to_wx(each.name));
    }
    if (names != GetStrings()) Set(names);
    SetSelection(static_cast<int>(std::ranges::find(ids_, id) - ids_.begin()));
  }

 private:
  std::function<void(Id<T>)> chosen_;
  std::vector<Id<T>> ids_;
};

}  // namespace sightline::desktop
