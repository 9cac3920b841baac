// Messages: sentences for people, kept as an id and arguments until somebody knows the reader's
// language. Why: a plan book may be in another language than the window, and a file outlives both;
// so text is made last, by a Catalog.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/calendar.h"
#include "model/base/money.h"

namespace sightline {

struct Message;

enum class ArgKind { text, term, count, number, money, percent, fte, day, month };

/// One argument of a message. Which members count depends on the kind:
/// text (as typed) and term (an id that is translated itself): `text`; count, money (minor units),
/// fte (hundredths): `whole`, money's currency code in `text`; number, percent (fraction): `real`;
/// day and month: ISO form in `text`.
/// A sentence within a sentence is a text in English, for files, that has the `sentence` beside it.
struct Arg {
  ArgKind kind = ArgKind::text;
  std::string text;
  std::int64_t whole = 0;
  double real = 0;
  std::shared_ptr<const Message> sentence = nullptr;

  bool operator==(const Arg& other) const {
    return kind == other.kind && text == other.text && whole == other.whole && real == other.real;
  }
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
template <std::integral T>
[[nodiscard]] Arg arg(T count) {
  return {ArgKind::count, {}, static_cast<std::int64_t>(count), 0};
}
[[nodiscard]] Arg arg(double number);
[[nodiscard]] Arg arg(Percent percent);
[[nodiscard]] Arg arg(Fte headcount);
[[nodiscard]] Arg arg(Day day);
[[nodiscard]] Arg arg(Month month);
[[nodiscard]] Arg arg(const Arg& ready);
/// A whole sentence, or a part of one that is translated itself, such as the cause of a failure.
[[nodiscard]] Arg arg(const Message& sentence);
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

/// What went wrong decides the exit code of the command line (“Exit codes” in ARCHITECTURE.md).
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
