#include "model/derive/meeting_rhythm.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace sightline {
namespace {

constexpr std::array<std::string_view, 7> codes = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

// "MO" of a week, "1FR" or "-1TH" of a month.
bool read_day(std::string_view text, MeetingRhythm& rhythm) {
  if (text.size() < 2) return false;
  const auto code = std::ranges::find(codes, text.substr(text.size() - 2));
  if (code == codes.end()) return false;
  rhythm.weekday = static_cast<int>(code - codes.begin());
  const auto number = text.substr(0, text.size() - 2);
  if (number.empty()) return true;
  rhythm.which = whole(number).value_or(0);
  return rhythm.which == -1 || (rhythm.which >= 1 && rhythm.which <= 4);
}

bool read_part(std::string_view name, std::string_view value, MeetingRhythm& rhythm) {
  if (name == "FREQ") {
    rhythm.unit = value == "WEEKLY" ? MeetingRhythm::Unit::week : MeetingRhythm::Unit::month;
    return value == "WEEKLY" || value == "MONTHLY";
  }
  if (name == "BYDAY") return read_day(value, rhythm);
  if (name != "INTERVAL") return false;
  rhythm.interval = whole(value).value_or(0);
  return rhythm.interval > 0;
}

}  // namespace

std::optional<MeetingRhythm> rhythm_of(std::string_view rule) {
  MeetingRhythm rhythm;
  bool has_unit = false;
  while (!rule.empty()) {
    const auto part = rule.substr(0, rule.find(';'));
    rule.remove_prefix(std::min(part.size() + 1, rule.size()));
    const auto equals = part.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const auto name = part.substr(0, equals);
    if (!read_part(name, part.substr(equals + 1), rhythm)) return std::nullopt;
    has_unit = has_unit || name == "FREQ";
  }
  // Every Friday of every second month is more than a rhythm; so is the first Friday of a week.
  const bool in_month = rhythm.unit == MeetingRhythm::Unit::month;
  if (!has_unit || (rhythm.weekday && in_month == (rhythm.which == 0))) return std::nullopt;
  return rhythm;
}

std::string rule_of(const MeetingRhythm& rhythm) {
  std::string rule = rhythm.unit == MeetingRhythm::Unit::week ? "FREQ=WEEKLY" : "FREQ=MONTHLY";
  if (rhythm.interval > 1) rule += ";INTERVAL=" + std::to_string(rhythm.interval);
  if (!rhythm.weekday) return rule;
  rule += ";BYDAY=";
  if (rhythm.which != 0) rule += std::to_string(rhythm.which);
  return rule.append(codes.at(static_cast<std::size_t>(*rhythm.weekday)));
}

}  // namespace sightline
