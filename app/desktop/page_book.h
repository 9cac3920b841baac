// Plan book page: for whom, what goes in, where to; and the book itself on a worker.
// Why: the deliverable gets a page of its own, so that nothing leaves the house unseen.
#pragma once

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/gauge.h>
#include <wx/radiobut.h>
#include <wx/textctrl.h>

#include <filesystem>
#include <vector>

#include "app/desktop/paragraph.h"
#include "app/desktop/scrolled_page.h"
#include "app/desktop/worker.h"
#include "app/present/book_presenter.h"

namespace sightline::desktop {

class BookForm;
class HandoutList;
class SheetList;

class PageBook : public ScrolledPage {
 public:
  PageBook(wxWindow* parent, Shell& shell);

  void refresh() override;
  [[nodiscard]] std::vector<PageCommand> commands() override;
  [[nodiscard]] std::optional<AudienceOptions> reader() const override { return options_.audience; }
  [[nodiscard]] wxButton& export_button() const { return *export_; }
  /// Shown while a book is written.
  [[nodiscard]] wxButton& cancel_button() const { return *cancel_; }
  [[nodiscard]] wxRadioButton& audience_button(std::size_t index) const {
    return *audiences_[index];
  }
  [[nodiscard]] BookForm& form() const { return *form_; }
  [[nodiscard]] HandoutList& handouts() const { return *handouts_; }
  [[nodiscard]] SheetList& sheets() const { return *sheets_; }
  /// Where the book goes, as if typed.
  void set_target(const std::filesystem::path& path);
  [[nodiscard]] const std::filesystem::path& target() const { return path_; }
  [[nodiscard]] bool is_busy() const { return worker_.is_busy(); }

 private:
  void arrange(wxSize size) override;
  Card* build_sheets(wxWindow* parent);
  Card* build_choices(wxWindow* parent);
  void build_target(Card& card);
  void choose_path();
  void show_file_name();
  void start();
  void finish(const BookOutcome& outcome, const BookJob& job);
  void show_busy(bool busy);
  void show_result(const std::filesystem::path& written);

  BookOptions options_;             ///< what the page itself asks; the form has the rest
  Id<Document> document_;           ///< the plan that the paths are of
  std::filesystem::path path_;      ///< as in the field
  bool path_chosen_ = false;        ///< by the person, for this plan
  std::filesystem::path exported_;  ///< where this plan's last book went; blank: nowhere yet
  SheetList* sheets_ = nullptr;
  std::vector<wxRadioButton*> audiences_;
  std::vector<wxCheckBox*> extras_;
  BookForm* form_ = nullptr;
  HandoutList* handouts_ = nullptr;
  Label* warning_ = nullptr;
  Paragraph* left_out_ = nullptr;
  wxTextCtrl* target_ = nullptr;
  wxButton* choose_ = nullptr;
  wxButton* export_ = nullptr;
  wxButton* cancel_ = nullptr;
  wxGauge* progress_ = nullptr;
  wxButton* open_ = nullptr;
  wxButton* show_ = nullptr;
  Label* result_ = nullptr;
  Worker worker_;
  wxBoxSizer* cards_ = nullptr;
};

}  // namespace sightline::desktop
