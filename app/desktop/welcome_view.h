// WelcomeView: what an empty plan shows on Home: why to begin, how, and what a starter plan holds.
// Why: it is the first thing anybody sees; a picture says more of a starter plan than its name.
#pragma once

#include <functional>

#include "app/desktop/card_pair.h"
#include "app/desktop/chart_view.h"
#include "app/desktop/page.h"
#include "app/desktop/paragraph.h"

namespace sightline::desktop {

class WelcomeView : public Panel {
 public:
  /// `give` takes a command of the window's menus; `resized` is called when it wants another
  /// height.
  WelcomeView(wxWindow* parent, Shell& shell, const std::function<void(int)>& give,
              std::function<void()> resized);

  /// Its cards beside or below each other, by the width of the page.
  void fit_to(const wxWindow& page) { cards_->fit_to(page); }
  /// What the starter plan's targets look like; hidden when there is no starter plan.
  [[nodiscard]] ChartView& picture() const { return *picture_; }

 private:
  Card* build_lesson(const std::function<void(int)>& give);
  Card* build_starter();
  void show_starter();

  Shell& shell_;
  std::function<void()> resized_;
  Card* starter_ = nullptr;
  Label* name_ = nullptr;
  Paragraph* description_ = nullptr;
  ChartView* picture_ = nullptr;
  CardPair* cards_ = nullptr;
};

}  // namespace sightline::desktop
