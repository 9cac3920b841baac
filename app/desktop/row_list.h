// RowList: rows of a title with a word before, a bar and a name below, and a chip behind; each
// leads somewhere. Why: no native list wraps titles and shows progress; this one still works by
// keyboard alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/painted_items.h"
#include "app/present/home_presenter.h"
#include "reports/draw/text.h"

namespace sightline::desktop {

class RowList : public PaintedItems {
 public:
  /// `resized` is called when the list wants another height.
  RowList(wxWindow* parent, std::function<void(const Place&)> chosen,
          std::function<void()> resized);

  /// Shows the first `most` rows; `more` ("All 16 actions") is a last row that shows the rest.
  void set(std::vector<HomeRow> rows, std::size_t most, std::string more);
  /// From now on a row that is pressed or reached by the arrows stays marked and is told, instead
  /// of leading to its place; none: rows lead on again.
  void let_choose(std::function<void(std::size_t)> chosen);
  /// From now on a lead stands above its row as the head of those that follow without one, instead
  /// of beside it.
  void head_by_lead() { headed_ = true; }
  /// Marks a row without telling anybody; none takes the mark away.
  void mark(std::optional<std::size_t> row);
  [[nodiscard]] std::optional<std::size_t> marked() const { return marked_; }
  [[nodiscard]] const std::vector<HomeRow>& rows() const { return rows_; }

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;
  [[nodiscard]] std::vector<draw::Rect> places() const override { return places_; }
  void press(std::size_t index) override;
  void reach(std::size_t index) override;
  [[nodiscard]] wxString spoken(std::size_t index) const override;
  [[nodiscard]] std::size_t stops() const override { return shown() + (has_more() ? 1 : 0); }

 private:
  [[nodiscard]] bool has_more() const { return shown() < rows_.size(); }
  [[nodiscard]] std::size_t shown() const;
  /// The mark of a row is wider than its words.
  [[nodiscard]] double pad() const;
  /// Of the head above a row.
  [[nodiscard]] double head_height(std::size_t row) const;
  /// Of a title in a list of this width.
  [[nodiscard]] double title_width(double width) const;
  /// What a lead above the title takes.
  [[nodiscard]] double lead_height(std::size_t row) const;
  void measure_columns();
  void lay_out();
  void paint_row(cairo_t* cr, std::size_t index, const draw::Rect& place) const;

  std::function<void(const Place&)> chosen_;
  std::function<void()> resized_;
  std::function<void(std::size_t)> marks_;  ///< none: rows lead to their place
  std::optional<std::size_t> marked_;
  std::vector<HomeRow> rows_;
  std::size_t most_ = 0;
  std::string more_;
  bool expanded_ = false;
  bool headed_ = false;
  bool lead_above_ = false;         ///< the list is too narrow for it beside the titles
  std::vector<draw::Rect> places_;  ///< of the rows shown, and of "more"
  double lead_width_ = 0;           ///< beside the titles
  double chip_width_ = 0;
  int laid_out_width_ = -1;
  std::vector<draw::Text> titles_;  ///< of the rows shown, set for that width
};

}  // namespace sightline::desktop
