#include "app/desktop/card_pair.h"

namespace sightline::desktop {
namespace {

// Narrower than this, they stand below each other.
constexpr int pair_width = 860;

}  // namespace

CardPair::CardPair(Card* first, Card* second) : wxBoxSizer(wxHORIZONTAL) {
  const int gap = first->FromDIP(space::l);
  Add(first, wxSizerFlags(1).Expand());
  Add(gap, gap);
  Add(second, wxSizerFlags(1).Expand());
}

void CardPair::fit_to(const wxWindow& page) {
  const bool wide = page.GetSize().x >= page.FromDIP(pair_width);
  SetOrientation(wide ? wxHORIZONTAL : wxVERTICAL);
  // Beside each other they are equally wide, below each other as high as they have to be.
  for (const std::size_t card : {0U, 2U}) GetItem(card)->SetProportion(wide ? 1 : 0);
}

}  // namespace sightline::desktop
