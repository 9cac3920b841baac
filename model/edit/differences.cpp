#include "model/edit/differences.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>

#include "model/derive/computed_readings.h"
#include "model/document_json.h"
#include "model/edit/diff.h"
#include "model/edit/place_words.h"
#include "model/find.h"

namespace sightline {
namespace {

constexpr std::size_t path_to_id = std::string_view("/plan/readings/").size();
constexpr std::size_t uuid_size = 36;
constexpr std::string_view forms = "/plan/imports";

/// Nothing for what differs by every save.
std::optional<PlanPart> part_of(std::string_view path) {
  struct Place {
    std::string_view path;
    PlanPart part;
  };
  static constexpr Place places[] = {{"/plan/organization", PlanPart::organization},
                                     {"/plan/people", PlanPart::people},
                                     {"/plan/vision", PlanPart::vision},
                                     {"/plan/editions", PlanPart::vision},
                                     {"/plan/targets", PlanPart::targets},
                                     {"/plan/focus_areas", PlanPart::actions},
                                     {"/plan/cycles", PlanPart::actions},
                                     {"/plan/actions", PlanPart::actions},
                                     {"/plan/teams", PlanPart::scorecard},
                                     {"/plan/kpis", PlanPart::scorecard},
                                     {"/plan/readings", PlanPart::scorecard},
                                     {"/plan/quotas", PlanPart::scorecard},
                                     {"/plan/commitments", PlanPart::scorecard},
                                     {"/plan/contacts", PlanPart::cadence},
                                     {"/plan/meetings", PlanPart::cadence},
                                     {"/plan/reviews", PlanPart::reviews},
                                     {"/plan/incentives", PlanPart::incentives},
                                     {"/plan/scenarios", PlanPart::scenarios},
                                     {"/plan/silenced", PlanPart::findings},
                                     {"/plan/imports", PlanPart::pipeline},
                                     {"/plan/examples", PlanPart::examples},
                                     {"/baselines", PlanPart::reviews},
                                     {"/reference", PlanPart::reviews},
                                     {"/pipeline", PlanPart::pipeline}};
  const auto* const found = std::ranges::find_if(
      places, [&](const Place& place) { return is_at_or_below(path, place.path); });
  return found == std::end(places) ? std::nullopt : std::optional(found->part);
}

/// "/baselines/<id>" of "/baselines/<id>/plan/…": what was agreed is one thing, and told as one.
std::string_view whole_baseline(std::string_view path) {
  constexpr std::string_view list = "/baselines/";
  return path.starts_with(list) ? path.substr(0, list.size() + uuid_size) : path;
}

class Telling {
 public:
  Telling(const Document& before, const Document& after)
      : before_(before),
        after_(after),
        words_({&after, &before}),
        computed_(after, newest_import(after).value_or(Day{})) {}

  void tell(const Change& change) {
    const auto part = part_of(change.path);
    if (!part) return;
    if (*part == PlanPart::examples) return tell_examples(change);
    if (is_list_of_readings(change)) return tell_readings(change);
    if (is_at_or_below(change.path, forms)) return tell_forms(change);
    const auto baseline = whole_baseline(change.path);
    if (baseline.size() < change.path.size()) return tell_baseline(baseline);
    if (change.kind == ChangeKind::set)
      add(*part, change, words_.change(change.path, change.before.json(), change.after.json()));
    else
      add(*part, change, whole(change));
  }

  [[nodiscard]] std::vector<DifferenceGroup> told() && {
    std::vector<DifferenceGroup> groups;
    for (auto& [part, lines] : groups_) groups.push_back({part, std::move(lines)});
    return groups;
  }

 private:
  void add(PlanPart part, const Change& change, Message text) {
    groups_[part].push_back({change.kind, change.path, std::move(text)});
  }

  [[nodiscard]] Message whole(const Change& change) const {
    const auto what = words_.place(change.path);
    switch (change.kind) {
      case ChangeKind::insert:
        return msg("{1} added", what);
      case ChangeKind::remove:
        return msg("{1} removed", what);
      default:
        return msg("{1} moved to another place", what);
    }
  }

  void tell_examples(const Change& change) {
    add(PlanPart::examples, change,
        msg("Examples still in the plan: {1} → {2}", change.before.json().size(),
            change.after.json().size()));
  }

  /// Whatever of them changed is one thing to people, and belongs to what the files are of.
  void tell_forms(const Change& change) {
    // The list as a whole has no id of one.
    const auto path = std::string_view(change.path);
    const auto uuid = path.size() > forms.size()
                          ? parse_uuid(path.substr(forms.size() + 1, uuid_size))
                          : std::nullopt;
    const Id<ImportForm> id{uuid.value_or(Uuid{})};
    const auto* form = find(after_.plan.imports, id);
    if (form == nullptr) form = find(before_.plan.imports, id);
    const bool actuals = form != nullptr && form->kind == ImportKind::actuals;
    const auto part = actuals ? PlanPart::targets : PlanPart::pipeline;
    const auto text = actuals ? msg("What is remembered of imported files of actuals changed")
                              : msg("What is remembered of imported files of deals changed");
    const auto& lines = groups_[part];
    if (std::ranges::find(lines, text, &Difference::text) != lines.end()) return;
    add(part, change, text);
  }

  void tell_baseline(std::string_view path) {
    auto& lines = groups_[PlanPart::reviews];
    if (!lines.empty() && lines.back().path == path) return;
    lines.push_back({ChangeKind::set, std::string(path), msg("{1} changed", words_.place(path))});
  }

  static bool is_list_of_readings(const Change& change) {
    return change.kind == ChangeKind::set && is_at_or_below(change.path, "/plan/readings") &&
           change.path.size() > path_to_id + uuid_size && change.path.ends_with("/readings");
  }

  void tell_readings(const Change& change) {
    using List = std::vector<Reading>;
    std::map<Day, std::pair<std::optional<Reading>, std::optional<Reading>>> periods;
    for (const auto& reading : from_json<List>(change.before.json()))
      periods[reading.period].first = reading;
    for (const auto& reading : from_json<List>(change.after.json()))
      periods[reading.period].second = reading;
    const auto path = std::string_view(change.path).substr(0, path_to_id + uuid_size);
    const auto* of = series_of(path.substr(path_to_id));
    const auto* kpi = of == nullptr ? nullptr : find(after_.plan.kpis, of->kpi);
    const auto series = words_.place(path);
    for (const auto& [period, both] : periods) {
      const auto& [was, is] = both;
      if (was == is) continue;
      const auto from = reading_words(was, kpi);
      const auto to = reading_words(is, kpi);
      const auto instead =
          kpi == nullptr || !is ? std::nullopt : computed_.in_place_of(*kpi, of->person, period);
      add(PlanPart::scorecard, change,
          from == to ? msg("{1}: note on the reading of {2} changed", series, period)
          : !instead || reading_words(*instead, kpi) == to
              ? msg("{1}: reading of {2} {3} → {4}", series, period, from, to)
              : msg("{1}: typed reading of {2} {3} → {4}; computed from the pipeline and shown in "
                    "its place: {5}",
                    series, period, from, to, reading_words(*instead, kpi)));
    }
  }

  [[nodiscard]] const ReadingSeries* series_of(std::string_view series) const {
    const Id<ReadingSeries> id{parse_uuid(series).value_or(Uuid{})};
    for (const auto* document : {&after_, &before_})
      if (const auto* found = find(document->plan.readings, id)) return found;
    return nullptr;
  }

  [[nodiscard]] Arg reading_words(const std::optional<Reading>& reading, const Kpi* kpi) const {
    if (!reading) return term("(empty)");
    if (kpi != nullptr && says_quota_met(*kpi, *reading)) return term("met");
    const auto unit = kpi ? kpi->unit : KpiUnit::number;
    if (unit == KpiUnit::percent) return arg(Percent{reading->value});
    const auto& currency = after_.plan.organization.currency;
    if (unit == KpiUnit::money && std::abs(reading->value) < 1e12)
      return arg(from_units(reading->value, currency), currency);
    return arg(reading->value);
  }

  const Document& before_;
  const Document& after_;
  PlaceWords words_;
  ComputedReadings computed_;
  std::map<PlanPart, std::vector<Difference>> groups_;
};

}  // namespace

std::vector<DifferenceGroup> differences(const Document& before, const Document& after) {
  Telling telling(before, after);
  for (const auto& change : diff(before, after)) telling.tell(change);
  return std::move(telling).told();
}

std::size_t count_lines(const std::vector<DifferenceGroup>& groups) {
  return std::accumulate(
      groups.begin(), groups.end(), std::size_t{0},
      [](std::size_t sum, const DifferenceGroup& group) { return sum + group.lines.size(); });
}

}  // namespace sightline
