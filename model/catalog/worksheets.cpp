#include "model/catalog/worksheets.h"

#include <algorithm>
#include <system_error>

#include "model/base/joined.h"
#include "model/catalog/starter_file.h"

namespace sightline {

template <>
inline constexpr auto fields<WorksheetPrompt> =
    FieldList{Field("label", &WorksheetPrompt::label, "label", Topic::open),
              Field("field", &WorksheetPrompt::field, "known from the pipeline", Topic::open),
              Field("lines", &WorksheetPrompt::lines, "lines", Topic::open),
              Field("choices", &WorksheetPrompt::choices, "choices", Topic::open)};
template <>
inline constexpr auto fields<WorksheetSection> =
    FieldList{Field("title", &WorksheetSection::title, "title", Topic::open),
              Field("hint", &WorksheetSection::hint, "hint", Topic::open),
              Field("prompts", &WorksheetSection::prompts, "prompts", Topic::open)};

namespace {

constexpr std::uintmax_t max_worksheet_bytes = 1'000'000;
constexpr std::size_t most_choices = 8;

[[noreturn]] void broken_worksheet(const std::filesystem::path& file, const Message& why) {
  throw Failure{FailureKind::input,
                msg("The worksheet {1} has a mistake: {2} Mend the file, or install Sightline "
                    "again.",
                    file.string(), why)};
}

void require_fillable(const WorksheetPrompt& prompt, const std::filesystem::path& file) {
  if (prompt.label.empty()) broken_worksheet(file, msg("A prompt is without its label."));
  if (prompt.lines < 0 || prompt.lines > most_worksheet_lines)
    broken_worksheet(file, msg("‘{1}’ has {2} lines instead of 0 to {3}.", prompt.label,
                               prompt.lines, most_worksheet_lines));
  if (prompt.choices.size() > most_choices)
    broken_worksheet(file, msg("‘{1}’ has more than {2} choices.", prompt.label, most_choices));
  if (prompt.field == KnownField::none && prompt.lines == 0 && prompt.choices.empty())
    broken_worksheet(
        file,
        msg("‘{1}’ has neither lines nor choices, and no field it is known from.", prompt.label));
}

}  // namespace

std::vector<std::string> worksheet_keys(const std::filesystem::path& templates) {
  std::vector<std::string> keys;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(templates / "worksheets", ignored))
    if (entry.path().extension() == ".json") keys.push_back(entry.path().stem().string());
  std::ranges::sort(keys);
  return keys;
}

WorksheetTemplate load_worksheet(const std::filesystem::path& templates, const std::string& key) {
  const auto keys = worksheet_keys(templates);
  if (std::ranges::count(keys, key) == 0)
    throw Failure{FailureKind::usage,
                  msg("There is no worksheet ‘{1}’. These are there: {2}.", key, joined(keys))};
  const auto file = templates / "worksheets" / (key + ".json");
  const auto json = read_starter(file, max_worksheet_bytes);
  WorksheetTemplate sheet{.key = key,
                          .name = starter_text(json, "name", file),
                          .description = starter_text(json, "description", file),
                          .hint = json.contains("hint") ? starter_text(json, "hint", file) : "",
                          .sections = {}};
  for (const auto& [field, ignored] : json.items())
    if (field != "name" && field != "description" && field != "hint" && field != "sections")
      broken_worksheet(file, msg("Nobody knows what ‘{1}’ means.", field));
  try {
    sheet.sections =
        from_json<std::vector<WorksheetSection>>(json.value("sections", Json::array()));
  } catch (const Failure& failure) {
    broken_worksheet(file, failure.message());
  }
  if (sheet.sections.empty()) broken_worksheet(file, msg("It has no sections."));
  for (const auto& section : sheet.sections) {
    if (section.title.empty()) broken_worksheet(file, msg("A section is without its title."));
    for (const auto& prompt : section.prompts) require_fillable(prompt, file);
  }
  return sheet;
}

}  // namespace sightline
