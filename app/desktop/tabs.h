// Tabs: a few words of which one is chosen, beside a page's title or in a row of a form.
// Why: a page has two or three views of one thing; a native notebook would frame what needs none.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/desktop/painted_items.h"

namespace sightline::desktop {

class Tabs : public PaintedItems {
 public:
  Tabs(wxWindow* parent, std::vector<std::string> labels, std::function<void(std::size_t)> chosen,
       Ground ground = Ground::background);

  /// Shows a tab as chosen without telling anyone.
  void select(std::size_t index) { move_cursor(index); }
  [[nodiscard]] std::size_t selected() const { return cursor(); }
  /// What is chosen here, for screen readers; without it they hear the word alone.
  void set_name(const wxString& name);
  [[nodiscard]] std::size_t count() const { return labels_.size(); }
  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }
  /// As a click does.
  void choose(std::size_t index) { press(index); }

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;
  [[nodiscard]] std::vector<draw::Rect> places() const override;
  void press(std::size_t index) override;
  void reach(std::size_t index) override { press(index); }
  [[nodiscard]] wxString spoken(std::size_t index) const override;

 private:
  wxString name_;
  std::vector<std::string> labels_;
  std::function<void(std::size_t)> chosen_;
};

}  // namespace sightline::desktop
