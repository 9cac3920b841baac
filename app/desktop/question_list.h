// QuestionList: the questions of the vision, each with how far it is answered; one is chosen.
// Why: no native list breaks titles into lines and shows progress.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/painted.h"

namespace sightline::desktop {

class QuestionList : public Painted {
 public:
  struct Item {
    std::string title;
    double answered = 0;  ///< 0 … 1
    std::string spoken;   ///< progress in words
  };

  QuestionList(wxWindow* parent, std::function<void(std::size_t)> chosen);

  void set(std::vector<Item> items);
  void select(std::size_t index);
  [[nodiscard]] std::size_t selected() const { return selected_; }
  /// Where a question is, in client coordinates.
  [[nodiscard]] wxRect item_rect(std::size_t index) const;

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;

 private:
  void lay_out();
  void choose(std::size_t index);
  [[nodiscard]] std::optional<std::size_t> at(const wxPoint& point) const;
  void on_key(wxKeyEvent& event);

  std::function<void(std::size_t)> chosen_;
  std::vector<Item> items_;
  std::vector<draw::Rect> places_;
  std::size_t selected_ = 0;
  std::optional<std::size_t> hovered_;
};

}  // namespace sightline::desktop
