// FoundView: what was found, each with its kind and place, what was typed standing out.
// Why: no native list marks parts of its texts. The keyboard stays in the field above it, so that
// typing and choosing need no Tab between them.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "app/desktop/painted.h"
#include "app/present/find_anything.h"

namespace sightline::desktop {

class FoundView : public Painted {
 public:
  /// `chosen` is called at a click.
  FoundView(wxWindow* parent, std::function<void()> chosen);

  /// Shows these rows, the first of them selected.
  void set(std::vector<FoundRow> rows);
  [[nodiscard]] const std::vector<FoundRow>& rows() const { return rows_; }
  /// The selected row, or nullptr when there is none.
  [[nodiscard]] const FoundRow* selected() const;
  /// By so many rows up or down; stays at the ends.
  void move(int rows);
  /// In client coordinates.
  [[nodiscard]] wxRect row_rect(std::size_t row) const;
  [[nodiscard]] int row_height() const;

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;

 private:
  void paint_row(cairo_t* cr, const FoundRow& row, const draw::Rect& place) const;
  [[nodiscard]] std::optional<std::size_t> row_at(const wxPoint& point) const;

  std::function<void()> chosen_;
  std::vector<FoundRow> rows_;
  std::size_t selected_ = 0;
  std::optional<std::size_t> hovered_;
};

}  // namespace sightline::desktop
