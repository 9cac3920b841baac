#include "model/forecast/combination.h"

#include <algorithm>

namespace sightline::forecasting {

Combination::Combination(std::span<const double> values) : values_(values.begin(), values.end()) {
  const bool positive = std::ranges::all_of(values, [](double value) { return value > 0; });
  if (forecasting::is_seasonal(values)) seasons_ = seasons_of(values, positive);
  const auto adjusted = seasons_ ? without_seasons(values, *seasons_) : values_;
  for (const auto trend : {Trend::none, Trend::damped})
    adjusted_.push_back(*Smoothing::fit(adjusted, {Errors::additive, trend, Season::none}));
  theta_ = Theta::fit(adjusted);
  chosen_ = Smoothing::choose(values, is_seasonal());
}

Values Combination::ahead(std::size_t origin, std::size_t horizon) const {
  constexpr std::size_t methods = 5;
  constexpr std::size_t middle = methods / 2;
  const auto simple = adjusted_[0].ahead(origin, horizon);
  const auto damped = adjusted_[1].ahead(origin, horizon);
  const auto theta = theta_->ahead(origin, horizon);
  const auto chosen = chosen_->ahead(origin, horizon);
  Values found;
  for (std::size_t h = 0; h < horizon; ++h) {
    const auto with = [&](double value) {
      return seasons_ ? seasons_->with(value, origin + h) : value;
    };
    const double naive = origin < year ? values_[origin - 1] : values_[origin - year + h % year];
    std::array<double, methods> all{naive, with(simple[h]), with(damped[h]), with(theta[h]),
                                    chosen[h]};
    std::ranges::nth_element(all, all.begin() + middle);
    found.push_back(all[middle]);
  }
  return found;
}

}  // namespace sightline::forecasting
