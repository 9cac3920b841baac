// ContactDetailsView: a client or vendor, when it was met and how often it should be.
// Why: one press says that it was met today; the rest is set up once.
#pragma once

#include "app/desktop/chip.h"
#include "app/desktop/details_form.h"
#include "app/present/cadence_entry.h"

namespace sightline::desktop {

class ContactDetailsView : public DetailsForm {
 public:
  /// `gone` is called when the contact was removed here.
  ContactDetailsView(wxWindow* parent, Shell& shell, std::function<void()> gone);

  /// False when there is no such contact any more.
  bool show(Id<Contact> id);
  [[nodiscard]] wxButton& met_button() const { return *met_today_; }
  [[nodiscard]] EntryField& weeks() const { return *weeks_; }
  [[nodiscard]] wxChoice& grade_choice() const { return *grade_; }

 private:
  void build_meeting();
  void build_contact();
  void refresh();
  void perform(const std::function<EditEntry(const Document&)>& make);

  std::function<void()> gone_;
  std::optional<Id<Contact>> id_;
  Paragraph* title_ = nullptr;
  Chip* state_ = nullptr;
  Paragraph* met_ = nullptr;
  wxButton* met_today_ = nullptr;
  EntryField* name_ = nullptr;
  DropDown* kind_ = nullptr;
  DropDown* grade_ = nullptr;
  DropDown* owner_ = nullptr;
  EntryField* weeks_ = nullptr;
};

}  // namespace sightline::desktop
