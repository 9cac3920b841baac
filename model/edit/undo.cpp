#include "model/edit/undo.h"

#include <cstdint>
#include <numeric>
#include <tuple>
#include <utility>

#include "model/edit/apply.h"
#include "model/edit/history.h"

namespace sightline {
namespace {

/// What a copy of a value takes beside its own sizeof, boxes counted as the pointers they are.
template <class T>
std::size_t heap_bytes(const T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    return value.capacity();
  } else if constexpr (is_list<T>) {
    std::size_t bytes = value.size() * sizeof(typename T::value_type);
    for (const auto& element : value) bytes += heap_bytes(element);
    return bytes;
  } else if constexpr (is_series<T>) {
    constexpr std::size_t node = 64;
    return value.values().size() * node;
  } else if constexpr (Described<T>) {
    std::size_t bytes = 0;
    each_field<T>([&](const auto& field) { bytes += heap_bytes(value.*field.at); });
    return bytes;
  } else {
    return 0;
  }
}

/// What a value needs at least when it is written.
std::size_t written_size(const ChangeValue& value) {
  std::size_t room = SIZE_MAX;
  std::ignore = value.has_room(room);
  return SIZE_MAX - room;
}

/// What an edit adds to memory beside the copy: the elements it replaces stay alive in the past.
std::size_t replaced_bytes(const Edit& edit) {
  return std::accumulate(edit.changes.begin(), edit.changes.end(), std::size_t{0},
                         [](std::size_t sum, const Change& change) {
                           return sum + 4 * written_size(change.before) + sizeof(Action);
                         });
}

}  // namespace

UndoStep step_of(const Document& before, const Edit& edit, std::optional<HistoryEntry> entry) {
  auto after = apply(before, edit);
  if (entry) after = noted(before, std::move(after), edit, *std::move(entry));
  return {std::move(after), edit.message, replaced_bytes(edit)};
}

Undo::Undo(Document opened, UndoLimits limits)
    : limits_(limits), now_{std::move(opened), 0, 0, {}} {}

bool Undo::perform(const Edit& edit, std::optional<HistoryEntry> entry) {
  if (edit.empty()) return false;
  take(step_of(now_.document, edit, std::move(entry)));
  return true;
}

void Undo::take(UndoStep step) {
  future_.clear();
  now_.label = std::move(step.label);
  now_.bytes = sizeof(Document) + heap_bytes(now_.document) + step.replaced;
  past_.push_back(std::move(now_));
  now_ = {std::move(step.after), ++last_state_, 0, {}};
  forget_oldest();
}

void Undo::forget_oldest() {
  while (past_.size() > 1 && (past_.size() > limits_.steps || estimated_bytes() > limits_.bytes))
    past_.pop_front();
}

std::size_t Undo::estimated_bytes() const {
  const auto add = [](std::size_t sum, const Snapshot& step) { return sum + step.bytes; };
  return std::accumulate(past_.begin(), past_.end(),
                         std::accumulate(future_.begin(), future_.end(), std::size_t{0}, add), add);
}

std::optional<Message> Undo::undo_label() const {
  return past_.empty() ? std::nullopt : std::optional(past_.back().label);
}

std::optional<Message> Undo::redo_label() const {
  return future_.empty() ? std::nullopt : std::optional(future_.back().label);
}

bool Undo::undo() {
  if (past_.empty()) return false;
  auto before = std::move(past_.back());
  past_.pop_back();
  now_.label = before.label;
  now_.bytes = before.bytes;
  future_.push_back(std::move(now_));
  now_ = std::move(before);
  return true;
}

bool Undo::redo() {
  if (future_.empty()) return false;
  auto after = std::move(future_.back());
  future_.pop_back();
  now_.label = after.label;
  now_.bytes = after.bytes;
  past_.push_back(std::move(now_));
  now_ = std::move(after);
  return true;
}

}  // namespace sightline
