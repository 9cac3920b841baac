#include "app/cli/arguments.h"

#include <algorithm>
#include <system_error>

#include "model/base/message.h"
#include "model/base/plan_mark.h"
#include "model/derive/as_known.h"
#include "model/file/file_failure.h"
#include "model/file/open_file.h"
#include "model/file/write_file.h"
#include "model/find.h"

namespace sightline {

namespace {

bool is_plan(const std::filesystem::path& path) {
  // What is handed over to be written to is not read.
  if (std::error_code failed; !std::filesystem::is_regular_file(path, failed)) return false;
  std::string start(plan_mark.size(), '\0');
  try {
    return OpenFile(path).read(start.data(), start.size()) == start.size() && is_plan_file(start);
  } catch (const std::system_error&) {
    return false;  // Nothing there, or nothing that can be read.
  }
}

}  // namespace

Day day_argument(const std::string& option, const std::string& text) {
  if (const auto day = parse_day(text)) return *day;
  throw Failure(FailureKind::usage,
                msg("{1} needs a date such as 2026-03-31, not ‘{2}’.", option, text));
}

Document known_on(Document document, const std::string& typed_today) {
  if (typed_today.empty()) return document;
  return as_known_on(document, day_argument("--today", typed_today));
}

Month month_argument(const std::string& option, const std::string& text) {
  if (const auto month = parse_month(text)) return *month;
  throw Failure(FailureKind::usage,
                msg("{1} needs a month such as 2026-01, not ‘{2}’.", option, text));
}

Period fiscal_year(int year, const Plan& plan) {
  return fiscal_year_of(std::chrono::year{year} / std::chrono::January,
                        plan.organization.fiscal_year_start)
      .months;
}

std::optional<Period> read_quarter(std::string_view text, const Plan& plan) {
  const auto at = text.find("-Q");
  if (at == std::string_view::npos || text.size() != at + 3) return std::nullopt;
  constexpr int quarters = 4;
  const int quarter = text.back() - '0';
  if (quarter < 1 || quarter > quarters) return std::nullopt;
  const auto january = parse_month(std::string(text.substr(0, at)) + "-01");
  if (!january) return std::nullopt;
  const auto year = fiscal_year(static_cast<int>(january->year()), plan);
  const auto first = add_months(year.first, (quarter - 1) * quarter_months);
  return Period{first, add_months(first, quarter_months - 1)};
}

const Cycle& cycle_argument(const std::string& option, const std::string& text, const Plan& plan) {
  for (std::size_t i = 0; i < plan.cycles.size(); ++i)
    if (text == std::to_string(i + 1)) return plan.cycles[i];
  if (const auto quarter = read_quarter(text, plan))
    if (const auto* cycle = cycle_of(plan, first_day(quarter->first))) return *cycle;
  throw Failure(FailureKind::usage,
                msg("{1} needs a cycle by its number, 1 to {2}, or a fiscal quarter of the plan "
                    "such as 2026-Q2, not ‘{3}’.",
                    option, plan.cycles.size(), text));
}

std::filesystem::path plan_to_write(std::filesystem::path typed) {
  std::error_code ignored;
  if (typed.has_extension() || !typed.has_filename() ||
      std::filesystem::exists(std::filesystem::symlink_status(typed, ignored))) {
    if (typed.has_extension()) require_ending(typed, {".sightline"});
    return typed;
  }
  return typed += ".sightline";
}

void require_ending(const std::filesystem::path& output,
                    std::initializer_list<std::string_view> endings) {
  std::error_code unknown;
  if (std::filesystem::is_directory(output, unknown) ||
      std::ranges::any_of(endings, [&](auto ending) { return has_ending(output, ending); }))
    return;
  throw Failure(FailureKind::usage,
                endings.size() == 1
                    ? msg("‘{1}’ doesn’t have the ending of what is written there. Give it the "
                          "ending {2}.",
                          path_text(output), std::string(*endings.begin()))
                    : msg("‘{1}’ doesn’t have the ending of what is written there. Give it one of "
                          "these endings: {2}.",
                          path_text(output), joined(endings)));
}

bool has_ending(const std::filesystem::path& path, std::string_view ending) {
  return std::ranges::equal(path_text(path.extension()), ending, {}, [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
}

void refuse_overwrite(const std::filesystem::path& path, bool force) {
  require_replaceable(path);
  std::error_code ignored;
  if (force || !std::filesystem::exists(path, ignored) ||
      std::filesystem::is_directory(path, ignored))
    return;
  throw Failure(FailureKind::output,
                msg("‘{1}’ is there already. Choose another name, or replace it with --force.",
                    path_text(path)));
}

void refuse_report_over(const std::filesystem::path& path, bool force) {
  if (is_plan(path))
    throw Failure(FailureKind::usage,
                  msg("‘{1}’ is a plan, which this would replace by something else. Choose another "
                      "name.",
                      path_text(path)));
  refuse_overwrite(path, force);
}

}  // namespace sightline
