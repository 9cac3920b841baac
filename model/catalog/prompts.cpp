#include "model/catalog/prompts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/catalog/starter_file.h"

namespace sightline {

template <>
inline constexpr auto fields<PartPrompt> =
    FieldList{Field("part", &PartPrompt::part, "part", Topic::open),
              Field("label", &PartPrompt::label, "label", Topic::open),
              Field("hint", &PartPrompt::hint, "hint", Topic::open)};
template <>
inline constexpr auto fields<QuestionPrompt> =
    FieldList{Field("key", &QuestionPrompt::key, "key", Topic::open),
              Field("title", &QuestionPrompt::title, "title", Topic::open),
              Field("question", &QuestionPrompt::question, "question", Topic::open),
              Field("hint", &QuestionPrompt::hint, "hint", Topic::open),
              Field("good", &QuestionPrompt::good, "good answers", Topic::open),
              Field("good_example", &QuestionPrompt::good_example, "good example", Topic::open),
              Field("bad_example", &QuestionPrompt::bad_example, "bad example", Topic::open),
              Field("ask", &QuestionPrompt::ask, "worth asking", Topic::open),
              Field("parts", &QuestionPrompt::parts, "parts", Topic::open)};

namespace {

constexpr std::uintmax_t max_prompt_bytes = 1'000'000;
constexpr std::array<std::string_view, 4> question_keys = {"organization", "success", "reputation",
                                                           "goal"};

[[noreturn]] void broken_prompts(const std::filesystem::path& file, const Message& why) {
  throw Failure{FailureKind::input, msg("The prompts in {1} have a mistake: {2} Mend the file, or "
                                        "install Sightline again.",
                                        file.string(), why)};
}

}  // namespace

std::vector<QuestionPrompt> load_prompts(const std::filesystem::path& folder) {
  const auto file = folder / "prompts" / "vision.json";
  const auto json = read_starter(file, max_prompt_bytes);
  std::vector<QuestionPrompt> questions;
  try {
    questions = from_json<std::vector<QuestionPrompt>>(json.value("questions", Json::array()));
  } catch (const Failure& failure) {
    broken_prompts(file, failure.message());
  }
  if (!std::ranges::equal(questions, question_keys, {}, &QuestionPrompt::key))
    broken_prompts(
        file, msg("It has to ask the four questions organization, success, reputation and goal."));
  const auto incomplete = [](const QuestionPrompt& question) {
    return question.question.empty() || question.title.empty() || question.parts.empty();
  };
  if (std::ranges::any_of(questions, incomplete))
    broken_prompts(file, msg("A question is without its title, its wording or its parts."));
  return questions;
}

}  // namespace sightline
