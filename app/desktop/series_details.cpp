#include "app/desktop/series_details.h"

#include <wx/choicdlg.h>

#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/dialog_buttons.h"
#include "app/desktop/enum_labels.h"
#include "app/desktop/text.h"
#include "app/present/status_change.h"
#include "model/base/text.h"
#include "model/edit/gestures_cadence.h"
#include "model/find.h"

namespace sightline::desktop {

SeriesDetailsView::SeriesDetailsView(wxWindow* parent, Shell& shell, std::function<void()> gone)
    : DetailsForm(parent, shell), gone_(std::move(gone)) {
  title_ = new Paragraph(body(), {}, TextRole::section);
  add(title_, 0);
  trouble_ = add_paragraph(Ink::warning);
  record_ = add_paragraph();
  build_meeting();
  build_series();
}

void SeriesDetailsView::build_meeting() {
  date_ = add_choice("Meeting on", [this](std::size_t choice) {
    commit();
    wanted_ = shown_.dates.at(choice).at;
    forget_fields();
    refresh();
  });
  state_ = new Chip(body());
  add(state_, space::s);
  held_ = make_button("Held today", [this] {
    const auto place = at();
    auto& session = shell().session();
    perform([&](const Document& d) {
      return hold_on_its_day(d, place, session.today(), session.ids());
    });
  });
  set_deed(*held_, "Held today");
  missed_ = make_button("Missed", [this] {
    const auto place = at();
    perform([&](const Document& d) { return miss_meeting(d, place, shell().session().ids()); });
  });
  move_ = make_button("Move…", [this] {
    ask_to_move(shell().session(), at(), shell().catalog());
    refresh();
  });
  back_ = make_button("Take back", [this] {
    const auto place = at();
    perform([&](const Document& d) { return reopen_meeting(d, place); });
  });
  for (const auto& buttons : {std::vector{held_, back_}, std::vector{missed_, move_}}) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    for (auto* button : buttons)
      row->Add(button, wxSizerFlags().Border(wxRIGHT, FromDIP(space::s)));
    add(row, space::s);
  }
  with_ = add_label("With");
  contact_ = make_choice("With", [this](std::size_t choice) {
    const auto place = at();
    perform([&](const Document& d) { return choose_contact(d, place, choice); });
  });
  add(contact_, 0);
  add_label("Agenda points");
  point_rows_ = new wxBoxSizer(wxVERTICAL);
  add(point_rows_, 0);
  auto* problem = new ProblemLine(body());
  new_point_ =
      new EntryField(body(), shell(), *problem, EntryField::Kind::line,
                     [this](const std::string& typed) -> std::optional<Message> {
                       if (trimmed(typed).empty()) return std::nullopt;
                       const auto place = at();
                       return take_entry(shell().session(), attempt([&]() -> EditEntry {
                                           return add_point(shell().session().document(), place,
                                                            typed, shell().session().ids());
                                         }));
                     });
  new_point_->SetHint(shell().text("Add a point…"));
  native::set_accessible_name(*new_point_, shell().text("Add a point"));
  add(new_point_, space::xs);
  add(problem, 0);
  notes_ = add_field("Notes", EntryField::Kind::text, [this](const std::string& typed) {
    const auto place = at();
    return take_entry(shell().session(), attempt([&]() -> EditEntry {
                        return set_meeting_notes(shell().session().document(), place, typed);
                      }));
  });
}

void SeriesDetailsView::build_series() {
  const auto text_of = [this](std::string MeetingSeries::*field) {
    return [this, field](const std::string& typed) {
      return take_entry(shell().session(), attempt([&]() -> EditEntry {
                          return set_series_text(shell().session().document(), *id_, field, typed);
                        }));
    };
  };
  add_heading("The series");
  name_ = add_field("Name", EntryField::Kind::line, text_of(&MeetingSeries::name));
  kind_ = add_choice("Kind", [this](std::size_t choice) {
    perform([&](const Document& d) {
      return set_series_kind(d, *id_, static_cast<MeetingKind>(choice));
    });
  });
  build_rhythm();
  from_ = add_field("From", EntryField::Kind::line, [this](const std::string& typed) {
    auto& session = shell().session();
    return take_entry(session, enter_series_from(session.document(), *id_, typed, session.today(),
                                                 shell().catalog()));
  });
  add_label("Attendees");
  attendees_ = add_paragraph(Ink::first);
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(make_button("Choose who attends…", [this] { choose_attendees(); }));
  add(line, space::xs);
  agenda_ = add_field("Agenda", EntryField::Kind::text, text_of(&MeetingSeries::agenda));
  auto* last = new wxBoxSizer(wxHORIZONTAL);
  last->Add(make_button("Remove the series…", [this] {
    if (id_ && ask_to_remove(shell().session(), *id_)) gone_();
  }));
  add(last, space::l);
}

void SeriesDetailsView::build_rhythm() {
  const auto choose = [this](std::size_t) { choose_rhythm(); };
  rhythm_ = add_choice("Rhythm", choose);
  place_ = make_choice("Which of the month", choose);
  weekday_ = make_choice("Day of the week", choose);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(place_, wxSizerFlags(1).Border(wxRIGHT, FromDIP(space::xs)));
  row->Add(weekday_, wxSizerFlags(1));
  add(row, space::xs);
}

void SeriesDetailsView::choose_rhythm() {
  auto form = shown_.rhythm;
  form.rhythm = static_cast<std::size_t>(rhythm_->GetSelection());
  if (!form.places.empty()) form.place = static_cast<std::size_t>(place_->GetSelection());
  if (!form.weekdays.empty()) form.weekday = static_cast<std::size_t>(weekday_->GetSelection());
  perform([&](const Document& d) { return sightline::choose_rhythm(d, *id_, form); });
}

bool SeriesDetailsView::show(Id<MeetingSeries> id) {
  if (id_ != id) {
    commit();
    id_ = id;
    wanted_.reset();
    forget_fields();
    Scroll(0, 0);
  }
  refresh();
  return find(shell().session().plan().meetings, id) != nullptr;
}

void SeriesDetailsView::refresh() {
  if (!id_) return;
  auto& session = shell().session();
  auto details = series_details(session.plan(), *id_, wanted_, session.today(), shell().catalog());
  if (!details) return;
  shown_ = std::move(*details);
  title_->set(to_wx(shown_.name));
  trouble_->set(to_wx(shown_.trouble));
  record_->set(to_wx(shown_.record));
  show_meeting(shown_);
  name_->show(shown_.name);
  fill(*kind_, labels<MeetingKind>(shell()), shown_.kind);
  fill(*rhythm_, shown_.rhythm.rhythms, shown_.rhythm.rhythm);
  fill(*place_, shown_.rhythm.places, shown_.rhythm.place);
  fill(*weekday_, shown_.rhythm.weekdays, shown_.rhythm.weekday);
  place_->Show(!shown_.rhythm.places.empty());
  weekday_->Show(!shown_.rhythm.weekdays.empty());
  from_->show(shown_.from);
  attendees_->set(shown_.attendees.empty() ? shell().text("Nobody yet") : to_wx(shown_.attendees));
  agenda_->show(shown_.agenda);
  const auto path = path_to("/plan/meetings", *id_);
  name_->set_path(path);
  from_->set_path(path + "/from");
  agenda_->set_path(path + "/agenda");
  fit();
}

void SeriesDetailsView::show_meeting(const SeriesDetails& details) {
  std::vector<std::string> dates;
  for (const auto& date : details.dates) dates.push_back(date.label);
  fill(*date_, dates, details.date);
  state_->set(to_wx(details.state), details.tone);
  state_->Show(!details.state.empty());
  held_->SetLabel(to_wx(details.held_button));
  const bool any = !details.dates.empty();
  const auto* focus = FindFocus();
  const bool at_deed = focus == held_ || focus == missed_ || focus == move_;
  const bool at_back = focus == back_;
  for (auto* button : {held_, missed_, move_}) button->Show(any && !details.settled);
  back_->Show(any && details.settled);
  // The keyboard stays near the button that goes with what it did.
  if (at_deed && back_->IsShown()) back_->SetFocus();
  if (at_back && held_->IsShown()) held_->SetFocus();
  for (wxWindow* each : {static_cast<wxWindow*>(date_), static_cast<wxWindow*>(contact_),
                         static_cast<wxWindow*>(new_point_), static_cast<wxWindow*>(notes_)})
    each->Enable(any);
  fill(*contact_, details.contacts, details.contact);
  with_->Show(details.with_contact);
  contact_->Show(details.with_contact);
  show_points(details.points);
  new_point_->show({});
  notes_->show(details.notes);
}

void SeriesDetailsView::show_points(const std::vector<PointRow>& points) {
  if (points == points_) return;
  const bool same = std::ranges::equal(points, points_, {}, &PointRow::id, &PointRow::id);
  points_ = points;
  if (same) {
    for (std::size_t i = 0; i < points.size(); ++i) ticks_[i]->SetValue(points[i].done);
    return;
  }
  point_rows_->Clear(true);
  ticks_.clear();
  for (const auto& point : points) add_point_row(point);
}

void SeriesDetailsView::add_point_row(const PointRow& point) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* tick = new wxCheckBox(body(), wxID_ANY, wxControl::EscapeMnemonics(to_wx(point.text)));
  tick->SetMinSize(FromDIP(wxSize(40, -1)));
  tick->SetValue(point.done);
  ticks_.push_back(tick);
  auto* remove = make_button(
      "×",
      [this, id = point.id] {
        const auto place = at();
        perform([&](const Document& d) { return remove_point(d, place, id); });
      },
      wxBU_EXACTFIT);
  native::make_quiet(*remove);
  native::set_accessible_name(*remove, shell().text(msg("Remove ‘{1}’", point.text)));
  row->Add(tick, wxSizerFlags(1).CenterVertical());
  row->Add(remove, wxSizerFlags().CenterVertical());
  point_rows_->Add(row, wxSizerFlags().Expand());
  tick->Bind(wxEVT_CHECKBOX, [this, tick, id = point.id](wxCommandEvent&) {
    const auto place = at();
    perform([&](const Document& d) {
      return set_point_done(d, place, id, tick->GetValue(), shell().session().ids());
    });
  });
  // New controls come last in the order of Tab otherwise.
  remove->MoveBeforeInTabOrder(new_point_);
  tick->MoveBeforeInTabOrder(remove);
}

MeetingAt SeriesDetailsView::at() {
  auto place = shown_.dates.at(shown_.date).at;
  if (place.meeting.empty()) {
    // The same id again while nothing came of the first.
    if (wanted_ && wanted_->on == place.on && !wanted_->meeting.empty()) return *wanted_;
    place.meeting = shell().session().ids().next<Meeting>();
  }
  wanted_ = place;
  return place;
}

bool SeriesDetailsView::perform(const std::function<EditEntry(const Document&)>& make) {
  const bool done = perform_or_tell(shell().session(), make);
  refresh();
  return done;
}

void SeriesDetailsView::choose_attendees() {
  const auto& plan = shell().session().plan();
  const auto* series = id_ ? find(plan.meetings, *id_) : nullptr;
  if (series == nullptr) return;
  wxArrayString words;
  wxArrayInt ticked;
  for (std::size_t i = 0; i < plan.people.size(); ++i) {
    words.Add(to_wx(plan.people[i].display_name()));
    if (std::ranges::count(series->attendees, plan.people[i].id) > 0)
      ticked.Add(static_cast<int>(i));
  }
  wxMultiChoiceDialog dialog(this, shell().text("Who attends these meetings?"),
                             shell().text("Attendees"), words);
  dialog.SetSelections(ticked);
  label_buttons(dialog, shell().catalog(), msg("OK"));
  if (dialog.ShowModal() != wxID_OK) return;
  std::vector<Id<Person>> attendees;
  for (const int index : dialog.GetSelections())
    attendees.push_back(plan.people[static_cast<std::size_t>(index)].id);
  perform([&](const Document& d) { return set_attendees(d, *id_, attendees); });
}

}  // namespace sightline::desktop
