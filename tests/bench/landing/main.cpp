// landing_bench FILE: how good the landing's forecasts are on a file of monthly series.
// Why: a method is only as good as what it says of months it has not seen, and so is its range.
//
// A line of the file: id, number n of values to fit, horizon h, year, month, then n + h values.
// Printed: the number of series; the symmetric MAPE, mean of 200·|y − f| / (|y| + |f|) over the h
// months, then over the series; how many of the months lie in their 80 % range; seconds.
#include <fmt/format.h>

#include <boost/algorithm/string/split.hpp>
#include <charconv>
#include <chrono>
#include <cmath>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include "model/derive/landing.h"

namespace {

using namespace sightline;
using forecasting::Values;

struct Sample {
  Values past;
  Values future;
};

template <class Number>
Number number_in(const std::string& text) {
  Number number{};
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end)
    throw std::runtime_error(fmt::format("‘{}’ is not a number", text));
  return number;
}

Sample sample_in(const std::string& line) {
  constexpr std::size_t heads = 5;
  std::vector<std::string> parts;
  boost::algorithm::split(parts, line, [](char c) { return c == ','; });
  if (parts.size() < heads) throw std::runtime_error("too few values");
  const auto fitted = number_in<std::size_t>(parts[1]);
  const auto horizon = number_in<std::size_t>(parts[2]);
  if (horizon == 0 || parts.size() - heads < horizon || parts.size() - heads - horizon != fitted)
    throw std::runtime_error("not as many values as the line says");
  Sample sample;
  for (std::size_t i = heads; i < parts.size(); ++i)
    (i < heads + fitted ? sample.past : sample.future).push_back(number_in<double>(parts[i]));
  return sample;
}

std::vector<Sample> samples_in(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + " can't be read.");
  std::vector<Sample> samples;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    if (line.empty()) continue;
    try {
      samples.push_back(sample_in(line));
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(fmt::format("{}, line {}: {}.", path, number, error.what()));
    }
  }
  if (samples.empty()) throw std::runtime_error(path + " has no series.");
  return samples;
}

struct Score {
  double smape = 0;
  double inside = 0;
};

Score score_of(const Sample& sample, const forecasting::Forecast& made) {
  Score score;
  const auto months = static_cast<double>(sample.future.size());
  for (std::size_t h = 0; h < sample.future.size(); ++h) {
    const double came = sample.future[h];
    const double said = made.months[h].value;
    const double size = std::abs(came) + std::abs(said);
    if (size > 0) score.smape += 200 * std::abs(came - said) / size / months;
    const auto range = forecasting::range(made.months[h], range_probability);
    if (range.least <= came && came <= range.most) score.inside += 1 / months;
  }
  return score;
}

void run(const std::string& path) {
  const auto samples = samples_in(path);
  Score sum;
  int measured = 0;
  const auto start = std::chrono::steady_clock::now();
  for (const auto& sample : samples) {
    const auto made = forecasting::forecast(sample.past, sample.future.size());
    if (!made) continue;
    const auto score = score_of(sample, *made);
    sum.smape += score.smape;
    sum.inside += score.inside;
    ++measured;
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  if (measured == 0) throw std::runtime_error(path + " has no series with a year of values.");
  std::cout << fmt::format("series {}\nsMAPE {:.2f}\ncoverage {:.1f} %\nseconds {:.2f}\n", measured,
                           sum.smape / measured, 100 * sum.inside / measured, seconds.count());
  if (const auto left = static_cast<int>(samples.size()) - measured; left > 0)
    std::cout << fmt::format("left out {}, which have less than a year of values\n", left);
}

}  // namespace

int main(int count, char** words) {
  constexpr int usage = 2;
  constexpr int unreadable = 3;
  if (count != 2) {
    std::cerr << "usage: landing_bench FILE\n";
    return usage;
  }
  try {
    run(words[1]);
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return unreadable;
  }
  return 0;
}
