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
};

class Slicer {
 public:
  Slicer(const PrintGrid& grid, const std::function<bool(Range)>& has_content)
      : grid_(grid), has_content_(has_content) {}

  /// Pages from this one on are printed whole as far across as they have content.
  [[nodiscard]] std::vector<Range> slices(std::size_t whole_from) {
    slices_.clear();
    is_single_ = false;
    for (std::size_t page = 0; page <= grid_.pages.size(); ++page)
      add_page({page == 0 ? 0 : grid_.pages[page - 1],
                page < grid_.pages.size() ? grid_.pages[page] - 1 : grid_.last.row},
               page >= whole_from);
    return slices_;
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

  /// Pages side by side that print the same rows are one range, and so are those beneath each other
  /// that print the same columns.
  void add_page(const Rows& page, bool whole) {
    const std::size_t before = slices_.size();
    std::optional<Rows> open;
    for (std::size_t band = 0; band < bands(); ++band) {
      const auto rows = rows_in(band, page);
      if (rows && open == rows)
        slices_.back().last.column = last_of(band);
      else if (rows)
        slices_.push_back({{rows->first, first_of(band)}, {rows->last, last_of(band)}});
      open = rows;
    }
    if (whole) {
      slices_[before] = {{page.first, 0}, {page.last, slices_.back().last.column}};
      slices_.resize(before + 1);
    }
    const bool single = slices_.size() == before + 1;
    if (single && is_single_ && before > 0 &&
        slices_[before - 1].last.column == slices_[before].last.column) {
      slices_[before - 1].last.row = slices_[before].last.row;
      slices_.pop_back();
    }
    is_single_ = single;
  }

  const PrintGrid& grid_;
  const std::function<bool(Range)>& has_content_;
  std::vector<Range> slices_;
  bool is_single_ = false;  ///< the page before is one range
};

}  // namespace

std::vector<Range> print_slices(const PrintGrid& grid,
                                const std::function<bool(Range)>& has_content,
                                const std::function<bool(const std::vector<Range>&)>& fits) {
  Slicer slicer(grid, has_content);
  for (std::size_t whole_from = grid.pages.size() + 1; whole_from > 0; --whole_from)
    if (auto slices = slicer.slices(whole_from); fits(slices)) return slices;
  return slicer.slices(0);
}

}  // namespace sightline::workbook
