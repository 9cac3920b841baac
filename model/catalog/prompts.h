// Prompts: the questions of the vision interview, with what helps to answer them.
// Why: an editor words them in templates/prompts/vision.json; the window only shows them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/vision.h"

namespace sightline {

/// All texts are message ids, for Catalog::term.
struct PartPrompt {
  VisionPart part = VisionPart::revenue;
  std::string label;
  std::string hint;

  bool operator==(const PartPrompt&) const = default;
};

struct QuestionPrompt {
  std::string key;  ///< "organization", "success", "reputation", "goal"
  std::string title;
  std::string question;
  std::string hint;
  std::string good;  ///< what good answers have in common
  std::string good_example;
  std::string bad_example;
  std::vector<std::string> ask;  ///< questions worth asking
  std::vector<PartPrompt> parts;

  bool operator==(const QuestionPrompt&) const = default;
};

/// The four questions from folder/prompts/vision.json, in the order of the vision.
/// Throws Failure{input} when the file is missing or broken, or leaves out a question or a part.
[[nodiscard]] std::vector<QuestionPrompt> load_prompts(const std::filesystem::path& folder);

}  // namespace sightline
