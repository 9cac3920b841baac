// Series for the tests of forecasts.
#pragma once

#include <cmath>
#include <cstdint>

#include "model/forecast/forecast.h"

namespace sightline::forecasting {

/// International airline passengers by month, 1949–1960, in thousands: G. E. P. Box, G. M. Jenkins,
/// "Time Series Analysis: Forecasting and Control" (1976), series G.
inline Values airline() {
  return {112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149,
          170, 170, 158, 133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166,
          171, 180, 193, 181, 183, 218, 230, 242, 209, 191, 172, 194, 196, 196, 236, 235, 229, 243,
          264, 272, 237, 211, 180, 201, 204, 188, 235, 227, 234, 264, 302, 293, 259, 229, 203, 229,
          242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278, 284, 277, 317, 313, 318, 374,
          413, 405, 355, 306, 271, 306, 315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336,
          340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337, 360, 342, 406, 396, 420, 472,
          548, 559, 463, 407, 362, 405, 417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432};
}

/// Numbers between −1 and 1 that look like chance, the same on every machine.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : state_(seed) {}
  double next() {
    state_ = state_ * 1'664'525U + 1'013'904'223U;
    return static_cast<double>(state_ >> 8U) / 8'388'608.0 - 1;
  }

 private:
  std::uint32_t state_;
};

/// Growth, seasons (when wanted) and chance, around 1,000.
inline Values business(std::size_t months, double seasons, std::uint32_t seed) {
  Chance chance(seed);
  Values values;
  for (std::size_t i = 0; i < months; ++i) {
    const auto at = static_cast<double>(i);
    values.push_back(1000 * (1 + 0.01 * at) * (1 + seasons * std::sin(at * 0.5235987755982988)) *
                     (1 + 0.05 * chance.next()));
  }
  return values;
}

}  // namespace sightline::forecasting
