#include "app/cli/audience_arguments.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

#include "app/cli/arguments.h"
#include "app/cli/text_table.h"
#include "reports/short_words.h"

namespace sightline {

namespace {

struct Part {
  std::string_view name;
  bool AudienceOptions::*shown;
};
constexpr std::array<Part, 5> parts{{{"exit-terms", &AudienceOptions::exit_terms},
                                     {"net-worth", &AudienceOptions::net_worth},
                                     {"pay", &AudienceOptions::pay},
                                     {"personal-standards", &AudienceOptions::personal_standards},
                                     {"findings", &AudienceOptions::findings}}};

void include(const std::string& part, AudienceOptions& audience) {
  const auto* const named = std::ranges::find(parts, std::string_view(part), &Part::name);
  if (named == parts.end()) {
    throw Failure(FailureKind::usage,
                  msg("--include needs exit-terms, net-worth, pay, personal-standards or findings, "
                      "not ‘{1}’.",
                      part));
  }
  audience.*(named->shown) = true;
}

std::size_t count_of(const LeftOut& out) { return out.actions + out.decisions; }

/// The parts that take in what they may, and no others; blank where none helps.
Message way_in(const Document& document, const AudienceOptions& audience) {
  auto most = audience;
  for (const auto& part : parts) most.*(part.shown) = true;
  const auto least = count_of(left_out(document, most));
  if (least == count_of(left_out(document, audience))) return {};
  std::string words;
  for (const auto& part : parts) {
    if (audience.*(part.shown)) continue;
    auto without = most;
    without.*(part.shown) = false;
    if (count_of(left_out(document, without)) == least)
      most = without;
    else
      words += (words.empty() ? "" : ",") + std::string(part.name);
  }
  return least == 0 ? msg("With --include {1} nothing of it is left out.", words)
                    : msg("With --include {1} less of it is left out.", words);
}

}  // namespace

bool is_includable(const std::string& word) {
  return std::ranges::find(parts, std::string_view(word), &Part::name) != parts.end();
}

void add_audience_options(Usage& usage, AudienceArguments& arguments) {
  usage.option("--audience", &arguments.audience, msg("leadership, board, lender or company"));
  usage.option("--include", &arguments.include,
               msg("What they see beyond that, with commas between: exit-terms, net-worth, pay, "
                   "personal-standards, findings"));
}

std::string left_out_text(const Document& document, const AudienceOptions& audience,
                          const Catalog& catalog, std::optional<Day> today) {
  const auto text = left_out_words(document, audience, catalog, today);
  if (text.empty()) return text;
  const auto way = way_in(document, audience);
  return way.empty() ? text : text + " " + catalog.text(way);
}

void tell_left_out(const Document& document, const AudienceOptions& audience, Console& console,
                   std::optional<Day> today) {
  const auto text = left_out_text(document, audience, console.catalog, today);
  if (!text.empty()) warn(text, console);
}

AudienceOptions audience_options(const AudienceArguments& arguments) {
  AudienceOptions audience;
  audience.audience = name_argument<Audience>("--audience", arguments.audience);
  for (const auto& part : arguments.include) include(part, audience);
  return audience;
}

}  // namespace sightline
