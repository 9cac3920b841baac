// Worksheets: sheets to fill in by hand before a client is met, as templates describe them.
// Why: an editor words the questions of templates/worksheets; whoever prints them adds no rule.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/base/leaf.h"

namespace sightline {

/// What is known of an opportunity from the pipeline, and needs no pen.
enum class KnownField {
  none,
  name,
  owner,
  value,
  stage,
  created,
  expected_close,
  lead_source,
  net_new,
  today
};
template <>
inline constexpr auto enum_texts<KnownField> =
    std::array{EnumText("none", "nothing"),
               EnumText("name", "name"),
               EnumText("owner", "owner"),
               EnumText("value", "value"),
               EnumText("stage", "stage"),
               EnumText("created", "created"),
               EnumText("expected_close", "expected close"),
               EnumText("lead_source", "lead source"),
               EnumText("net_new", "net-new account"),
               EnumText("today", "today")};

/// All texts are message ids, for Catalog::term.
struct WorksheetPrompt {
  std::string label;
  KnownField field = KnownField::none;
  int lines = 0;                     ///< to write on; a known field has room of its own
  std::vector<std::string> choices;  ///< to tick, instead of lines

  bool operator==(const WorksheetPrompt&) const = default;
};

struct WorksheetSection {
  std::string title;
  std::string hint;
  std::vector<WorksheetPrompt> prompts;

  bool operator==(const WorksheetSection&) const = default;
};

struct WorksheetTemplate {
  std::string key;  ///< file name without .json: "qualification"
  std::string name;
  std::string description;
  std::string hint;
  std::vector<WorksheetSection> sections;
};

inline constexpr int most_worksheet_lines = 20;

/// The keys of folder/worksheets, by name of file.
[[nodiscard]] std::vector<std::string> worksheet_keys(const std::filesystem::path& templates);

/// Throws Failure{usage} naming the worksheets that are there when this one is not; Failure{input}
/// for a file that is broken, has an unknown field, no section, a prompt without a label, or one
/// with nothing to fill in.
[[nodiscard]] WorksheetTemplate load_worksheet(const std::filesystem::path& templates,
                                               const std::string& key);

}  // namespace sightline
