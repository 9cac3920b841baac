// Arguments: what people type on the command line, as values.
// Why: every command says the same about the same mistake.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>

#include "app/cli/console.h"
#include "model/base/calendar.h"
#include "model/base/joined.h"
#include "model/base/leaf.h"
#include "model/base/message.h"
#include "model/derive/periods.h"
#include "model/document.h"
#include "model/plan.h"

namespace sightline {

/// "2026-03-31". Throws Failure (usage).
[[nodiscard]] Day day_argument(const std::string& option, const std::string& text);
/// The plan as known on the day that --today named, whole where it named none. Throws Failure
/// (usage).
[[nodiscard]] Document known_on(Document document, const std::string& typed_today);
/// "2026-03". Throws Failure (usage).
[[nodiscard]] Month month_argument(const std::string& option, const std::string& text);

/// The months of a quarter or year of the plan's own: of "2026-Q1" those of the first quarter of
/// its fiscal year 2026, the one that ends in 2026.
[[nodiscard]] std::optional<Period> read_quarter(std::string_view text, const Plan& plan);
[[nodiscard]] Period fiscal_year(int year, const Plan& plan);
/// A cycle by its number or by the fiscal quarter that begins in it: "2", "2026-Q2". Throws Failure
/// (usage) when the plan has none there.
[[nodiscard]] const Cycle& cycle_argument(const std::string& option, const std::string& text,
                                          const Plan& plan);

/// One of an enum's names; throws Failure (usage) that lists them.
template <NamedEnum E>
[[nodiscard]] E name_argument(const std::string& option, const std::string& text) {
  if (const auto value = parse_enum<E>(text)) return *value;
  throw Failure(FailureKind::usage,
                msg("{1} needs one of {2}, not ‘{3}’.", option,
                    joined(enum_texts<E> | std::views::transform(&EnumText::name)), text));
}

/// Where a plan is written that was named "acme": a name without an ending gets that of plans,
/// unless something is there that is called so. Throws Failure (usage) for another ending.
[[nodiscard]] std::filesystem::path plan_to_write(std::filesystem::path typed);
/// "acme.PDF" has the ending ".pdf": capitals (of ASCII) are no other letters.
[[nodiscard]] bool has_ending(const std::filesystem::path& path, std::string_view ending);
/// What people open by a click is known by its ending: throws Failure (usage) unless `output` has
/// one of these, such as ".pdf". A folder is left to be told of as such.
void require_ending(const std::filesystem::path& output,
                    std::initializer_list<std::string_view> endings);
/// Throws Failure (output) when there is a file already and `force` is not given, and whatever is
/// given when there is a pipe or a device, on whose other end nobody would get what is written.
void refuse_overwrite(const std::filesystem::path& path, bool force);
/// Likewise; and whatever is given, a report replaces no plan, which is a Failure (usage).
void refuse_report_over(const std::filesystem::path& path, bool force);

}  // namespace sightline
