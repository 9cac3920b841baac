#include "app/cli/audience_arguments.h"

#include <algorithm>
#include <string_view>

#include "app/cli/arguments.h"

namespace sightline {

namespace {

void include(const std::string& part, AudienceOptions& audience) {
  const auto* const named =
      std::ranges::find(audience_parts, std::string_view(part), &AudiencePart::name);
  if (named == audience_parts.end()) {
    throw Failure(FailureKind::usage,
                  msg("--include needs exit-terms, net-worth, pay, personal-standards or findings, "
                      "not ‘{1}’.",
                      part));
  }
  audience.*(named->shown) = true;
}

}  // namespace

bool is_includable(const std::string& word) {
  return std::ranges::find(audience_parts, std::string_view(word), &AudiencePart::name) !=
         audience_parts.end();
}

void add_audience_options(Usage& usage, AudienceArguments& arguments) {
  usage.option("--audience", &arguments.audience, msg("leadership, board, lender or company"));
  usage.option("--include", &arguments.include,
               msg("What they see beyond that, with commas between: exit-terms, net-worth, pay, "
                   "personal-standards, findings"));
}

AudienceOptions audience_options(const AudienceArguments& arguments) {
  AudienceOptions audience;
  audience.audience = name_argument<Audience>("--audience", arguments.audience);
  for (const auto& part : arguments.include) include(part, audience);
  return audience;
}

}  // namespace sightline
