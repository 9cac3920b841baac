// BookForm: how the plan book looks and what it compares with: language, baseline, brand, paper,
// password.
// Why: the page says who reads the book; this what it is dressed in.
#pragma once

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include <vector>

#include "app/desktop/brand_list.h"
#include "app/present/book_presenter.h"

namespace sightline::desktop {

class BookForm : public Panel {
 public:
  BookForm(wxWindow* parent, Shell& shell);

  /// Shows the baselines there are, and what the plan says of paper and brand.
  void show(const BookView& view, const Organization& organization);
  /// Of the language that is chosen.
  [[nodiscard]] Catalog catalog() const;
  /// What is chosen, as the writer takes it. Throws Failure for a language or brand that can't be
  /// read.
  void read(BookOptions& options) const;

  [[nodiscard]] wxChoice* language_choice() const { return language_; }
  [[nodiscard]] wxChoice& baseline_choice() const { return *baseline_; }
  [[nodiscard]] BrandList& brand_choice() const { return *brand_; }
  [[nodiscard]] wxChoice& paper_choice() const { return *paper_; }
  [[nodiscard]] wxCheckBox& protect_box() const { return *protect_; }
  [[nodiscard]] wxTextCtrl& password() const { return *password_; }

 private:
  template <class Control>
  Control* add(const char* label, Control* control);

  Shell& shell_;
  BookLanguages languages_;
  std::vector<BookBaseline> baselines_;
  bool paper_chosen_ = false;  ///< else the plan's
  bool brand_chosen_ = false;
  wxFlexGridSizer* grid_;
  wxChoice* language_ = nullptr;  ///< nullptr while there is English only
  wxChoice* baseline_ = nullptr;
  BrandList* brand_ = nullptr;
  wxChoice* paper_ = nullptr;
  wxCheckBox* protect_ = nullptr;
  wxTextCtrl* password_ = nullptr;
};

}  // namespace sightline::desktop
