#include "app/desktop/contact_details.h"

#include "app/desktop/enum_labels.h"
#include "app/desktop/text.h"
#include "app/present/status_change.h"
#include "model/edit/gestures_cadence.h"
#include "model/find.h"

namespace sightline::desktop {

ContactDetailsView::ContactDetailsView(wxWindow* parent, Shell& shell, std::function<void()> gone)
    : DetailsForm(parent, shell), gone_(std::move(gone)) {
  build_meeting();
  build_contact();
}

void ContactDetailsView::build_meeting() {
  title_ = new Paragraph(body(), {}, TextRole::section);
  add(title_, 0);
  state_ = new Chip(body());
  add(state_, space::s);
  met_ = add_paragraph();
  met_today_ = make_button("Met today", [this] {
    auto& session = shell().session();
    perform(
        [&](const Document& d) { return meet_contact(d, *id_, session.today(), session.ids()); });
  });
  auto* first = new wxBoxSizer(wxHORIZONTAL);
  first->Add(met_today_);
  add(first, space::s);
}

void ContactDetailsView::build_contact() {
  add_heading("Client or vendor");
  name_ = add_field("Name", EntryField::Kind::line, [this](const std::string& typed) {
    return take_entry(shell().session(), attempt([&]() -> EditEntry {
                        return set_contact_name(shell().session().document(), *id_, typed);
                      }));
  });
  kind_ = add_choice("Kind", [this](std::size_t choice) {
    perform([&](const Document& d) {
      return set_contact_kind(d, *id_, static_cast<ContactKind>(choice));
    });
  });
  grade_ = add_choice("Grade", [this](std::size_t choice) {
    perform(
        [&](const Document& d) { return set_contact_grade(d, *id_, static_cast<Grade>(choice)); });
  });
  owner_ = add_choice("Owner", [this](std::size_t choice) {
    perform([&](const Document& d) { return choose_contact_owner(d, *id_, choice); });
  });
  weeks_ =
      add_field("Weeks between meetings", EntryField::Kind::line, [this](const std::string& typed) {
        auto& session = shell().session();
        return take_entry(session,
                          enter_contact_weeks(session.document(), *id_, typed, shell().catalog()));
      });
  auto* last = new wxBoxSizer(wxHORIZONTAL);
  last->Add(make_button("Remove", [this] {
    if (!id_) return;
    const auto id = *id_;
    if (perform_or_tell(shell().session(),
                        [&](const Document& d) { return remove_contact(d, id); }))
      gone_();
  }));
  add(last, space::l);
}

bool ContactDetailsView::show(Id<Contact> id) {
  if (id_ != id) {
    commit();
    id_ = id;
    forget_fields();
    Scroll(0, 0);
  }
  refresh();
  return find(shell().session().plan().contacts, id) != nullptr;
}

void ContactDetailsView::refresh() {
  if (!id_) return;
  auto& session = shell().session();
  const auto details = contact_details(session.plan(), *id_, session.today(), shell().catalog());
  if (!details) return;
  title_->set(to_wx(details->name));
  state_->set(to_wx(details->state), details->tone);
  state_->Show(!details->state.empty());
  met_->set(to_wx(details->met));
  name_->show(details->name);
  fill(*kind_, labels<ContactKind>(shell()), details->kind);
  fill(*grade_, labels<Grade>(shell()), details->grade);
  fill(*owner_, details->owners, details->owner);
  weeks_->SetHint(to_wx(details->weeks_hint));
  weeks_->show(details->weeks);
  name_->set_path(path_to("/plan/contacts", *id_));
  weeks_->set_path(path_to("/plan/contacts", *id_, "every_weeks"));
  fit();
}

void ContactDetailsView::perform(const std::function<EditEntry(const Document&)>& make) {
  perform_or_tell(shell().session(), make);
  refresh();
}

}  // namespace sightline::desktop
