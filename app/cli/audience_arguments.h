// Audience arguments: who a report is for and how it is printed, as typed on the command line.
// Why: every command that writes for readers asks for them by the same words.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/usage.h"
#include "model/derive/audience.h"

namespace sightline {

struct AudienceArguments {
  std::string audience = name_of(Audience::leadership);
  std::vector<std::string> include;
};

/// What --include names, and what that shows.
struct AudiencePart {
  std::string_view name;
  bool AudienceOptions::*shown;
};
inline constexpr std::array<AudiencePart, 5> audience_parts{
    {{"exit-terms", &AudienceOptions::exit_terms},
     {"net-worth", &AudienceOptions::net_worth},
     {"pay", &AudienceOptions::pay},
     {"personal-standards", &AudienceOptions::personal_standards},
     {"findings", &AudienceOptions::findings}}};

/// True for a word that --include takes.
[[nodiscard]] bool is_includable(const std::string& word);

/// --audience and --include.
void add_audience_options(Usage& usage, AudienceArguments& arguments);

/// Throws Failure (usage) for a word nobody knows.
[[nodiscard]] AudienceOptions audience_options(const AudienceArguments& arguments);

}  // namespace sightline
