// What's new: what this version brought, in a few sentences, for the person who updated.
// Why: whoever reads it in the Help menu reads it in the window's language; the changelog has it
// all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog.h"

namespace sightline {

struct NewsItem {
  std::string lead;  ///< what it is about
  std::string text;
};
[[nodiscard]] std::vector<NewsItem> whats_new(const Catalog& catalog);

/// Whether `now` came after `before`, as "0.10.1" after "0.9". Blank, or what is no version, is
/// before nothing: a first start is no update.
[[nodiscard]] bool is_update(std::string_view before, std::string_view now);

}  // namespace sightline
