#include "app/present/review_walk.h"

#include <algorithm>
#include <numeric>

namespace sightline {
namespace {

/// "4:10"
std::string clock_text(std::int64_t seconds) {
  const auto rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

}  // namespace

ReviewWalk::ReviewWalk(const ReviewShow& show, std::int64_t now) : since_(now) { read(show); }

void ReviewWalk::read(const ReviewShow& show) {
  name_ = show.name;
  items_.clear();
  minutes_.clear();
  for (const auto& page : show.pages) items_.push_back(page.item);
  for (const auto& item : show.agenda) minutes_.push_back(item.minutes);
  spent_.resize(minutes_.size());
}

void ReviewWalk::renew(const ReviewShow& show, std::int64_t now) {
  show_page(page_, now);
  read(show);
  page_ = std::min(page_, items_.size() - 1);
}

void ReviewWalk::show_page(std::size_t page, std::int64_t now) {
  if (const auto item = items_[page_]) spent_[*item] += std::max<std::int64_t>(0, now - since_);
  since_ = now;
  page_ = page;
}

void ReviewWalk::next(std::int64_t now) { show_page(std::min(page_ + 1, items_.size() - 1), now); }

void ReviewWalk::back(std::int64_t now) { show_page(page_ == 0 ? 0 : page_ - 1, now); }

void ReviewWalk::first(std::int64_t now) { show_page(0, now); }

void ReviewWalk::last(std::int64_t now) { show_page(items_.size() - 1, now); }

void ReviewWalk::jump(std::size_t number, std::int64_t now) {
  if (number >= 1 && number <= items_.size()) show_page(number - 1, now);
}

std::int64_t ReviewWalk::seconds(std::int64_t now) const {
  const auto item = items_[page_];
  if (!item) return std::accumulate(spent_.begin(), spent_.end(), std::int64_t{0});
  return spent_[*item] + std::max<std::int64_t>(0, now - since_);
}

int ReviewWalk::planned() const {
  if (const auto item = items_[page_]) return minutes_[*item];
  return std::accumulate(minutes_.begin(), minutes_.end(), 0);
}

draw::SlideFoot ReviewWalk::foot(std::int64_t now, const Catalog& catalog) const {
  const auto taken = seconds(now);
  const bool over = taken > std::int64_t{60} * planned();
  const auto of = msg("{1} of {2} min", clock_text(taken), planned());
  return {.left = name_,
          .time = catalog.text(
              over ? msg("▲ {1} of {2} min, over time", clock_text(taken), planned()) : of),
          .progress = catalog.text(msg("{1} of {2}", page_ + 1, items_.size())),
          .time_tone = over ? draw::Tone::warning : draw::Tone::neutral,
          .done = static_cast<double>(page_ + 1) / static_cast<double>(items_.size())};
}

}  // namespace sightline
