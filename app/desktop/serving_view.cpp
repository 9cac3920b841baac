#include "app/desktop/serving_view.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "app/desktop/text.h"

namespace sightline::desktop {

ServingView::ServingView(wxWindow* parent, Shell& shell, std::function<void()> resized)
    : PaintedItems(parent), shell_(shell), resized_(std::move(resized)) {
  say(shell.text("Line of sight"));
  // Measuring text is dear, and only another width wraps it anew.
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    if (GetClientSize().x != laid_out_width_) lay_out();
    event.Skip();
  });
}

void ServingView::refresh() {
  const auto& session = shell_.session();
  const auto before = chosen_ ? map_.paths[*chosen_] : std::string{};
  map_ = sight_map(session.plan(), session.today(), shell_.catalog());
  const auto again = std::ranges::find(map_.paths, before);
  chosen_.reset();
  if (!before.empty() && again != map_.paths.end())
    chosen_ = static_cast<std::size_t>(again - map_.paths.begin());
  lay_out();
  Refresh();
}

void ServingView::lay_out() {
  laid_out_width_ = GetClientSize().x;
  constexpr int least = 200;
  if (laid_out_width_ < least) return;
  layout_.emplace(map_.map, laid_out_width_ - 1, theme().font_px);
  const wxSize wanted(-1, static_cast<int>(std::ceil(layout_->height())) + 1);
  if (GetMinSize() == wanted) return;
  SetMinSize(wanted);
  CallAfter(resized_);
}

wxSize ServingView::DoGetBestSize() const {
  return {FromDIP(400), layout_ ? static_cast<int>(std::ceil(layout_->height())) : FromDIP(200)};
}

std::vector<draw::Rect> ServingView::places() const {
  return layout_ ? layout_->places() : std::vector<draw::Rect>{};
}

void ServingView::paint(cairo_t* cr, const draw::Rect&) {
  if (!layout_) return;
  // Without a choice, what the mouse is over shows what it is for.
  layout_->paint(cr, map_.map, chosen_ ? chosen_ : hovered(), theme().palette);
  if (chosen_) paint_focus(cr, layout_->places()[*chosen_], 8 * theme().font_px / 14);
}

void ServingView::press(std::size_t index) {
  if (chosen_ == index) {
    const auto place = place_of(map_.paths[index]);
    return shell_.show(place.page, place.path);
  }
  choose(index);
}

wxString ServingView::spoken(std::size_t index) const {
  return to_wx(sightline::spoken(map_.map, index, shell_.catalog()));
}

void ServingView::choose(std::size_t node) {
  chosen_ = node;
  say(spoken(node));
  Refresh();
}

void ServingView::step(int by) {
  const auto& nodes = map_.map.nodes;
  if (!chosen_) return choose(0);
  const auto column = nodes[*chosen_].column;
  auto at = static_cast<std::ptrdiff_t>(*chosen_);
  do {
    at += by;
    if (at < 0 || at >= std::ssize(nodes)) return;
  } while (nodes[static_cast<std::size_t>(at)].column != column);
  choose(static_cast<std::size_t>(at));
}

void ServingView::step_beside(int by) {
  if (!chosen_ || !layout_) return choose(0);
  const auto& nodes = map_.map.nodes;
  const auto column = static_cast<int>(nodes[*chosen_].column);
  const double y = layout_->places()[*chosen_].centre().y;
  // What it is connected with comes first, a column may have nothing else that is near.
  const auto with = draw::connected(map_.map, *chosen_);
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const int apart = (static_cast<int>(nodes[i].column) - column) * by;
    if (apart <= 0) continue;
    const auto rank = [&](std::size_t node) {
      const int columns = (static_cast<int>(nodes[node].column) - column) * by;
      return std::tuple(!with[node], columns, std::abs(layout_->places()[node].centre().y - y));
    };
    if (!best || rank(i) < rank(*best)) best = i;
  }
  if (best) choose(*best);
}

bool ServingView::take_key(int code) {
  if (map_.map.nodes.empty()) return false;
  switch (code) {
    case WXK_UP:
      step(-1);
      return true;
    case WXK_DOWN:
      step(1);
      return true;
    case WXK_LEFT:
      step_beside(-1);
      return true;
    case WXK_RIGHT:
      step_beside(1);
      return true;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
    case WXK_SPACE:
      press(chosen_.value_or(0));
      return true;
    default:
      return false;
  }
}

}  // namespace sightline::desktop
