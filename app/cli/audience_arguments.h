// Audience arguments: who a report is for and how it is printed, as typed on the command line.
// Why: every command that writes for readers asks for them by the same words.
#pragma once

#include <string>
#include <vector>

#include "app/cli/console.h"
#include "app/cli/usage.h"
#include "model/catalog/catalog.h"
#include "model/derive/audience.h"
#include "model/document.h"

namespace sightline {

struct AudienceArguments {
  std::string audience = name_of(Audience::leadership);
  std::vector<std::string> include;
};

/// True for a word that --include takes.
[[nodiscard]] bool is_includable(const std::string& word);

/// --audience and --include.
void add_audience_options(Usage& usage, AudienceArguments& arguments);

/// left_out_words, and which --include takes some or all of it in; blank when nothing is left out.
[[nodiscard]] std::string left_out_text(const Document& document, const AudienceOptions& audience,
                                        const Catalog& catalog, std::optional<Day> today = {});

/// Says how many actions and decisions the reader doesn't get, and how many of a day's findings; to
/// whoever hands something out.
void tell_left_out(const Document& document, const AudienceOptions& audience, Console& console,
                   std::optional<Day> today = {});

/// Throws Failure (usage) for a word nobody knows.
[[nodiscard]] AudienceOptions audience_options(const AudienceArguments& arguments);

}  // namespace sightline
