// Messages: sentences for people, kept as an id and arguments until somebody knows the reader's
// language. Why: a plan book may be in another language than the window, and a file outlives both;
// so text is made last, by a Catalog.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/calendar.h"
#include "model/base/money.h"

namespace sightline {

enum class ArgKind { text, term, count, number, money, percent, fte, day, month };

/// One argument of a message. Which members count depends on the kind:
/// text (as typed) and term (an id that is translated itself): `text`; count, money (minor units),
/// fte (hundredths): `whole`, money's currency code in `text`; number, percent (fraction): `real`;
/// day and month: ISO form in `text`.
struct Arg {
  ArgKind kind = ArgKind::text;
  std::string text;
  std::int64_t whole = 0;
  double real = 0;

  bool operator==(const Arg&) const = default;
};

/// `id` is the English sentence with {1}, {2} … for the arguments. With `plural` not empty, the
/// first count argument chooses between `id` (one) and `plural`.
struct Message {
  std::string id;
  std::string plural;
  std::vector<Arg> args;

  bool operator==(const Message&) const = default;
  [[nodiscard]] bool empty() const { return id.empty(); }
};

[[nodiscard]] Arg arg(std::string_view text);
[[nodiscard]] Arg arg(const std::string& text);
[[nodiscard]] Arg arg(const char* text);
[[nodiscard]] Arg arg(int count);
[[nodiscard]] Arg arg(std::int64_t count);
[[nodiscard]] Arg arg(std::size_t count);
[[nodiscard]] Arg arg(double number);
[[nodiscard]] Arg arg(Percent percent);
[[nodiscard]] Arg arg(Fte headcount);
[[nodiscard]] Arg arg(Day day);
[[nodiscard]] Arg arg(Month month);
[[nodiscard]] Arg arg(const Arg& ready);
[[nodiscard]] Arg arg(Money amount, const Currency& currency);
/// A word that the catalog translates by itself, such as the label of a status.
[[nodiscard]] Arg term(std::string_view id);

/// msg("Set due date of ‘{1}’", action.title)
template <class... Args>
[[nodiscard]] Message msg(const char* id, const Args&... args) {
  return {id, {}, {arg(args)...}};
}

/// msg_n("{1} action is late", "{1} actions are late", count)
template <class... Args>
[[nodiscard]] Message msg_n(const char* one, const char* many, const Args&... args) {
  return {one, many, {arg(args)...}};
}

/// What went wrong decides the exit code of the command line (see DESIGN of exit codes in
/// ARCHITECTURE.md).
enum class FailureKind { usage = 2, input = 3, output = 4 };

/// I/O that failed or a file that is broken: a sentence for a person, with what to do next. A bad
/// plan is never a Failure.
class Failure : public std::runtime_error {
 public:
  Failure(FailureKind kind, Message message);

  [[nodiscard]] const Message& message() const { return message_; }
  [[nodiscard]] FailureKind kind() const { return kind_; }

 private:
  FailureKind kind_;
  Message message_;
};

/// The message in English with plain ISO dates and ungrouped numbers: for logs, tests and what().
[[nodiscard]] std::string plain_text(const Message& message);

}  // namespace sightline
