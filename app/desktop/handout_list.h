// HandoutList: the other things a plan gives (one page, charts, calendar, tables, worksheets), a
// row each. Why: they are dressed and read like the book beside them, and take one press of a
// button.
#pragma once

#include <wx/button.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "app/desktop/page.h"
#include "app/desktop/worker.h"
#include "app/present/handouts.h"

namespace sightline::desktop {

class HandoutList : public Panel {
 public:
  /// `options` says how the page's choices stand; it throws Failure for a brand that can't be read.
  HandoutList(wxWindow* parent, Shell& shell, std::function<BookOptions()> options);

  [[nodiscard]] wxButton& button(Handout handout) const {
    return *buttons_.at(static_cast<std::size_t>(handout));
  }
  /// One for each form of a handout, with the digits as keys.
  [[nodiscard]] std::vector<PageCommand> commands() const;
  [[nodiscard]] bool is_busy() const { return worker_.is_busy(); }

 private:
  void add_row(wxFlexGridSizer& grid, const HandoutRow& row);
  void start(Handout handout);
  /// Which one a worksheet is about; false when the person thought better of it.
  [[nodiscard]] bool choose_opportunity(HandoutJob& job) const;
  void finish(const std::shared_ptr<HandoutOutcome>& made, const std::filesystem::path& path);
  void tell(const HandoutOutcome& written, const std::filesystem::path& path);
  void show_busy(bool busy);

  Shell& shell_;
  std::function<BookOptions()> options_;
  std::vector<wxButton*> buttons_;  ///< in the order of Handout
  std::vector<wxString> names_;     ///< of the same
  Worker worker_;
};

}  // namespace sightline::desktop
