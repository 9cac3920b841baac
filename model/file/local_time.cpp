#include "model/file/local_time.h"

#include <fmt/format.h>

#include <ctime>

namespace sightline {
namespace {

// As std::tm counts them.
constexpr int earliest_year = 1 - 1900;
constexpr int latest_year = 9999 - 1900;

}  // namespace

LocalTime local_time(std::int64_t at) {
  const auto moment = static_cast<std::time_t>(at);
  const auto* found = std::localtime(&moment);
  // A moment that no calendar holds.
  if (found == nullptr || found->tm_year < earliest_year || found->tm_year > latest_year)
    return {std::chrono::year{1970} / 1 / 1, "00:00", 0};
  const std::tm local = *found;
  return {std::chrono::year{local.tm_year + 1900} /
              std::chrono::month{static_cast<unsigned>(local.tm_mon) + 1} /
              std::chrono::day{static_cast<unsigned>(local.tm_mday)},
          fmt::format("{:02}:{:02}", local.tm_hour, local.tm_min), local.tm_sec};
}

}  // namespace sightline
