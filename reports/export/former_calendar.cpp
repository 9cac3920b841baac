#include "reports/export/former_calendar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <unordered_set>

#include "model/base/id.h"
#include "model/base/text.h"
#include "model/file/file_failure.h"

namespace sightline {
namespace {

constexpr std::string_view uid_end = "@sightline";

/// Whether it is one that we give: the kind of an element and its id.
bool is_of_ours(std::string_view uid) {
  constexpr std::array<std::string_view, 5> kinds = {"action-", "review-", "decision-", "meetings-",
                                                     "meeting-"};
  if (!uid.ends_with(uid_end)) return false;
  uid.remove_suffix(uid_end.size());
  return std::ranges::any_of(kinds, [&](std::string_view kind) {
    return uid.starts_with(kind) && parse_uuid(uid.substr(kind.size())).has_value();
  });
}

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// "20260630", and what a time may follow.
std::optional<Day> basic_day(std::string_view text) {
  constexpr std::size_t year = 4, month = 2, digits = 8;
  if (text.size() < digits) return std::nullopt;
  return parse_day(std::string(text.substr(0, year)) + "-" + std::string(text.substr(year, month)) +
                   "-" + std::string(text.substr(year + month, month)));
}

/// Lines as they were before they were folded, one after the other.
class ContentLines {
 public:
  explicit ContentLines(std::string_view text) : rest_(text) {}

  /// Valid until the next call; false at the end.
  bool next(std::string_view& line) {
    if (rest_.empty()) return false;
    line = cut();
    if (!goes_on()) return true;
    whole_ = line;
    while (goes_on()) {
      rest_.remove_prefix(1);
      whole_ += cut();
    }
    line = whole_;
    return true;
  }

 private:
  [[nodiscard]] bool goes_on() const {
    return !rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t');
  }
  std::string_view cut() {
    const auto end = std::min(rest_.find('\n'), rest_.size());
    auto line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

  std::string_view rest_;
  std::string whole_;
};

class FormerReader {
 public:
  FormerCalendar read(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    if (!text.starts_with("BEGIN:VCALENDAR"))
      throw Failure(FailureKind::input, msg("It is no calendar."));
    ContentLines lines(text);
    for (std::string_view line; lines.next(line);) take(line);
    return std::move(calendar_);
  }

 private:
  void take(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return;
    const auto name = line.substr(0, std::min(line.find(';'), colon));
    const auto value = line.substr(colon + 1);
    if (name == "BEGIN") {
      ++depth_;
      if (depth_ == event_depth && value == "VEVENT") begin_event();
    } else if (name == "END") {
      if (depth_ == event_depth && value == "VEVENT") end_event();
      --depth_;
    } else if (depth_ == 1 && name == calendar_plan_name) {
      if (parse_uuid(value)) calendar_.plan = value;
    } else if (depth_ == event_depth && event_) {
      take_of_event(name, value);
    }
  }

  void take_of_event(std::string_view name, std::string_view value) {
    if (name == "UID") event_->uid = value;
    if (name == "DTSTART") day_ = basic_day(value);
    if (name == "SEQUENCE") event_->sequence = std::max(0, whole_number(value).value_or(0));
    if (name == "STATUS") event_->cancelled = value == "CANCELLED";
  }

  void begin_event() {
    if (++seen_ > max_calendar_events)
      throw Failure(FailureKind::input, msg("It has more events than a plan."));
    event_.emplace();
    day_.reset();
  }

  void end_event() {
    if (event_ && day_ && is_of_ours(event_->uid) && uids_.insert(event_->uid).second) {
      event_->on = *day_;
      calendar_.events.push_back(*std::move(event_));
    }
    event_.reset();
  }

  static constexpr int event_depth = 2;
  int depth_ = 0;
  std::size_t seen_ = 0;
  std::optional<FormerEvent> event_;
  std::optional<Day> day_;
  std::unordered_set<std::string> uids_;
  FormerCalendar calendar_;
};

}  // namespace

FormerCalendar read_former_calendar(std::string_view text) { return FormerReader().read(text); }

FormerFile former_calendar_at(const std::filesystem::path& path) {
  FormerFile former;
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return former;
  try {
    former.calendar = read_former_calendar(
        read_bytes(path, max_calendar_file, "‘{1}’ is larger than a plan’s calendar."));
  } catch (const Failure& failure) {
    former.notice =
        msg("Nothing of the earlier ‘{1}’ is cancelled: {2}", name_text(path), failure.message());
  }
  return former;
}

}  // namespace sightline
