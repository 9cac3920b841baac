#include "app/cli/misuse.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/cli/help.h"
#include "model/base/nearest.h"

namespace sightline {
namespace {

using Words = std::vector<std::string>;

template <class Error>
bool is_a(const CLI::ParseError& error) {
  return dynamic_cast<const Error*>(&error) != nullptr;
}

/// The command that was recognized, else the whole line.
const CLI::App& chosen_in(const CLI::App& line) {
  const auto chosen = line.get_subcommands();
  return chosen.empty() ? line : *chosen.front();
}

/// "--today" of "--today=2026-03-31".
std::string option_of(const std::string& word) { return word.substr(0, word.find('=')); }

bool is_option(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

/// The first word in the order of typing that nobody takes; blank without any. Behind "--" no word
/// is an option.
std::string first_left(const CLI::App& line, const Words& words, bool option) {
  const auto left = line.remaining(true);
  bool may_be_option = true;
  for (const auto& word : words) {
    if (word == "--") may_be_option = false;
    if ((may_be_option && is_option(word)) == option && std::ranges::find(left, word) != left.end())
      return word;
  }
  return {};
}

Message unknown_option(const CLI::App& chosen, const std::string& word) {
  Words names;
  for (const auto* option : chosen.get_options()) {
    for (const auto& name : option->get_snames()) names.push_back("-" + name);
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  }
  const auto option = option_of(word);
  constexpr std::size_t short_option = 2;
  if (option.size() > short_option && option.find('.') != std::string::npos)
    return msg("There is no option ‘{1}’. A file that is called so is typed as ‘./{1}’.", option);
  if (option.size() <= short_option) return msg("There is no option ‘{1}’.", option);
  if (const auto meant = probably_meant(names, option); !meant.empty())
    return msg("There is no option ‘{1}’. Did you mean ‘{2}’?", option, meant);
  return msg("There is no option ‘{1}’.", option);
}

/// Of what was recognized: what lacks, is there twice or contradicts another.
Message wrong_option(const CLI::App& chosen, const CLI::ParseError& error, const Catalog& catalog) {
  const auto called = [&](const CLI::Option& option) {
    return option.get_positional() ? placeholder(option.get_name(), catalog) : option.get_name();
  };
  const std::string said = error.what();
  for (const auto* option : chosen.get_options()) {
    const bool is_given = option->count() > 0;
    if (is_a<CLI::RequiredError>(error) && option->get_required() && !is_given)
      return msg("{1} is missing.", called(*option));
    if (is_a<CLI::ExcludesError>(error) && is_given)
      for (const auto* other : option->get_excludes())
        if (other->count() > 0)
          return msg("{1} and {2} contradict each other.", called(*option), called(*other));
    if (is_a<CLI::ArgumentMismatch>(error)) {
      if (option->count() > 1 && option->get_items_expected_max() == 1)
        return msg("{1} was given more than once.", called(*option));
      if (said.starts_with(option->get_name() + ":"))
        return msg("{1} needs something behind it.", called(*option));
    }
    if (is_a<CLI::ConversionError>(error) && is_given && option->get_items_expected_max() == 0)
      return msg("{1} takes nothing behind it.", called(*option));
  }
  return msg("The command line was not understood.");
}

}  // namespace

Message unknown_command(const CLI::App& line, const std::string& word) {
  Words names;
  for (const auto* command : line.get_subcommands({})) names.push_back(command->get_name());
  if (const auto meant = probably_meant(names, word); !meant.empty())
    return msg("There is no command ‘{1}’. Did you mean ‘{2}’?", word, meant);
  if (const auto alike = names_with_word_like(names, word); alike.size() == 2)
    return msg("There is no command ‘{1}’. Did you mean ‘{2}’ or ‘{3}’?", word, alike[0], alike[1]);
  return msg("There is no command ‘{1}’.", word);
}

Message misuse_words(const CLI::App& line, const CLI::ParseError& error, const Words& words,
                     const Catalog& catalog) {
  const auto& chosen = chosen_in(line);
  // A word that is mistyped makes others lack or be too many, so it comes first.
  if (const auto option = first_left(line, words, true); !option.empty())
    return unknown_option(chosen, option);
  const auto word = first_left(line, words, false);
  if (&chosen == &line)
    return word.empty() ? msg("A command is missing.") : unknown_command(line, word);
  const auto command = std::ranges::find(words, chosen.get_name());
  if (!word.empty() && std::find(words.begin(), command, word) != command)
    return msg("The command comes first: ‘sightline-cli {1} {2}’.", chosen.get_name(), word);
  if (!word.empty() && is_a<CLI::ExtrasError>(error)) return msg("‘{1}’ is a word too many.", word);
  return wrong_option(chosen, error, catalog);
}

}  // namespace sightline
