// How the severity of a finding looks: a symbol, a word and a colour.
// Why: Summary and Findings show it alike.
#pragma once

#include <string>

#include "reports/workbook/context.h"

namespace sightline::workbook {

[[nodiscard]] inline std::string severity_words(const Context& context, Severity severity) {
  const char* symbol = severity == Severity::error     ? "■ "
                       : severity == Severity::warning ? "▲ "
                                                       : "○ ";
  return symbol + context.word(label_of(severity));
}

[[nodiscard]] inline Look severity_look(Severity severity) {
  const Tone tone = severity == Severity::error     ? Tone::bad
                    : severity == Severity::warning ? Tone::warning
                                                    : Tone::neutral;
  return {.tone = tone, .below = Rule::hairline, .bold = true, .top = true};
}

}  // namespace sightline::workbook
