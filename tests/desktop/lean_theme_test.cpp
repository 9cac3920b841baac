#include <catch2/catch_test_macros.hpp>

#include "app/desktop/lean_theme.h"

namespace sightline::tests::lean_theme_test {
namespace {

using desktop::native::lean_sheet;

}  // namespace

TEST_CASE("a lean style sheet lacks the rules of what only the toolkit's own dialogs show") {
  CHECK(lean_sheet("button { color: red; }\nnotebook > header { color: blue; }\n"
                   "scale, entry:focus, .osd button { padding: 1px; }") ==
        "button { color: red; }\n\n entry:focus{ padding: 1px; }\n");
}

TEST_CASE("a lean style sheet keeps words that only begin like those of such dialogs") {
  CHECK(lean_sheet("scale-popup { margin: 0; }") == "scale-popup { margin: 0; }\n");
}

TEST_CASE("a lean style sheet keeps named colours, and what moves, whole") {
  CHECK(lean_sheet("/* notebook { */@define-color ink #000;\n"
                   "@keyframes spin { from { margin: 0; } to { margin: 1px; } }") ==
        "@define-color ink #000;\n@keyframes spin { from { margin: 0; } to { margin: 1px; } }\n");
}

TEST_CASE("a style sheet that ends in the middle has no lean one") {
  CHECK_FALSE(lean_sheet("button { color: red;"));
  CHECK_FALSE(lean_sheet("button"));
}

}  // namespace sightline::tests::lean_theme_test
