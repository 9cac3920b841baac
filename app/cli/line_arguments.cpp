#include "app/cli/line_arguments.h"

#include "app/cli/import_arguments.h"
#include "model/base/nearest.h"
#include "model/intake/actuals_words.h"
#include "model/intake/folded.h"
#include "model/intake/line_finder.h"

namespace sightline {
namespace {

bool is_line(const FoundLine& found) {
  return found.meaning == LineMeaning::line || found.meaning == LineMeaning::department ||
         found.meaning == LineMeaning::both;
}

std::string meaning_argument(const std::string& line, const Plan& plan, const LineMatch& match,
                             const Console& console) {
  const auto found = match.find(line, {});
  if (found.meaning == LineMeaning::line || found.meaning == LineMeaning::department)
    return meaning_of(found.line);
  if (found.meaning == LineMeaning::both)
    throw Failure(FailureKind::usage,
                  msg("--line: ‘{1}’ is a specialty area and a department. Say ‘revenue {1}’ or "
                      "‘headcount {1}’.",
                      line));
  std::vector<std::string> known;
  for (const auto& one : lines_with_actuals(plan))
    known.push_back(line_label(plan, one, console.catalog));
  throw Failure(FailureKind::usage, msg("--line: the plan has no line ‘{1}’. It has {2}.", line,
                                        likeliest_names(std::move(known), line)));
}

}  // namespace

void declare_lines(Usage& usage, LineArguments& arguments) {
  usage.repeated(
      "--line", arguments.lines,
      msg("What an unknown name is: \"NAME IN FILE=LINE OF THE PLAN\"; remembered. Several of "
          "one line are added up"));
  usage.repeated("--ignore", arguments.ignored, msg("A name to leave out for good; remembered"));
}

NameMeanings names_of(const LineArguments& arguments, const Plan& plan, const Console& console) {
  NameMeanings names;
  for (const auto& name : arguments.ignored) {
    if (folded(name).empty())
      throw Failure(FailureKind::usage,
                    msg("--ignore needs a name as it stands in the file, not ‘{1}’.", name));
    names[folded(name)] = {name, std::string(left_out_meaning)};
  }
  if (arguments.lines.empty()) return names;
  const auto words = load_import_words(console.templates);
  const LineMatch match(plan, words);
  const auto is_said_line = [&](const std::string&, const std::string& line) {
    return line.empty() || is_line(match.find(line, {}));
  };
  for (const auto& typed : arguments.lines) {
    const auto [name, line] = two_sides("--line", typed, is_said_line);
    names[folded(name)] = {
        name, line.empty() ? std::string{} : meaning_argument(line, plan, match, console)};
  }
  return names;
}

}  // namespace sightline
