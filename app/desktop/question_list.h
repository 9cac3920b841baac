// QuestionList: the questions of the vision, each with how far it is answered; one is chosen.
// Why: no native list breaks titles into lines and shows progress.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/desktop/painted_items.h"

namespace sightline::desktop {

class QuestionList : public PaintedItems {
 public:
  struct Item {
    std::string title;
    double answered = 0;  ///< 0 … 1
    std::string spoken;   ///< progress in words
  };

  QuestionList(wxWindow* parent, std::function<void(std::size_t)> chosen);

  void set(std::vector<Item> items);
  /// Also before there are any questions: one may be gone to before the answers are shown.
  void select(std::size_t index) { move_cursor(index); }
  [[nodiscard]] std::size_t selected() const { return cursor(); }

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;
  [[nodiscard]] std::vector<draw::Rect> places() const override { return places_; }
  void press(std::size_t index) override;
  void reach(std::size_t index) override { press(index); }
  [[nodiscard]] wxString spoken(std::size_t index) const override;
  [[nodiscard]] std::size_t stops() const override { return items_.size(); }

 private:
  void lay_out();

  std::function<void(std::size_t)> chosen_;
  std::vector<Item> items_;
  std::vector<draw::Rect> places_;
};

}  // namespace sightline::desktop
