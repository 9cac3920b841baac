// FigureView: one of Home's figures as a card that leads to where the figure comes from.
// Why: a number one wonders about is looked into by one click, or by Enter.
#pragma once

#include <functional>

#include "app/desktop/painted.h"
#include "app/present/home_presenter.h"

namespace sightline::desktop {

class FigureView : public Painted {
 public:
  FigureView(wxWindow* parent, std::function<void(const Place&)> chosen);

  void set(HomeFigure figure);
  [[nodiscard]] const HomeFigure& figure() const { return figure_; }
  /// What it takes to show all of it, in pixels.
  [[nodiscard]] int whole_width() const;

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;

 private:
  void choose();

  std::function<void(const Place&)> chosen_;
  HomeFigure figure_;
  bool hovered_ = false;
};

}  // namespace sightline::desktop
