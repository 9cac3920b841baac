#include "app/present/baseline_choice.h"

#include <utility>

#include "app/present/plan_words.h"
#include "model/base/joined.h"
#include "model/derive/provisional.h"
#include "model/edit/baseline_differences.h"
#include "model/edit/gestures_review.h"
#include "model/find.h"
#include "reports/tables_reviews.h"

namespace sightline {
namespace {

const Baseline* at(const Document& document, std::size_t place) {
  return place < document.baselines.size() ? &document.baselines[place] : nullptr;
}

std::vector<DifferenceGroup> groups_of(const Document& document, const BaselinePair& pair) {
  return baseline_differences(document, at(document, pair.before), at(document, pair.after));
}

}  // namespace

std::vector<HomeRow> baseline_rows(const Document& document, const Catalog& catalog) {
  std::vector<HomeRow> rows;
  for (const auto& baseline : document.baselines) {
    const auto names = joined(baseline.agreed_by);
    HomeRow row{.lead = catalog.text(msg("Baseline {1}", baseline.number)),
                .title = catalog.text(names.empty()
                                          ? msg("Agreed on {1}", baseline.agreed_on)
                                          : msg("Agreed on {1} by {2}", baseline.agreed_on, names)),
                .state = {},
                .tone = draw::Tone::neutral,
                .done = std::nullopt,
                .place = {PageId::review, "/baselines/" + to_text(baseline.id)}};
    if (is_provisional(document.plan, baseline))
      add_dotted(row.title, catalog.text(msg("provisional")));
    if (document.reference == baseline.id) {
      row.state = catalog.text(msg("● reference"));
      row.tone = draw::Tone::good;
    }
    rows.insert(rows.begin(), std::move(row));
  }
  return rows;
}

std::vector<std::string> baseline_names(const Document& document, const Catalog& catalog) {
  std::vector<std::string> names;
  for (const auto& baseline : document.baselines)
    names.push_back(catalog.text(msg("Baseline {1} · {2}", baseline.number, baseline.agreed_on)));
  names.push_back(catalog.text(msg("The plan of today")));
  return names;
}

BaselinePair pair_to_begin_with(const Document& document) {
  const auto count = document.baselines.size();
  return {count > 0 ? count - 1 : 0, count};
}

std::vector<HomeRow> comparison_rows(const Document& document, const BaselinePair& pair,
                                     const Catalog& catalog) {
  std::vector<HomeRow> rows;
  for (const auto& group : groups_of(document, pair)) {
    auto part = catalog.term(label_of(group.part));
    for (const auto& line : group.lines)
      rows.push_back({.lead = std::exchange(part, {}),
                      .title = catalog.text(line.text),
                      .state = {},
                      .tone = draw::Tone::neutral,
                      .done = std::nullopt,
                      .place = place_of(line.path)});
  }
  return rows;
}

std::string comparison_text(const Document& document, const BaselinePair& pair,
                            const Catalog& catalog) {
  const auto groups = groups_of(document, pair);
  if (groups.empty()) return catalog.text(msg("They say the same."));
  std::string text;
  for (const auto& group : groups) {
    if (!text.empty()) text += '\n';
    text += catalog.term(label_of(group.part)) + '\n';
    for (const auto& line : group.lines) text += "    " + catalog.text(line.text) + '\n';
  }
  return text;
}

bool choose_reference(Session& session, std::size_t row, const Catalog& catalog) {
  const auto& document = session.document();
  if (row >= document.baselines.size()) return false;
  const auto& baseline = document.baselines[document.baselines.size() - 1 - row];
  const auto refuse = [&](const Message& why) {
    session.user().notify(NoticeTone::warning, why);
    return false;
  };
  if (document.reference == baseline.id)
    return refuse(msg("Baseline {1} is the reference.", baseline.number));
  if (!review_in_progress(document))
    return refuse(msg("Which baseline is the reference is decided in a review. Begin one first."));
  const auto reason = session.user().ask_text(
      msg("Why does baseline {1} become the reference? The answer is kept as a decision of the "
          "review.",
          baseline.number),
      {}, msg("Make it the reference"), msg("Say why this baseline is to be the reference."));
  if (!reason) return false;
  try {
    return session.perform(
        choose_reference(document, baseline.id, session.ids().next<Decision>(), *reason,
                         [&](const Message& message) { return catalog.text(message); }));
  } catch (const Failure& failure) {
    return refuse(failure.message());
  }
}

}  // namespace sightline
