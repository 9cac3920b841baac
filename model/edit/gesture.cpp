#include "model/edit/gesture.h"

#include <cmath>

#include "model/document_json.h"
#include "model/edit/diff.h"

namespace sightline {
namespace {

bool touches(const Change& change, const std::string& example) {
  if (change.kind == ChangeKind::move) return false;
  return is_at_or_below(change.path, example) || is_at_or_below(example, change.path);
}

}  // namespace

Edit make_edit(const Document& before, Message label,
               const std::function<void(Document&)>& mutate) {
  auto after = before;
  mutate(after);
  Edit edit{std::move(label), diff(before, after)};
  const auto& marks = before.plan.examples;
  auto& left = after.plan.examples;
  if (marks.empty() || left != marks) return edit;
  std::erase_if(left, [&](const std::string& mark) {
    return std::ranges::any_of(edit.changes, [&](const auto& c) { return touches(c, mark); });
  });
  if (left != marks)
    edit.changes.push_back({ChangeKind::set, "/plan/examples", to_json(marks), to_json(left), {}});
  return edit;
}

void refuse(Message why) { throw Failure(FailureKind::input, std::move(why)); }

namespace detail {

void refuse_missing() {
  throw Failure(FailureKind::input,
                msg("This part of the plan was removed meanwhile. Look at the plan as it is now."));
}

}  // namespace detail

std::string clean_line(std::string_view typed) {
  auto text = to_valid_text(typed);
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return std::string(trimmed(text));
}

std::string clean_text(std::string_view typed) { return to_valid_text(typed); }

Percent clamped(Percent percent) {
  if (std::isnan(percent.fraction)) return {};
  return {std::clamp(percent.fraction, 0.0, 1.0)};
}

}  // namespace sightline
