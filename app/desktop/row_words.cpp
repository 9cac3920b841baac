#include "app/desktop/row_words.h"

namespace sightline::desktop {

bool RowWords::take_key(int code) {
  // Each word decides: what goes to the ends of a list elsewhere would do it by accident.
  if (code == WXK_HOME || code == WXK_END) return false;
  const bool up = code == WXK_UP;
  if (!up && code != WXK_DOWN && code != WXK_RETURN && code != WXK_NUMPAD_ENTER)
    return Tabs::take_key(code);
  leave_(up ? -1 : 1);
  return true;
}

}  // namespace sightline::desktop
