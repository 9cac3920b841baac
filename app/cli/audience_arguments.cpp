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

void tell_left_out(const Document& document, const AudienceOptions& audience, Console& console,
                   std::optional<Day> today) {
  const auto text = left_out_words(document, audience, console.catalog, today);
  if (!text.empty()) warn(text, console);
}

AudienceOptions audience_options(const AudienceArguments& arguments) {
  AudienceOptions audience;
  audience.audience = name_argument<Audience>("--audience", arguments.audience);
  for (const auto& part : arguments.include) include(part, audience);
  return audience;
}

}  // namespace sightline
