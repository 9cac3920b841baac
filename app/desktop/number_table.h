// NumberTable: the numbers of a question now and in three years, with gap and growth beside them.
// Why: the growth a wish takes is seen while the wish is typed, before the document has it.
#pragma once

#include <wx/gbsizer.h>

#include <vector>

#include "app/desktop/chip.h"
#include "app/desktop/entry_field.h"
#include "app/present/vision_presenter.h"

namespace sightline::desktop {

class NumberTable : public Panel {
 public:
  enum class Dates { hidden, editable };

  /// Of the question at `question` in the view; rows keep their number.
  NumberTable(wxWindow* parent, Shell& shell, const VisionView& view, std::size_t question,
              Dates dates);

  void show(const VisionView& view);

 private:
  struct Row {
    Label* label;
    EntryField* now = nullptr;  ///< none where the number is worked out
    EntryField* then = nullptr;
    Label* now_text = nullptr;
    Label* then_text = nullptr;
    Label* gap;
    Chip* growth;
  };

  void add_head(const VisionView& view);
  void add_dates();
  void add_row(const VisionNumberRow& shown);
  [[nodiscard]] EntryField* add_number(VisionPart part, When when, ProblemLine& problem);
  [[nodiscard]] EntryField* add_date(When when, ProblemLine& problem);
  /// So wide that every date fits.
  void give_room(EntryField& field) const;
  void put(wxWindow* window, int column, int flags);
  void put_problem(ProblemLine* problem);
  void preview(VisionPart part, When when, const std::string& typed);
  void show_worked_out(const std::vector<VisionNumberRow>& numbers);

  Shell& shell_;
  std::size_t question_;
  wxGridBagSizer* grid_;
  int line_ = 0;
  Label* now_head_ = nullptr;
  Label* then_head_ = nullptr;
  EntryField* now_date_ = nullptr;
  EntryField* then_date_ = nullptr;
  std::vector<Row> rows_;
};

}  // namespace sightline::desktop
