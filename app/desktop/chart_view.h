// ChartView: a chart in the window, which tells its values under the mouse or by the arrow keys.
// Why: it paints what reports draw, so screen and plan book show the same picture.
#pragma once

#include <functional>
#include <optional>

#include "app/desktop/painted.h"
#include "reports/draw/chart.h"

namespace sightline::desktop {

class ChartView : public Painted {
 public:
  explicit ChartView(wxWindow* parent, Ground ground = Ground::surface);

  /// `spoken` is the chart in one sentence, for those who don't see it.
  void set(draw::ChartSpec spec, const wxString& spoken);
  /// From now on a click or Enter leads to where its figures come from.
  void let_lead(std::function<void()> lead);
  [[nodiscard]] const draw::ChartSpec& spec() const { return spec_; }
  [[nodiscard]] std::optional<std::size_t> hovered() const { return hovered_; }

 protected:
  void paint(cairo_t* cr, const draw::Rect& bounds) override;
  [[nodiscard]] wxSize DoGetBestSize() const override;

 private:
  [[nodiscard]] draw::Rect bounds() const;
  /// What a screen reader says for it.
  void say(const wxString& words);
  void hover(std::optional<std::size_t> category);
  void on_key(wxKeyEvent& event);

  draw::ChartSpec spec_;
  std::optional<std::size_t> hovered_;
  wxString spoken_;
  std::function<void()> lead_;
  bool pressed_ = false;  ///< here, and not let go yet
};

}  // namespace sightline::desktop
