#include "app/present/deed_keys.h"

#include <algorithm>
#include <array>

namespace sightline {
namespace {

struct DeedKey {
  const char* deed;
  const char* key;
};

/// Each sentence once, with its mnemonic if there is one with it; a button may say it without. No
/// two that a page can show at the same time have one key; the tests of the menu ‘Page’ look.
constexpr std::array deed_keys{
    DeedKey{"&Add area", "A"},
    DeedKey{"Add &client…", "C"},
    DeedKey{"Add decisi&on", "D"},
    DeedKey{"Add &department", "D"},
    DeedKey{"Add f&ocus area", "F"},
    DeedKey{"Add &KPI", "K"},
    DeedKey{"Add KPIs…", "K"},
    DeedKey{"&Add person", "P"},
    DeedKey{"Add &series…", "S"},
    DeedKey{"Add &team", "T"},
    DeedKey{"Add &team…", "T"},
    DeedKey{"Add the &usual cadence", "U"},
    DeedKey{"Add v&endor…", "V"},
    DeedKey{"Adopt as the target…", "A"},
    DeedKey{"A&gree and freeze the baseline", "F"},
    DeedKey{"Answer the first question", "Q"},
    DeedKey{"&Back", "Left"},
    DeedKey{"Begin the review of cycle {1}", "B"},
    DeedKey{"Begin with a team bonus", "B"},
    DeedKey{"Cancel", "X"},
    DeedKey{"Choose what it serves…", "S"},
    DeedKey{"Choose who attends…", "W"},
    DeedKey{"Choose…", "C"},
    DeedKey{"Close cycle {1}…", "C"},
    DeedKey{"Close cycle…", "C"},
    DeedKey{"Compare base, stretch and downside", "C"},
    DeedKey{"Copy", "C"},
    DeedKey{"Copy as text", "C"},
    DeedKey{"Delete {1} action", "D"},
    DeedKey{"Drop the review…", "P"},
    DeedKey{"E&xport", "E"},
    DeedKey{"&Go there", "G"},
    DeedKey{"Held today", "H"},
    DeedKey{"Import deals…", "I"},
    DeedKey{"Make it an &action", "A"},
    DeedKey{"Make it the reference…", "R"},
    DeedKey{"Mark as &done", "M"},
    DeedKey{"Mark as &open", "M"},
    DeedKey{"Met today", "M"},
    DeedKey{"Missed", "M"},
    DeedKey{"Move…", "O"},
    DeedKey{"Ne&xt step", "Right"},
    DeedKey{"&Open", "O"},
    DeedKey{"Open a plan…", "O"},
    DeedKey{"Readings", "S"},
    DeedKey{"&Remove", "R"},
    DeedKey{"Remove KPI", "R"},
    DeedKey{"Remove team", "E"},
    DeedKey{"Remove the series…", "R"},
    DeedKey{"Set &standard", "D"},
    DeedKey{"&Show in folder", "F"},
    DeedKey{"Show slides", "S"},
    DeedKey{"&Silence…", "L"},
    DeedKey{"Specialty areas…", "A"},
    DeedKey{"Spread…", "S"},
    DeedKey{"Take back", "T"},
    DeedKey{"Ta&ke up again", "U"},
    DeedKey{"Take {1} rolled action back", "T"},
};

std::string without_mnemonic(std::string words) {
  std::erase(words, '&');
  return words;
}

}  // namespace

std::string page_key(std::string_view key) {
#ifdef __APPLE__
  constexpr std::string_view held = "\tCtrl+Alt+";  // Ctrl is Cmd there
#else
  constexpr std::string_view held = "\tAlt+Shift+";
#endif
  return std::string(held).append(key);
}

std::string page_digit_key(std::size_t place) {
  constexpr std::size_t most = 9;
  return place < 1 || place > most ? std::string() : page_key(std::to_string(place));
}

DeedKeys::DeedKeys(const Catalog& catalog) {
  for (const auto& [deed, key] : deed_keys) {
    const auto keys = page_key(key);
    keys_.emplace(without_mnemonic(catalog.term(deed)), keys);
    keys_.emplace(deed, keys);
  }
}

std::string DeedKeys::of(const std::string& words, std::string_view deed) const {
  auto found = deed.empty() ? keys_.end() : keys_.find(deed);
  if (found == keys_.end()) found = keys_.find(words);
  return found == keys_.end() ? std::string() : found->second;
}

}  // namespace sightline
