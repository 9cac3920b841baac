#include "app/cli/progress_bar.h"

#include <fmt/format.h>

#include <ostream>
#include <utility>

namespace sightline {

namespace {

constexpr std::size_t width = 30;
constexpr const char* clear_line = "\r\033[K";

}  // namespace

ProgressBar::ProgressBar(std::ostream& err, bool is_watched, std::size_t all, Words words)
    : err_(err), is_watched_(is_watched && all > 0), all_(all), words_(std::move(words)) {
  show();
}

ProgressBar::~ProgressBar() {
  if (is_watched_) err_ << clear_line << std::flush;
}

void ProgressBar::advance() {
  const std::scoped_lock lock(mutex_);
  ++done_;
  show();
}

void ProgressBar::show() {
  if (!is_watched_) return;
  const std::size_t filled = width * done_ / all_;
  err_ << clear_line
       << fmt::format("[{:#<{}}{:-<{}}] {}", "", filled, "", width - filled, words_(done_, all_))
       << std::flush;
}

}  // namespace sightline
