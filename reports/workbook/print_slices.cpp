#include "reports/workbook/print_slices.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace sightline::workbook {
namespace {

struct Rows {
  Row first;
  Row last;

  bool operator==(const Rows&) const = default;
  [[nodiscard]] std::size_t count() const { return last - first + 1; }
};

/// Pages side by side that print the same rows.
struct Slice {
  Rows rows;
  std::size_t first_band;
  std::size_t last_band;

  [[nodiscard]] std::size_t cells() const { return rows.count() * (last_band - first_band + 1); }
};
using Across = std::vector<Slice>;  ///< pages side by side

Slice joined(const Slice& left, const Slice& right) {
  return {{std::min(left.rows.first, right.rows.first), std::max(left.rows.last, right.rows.last)},
          left.first_band,
          right.last_band};
}

/// What is printed beside nothing where two are joined; a page of labels alone is worse than all.
std::size_t waste(const Slice& left, const Slice& right) {
  constexpr std::size_t page = 100'000;
  return joined(left, right).cells() - left.cells() - right.cells() +
         (right.first_band - left.last_band - 1) * page;
}

class Slicer {
 public:
  Slicer(const PrintGrid& grid, const std::function<bool(Range)>& has_content)
      : grid_(grid), has_content_(has_content) {
    for (std::size_t page = 0; page <= grid_.pages.size(); ++page)
      add_page({page == 0 ? 0 : grid_.pages[page - 1],
                page < grid_.pages.size() ? grid_.pages[page] - 1 : grid_.last.row});
  }

  /// Those beneath each other that print the same columns are one.
  [[nodiscard]] std::vector<Range> ranges() const {
    std::vector<Range> found;
    bool was_single = false;
    for (const auto& across : pages_) {
      const bool is_single = across.size() == 1;
      const auto last = last_of(across.front().last_band);
      if (is_single && was_single && found.back().last.column == last)
        found.back().last.row = across.front().rows.last;
      else
        for (const auto& slice : across)
          found.push_back({{slice.rows.first, first_of(slice.first_band)},
                           {slice.rows.last, last_of(slice.last_band)}});
      was_single = is_single;
    }
    return found;
  }

  /// Of each column of pages one, from top to bottom; none where something is left out between.
  [[nodiscard]] std::vector<Range> ranges_down() const {
    std::vector<Range> found;
    for (std::size_t band = 0; band < bands(); ++band) {
      std::optional<Rows> rows;
      for (const auto& across : pages_)
        for (const auto& slice : across) {
          if (band < slice.first_band || band > slice.last_band) continue;
          if (rows && rows->last + 1 != slice.rows.first) return {};
          rows = {rows ? rows->first : slice.rows.first, slice.rows.last};
        }
      if (rows) found.push_back({{rows->first, first_of(band)}, {rows->last, last_of(band)}});
    }
    return found;
  }

  /// Makes one of the two side by side that lose least by it, if there are any.
  bool join() {
    Across* page = nullptr;
    std::size_t at = 0;
    std::size_t least = 0;
    for (auto& across : pages_)
      for (std::size_t i = 0; i + 1 < across.size(); ++i)
        if (const auto lost = waste(across[i], across[i + 1]); page == nullptr || lost < least) {
          page = &across;
          at = i;
          least = lost;
        }
    if (page == nullptr) return false;
    (*page)[at] = joined((*page)[at], (*page)[at + 1]);
    page->erase(page->begin() + static_cast<std::ptrdiff_t>(at) + 1);
    return true;
  }

 private:
  [[nodiscard]] std::size_t bands() const { return grid_.columns.size() + 1; }
  [[nodiscard]] Column first_of(std::size_t band) const {
    return band == 0 ? 0 : grid_.columns[band - 1];
  }
  [[nodiscard]] Column last_of(std::size_t band) const {
    return band + 1 < bands() ? static_cast<Column>(grid_.columns[band] - 1) : grid_.last.column;
  }

  /// From the first block that has content there to the last one; the first columns are printed
  /// whole, so no label is lost.
  [[nodiscard]] std::optional<Rows> rows_in(std::size_t band, const Rows& page) const {
    if (band == 0) return page;
    std::optional<Rows> found;
    for (std::size_t i = 0; i < grid_.blocks.size(); ++i) {
      const Row first = grid_.blocks[i];
      const Row last = i + 1 < grid_.blocks.size() ? grid_.blocks[i + 1] - 1 : grid_.last.row;
      const Rows part{std::max(first, page.first), std::min(last, page.last)};
      if (part.first > part.last ||
          !has_content_({{part.first, first_of(band)}, {part.last, last_of(band)}}))
        continue;
      // What stands above the first block belongs to it.
      if (!found) found = {i == 0 ? page.first : part.first, part.last};
      found->last = part.last;
    }
    return found;
  }

  void add_page(const Rows& page) {
    Across across;
    for (std::size_t band = 0; band < bands(); ++band) {
      const auto rows = rows_in(band, page);
      if (!rows) continue;
      if (!across.empty() && across.back().rows == *rows && across.back().last_band + 1 == band)
        across.back().last_band = band;
      else
        across.push_back({*rows, band, band});
    }
    pages_.push_back(std::move(across));
  }

  const PrintGrid& grid_;
  const std::function<bool(Range)>& has_content_;
  std::vector<Across> pages_;  ///< beneath each other
};

}  // namespace

std::vector<Range> print_slices(const PrintGrid& grid,
                                const std::function<bool(Range)>& has_content,
                                const std::function<bool(const std::vector<Range>&)>& fits) {
  Slicer slicer(grid, has_content);
  if (auto across = slicer.ranges(); fits(across)) return across;
  if (auto down = slicer.ranges_down(); !down.empty() && fits(down)) return down;
  while (slicer.join())
    if (auto ranges = slicer.ranges(); fits(ranges)) return ranges;
  return slicer.ranges();
}

}  // namespace sightline::workbook
