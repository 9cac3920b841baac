// Progress bar: how far a long job is, in one line of a terminal that is written over.
// Why: two hundred books take a while, and nobody should have to guess whether it still works.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <mutex>
#include <string>

namespace sightline {

/// Shows nothing where nobody watches. May be told by several threads; gone when it ends.
class ProgressBar {
 public:
  /// Says how far it is: "3 of 200 plan books".
  using Words = std::function<std::string(std::size_t done, std::size_t all)>;

  ProgressBar(std::ostream& err, bool is_watched, std::size_t all, Words words);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar();

  /// One more of all is done.
  void advance();

 private:
  void show();

  std::ostream& err_;
  bool is_watched_;
  std::size_t all_;
  Words words_;
  std::mutex mutex_;
  std::size_t done_ = 0;
};

}  // namespace sightline
