// Who waits for sheets: is told how far they are, and may give them up.
// Why: ten thousand actions take seconds to lay out.
#pragma once

#include <functional>
#include <stop_token>

namespace sightline::draw {

struct PrintWatch {
  std::function<void(double part)> progress = {};  // 0 … 1, now and then
  std::stop_token stop = {};                       // what is laid out then is of no use

  void tell(double part) const {
    if (progress) progress(part);
  }
};

}  // namespace sightline::draw
