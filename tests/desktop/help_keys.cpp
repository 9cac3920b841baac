#include "tests/desktop/help_keys.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "app/present/help_presenter.h"

namespace sightline::desktop::test {

bool brings(Window& window, int code, int modifiers, const std::function<bool()>& condition) {
  window.key(code, modifiers);
  return wait_until(condition);
}

void check_section(const std::string& title, const std::vector<KeyProof>& proofs,
                   const std::function<void()>& begin) {
  const auto sections = help_sections({}, Catalog::english());
  const auto section = std::ranges::find(sections, title, &HelpSection::title);
  REQUIRE(section != sections.end());
  CHECK(section->keys.size() == proofs.size());
  for (const auto& key : section->keys) {
    INFO(title << ": " << key.keys << ", " << key.what);
    const auto proof =
        std::ranges::find_if(proofs, [&](const KeyProof& each) { return each.keys == key.keys; });
    REQUIRE(proof != proofs.end());
    begin();
    CHECK(proof->works());
  }
}

}  // namespace sightline::desktop::test
