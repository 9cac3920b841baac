#include "model/forecast/minimize.h"

#include <algorithm>
#include <cmath>

namespace sightline::forecasting {

namespace {

constexpr int evaluations_per_parameter = 80;
constexpr double tolerance = 1e-6;

struct Vertex {
  std::vector<double> at;
  double cost = 0;
};

class Simplex {
 public:
  Simplex(const std::vector<Bounded>& bounds, const Cost& cost) : bounds_(bounds), cost_(cost) {
    Vertex first;
    for (const auto& one : bounds_) first.at.push_back(one.start);
    evaluate(first);
    vertices_.push_back(first);
    for (std::size_t i = 0; i < bounds_.size(); ++i) {
      auto next = first;
      // Inwards where the start is so close to a bound that the simplex would be flat.
      const auto& bound = bounds_[i];
      next.at[i] += bound.start + bound.step <= bound.most ? bound.step : -bound.step;
      evaluate(next);
      vertices_.push_back(std::move(next));
    }
  }

  [[nodiscard]] std::vector<double> least() {
    const int most = evaluations_per_parameter * static_cast<int>(bounds_.size());
    sort();
    while (evaluations_ < most && !is_flat()) {
      step();
      sort();
    }
    return vertices_.front().at;
  }

 private:
  void evaluate(Vertex& vertex) {
    for (std::size_t i = 0; i < bounds_.size(); ++i)
      vertex.at[i] = std::clamp(vertex.at[i], bounds_[i].least, bounds_[i].most);
    vertex.cost = cost_(vertex.at.data());
    ++evaluations_;
  }

  void sort() { std::ranges::stable_sort(vertices_, {}, &Vertex::cost); }

  [[nodiscard]] bool is_flat() const {
    const double best = vertices_.front().cost;
    const double worst = vertices_.back().cost;
    return !(std::abs(worst - best) > tolerance * (std::abs(best) + tolerance));
  }

  // From the worst vertex through the middle of the others, `factor` as far again.
  [[nodiscard]] Vertex beyond(double factor) {
    Vertex moved{std::vector<double>(bounds_.size()), 0};
    const auto& worst = vertices_.back();
    for (std::size_t i = 0; i < bounds_.size(); ++i) {
      double middle = 0;
      for (std::size_t v = 0; v + 1 < vertices_.size(); ++v) middle += vertices_[v].at[i];
      middle /= static_cast<double>(bounds_.size());
      moved.at[i] = middle + factor * (middle - worst.at[i]);
    }
    evaluate(moved);
    return moved;
  }

  void step() {
    auto& worst = vertices_.back();
    const double second_worst = vertices_[vertices_.size() - 2].cost;
    auto reflected = beyond(1);
    if (reflected.cost < vertices_.front().cost) {
      auto expanded = beyond(2);
      worst = expanded.cost < reflected.cost ? std::move(expanded) : std::move(reflected);
      return;
    }
    if (reflected.cost < second_worst) {
      worst = std::move(reflected);
      return;
    }
    auto contracted = beyond(reflected.cost < worst.cost ? 0.5 : -0.5);
    if (contracted.cost < std::min(reflected.cost, worst.cost)) {
      worst = std::move(contracted);
      return;
    }
    for (std::size_t v = 1; v < vertices_.size(); ++v) {
      for (std::size_t i = 0; i < bounds_.size(); ++i)
        vertices_[v].at[i] = (vertices_[v].at[i] + vertices_.front().at[i]) / 2;
      evaluate(vertices_[v]);
    }
  }

  const std::vector<Bounded>& bounds_;
  const Cost& cost_;
  std::vector<Vertex> vertices_;
  int evaluations_ = 0;
};

}  // namespace

std::vector<double> minimize(const std::vector<Bounded>& parameters, const Cost& cost) {
  if (parameters.empty()) return {};
  return Simplex(parameters, cost).least();
}

}  // namespace sightline::forecasting
