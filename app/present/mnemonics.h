// Mnemonics: the letters by which the items of a menu are chosen while it is open.
// Why: a menu that is gathered from what buttons say has none of its own, and is the second way
// where the keys of its items don't arrive.
#pragma once

#include <set>
#include <string>

namespace sightline {

/// Of one menu, each letter once.
class Mnemonics {
 public:
  /// The words with ‘&’ before a letter or digit that no other words of the menu have: the first of
  /// a word if one is free. Other ‘&’ are doubled, as menus have them.
  [[nodiscard]] std::string set(const std::string& words);

 private:
  std::set<char> taken_;
};

}  // namespace sightline
