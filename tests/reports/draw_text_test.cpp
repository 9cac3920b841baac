#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

#include "reports/draw/recent.h"
#include "reports/draw/surface.h"
#include "reports/draw/text.h"

namespace draw_text_test {
using namespace sightline::draw;

namespace {

using Lengths = Recent<std::string, std::size_t, std::hash<std::string>>;

/// Asks for the length of words, and knows which of them had to be counted.
struct Counter {
  Lengths lengths{2};
  std::vector<std::string> counted;

  std::size_t operator()(const std::string& word) {
    return lengths.recall(word, [this](const std::string& key) {
      counted.push_back(key);
      return key.size();
    });
  }
};

Image picture(const Text& text, Colour ink) {
  return render_image({200, 40}, 1, rgb(0xFFFFFF), [&](cairo_t* cr) {
    text.paint(cr, {4, 4}, ink);
  });
}

bool look_alike(const Image& one, const Image& other) {
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 200; ++x)
      if (one.at(x, y) != other.at(x, y)) return false;
  return true;
}

}  // namespace

TEST_CASE("what was asked for of late is not made again") {
  Counter length;
  CHECK(length("one") == 3);
  CHECK(length("three") == 5);
  CHECK(length("one") == 3);
  CHECK(length("three") == 5);
  CHECK(length.counted == std::vector<std::string>{"one", "three"});
}

TEST_CASE("what was not asked for since others came is forgotten, what is in use stays") {
  Counter length;
  for (const char* word : {"a", "b", "c", "a", "d", "a", "e", "f", "a"}) (void)length(word);
  length.counted.clear();
  CHECK(length("a") == 1);
  CHECK(length.counted.empty());
  CHECK(length("b") == 1);
  CHECK(length.counted == std::vector<std::string>{"b"});
}

TEST_CASE("what can't be made is not kept, and can be made later") {
  Lengths lengths(2);
  const auto fail = [](const std::string&) -> std::size_t { throw std::runtime_error("no"); };
  CHECK_THROWS_AS(lengths.recall("word", fail), std::runtime_error);
  CHECK(lengths.recall("word", [](const std::string& key) { return key.size(); }) == 4);
}

TEST_CASE("a text is set in the style that is asked for, whatever it was set in before") {
  const std::string words = "Gross margin 1,117";
  const Text plain(words, {.px = 14});
  CHECK(Text(words, {.px = 14}).size() == plain.size());
  CHECK(Text(words, {.px = 28}).height() > plain.height());
  CHECK(Text(words, {.px = 14, .weight = Weight::semibold}).width() > plain.width());
  CHECK(Text(words, {.px = 14, .max_width = 40}).width() < plain.width());
  CHECK(Text(words, {.px = 14, .max_width = 40, .wrap = Wrap::paragraph}).height() >
        plain.height());
  CHECK(Text(words, {.px = 14}).size() == plain.size());
}

TEST_CASE("a brand's font is that of its scope only") {
  const std::string words = "illicit million";
  const Text before(words, {.px = 20});
  double within = 0;
  {
    const FontScope brand("Noto Serif");
    within = Text(words, {.px = 20}).width();
  }
  CHECK(within != before.width());
  CHECK(Text(words, {.px = 20}).width() == before.width());
}

TEST_CASE("a text painted again looks the same, in its colour and with what stands out in it") {
  const Colour ink = rgb(0x102030);
  const TextStyle style{.px = 16};
  const auto first = picture(Text("On track", style), ink);
  CHECK(look_alike(picture(Text("On track", style), ink), first));
  CHECK_FALSE(look_alike(picture(Text("On track", style), rgb(0xC02020)), first));
  TextStyle marked = style;
  marked.emphasis = {{0, 2, rgb(0xC02020)}};
  CHECK_FALSE(look_alike(picture(Text("On track", marked), ink), first));
  marked.emphasis = {{3, 8, rgb(0xC02020)}};
  const auto other = picture(Text("On track", marked), ink);
  marked.emphasis = {{0, 2, rgb(0xC02020)}};
  CHECK_FALSE(look_alike(picture(Text("On track", marked), ink), other));
}

TEST_CASE("odd texts and measures are set whatever was asked for before") {
  CHECK(Text("", {}).width() == 0);
  CHECK(Text("\xFF\xFE", {}).width() > 0);
  CHECK(Text("text", {.px = std::nan("")}).height() > 0);
  CHECK(Text("text", {.px = std::nan("")}).height() > 0);
  CHECK(Text(std::string(5000, 'x'), {.max_width = 100}).width() <= 101);
}

}  // namespace draw_text_test
