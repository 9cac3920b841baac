// SheetList: the sheets of the plan book with what each answers; those that may be left out have a
// box to tick.
#pragma once

#include <wx/checkbox.h>

#include <functional>
#include <vector>

#include "app/desktop/panel.h"
#include "app/present/book_presenter.h"

namespace sightline::desktop {

class SheetList : public Panel {
 public:
  using Chosen = std::function<void(BookSheet sheet, bool included)>;
  SheetList(wxWindow* parent, Chosen chosen);

  void set(const std::vector<BookSheetRow>& sheets);
  /// nullptr for a sheet that is always in.
  [[nodiscard]] wxCheckBox* box(BookSheet sheet) const;

 private:
  struct Row {
    Label* name = nullptr;  ///< of a sheet that is always in
    wxCheckBox* box = nullptr;
    Label* question = nullptr;
    wxBoxSizer* words = nullptr;
    Label* missing = nullptr;  ///< once there was something to say
  };

  void add(const BookSheetRow& sheet);

  Chosen chosen_;
  wxFlexGridSizer* grid_;
  std::vector<Row> rows_;
};

}  // namespace sightline::desktop
