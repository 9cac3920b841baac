// AreaList: the specialty areas with their shares of revenue now and in three years.
// Why: rows are kept and dressed anew, never destroyed under the hand that edits them.
#pragma once

#include <wx/button.h>
#include <wx/gbsizer.h>

#include <optional>
#include <vector>

#include "app/desktop/entry_field.h"
#include "app/present/vision_presenter.h"

namespace sightline::desktop {

class ShareBar;

class AreaList : public Panel {
 public:
  AreaList(wxWindow* parent, Shell& shell);

  /// What a hand holds of a bar stays as it is held.
  void show(const VisionView& view, const QuestionView& question);
  [[nodiscard]] EntryField& new_area() const { return *new_area_; }
  [[nodiscard]] ShareBar& now_bar(std::size_t row) const { return *rows_.at(row).now_bar; }
  [[nodiscard]] EntryField& now_share(std::size_t row) const { return *rows_.at(row).now; }

 private:
  struct Row {
    Id<SpecialtyArea> id;
    EntryField* name = nullptr;
    ShareBar* now_bar = nullptr;
    EntryField* now = nullptr;
    ShareBar* then_bar = nullptr;
    EntryField* then = nullptr;
    wxButton* remove = nullptr;
    ProblemLine* problem = nullptr;
  };

  /// The end of a bar under the hand.
  struct Held {
    Id<SpecialtyArea> area;
    When when = When::now;
    Percent part;
  };

  void add_head();
  void add_new_area();
  void add_row();
  [[nodiscard]] EntryField* add_share(std::size_t row, When when);
  /// Lets the other areas make room for the share that the row has.
  void balance(std::size_t row, When when);
  [[nodiscard]] ShareBar* add_bar(std::size_t row, When when, draw::Tone tone);
  void show_all(const VisionView& view, const QuestionView& question);
  /// All as it would be if the end were let go here.
  void show_held();
  void dress(std::size_t index, const VisionView& view, const VisionAreaRow& area);
  void remove(std::size_t index);

  Shell& shell_;
  std::size_t question_ = 0;  ///< of the view: the one these areas belong to
  wxGridBagSizer* grid_;
  Label* share_head_ = nullptr;
  Label* now_head_ = nullptr;
  Label* then_head_ = nullptr;
  std::vector<Row> rows_;
  std::optional<Held> held_;
  Paragraph* shares_ = nullptr;
  EntryField* new_area_ = nullptr;
};

}  // namespace sightline::desktop
