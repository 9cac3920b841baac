#include <catch2/catch_test_macros.hpp>

#include "app/desktop/lean_theme.h"

namespace sightline::tests::lean_theme_test {
namespace {

using desktop::native::Frames;

auto lean(std::string_view sheet, Frames frames = Frames::manager) {
  return desktop::native::lean_sheet(sheet, frames);
}

}  // namespace

TEST_CASE("a lean style sheet lacks the rules of what only the toolkit's own dialogs show") {
  CHECK(lean("button { color: red; }\nnotebook > header { color: blue; }\n"
             "scale, entry:focus, .osd button { padding: 1px; }") ==
        "button { color: red; }\n\n entry:focus{ padding: 1px; }\n");
}

TEST_CASE("a lean style sheet keeps words that only begin like those of such dialogs") {
  CHECK(lean("scale-popup { margin: 0; }") == "scale-popup { margin: 0; }\n");
}

TEST_CASE("a lean style sheet keeps the rules of the chooser of emoji, which every field opens") {
  const auto* const sheet = "flowbox flowboxchild, popover.emoji-picker .emoji { padding: 3px; }\n";
  CHECK(lean(sheet) == sheet);
}

TEST_CASE("a lean style sheet lacks the rules of windows behind others") {
  CHECK(lean("label:backdrop, label:not(:backdrop), label { margin: 0; }") ==
        " label:not(:backdrop), label { margin: 0; }\n");
}

TEST_CASE("a lean style sheet has the rules of a window's frame where the toolkit draws it") {
  const auto* const sheet = "headerbar button:backdrop, .titlebar switch, label { margin: 0; }";
  CHECK(lean(sheet) == " label { margin: 0; }\n");
  CHECK(lean(sheet, Frames::own) ==
        "headerbar button:backdrop, .titlebar switch, label { margin: 0; }\n");
}

TEST_CASE(
    "a lean style sheet has the frames of menus and tooltips, which the toolkit always draws") {
  const auto* const sheet =
      ".csd.popup decoration, tooltip.csd decoration, .csd menu, decoration { margin: 0; }";
  CHECK(lean(sheet) == ".csd.popup decoration, tooltip.csd decoration, .csd menu{ margin: 0; }\n");
}

TEST_CASE("a lean style sheet keeps named colours, and what moves, whole") {
  CHECK(lean("/* notebook { */@define-color ink #000;\n"
             "@keyframes spin { from { margin: 0; } to { margin: 1px; } }") ==
        "@define-color ink #000;\n@keyframes spin { from { margin: 0; } to { margin: 1px; } }\n");
}

TEST_CASE("a style sheet that ends in the middle has no lean one") {
  CHECK_FALSE(lean("button { color: red;"));
  CHECK_FALSE(lean("button"));
}

}  // namespace sightline::tests::lean_theme_test
