#include "app/present/whats_new.h"

#include <charconv>
#include <optional>

namespace sightline {
namespace {

std::optional<std::vector<int>> numbers_of(std::string_view text) {
  std::vector<int> numbers;
  while (true) {
    int number = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || number < 0) return std::nullopt;
    numbers.push_back(number);
    if (read.ptr == end) return numbers;
    if (*read.ptr != '.') return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()) + 1);
  }
}

}  // namespace

std::vector<NewsItem> whats_new(const Catalog& catalog) {
  std::vector<NewsItem> items;
  const auto tell = [&](const Message& lead, const Message& sentence) {
    items.push_back({catalog.text(lead), catalog.text(sentence)});
  };
  tell(
      msg("Scorecard"),
      msg("Each team’s week is typed in person by person, beside the last reading and the "
          "standard. The course of every KPI, streaks and the day’s priorities stand next to it."));
  tell(msg("Pipeline"),
       msg("Deals and actuals come in from CSV and Excel files. Win rate, coverage of quotas and "
           "forecast accuracy follow."));
  tell(msg("Cadence"),
       msg("Meetings, clients and vendors, with what is due and what is overdue. The usual cadence "
           "of the method comes with one button."));
  tell(
      msg("Review"),
      msg("The quarterly review is walked through step by step and ends with the plan agreed on as "
          "a baseline. Any two baselines can be compared."));
  tell(msg("Scenarios"),
       msg("Base, stretch and downside stand side by side with the target, and capacity tells when "
           "hiring is too late."));
  tell(msg("Incentives"),
       msg("Team bonuses and contests, with where they stand and what they cost."));
  tell(msg("Line of sight"),
       msg("A map of what serves what, from the vision to this week’s actions, and of what nothing "
           "serves."));
  tell(msg("History"), msg("Who changed what and when, and the plan as it was on any day."));
  tell(msg("Safety"),
       msg("Changes outlive a crash, each saved version can be gone back to, and a plan can be "
           "protected by a passphrase."));
  tell(msg("Plan book"),
       msg("An Excel workbook with live formulas, and beside it one page, slides, a calendar and "
           "worksheets."));
  tell(msg("Languages"),
       msg("English, German, French and Spanish, in the window and in what is handed out."));
  return items;
}

bool is_update(std::string_view before, std::string_view now) {
  const auto from = numbers_of(before);
  const auto to = numbers_of(now);
  return from && to && *from < *to;
}

}  // namespace sightline
