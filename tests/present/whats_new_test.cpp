#include "app/present/whats_new.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/temp_folder.h"

namespace sightline {
namespace {

TEST_CASE("the newest section is taken with its items, each a lead and a paragraph") {
  const auto news = newest_news(
      "# Changelog\n\nFor everybody.\n\n## [0.2.0] – 2026-05-12\n\nThe second cut,\nwith care.\n\n"
      "### Added\n- **Drag and drop**: a plan\n  that is dropped **opens** (`--page`).\n- **Keys** "
      "(F1)\n- Small "
      "things.\n\n## 0.1.0\n\n- **Old**: gone.\n");
  CHECK(version_of(news, "0.3.0") == "0.2.0 – 2026-05-12");
  REQUIRE(news.items.size() == 4);
  CHECK(news.items[0].lead.empty());
  CHECK(news.items[0].text == "The second cut, with care.");
  CHECK(news.items[1].lead == "Drag and drop");
  CHECK(news.items[1].text == ": a plan that is dropped opens (--page).");
  CHECK(news.items[2].lead + news.items[2].text == "Keys (F1)");
  CHECK(news.items[3].text == "Small things.");
}

TEST_CASE("our own changelog has news with a lead") {
  const auto changelog = std::filesystem::path(SIGHTLINE_TEST_FILES) / "../../CHANGELOG.md";
  const auto news = newest_news(bytes_of(changelog));
  CHECK_FALSE(news.heading.empty());
  REQUIRE(news.items.size() > 3);
  CHECK_FALSE(news.items.back().lead.empty());
  for (const auto& item : news.items) CHECK_FALSE(item.text.empty());
  CHECK(version_of({"Unreleased", {}}, "0.3.0") == "0.3.0");
}

TEST_CASE("what is no changelog has no news") {
  for (const auto* text : {"", "\n\n", "# Changelog\n", "no heading\n- nothing", "## "})
    CHECK(newest_news(text).items.empty());
  CHECK(newest_news("## 1\n- **never closed").items.at(0).text == "never closed");
}

TEST_CASE("an update is a later version than the one before, and the first start is none") {
  CHECK(is_update("0.1.0", "0.2.0"));
  CHECK(is_update("0.9", "0.10.1"));
  CHECK_FALSE(is_update("0.2.0", "0.2.0"));
  CHECK_FALSE(is_update("0.2.0", "0.1.9"));
  for (const auto* none : {"", "x", "1.", ".1", "-1.0", "1.0-beta", "99999999999999999999"})
    CHECK_FALSE(is_update(none, "0.2.0"));
}

}  // namespace
}  // namespace sightline
