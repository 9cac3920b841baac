// Help keys: what F1 tells of a view's keys, held against the keys themselves.
// Why: help is a table of words, and nothing else says that it is true.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/desktop/window.h"

namespace sightline::desktop::test {

/// A key as F1 writes it, and whether pressing it does what F1 says there.
struct KeyProof {
  const char* keys;
  std::function<bool()> works;
};

/// Presses a key and waits for what it is to bring about.
bool brings(Window& window, int code, int modifiers, const std::function<bool()>& condition);

/// Each key of the section has a proof, and each proof holds; `begin` leads to the view anew.
void check_section(const std::string& title, const std::vector<KeyProof>& proofs,
                   const std::function<void()>& begin);

}  // namespace sightline::desktop::test
