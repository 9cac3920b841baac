// Walking through a review: which page is shown, and how long its point of the agenda has taken.
// Why: time is handed in by the window, so that the pages and their clock are tested without one.
#pragma once

#include <cstdint>

#include "reports/review_show.h"

namespace sightline {

class ReviewWalk {
 public:
  /// Begins on the first page. `now` is in seconds of any steady clock, here and below.
  ReviewWalk(const ReviewShow& show, std::int64_t now);

  /// The show was made anew from a changed document: the page stays as far as there is one.
  void renew(const ReviewShow& show, std::int64_t now);

  [[nodiscard]] std::size_t page() const { return page_; }
  void next(std::int64_t now);
  void back(std::int64_t now);
  void first(std::int64_t now);
  void last(std::int64_t now);
  /// Page 1 is the first; nothing happens when there is none of that number.
  void jump(std::size_t number, std::int64_t now);

  /// Spent on the shown page's point of the agenda; on the agenda itself, on all of them.
  [[nodiscard]] std::int64_t seconds(std::int64_t now) const;
  /// What stands below the page: name, "4:10 of 15 min", "3 of 8".
  [[nodiscard]] draw::SlideFoot foot(std::int64_t now, const Catalog& catalog) const;

 private:
  void show_page(std::size_t page, std::int64_t now);
  void read(const ReviewShow& show);
  /// Of the shown page; its minutes.
  [[nodiscard]] int planned() const;

  std::string name_;
  std::vector<std::optional<std::size_t>> items_;  ///< by page
  std::vector<int> minutes_;                       ///< by point of the agenda
  std::vector<std::int64_t> spent_;                ///< likewise
  std::size_t page_ = 0;
  std::int64_t since_ = 0;  ///< the shown page is
};

}  // namespace sightline
