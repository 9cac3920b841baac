#include "app/desktop/word_ink.h"

namespace sightline::desktop {

Ink ink_of(WordTone tone) {
  switch (tone) {
    case WordTone::good:
      return Ink::good;
    case WordTone::warning:
      return Ink::warning;
    case WordTone::bad:
      return Ink::bad;
    case WordTone::neutral:
      break;
  }
  return Ink::second;
}

}  // namespace sightline::desktop
