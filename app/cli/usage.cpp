#include "app/cli/usage.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <optional>

#include "app/cli/help.h"

namespace sightline {

namespace {

template <class Number>
std::optional<Number> typed_number(const std::string& typed) {
  Number number{};
  const auto* const end = typed.data() + typed.size();
  const auto [stopped, error] = std::from_chars(typed.data(), end, number);
  return error == std::errc{} && stopped == end ? std::optional(number) : std::nullopt;
}

CLI::Option* add_number(CLI::App& command, const char* name, double* value) {
  auto* option = command.add_option_function<std::string>(name, [=](const std::string& typed) {
    const auto number = typed_number<double>(typed);
    if (!number)
      throw Failure(FailureKind::usage,
                    msg("{1} needs a number such as 1.5, not ‘{2}’.", name, typed));
    *value = *number;
  });
  return option->type_name("NUMBER")->default_str(std::to_string(static_cast<int>(*value)));
}

/// Files are named; where a script's variable is blank, or somebody means a pipe, that is told.
void require_name(const std::string& called, const std::string& typed) {
  if (typed.empty())
    throw Failure(FailureKind::usage, msg("{1} is blank. Say the name of a file.", called));
  if (typed == "-")
    throw Failure(FailureKind::usage,
                  msg("{1} needs the name of a file, not ‘-’. A file that is called so is typed as "
                      "‘./-’.",
                      called));
}

CLI::Option* add(CLI::App& command, const char* name, const Typed& typed, const Catalog& catalog) {
  return std::visit(
      [&]<class T>(T* value) {
        if constexpr (std::is_same_v<T, double>) {
          return add_number(command, name, value);
        } else {
          auto* option = command.add_option(name, *value);
          if (!value->empty()) option->capture_default_str();
          if constexpr (std::is_same_v<T, std::filesystem::path> ||
                        std::is_same_v<T, std::vector<std::filesystem::path>>)
            option->each([called = placeholder(option->get_name(), catalog)](
                             const std::string& each) { require_name(called, each); });
          if constexpr (std::is_same_v<T, std::vector<std::string>>)
            option->delimiter(',')->allow_extra_args(false);
          return option;
        }
      },
      typed);
}

}  // namespace

Message language_help() {
  return msg(
      "Its code, such as de; a wrong one names them all (that of LANGUAGE or LANG, else English)");
}

void Usage::about(const char* name, const Message& purpose, const char* example) {
  command_ = line_.add_subcommand(name, catalog_.text(purpose));
  command_->footer(example);
}

void Usage::option(const char* name, Typed value, const Message& help) {
  add(*command_, name, value, catalog_)->description(catalog_.text(help));
}

void Usage::required(const char* name, Typed value, const Message& help) {
  add(*command_, name, value, catalog_)->description(catalog_.text(help))->required();
}

void Usage::repeated(const char* name, std::vector<std::string>& values, const Message& help) {
  command_->add_option(name, values, catalog_.text(help))->allow_extra_args(false);
}

void Usage::number(const char* name, int& value, int least, int most, const Message& help) {
  // By its long name, as it is called wherever it is told of.
  const std::string called = std::string(name).substr(std::string(name).find("--"));
  auto* option = command_->add_option_function<std::string>(
      name,
      [&value, called, least, most](const std::string& typed) {
        const auto number = typed_number<int>(typed);
        if (!number || *number < least || *number > most)
          throw Failure(FailureKind::usage,
                        msg("{1} needs a whole number from {2} to {3}, not ‘{4}’.", called, least,
                            most, typed));
        value = *number;
      },
      catalog_.text(help));
  option->type_name("NUMBER");
  if (value != 0) option->default_str(std::to_string(value));
}

void Usage::flag(const char* name, bool& value, const Message& help) {
  command_->add_flag(name, value, catalog_.text(help));
}

void Usage::note(const char* name, bool& given) {
  command_->get_option(name)->each([&given](const std::string&) { given = true; });
}

void Usage::exclude(const char* one, const char* other) {
  command_->get_option(one)->excludes(command_->get_option(other));
}

void Usage::when_chosen(const std::function<void()>& call) {
  option("--language", &language_, language_help());
  command_->callback(call);
}

}  // namespace sightline
