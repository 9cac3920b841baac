#include "app/present/frame_presenter.h"

#include "app/present/close_cycle.h"
#include "model/derive/audience_copy.h"
#include "model/derive/progress.h"
#include "model/derive/review.h"
#include "model/find.h"

namespace sightline {
namespace {

Message plan_line(const Document& document) {
  const auto& plan = document.plan;
  const auto& title = plan.organization.plan_title;
  const auto& name = plan.organization.name;
  const auto shown = name.empty() ? arg(term("Untitled plan")) : arg(name);
  const auto line =
      title.empty() ? msg("{1} · 18-month plan", shown) : msg("{1} · {2}", shown, title);
  const auto audience = copied_for(document);
  return audience ? msg("{1} · copy for: {2}", line, *audience) : line;
}

std::string cycle_line(const Session& session, const Catalog& catalog) {
  const auto& plan = session.plan();
  const Day today = session.today();
  if (const auto outside = outside_plan(plan, today)) return catalog.text(*outside);
  const auto at = cycle_day(plan, today);
  if (!at) return {};
  return catalog.text(msg("Cycle {1} of {2} · {3} · day {4} of {5}", at->number, plan.cycles.size(),
                          catalog.month_range(at->cycle->start, at->cycle->last_month()), at->day,
                          at->days));
}

Message saved_line(const Session& session) {
  if (session.is_read_only()) return msg("Open to be read only");
  if (session.file_news() == FileNews::gone) return msg("Not on disk any more");
  if (session.file_news() == FileNews::changed) return msg("Changed on disk");
  if (session.is_dirty()) {
    return session.path() ? msg("Unsaved changes") : msg("Not saved yet");
  }
  return session.path() ? msg("All changes saved") : msg("New plan");
}

/// The state of the file, and whether it asks for a passphrase.
std::string saved_words(const Session& session, const Catalog& catalog) {
  const auto saved = catalog.text(saved_line(session));
  return session.key() ? catalog.text(msg("{1} · with a passphrase", saved)) : saved;
}

Message title_line(const Session& session, const std::string& name) {
  if (session.is_read_only()) return msg("{1} (read only) – Sightline", name);
  return session.is_dirty() ? msg("{1} (not saved) – Sightline", name)
                            : msg("{1} – Sightline", name);
}

Message baseline_line(const Document& document) {
  const auto* baseline = reference_baseline(document);
  if (!baseline) return msg("Not approved yet");
  return msg("Baseline {1} · agreed {2}", baseline->number, baseline->agreed_on);
}

}  // namespace

FrameView frame_view(const Session& session, const Catalog& catalog) {
  const auto name = catalog.text(session.display_name());
  const auto& findings = session.findings().open;
  const auto* cycle = cycle_of(session.plan(), session.today());
  const int late = (cycle ? count_actions(session.plan(), cycle->id, session.today()).late : 0) +
                   static_cast<int>(late_elsewhere(session.plan(), cycle, session.today()).size());
  const auto* waiting = cycle_to_close(session.plan(), session.today());
  const auto* closed = cycle_to_reopen(session.plan());
  const auto undo = session.undo_label();
  const auto redo = session.redo_label();
  return {
      .title = catalog.text(title_line(session, name)),
      .plan = catalog.text(plan_line(session.document())),
      .cycle = cycle_line(session, catalog),
      .saved = saved_words(session, catalog),
      .baseline = catalog.text(baseline_line(session.document())),
      .findings =
          catalog.text(findings.empty() ? msg("No findings")
                                        : msg_n("{1} finding", "{1} findings", findings.size())),
      .late = late,
      .late_spoken = catalog.text(msg_n("{1} late action", "{1} late actions", late)),
      .undo = catalog.text(undo.empty() ? msg("Undo") : msg("Undo “{1}”", catalog.text(undo))),
      .redo = catalog.text(redo.empty() ? msg("Redo") : msg("Redo “{1}”", catalog.text(redo))),
      .close =
          catalog.text(waiting ? msg("&Close cycle {1}…", cycle_number(session.plan(), waiting->id))
                               : msg("&Close cycle…")),
      .to_close = waiting ? std::optional(waiting->id) : std::nullopt,
      .reopen =
          catalog.text(closed ? msg("&Reopen cycle {1}", cycle_number(session.plan(), closed->id))
                              : msg("&Reopen cycle")),
      .to_reopen = closed ? std::optional(closed->id) : std::nullopt};
}

}  // namespace sightline
