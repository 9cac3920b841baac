// SeriesDetailsView: one meeting of a series (held, missed, moved, its agenda), and the series.
// Why: what is done most often stands first; how the series is set up stands below it.
#pragma once

#include <wx/checkbox.h>

#include "app/desktop/chip.h"
#include "app/desktop/details_form.h"
#include "app/present/cadence_entry.h"

namespace sightline::desktop {

class SeriesDetailsView : public DetailsForm {
 public:
  /// `gone` is called when the series was removed here.
  SeriesDetailsView(wxWindow* parent, Shell& shell, std::function<void()> gone);

  /// False when there is no such series any more.
  bool show(Id<MeetingSeries> id);
  [[nodiscard]] wxButton& held_button() const { return *held_; }
  [[nodiscard]] wxButton& missed_button() const { return *missed_; }
  [[nodiscard]] wxButton& move_button() const { return *move_; }
  [[nodiscard]] wxChoice& contact_choice() const { return *contact_; }
  [[nodiscard]] wxButton& back_button() const { return *back_; }
  [[nodiscard]] wxChoice& date_choice() const { return *date_; }
  [[nodiscard]] wxChoice& rhythm_choice() const { return *rhythm_; }
  [[nodiscard]] EntryField& new_point() const { return *new_point_; }
  [[nodiscard]] EntryField& notes() const { return *notes_; }
  [[nodiscard]] EntryField& name() const { return *name_; }
  [[nodiscard]] const std::vector<wxCheckBox*>& ticks() const { return ticks_; }

 private:
  void build_meeting();
  void build_series();
  void build_rhythm();
  void refresh();
  void show_meeting(const SeriesDetails& details);
  void show_points(const std::vector<PointRow>& points);
  void add_point_row(const PointRow& point);
  /// The date shown, with an id for its record to come.
  [[nodiscard]] MeetingAt at();
  bool perform(const std::function<EditEntry(const Document&)>& make);
  void choose_attendees();
  void choose_rhythm();

  std::function<void()> gone_;
  std::optional<Id<MeetingSeries>> id_;
  std::optional<MeetingAt> wanted_;
  SeriesDetails shown_;
  Paragraph* title_ = nullptr;
  DropDown* date_ = nullptr;
  Chip* state_ = nullptr;
  wxButton* held_ = nullptr;
  wxButton* missed_ = nullptr;
  wxButton* move_ = nullptr;
  wxButton* back_ = nullptr;
  Label* with_ = nullptr;
  DropDown* contact_ = nullptr;
  wxBoxSizer* point_rows_ = nullptr;
  std::vector<PointRow> points_;
  std::vector<wxCheckBox*> ticks_;
  EntryField* new_point_ = nullptr;
  EntryField* notes_ = nullptr;
  EntryField* name_ = nullptr;
  DropDown* kind_ = nullptr;
  DropDown* rhythm_ = nullptr;
  DropDown* place_ = nullptr;
  DropDown* weekday_ = nullptr;
  EntryField* from_ = nullptr;
  Paragraph* attendees_ = nullptr;
  EntryField* agenda_ = nullptr;
  Paragraph* record_ = nullptr;
  Paragraph* trouble_ = nullptr;
};

}  // namespace sightline::desktop
