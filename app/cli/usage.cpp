#include "app/cli/usage.h"

#include <CLI/CLI.hpp>

namespace sightline {

namespace {

CLI::Option* add(CLI::App& command, const char* name, const Typed& typed, const char* help) {
  return std::visit(
      [&]<class T>(T* value) {
        auto* option = command.add_option(name, *value, help);
        if constexpr (std::is_same_v<T, double>) {
          option->capture_default_str();
        } else {
          if (!value->empty()) option->capture_default_str();
          if constexpr (std::is_same_v<T, std::vector<std::string>>)
            option->delimiter(',')->allow_extra_args(false);
        }
        return option;
      },
      typed);
}

}  // namespace

void Usage::about(const char* name, const char* purpose, const char* example) {
  command_ = line_.add_subcommand(name, purpose);
  command_->footer(std::string("Example: ") + example);
}

void Usage::option(const char* name, Typed value, const char* help) {
  add(*command_, name, value, help);
}

void Usage::required(const char* name, Typed value, const char* help) {
  add(*command_, name, value, help)->required();
}

void Usage::repeated(const char* name, std::vector<std::string>& values, const char* help) {
  command_->add_option(name, values, help)->allow_extra_args(false);
}

void Usage::number(const char* name, int& value, int least, int most, const char* help) {
  auto* option = command_->add_option(name, value, help)->check(CLI::Range(least, most));
  if (value != 0) option->capture_default_str();
}

void Usage::flag(const char* name, bool& value, const char* help) {
  command_->add_flag(name, value, help);
}

void Usage::note(const char* name, bool& given) {
  command_->get_option(name)->each([&given](const std::string&) { given = true; });
}

void Usage::exclude(const char* one, const char* other) {
  command_->get_option(one)->excludes(command_->get_option(other));
}

void Usage::when_chosen(const std::function<void()>& call) {
  option("--language", &language_,
         "Its code, such as de; a wrong one names them all (that of LANGUAGE or LANG, else "
         "English)");
  command_->callback(call);
}

}  // namespace sightline
