#include <algorithm>
#include <cctype>
#include <charconv>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/footnotes.h"
#include "app/cli/pipeline_table.h"
#include "app/cli/plan_reader.h"
#include "app/cli/text_table.h"
#include "model/base/nearest.h"
#include "model/derive/computed_readings.h"
#include "model/derive/scores.h"
#include "model/find.h"
#include "reports/score_trends.h"
#include "reports/score_words.h"

namespace sightline {

namespace {

using OrderedJson = nlohmann::ordered_json;

struct ScorecardArguments {
  std::filesystem::path file;
  std::filesystem::path passphrase_file;
  std::string person;
  std::string team;
  std::string period;
  std::string today;
  bool json = false;
};

/// First and last day of what was asked for.
struct Span {
  Day first;
  Day last;
};

std::optional<int> number_of(std::string_view text) {
  int number = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end ? std::optional(number) : std::nullopt;
}

/// "2026-Q1" and "2026" of the plan's fiscal years, or "2026-03".
Period months_of(const std::string& text, const Plan& plan) {
  constexpr std::size_t year_digits = 4;
  const std::string_view whole = text;
  const auto year = number_of(whole.substr(0, year_digits));
  if (year && *year > first_year && *year <= last_year) {
    if (whole.size() == year_digits) return fiscal_year(*year, plan);
    if (const auto quarter = read_quarter(text, plan)) return *quarter;
    if (const auto month = parse_month(text)) return {*month, *month};
  }
  throw Failure(FailureKind::usage,
                msg("--period needs a quarter, a month or a year such as 2026-Q1, 2026-03 or 2026, "
                    "not ‘{1}’.",
                    text));
}

Span span_of(const std::string& text, const Plan& plan) {
  const auto months = months_of(text, plan);
  return {first_day(months.first), last_day(months.last)};
}

/// Which months are meant, where the fiscal year is not the calendar's.
void tell_months(const std::string& period, const Plan& plan, Console& console) {
  if (period.empty() || plan.organization.fiscal_year_start == 1 || parse_month(period)) return;
  const auto months = months_of(period, plan);
  console.out << as_line(console.catalog.text(
                     msg("{1} means {2}, by the plan’s fiscal year.", period,
                         console.catalog.month_range(months.first, months.last))))
              << "\n\n";
}

std::vector<Day> periods_in(Rhythm rhythm, const Span& span) {
  std::vector<Day> periods;
  if (rhythm == Rhythm::monthly) {
    for (Month month = month_of(span.first); month <= month_of(span.last);
         month = add_months(month, 1))
      periods.push_back(first_day(month));
  } else {
    // A week belongs to the time in which it begins.
    Day monday = monday_of(span.first);
    if (monday < span.first) monday = add_days(monday, week_days);
    for (; monday <= span.last; monday = add_days(monday, week_days)) periods.push_back(monday);
  }
  return periods;
}

std::vector<ScoreGrid> grids_of(const Document& document, const ScorecardArguments& options,
                                Day today) {
  if (options.period.empty()) return score_table(document, today);
  const auto span = span_of(options.period, document.plan);
  std::vector<ScoreGrid> grids;
  for (const auto rhythm : {Rhythm::monthly, Rhythm::weekly}) {
    auto grid = score_grid(document, rhythm, periods_in(rhythm, span), today);
    if (!grid.teams.empty()) grids.push_back(std::move(grid));
  }
  return grids;
}

/// Deals are shown for the period, or for this quarter and the one before.
Days days_shown(const Document& document, const ScorecardArguments& options, Day today) {
  if (options.period.empty()) return {first_day(add_months(month_of(today), -cycle_months)), today};
  const auto span = span_of(options.period, document.plan);
  return {span.first, span.last};
}

std::string lower(std::string_view text) {
  std::string made(text);
  std::ranges::transform(made, made.begin(), [](unsigned char c) {
    return static_cast<char>(c < 0x80 ? std::tolower(c) : c);
  });
  return made;
}

/// The element that bears the name; throws Failure (usage) with those that are there.
template <class List, class Names, class Refusal>
auto named(const List& list, const std::string& typed, Names&& names, Refusal&& refusal) {
  std::vector<std::string> known;
  for (const auto& element : list) {
    for (const auto& name : names(element))
      if (lower(name) == lower(typed)) return &element;
    known.push_back(names(element).front());
  }
  throw Failure(FailureKind::usage, refusal(likeliest_names(std::move(known), typed)));
}

/// Whom and what to show; nullptr: all of them.
struct Wanted {
  const Person* person = nullptr;
  const Team* team = nullptr;

  [[nodiscard]] bool has(const ScoreLine& line) const {
    if (team != nullptr && line.kpi->team != team->id) return false;
    return person == nullptr || line.person == person;
  }
};

Wanted wanted_of(const Plan& plan, const ScorecardArguments& options) {
  Wanted wanted;
  if (!options.person.empty())
    wanted.person = named(
        plan.people, options.person,
        [](const Person& person) {
          return std::vector{person.display_name(), person.role};
        },
        [&](const Message& all) {
          return all.empty() ? msg("There is no person ‘{1}’ in this plan. It has nobody yet.",
                                   options.person)
                             : msg("There is no person ‘{1}’ in this plan. It has {2}.",
                                   options.person, all);
        });
  if (!options.team.empty())
    wanted.team = named(
        plan.teams, options.team, [](const Team& team) { return std::vector{team.name}; },
        [&](const Message& all) {
          return all.empty()
                     ? msg("There is no team ‘{1}’ in this plan. It has none yet.", options.team)
                     : msg("There is no team ‘{1}’ in this plan. It has {2}.", options.team, all);
        });
  if (wanted.person != nullptr && wanted.team != nullptr &&
      std::ranges::count(wanted.team->members, wanted.person->id) == 0)
    throw Failure(FailureKind::usage, msg("‘{1}’ is not in ‘{2}’. Leave --person or --team out.",
                                          wanted.person->display_name(), wanted.team->name));
  return wanted;
}

std::vector<const ScoreLine*> wanted_lines(const ScoreGrid& grid, const Wanted& wanted) {
  std::vector<const ScoreLine*> lines;
  for (const auto* list : {&grid.teams, &grid.persons})
    for (const auto& line : *list)
      if (wanted.has(line)) lines.push_back(&line);
  return lines;
}

/// Why a line has no reading: that of its last period.
std::string why_not(const Document& document, const ScoreLine& line, Day period, Day today,
                    const Catalog& catalog) {
  auto why = msg("Nothing has been entered yet.");
  if (line.is_formula) why = msg("A KPI that it is made of has no reading.");
  if (is_from_pipeline(line.kpi->source)) {
    const auto person = line.person == nullptr ? std::nullopt : std::optional(line.person->id);
    const auto reading = computed_reading(document, *line.kpi, person, period, today);
    if (!reading) why = reading.reason();
  }
  return catalog.text(why);
}

/// What teams that measure the same come to together; blank without any.
std::string company_table(const ScoreGrid& grid, const Currency& currency, const Catalog& catalog) {
  TextTable table(
      {catalog.text(msg("Company")), catalog.text(msg("Teams")), catalog.term("Latest")},
      Columns::words);
  for (const auto& score : company_scores(grid)) {
    const auto last = std::ranges::find_if(score.values.rbegin(), score.values.rend(),
                                           [](const auto& value) { return value.has_value(); });
    table.add({score.kpi->name, std::to_string(score.teams.size()),
               last == score.values.rend() ? catalog.text(msg("n/a"))
                                           : score_text(*score.kpi, **last, currency, catalog)});
  }
  return table.empty() ? std::string() : "\n" + table.text();
}

void print_scorecard(const Document& document, const std::vector<ScoreGrid>& grids,
                     const Wanted& wanted, const Days& days, Day today, Console& console) {
  const auto& catalog = console.catalog;
  const auto& currency = document.plan.organization.currency;
  const auto word = [&](const char* id) { return catalog.term(id); };
  bool any = false;
  for (const auto& grid : grids) {
    TextTable table(
        {word("KPI"), word("Whose"), word("Latest"), catalog.text(msg("Period")), word("Standard"),
         word("Status"), word("Met"), word("Misses in a row"), word("Trend")},
        Columns::words);
    Footnotes notes;
    auto begun = grid.periods.front();
    for (const auto period : grid.periods)
      if (period <= today) begun = period;
    for (const auto* line : wanted_lines(grid, wanted)) {
      const auto trend = score_trend(*line);
      const auto last = trend.last.value_or(grid.periods.size() - 1);
      const auto& verdict = line->verdicts[last];
      const auto typed = typed_words(*line, last, currency, catalog);
      table.add({line->kpi->name, whose_words(document.plan, *line),
                 trend.last
                     ? reached_text(*line, last, currency, catalog) +
                           (typed.empty() ? "" : notes.mark(catalog.text(typed)))
                     : word("n/a") + notes.mark(why_not(document, *line, begun, today, catalog)),
                 trend.last ? short_period(grid.rhythm, grid.periods[last], catalog) : "",
                 standard_text(*line, last, currency, catalog),
                 verdict ? mark_of(*verdict) : reported_text(*line, last, catalog),
                 trend.judged == 0 ? "" : catalog.text(msg("{1} of {2}", trend.met, trend.judged)),
                 trend.misses == 0 ? "" : std::to_string(trend.misses),
                 trend.direction ? arrow_of(*trend.direction) : ""});
    }
    if (table.empty()) continue;
    const bool of_all = wanted.person == nullptr && wanted.team == nullptr;
    const auto company = of_all ? company_table(grid, currency, catalog) : std::string();
    const bool weekly = grid.rhythm == Rhythm::weekly;
    const auto first = month_of(grid.periods.front());
    const auto last = month_of(grid.periods.back());
    console.out << (any ? "\n" : "")
                << catalog.text(weekly ? msg("Week by week, from {1} to {2}", grid.periods.front(),
                                             grid.periods.back())
                                : first == last
                                    ? msg("In {1}", first)
                                    : msg("Month by month, from {1} to {2}", first, last))
                << "\n\n"
                << table.text() << company << notes.text();
    any = true;
  }
  const auto pipeline = pipeline_text(document, {wanted.person, wanted.team}, days, today, catalog);
  if (!pipeline.empty()) console.out << (any ? "\n" : "") << pipeline;
  if (!any && pipeline.empty())
    console.out << catalog.text(
                       msg("Nothing is measured there: no KPI has a standard or a reading."))
                << '\n';
}

template <class Values, class Convert>
OrderedJson series(const Values& values, Convert&& convert) {
  OrderedJson list = OrderedJson::array();
  for (const auto& value : values)
    list.push_back(value ? OrderedJson(convert(*value)) : OrderedJson(nullptr));
  return list;
}

OrderedJson line_json(const Plan& plan, const ScoreLine& line) {
  constexpr std::array verdicts{"missed", "close", "met"};
  constexpr std::array trends{"falling", "steady", "rising"};
  const auto same = [](double value) { return value; };
  const auto trend = score_trend(line);
  const auto* team = find(plan.teams, line.kpi->team);
  OrderedJson json{{"kpi", line.kpi->name},
                   {"team", team == nullptr ? OrderedJson(nullptr) : OrderedJson(team->name)},
                   {"person", line.person == nullptr ? OrderedJson(nullptr)
                                                     : OrderedJson(line.person->display_name())},
                   {"unit", name_of(line.kpi->unit)},
                   {"direction", name_of(line.kpi->direction)},
                   {"standard", series(line.row(ScoreRow::standard), same)}};
  if (line.kpi->direction == Direction::range)
    json["upper"] = series(line.row(ScoreRow::upper), same);
  json["actual"] = series(line.row(ScoreRow::actual), same);
  if (std::ranges::any_of(line.typed, [](const auto& value) { return value.has_value(); }))
    json["typed"] = series(line.typed, same);
  json["status"] = series(line.verdicts, [&](Verdict verdict) {
    return verdicts.at(static_cast<std::size_t>(verdict));
  });
  std::vector<std::size_t> expected;
  for (std::size_t i = 0; i < line.expected.size(); ++i) expected.push_back(line.to_report(i));
  if (std::ranges::any_of(expected, [](std::size_t persons) { return persons > 0; })) {
    json["expected"] = expected;
    json["reported"] = line.reported;
  }
  json["judged"] = trend.judged;
  json["met"] = trend.met;
  json["misses_in_a_row"] = trend.misses;
  json["trend"] = trend.direction
                      ? OrderedJson(trends.at(static_cast<std::size_t>(*trend.direction)))
                      : OrderedJson(nullptr);
  return json;
}

void print_scorecard_json(const Document& document, const std::vector<ScoreGrid>& grids,
                          const Wanted& wanted, const Days& days, Day today, Console& console) {
  const auto same = [](double value) { return value; };
  OrderedJson all = OrderedJson::array();
  for (const auto& grid : grids) {
    OrderedJson lines = OrderedJson::array();
    for (const auto* line : wanted_lines(grid, wanted))
      lines.push_back(line_json(document.plan, *line));
    OrderedJson periods = OrderedJson::array();
    for (const auto day : grid.periods) periods.push_back(to_text(day));
    OrderedJson json{{"rhythm", name_of(grid.rhythm)}, {"periods", periods}, {"lines", lines}};
    if (wanted.person == nullptr && wanted.team == nullptr) {
      OrderedJson company = OrderedJson::array();
      for (const auto& score : company_scores(grid))
        company.push_back({{"kpi", score.kpi->name},
                           {"teams", score.teams.size()},
                           {"actual", series(score.values, same)}});
      json["company"] = company;
    }
    all.push_back(std::move(json));
  }
  auto pipeline = pipeline_json(document, {wanted.person, wanted.team}, days, today);
  if (!pipeline.empty())
    all.push_back({{"rhythm", "quarterly"},
                   {"periods", OrderedJson::array()},
                   {"lines", OrderedJson::array()},
                   {"pipeline", std::move(pipeline)}});
  console.out << all.dump(2) << '\n';
}

/// A time before the plan of which nothing is known: a screen of n/a would say less.
bool is_before_all(const Document& document, const std::vector<ScoreGrid>& grids,
                   const Wanted& wanted, const Days& days, Day today, const Catalog& catalog) {
  if (days.last >= first_day(horizon_of(document.plan).first)) return false;
  for (const auto& grid : grids)
    for (const auto* line : wanted_lines(grid, wanted))
      if (score_trend(*line).last) return false;
  return pipeline_text(document, {wanted.person, wanted.team}, days, today, catalog).empty();
}

int run_scorecard(const ScorecardArguments& options, Console& console) {
  const auto today = options.today.empty() ? console.today : day_argument("--today", options.today);
  const auto document =
      known_on(PlanReader(options.passphrase_file, console).read(options.file), options.today);
  const auto wanted = wanted_of(document.plan, options);
  const auto grids = grids_of(document, options, today);
  const auto days = days_shown(document, options, today);
  if (!options.json) tell_months(options.period, document.plan, console);
  if (!options.json && is_before_all(document, grids, wanted, days, today, console.catalog)) {
    console.out << as_line(console.catalog.text(
                       msg("Nothing was measured from {1} to {2}: the plan begins in {3}.",
                           days.first, days.last, horizon_of(document.plan).first)))
                << '\n';
    return exit_done;
  }
  (options.json ? print_scorecard_json : print_scorecard)(document, grids, wanted, days, today,
                                                          console);
  return exit_done;
}

}  // namespace

Command scorecard_command(Usage& usage) {
  const auto options = std::make_shared<ScorecardArguments>();
  usage.about("scorecard", msg("Tell what teams and persons have reached against their standards"),
              "sightline-cli scorecard acme.sightline --team \"Sales team\" --period 2026-Q1");
  usage.required("FILE", &options->file, msg("The plan"));
  usage.option("--person", &options->person, msg("This person's readings, by name or role"));
  usage.option("--team", &options->team, msg("This team's KPIs"));
  usage.option(
      "--period", &options->period,
      msg("A quarter or year of the plan's fiscal years, which are called after the year they end "
          "in, or a month: 2026-Q1, 2026 or 2026-03 (13 weeks and the plan's months)"));
  usage.flag("--json", options->json,
             msg("Tell it as JSON, for programs: amounts in units of the currency, people in "
                 "full-time equivalents, percentages as fractions"));
  usage.option("--passphrase-file", &options->passphrase_file, passphrase_help());
  usage.option("--today", &options->today, msg("As known on this day, YYYY-MM-DD"));
  return [options](Console& console) { return run_scorecard(*options, console); };
}

}  // namespace sightline
