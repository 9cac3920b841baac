// What's new: the newest section of the changelog, for the person who updated.
// Why: the changelog is written for those who use Sightline, and is told once in one place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sightline {

struct News {
  std::string heading;  ///< "0.2.0 – 2026-05-12", or "Unreleased"
  struct Item {
    std::string lead;  ///< what it is about; may be blank
    std::string text;  ///< the rest of the paragraph, as it follows the lead: ": a plan that …"
  };
  std::vector<Item> items;
};

/// Which version they are of: the heading's, or this program's where it names none.
[[nodiscard]] std::string version_of(const News& news, std::string_view program);

/// The first section of a changelog in Markdown; without items when there is none.
[[nodiscard]] News newest_news(std::string_view changelog);

/// Whether `now` came after `before`, as "0.10.1" after "0.9". Blank, or what is no version, is
/// before nothing: a first start is no update.
[[nodiscard]] bool is_update(std::string_view before, std::string_view now);

}  // namespace sightline
