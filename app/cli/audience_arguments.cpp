#include "app/cli/audience_arguments.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

#include "app/cli/arguments.h"
#include "app/cli/text_table.h"
#include "reports/short_words.h"

namespace sightline {

namespace {

void include(const std::string& part, AudienceOptions& audience) {
  const std::array<std::pair<const char*, bool*>, 5> parts{
      {{"exit-terms", &audience.exit_terms},
       {"net-worth", &audience.net_worth},
       {"pay", &audience.pay},
       {"personal-standards", &audience.personal_standards},
       {"findings", &audience.findings}}};
  const auto* const named =
      std::ranges::find_if(parts, [&](const auto& p) { return part == p.first; });
  if (named == parts.end()) {
    throw Failure(FailureKind::usage,
                  msg("--include needs exit-terms, net-worth, pay, personal-standards or findings, "
                      "not ‘{1}’.",
                      part));
  }
  *named->second = true;
}

}  // namespace

void add_audience_options(Usage& usage, AudienceArguments& arguments) {
  usage.option("--audience", &arguments.audience, "leadership, board, lender or company");
  usage.option("--include", &arguments.include,
               "What they see beyond that, with commas between: exit-terms, net-worth, pay, "
               "personal-standards, findings");
}

void tell_left_out(const Document& document, const AudienceOptions& audience, Console& console) {
  const auto text = left_out_words(document, audience, console.catalog);
  if (!text.empty()) warn(text, console);
}

AudienceOptions audience_options(const AudienceArguments& arguments) {
  AudienceOptions audience;
  audience.audience = name_argument<Audience>("--audience", arguments.audience);
  for (const auto& part : arguments.include) include(part, audience);
  return audience;
}

}  // namespace sightline
