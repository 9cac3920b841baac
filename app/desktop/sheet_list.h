// SheetList: the sheets of the plan book with what each answers; what is withheld is struck out.
#pragma once

#include <vector>

#include "app/desktop/painted.h"
#include "app/present/book_presenter.h"

namespace sightline::desktop {

class SheetList : public Painted {
 public:
  explicit SheetList(wxWindow* parent);

  /// `withheld` is the word for a sheet that is not in the book.
  void set(std::vector<BookSheet> sheets, std::string withheld);

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;

 private:
  std::vector<BookSheet> sheets_;
  std::string withheld_;
};

}  // namespace sightline::desktop
