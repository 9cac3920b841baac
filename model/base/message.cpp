#include "model/base/message.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sightline {

namespace {

Arg whole(ArgKind kind, std::int64_t value) { return {kind, {}, value, 0}; }
Arg real(ArgKind kind, double value) { return {kind, {}, 0, value}; }

std::string plain_arg(const Arg& value) {
  switch (value.kind) {
    case ArgKind::text:
    case ArgKind::term:
    case ArgKind::day:
    case ArgKind::month:
      return value.text;
    case ArgKind::count:
      return fmt::format("{}", value.whole);
    case ArgKind::number:
      return fmt::format("{}", value.real);
    case ArgKind::percent:
      return fmt::format("{:.1f} %", value.real * 100);
    case ArgKind::fte:
      return fmt::format("{}", to_units(Fte{value.whole}));
    case ArgKind::money:
      return fmt::format("{} {:.0f}", value.text,
                         std::round(to_units(Money{value.whole}, Currency{value.text})));
  }
  return {};
}

}  // namespace

Arg arg(std::string_view text) { return {ArgKind::text, std::string{text}, 0, 0}; }
Arg arg(const std::string& text) { return arg(std::string_view{text}); }
Arg arg(const char* text) { return arg(std::string_view{text}); }
Arg arg(double number) { return real(ArgKind::number, number); }
Arg arg(Percent percent) { return real(ArgKind::percent, percent.fraction); }
Arg arg(Fte headcount) { return whole(ArgKind::fte, headcount.hundredths); }
Arg arg(Day day) { return {ArgKind::day, to_text(day), 0, 0}; }
Arg arg(Month month) { return {ArgKind::month, to_text(month), 0, 0}; }
Arg arg(const Arg& ready) { return ready; }
Arg arg(const Message& sentence) {
  return {ArgKind::text, plain_text(sentence), 0, 0, std::make_shared<const Message>(sentence)};
}
Arg arg(Money amount, const Currency& currency) {
  return {ArgKind::money, currency.code, amount.minor, 0};
}
Arg term(std::string_view id) { return {ArgKind::term, std::string{id}, 0, 0}; }

Failure::Failure(FailureKind kind, Message message)
    : std::runtime_error(plain_text(message)), kind_(kind), message_(std::move(message)) {}

std::string plain_text(const Message& message) {
  const auto count = std::ranges::find(message.args, ArgKind::count, &Arg::kind);
  const bool many = !message.plural.empty() && count != message.args.end() && count->whole != 1;
  const std::string& pattern = many ? message.plural : message.id;
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool placeholder = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                             pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
    if (!placeholder) {
      text += pattern[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[i + 1] - '1');
    if (index < message.args.size()) text += plain_arg(message.args[index]);
    i += 2;
  }
  return text;
}

}  // namespace sightline
