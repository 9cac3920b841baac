// CadenceRows: series, clients and vendors as rows with marks for what became of the last dates.
// Why: a row of marks shows at a glance which meeting is dying; no native list draws one.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/desktop/painted_items.h"
#include "app/present/cadence_presenter.h"

namespace sightline::desktop {

class CadenceRows : public PaintedItems {
 public:
  /// `chosen` is told the path of a row that was clicked, or reached by arrow keys; `entered` that
  /// Enter was pressed on it. `name` is what the list is called for screen readers.
  CadenceRows(wxWindow* parent, wxString name, std::function<void(const std::string&)> chosen,
              std::function<void()> entered);

  void set(std::vector<CadenceRow> rows);
  /// Marks the row with this path; none for another.
  void select(const std::string& path);
  [[nodiscard]] const std::vector<CadenceRow>& rows() const { return rows_; }

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;
  [[nodiscard]] std::vector<draw::Rect> places() const override;
  void press(std::size_t index) override;
  void reach(std::size_t index) override { press(index); }
  void enter(std::size_t index) override;
  [[nodiscard]] wxString spoken(std::size_t index) const override;

 private:
  [[nodiscard]] double row_height() const;
  /// What marks and chips leave to the words beside them.
  [[nodiscard]] double words_width(double width) const;
  [[nodiscard]] bool has_room_for_marks(double width) const;
  void fit();
  void paint_row(cairo_t* cr, const CadenceRow& row, const draw::Rect& place) const;

  wxString name_;
  std::function<void(const std::string&)> chosen_;
  std::function<void()> entered_;
  std::vector<CadenceRow> rows_;
  std::string selected_;
  bool stacked_ = false;  ///< words that don't fit beside the chips stand in a line below them
  bool apart_ = false;    ///< they don't fit in one line either, and take two
};

}  // namespace sightline::desktop
