// Usage: what a command is called, what it takes and what it is for, as its file declares them.
// Why: only this room's command line knows the library that parses; its header costs each file that
// includes it five seconds to compile.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "model/base/message.h"
#include "model/catalog/catalog.h"

namespace CLI {
class App;
}

namespace sightline {

/// Where the word that was typed goes. Lists of texts may be typed with commas.
using Typed = std::variant<std::string*, std::filesystem::path*, std::vector<std::string>*,
                           std::vector<std::filesystem::path>*, double*>;

/// --language, which stands before a command or behind it.
[[nodiscard]] Message language_help();

class Usage {
 public:
  /// Every command has --language, which goes to `language`. What is said of it is said in the
  /// language of the catalog, which outlives this.
  Usage(CLI::App& line, std::string& language, const Catalog& catalog)
      : line_(line), language_(language), catalog_(catalog) {}

  /// Comes first. `example` is a whole line to type.
  void about(const char* name, const Message& purpose, const char* example);
  /// A name without dashes stands for a word by its position. What the value holds already is told
  /// as the default.
  void option(const char* name, Typed value, const Message& help);
  void required(const char* name, Typed value, const Message& help);
  /// May be typed several times; commas belong to what is typed.
  void repeated(const char* name, std::vector<std::string>& values, const Message& help);
  /// A whole number; any other is refused.
  void number(const char* name, int& value, int least, int most, const Message& help);
  void flag(const char* name, bool& value, const Message& help);
  /// Sets `given` when the option was typed, be it with nothing in it. It is declared before.
  void note(const char* name, bool& given);
  /// Whoever types both is told that they contradict each other. Both are declared before.
  void exclude(const char* one, const char* other);
  /// Comes last. Called when this command is the one that was typed.
  void when_chosen(const std::function<void()>& call);

 private:
  CLI::App& line_;
  std::string& language_;
  const Catalog& catalog_;
  CLI::App* command_ = nullptr;
};

}  // namespace sightline
