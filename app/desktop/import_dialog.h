// ImportDialog: a file of deals or actuals, how it was read, and what of it will be taken.
// Why: nothing is taken before somebody has seen which column is what and which rows are left out;
// a large file is read beside the window.
#pragma once

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/gauge.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include <filesystem>
#include <vector>

#include "app/desktop/import_lists.h"
#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/worker.h"
#include "app/present/import_presenter.h"

namespace sightline::desktop {

class ImportDialog : public wxDialog {
 public:
  ImportDialog(wxWindow* parent, Shell& shell, ImportKind kind, const std::filesystem::path& file);

  [[nodiscard]] ImportKind kind() const { return presenter_.kind(); }
  /// Whether the file is being read or taken.
  [[nodiscard]] bool is_busy() const { return worker_.is_busy(); }
  [[nodiscard]] wxChoice& kind_choice() const { return *kind_; }
  [[nodiscard]] wxChoice& dates_choice() const { return *dates_; }
  [[nodiscard]] wxChoice& unit_choice() const { return *unit_; }
  [[nodiscard]] wxCheckBox& provisional_box() const { return *provisional_; }
  [[nodiscard]] wxCheckBox& box(Asks about) const { return *boxes_.at(about); }
  [[nodiscard]] wxTextCtrl& day_field() const { return *day_; }
  [[nodiscard]] ImportColumnList& columns() const { return *columns_; }
  [[nodiscard]] ImportOwnerList& owners() const { return *owners_; }
  [[nodiscard]] ImportPreview& preview() const { return *preview_; }
  [[nodiscard]] ImportChanges& changes() const { return *changes_; }
  [[nodiscard]] wxButton& import_button() const { return *import_; }
  [[nodiscard]] wxButton& cancel_button() const { return *cancel_; }
  [[nodiscard]] wxGauge& progress_bar() const { return *progress_; }
  [[nodiscard]] const std::string& summary() const { return summary_->text(); }
  [[nodiscard]] const std::string& question() const { return question_->text(); }

 private:
  wxSizer* build_choices(wxWindow* parent);
  void build_boxes(wxWindow* parent, wxSizer& column);
  wxSizer* build_body(wxWindow* parent);
  wxSizer* build_foot(wxWindow* parent);
  wxChoice* add_choice(wxWindow* parent, wxSizer& row, const char* label,
                       const std::vector<wxString>& words,
                       void (ImportPresenter::*choose)(std::size_t));
  /// Reads the file with what was chosen; what is shown stays until then.
  void read();
  void show();
  /// What has to be said before anything can be taken.
  void ask(const ImportView& view);
  /// Where the answer to such a question is given; with none, what the file holds.
  [[nodiscard]] wxWindow* answer_to(Asks asks) const;
  void show_busy(bool busy);
  /// The bar of the work that goes on beside the window.
  void show_progress(double part);
  void import();
  /// What can be chosen stays as it is while the file is taken.
  void enable_choices(bool enabled);
  /// Leaves, once what goes on beside the window has come to its end.
  void leave();

  Shell& shell_;
  ImportPresenter presenter_;
  wxString day_problem_;
  bool again_ = false;  ///< something was chosen while the file was being read
  std::shared_ptr<const ImportReading> given_up_;  ///< for that; it may have the table already
  bool leaving_ = false;                           ///< Cancel was pressed while something went on
  wxChoice* kind_ = nullptr;
  wxChoice* encoding_ = nullptr;
  wxChoice* delimiter_ = nullptr;
  wxChoice* numbers_ = nullptr;
  wxChoice* named_ = nullptr;
  wxChoice* dates_ = nullptr;
  wxChoice* unit_ = nullptr;
  Label* day_label_ = nullptr;
  wxTextCtrl* day_ = nullptr;
  wxCheckBox* provisional_ = nullptr;
  std::map<Asks, wxCheckBox*> boxes_;  ///< what answers these questions
  Paragraph* recognized_ = nullptr;
  Paragraph* question_ = nullptr;
  Paragraph* summary_ = nullptr;
  ImportColumnList* columns_ = nullptr;
  Label* owners_label_ = nullptr;
  ImportOwnerList* owners_ = nullptr;
  ImportPreview* preview_ = nullptr;
  Label* changes_label_ = nullptr;
  ImportChanges* changes_ = nullptr;
  wxGauge* progress_ = nullptr;
  wxTimer pulse_;
  wxButton* import_ = nullptr;
  wxButton* cancel_ = nullptr;
  Worker worker_;  ///< the last: it stops before what it reports to is gone
};

/// Shows the dialog for a file; what is taken is one edit.
void import_file(wxWindow* parent, Shell& shell, ImportKind kind,
                 const std::filesystem::path& file);
/// Asks for the file first.
void ask_and_import(wxWindow* parent, Shell& shell, ImportKind kind);

}  // namespace sightline::desktop
