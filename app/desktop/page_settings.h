// Plan settings page: the organization, its people, departments and focus areas.
// Why: what frames a plan is changed in one place, each change an undoable edit like any other.
#pragma once

#include <wx/choice.h>

#include <vector>

#include "app/desktop/brand_list.h"
#include "app/desktop/scrolled_page.h"
#include "app/desktop/settings_list.h"

namespace sightline::desktop {

class PageSettings : public ScrolledPage {
 public:
  PageSettings(wxWindow* parent, Shell& shell);

  void refresh() override;
  void commit_pending_edit() override;
  void go_to(std::string_view path) override;

  [[nodiscard]] EntryField& field(OrganizationField field) const {
    return *fields_.at(static_cast<std::size_t>(field));
  }
  [[nodiscard]] wxChoice& year_choice() const { return *year_; }
  [[nodiscard]] wxChoice& paper_choice() const { return *paper_; }
  [[nodiscard]] wxChoice& direction_choice() const { return *direction_; }
  [[nodiscard]] wxChoice& margins_choice() const { return *margins_; }
  [[nodiscard]] BrandList& brand_choice() const { return *brand_; }
  [[nodiscard]] SettingsListView& list(SettingsList list) const {
    return *lists_.at(static_cast<std::size_t>(list));
  }

 private:
  void arrange(wxSize size) override;
  void fit() override;
  Card* build_organization(wxWindow* parent);
  Card* build_list(wxWindow* parent, SettingsList list, const SettingsListView::Words& words);
  template <class Choice>
  Choice* add_choice(wxSizer& form, const char* label, Choice* choice);

  std::vector<EntryField*> fields_;  ///< in the order of OrganizationField
  wxChoice* year_ = nullptr;
  wxChoice* paper_ = nullptr;
  wxChoice* direction_ = nullptr;
  wxChoice* margins_ = nullptr;
  BrandList* brand_ = nullptr;
  std::vector<SettingsListView*> lists_;  ///< in the order of SettingsList
  wxBoxSizer* upper_ = nullptr;           ///< the organization, beside its lists
};

}  // namespace sightline::desktop
