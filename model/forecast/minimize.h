// Minimize: the parameters at which a function is least, within bounds.
// Why: every smoothing method is fitted by it, and a hundred lines are less than a library.
//
// Source: J. A. Nelder, R. Mead, "A simplex method for function minimization", The Computer Journal
// 7 (1965), 308–313, with their coefficients (reflection 1, expansion 2, contraction and shrinkage
// ½). A point beyond a bound is moved onto it.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <vector>

namespace sightline::forecasting {

struct Bounded {
  double start = 0;
  double least = 0;
  double most = 1;
  double step = 0.1;  ///< how far the first simplex reaches
};

/// At most 8 parameters. `cost` may return infinity where it is not defined, and never NaN.
using Cost = std::function<double(const double*)>;
[[nodiscard]] std::vector<double> minimize(const std::vector<Bounded>& parameters,
                                           const Cost& cost);

}  // namespace sightline::forecasting
