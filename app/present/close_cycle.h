// What the step that closes a cycle asks and shows, and what it does in the end.
// Why: proposals, counts and what is missing are rules of the method, tested without a display.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/present/plan_words.h"
#include "app/present/session.h"
#include "model/catalog/catalog.h"
#include "model/edit/gestures_cycle.h"

namespace sightline {

/// The cycle that waits to be closed: the first that has begun, is not closed, and is not over with
/// everything decided. nullptr when there is none.
[[nodiscard]] const Cycle* cycle_to_close(const Plan& plan, Day today);

/// Where an action without a date goes that comes to mind today: into today's cycle or, once that
/// is closed, the next open one. nullptr for the backlog.
[[nodiscard]] const Cycle* cycle_for_new(const Plan& plan, Day today);

/// What has been decided so far.
struct ClosingForm {
  Id<Cycle> cycle;
  std::vector<ClosingChoice> choices;  ///< one for each open action, in the order of the rows
  std::string notes;

  bool operator==(const ClosingForm&) const = default;
};

/// To begin with: complete actions are done, those planned over several cycles continue, the others
/// roll. By focus area, then in the plan's order.
[[nodiscard]] ClosingForm propose_closing(const Plan& plan, Id<Cycle> cycle);
/// What can be chosen, in the order of the words; the last cycle leads to the backlog only.
[[nodiscard]] std::vector<Closing> closings(const Plan& plan, Id<Cycle> cycle);

struct ClosingRow {
  std::string title;
  std::string about;  ///< "Sales · Ada Byron · due 5 May 2026 · rolled once"
  std::string state;  ///< "late 6 days"
  WordTone tone = WordTone::neutral;
  std::size_t chosen = 0;   ///< in the view's words
  std::string reason_hint;  ///< blank when no reason is asked for

  bool operator==(const ClosingRow&) const = default;
};

struct ClosingView {
  std::string title;               ///< "Close cycle 2"
  std::string subtitle;            ///< "Apr–Jun 2026 · 3 of 12 done"
  std::string lead;                ///< what will happen, in a sentence or two
  std::string early;               ///< "The cycle has 12 more days, until 30 Jun 2026.", or blank
  std::vector<std::string> words;  ///< "done", "rolled" …
  std::vector<ClosingRow> rows;    ///< of the page
  std::string part;                ///< "Actions 41–80 of 1,700", or blank when they are one page
  std::string counts;              ///< "3 done · 2 rolled · 0 continued · 1 dropped"
  std::string missing;             ///< "Say why ‘Fair’ is dropped.", or blank
  /// The first of all choices that still needs a reason.
  std::optional<std::size_t> missing_row;
};

/// A team decides of as many at a time, and a window can show them at once.
inline constexpr std::size_t closing_page_rows = 32;
/// At least one.
[[nodiscard]] std::size_t closing_pages(const ClosingForm& form);

/// With the rows of one page, the first being 0; none behind the last one. Empty when the cycle was
/// removed.
[[nodiscard]] ClosingView closing_view(const Plan& plan, const ClosingForm& form, Day today,
                                       const Catalog& catalog, std::size_t page = 0);

/// Whether something was decided or typed that the proposal did not have.
[[nodiscard]] bool is_begun(const Plan& plan, const ClosingForm& form);

/// Closes the cycle as decided and tells so; or hands back why not, and nothing has changed.
[[nodiscard]] std::optional<Message> close_cycle(Session& session, const ClosingForm& form);

/// The cycle that was closed last; nullptr when all are open.
[[nodiscard]] const Cycle* cycle_to_reopen(const Plan& plan);
/// Opens it again, and tells what its closing left behind: actions that went on elsewhere.
void reopen_cycle(Session& session, Id<Cycle> cycle);
/// "Take 3 rolled actions back", or blank: the cycle is closed, or nothing can be taken back.
[[nodiscard]] std::string take_back_words(const Plan& plan, const Cycle& cycle,
                                          const Catalog& catalog);
/// Takes them back and tells which have been begun and stay.
void take_back_rolled(Session& session, Id<Cycle> cycle);

}  // namespace sightline
