// CardPair: two cards beside each other, or below each other where the page is narrow.
// Why: pages with a form and its result share their room alike.
#pragma once

#include <wx/sizer.h>

#include "app/desktop/panel.h"

namespace sightline::desktop {

class CardPair : public wxBoxSizer {
 public:
  CardPair(Card* first, Card* second);

  /// To be told of every new size of the page.
  void fit_to(const wxWindow& page);
};

}  // namespace sightline::desktop
