// A plan whose every sheet has something on it, and the programs that look into its book.
// Why: the tests of whole books share both.
#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>

#include "model/base/shell_word.h"
#include "model/find.h"
#include "tests/support/output_of.h"
#include "tests/support/plausible_document.h"

namespace sightline {

/// plausible_document() with KPIs of every direction, ratios with their parts, standards that
/// change, meetings in every state, contacts and decisions.
[[nodiscard]] inline Document full_document(std::uint64_t seed) {
  Document document = plausible_document(seed);
  std::mt19937_64 random(seed);
  IdSource ids(seed + 1'000);
  auto& plan = document.plan;
  const Month start = plan.organization.plan_start;
  const auto one_of = [&](int most) {
    return static_cast<int>(random() % static_cast<unsigned>(most));
  };
  for (const auto direction : {Direction::higher, Direction::lower, Direction::range}) {
    Kpi kpi;
    kpi.id = ids.next<Kpi>();
    kpi.name = std::string("Share, ") + label_of(direction);
    kpi.team = plan.teams[0].id;
    kpi.unit = KpiUnit::percent;
    kpi.direction = direction;
    kpi.rhythm = Rhythm::monthly;
    kpi.standards = {{ids.next<Standard>(), {}, start / 1, 0.3, 0.5},
                     {ids.next<Standard>(), {}, add_months(start, 2) / 1, 0.4, 0.6},
                     {ids.next<Standard>(), plan.people[2].id, add_months(start, 1) / 1, 0.2, {}}};
    for (const std::size_t person : {1, 2}) {
      ReadingSeries series{ids.next<ReadingSeries>(), kpi.id, plan.people[person].id, {}};
      for (int month = one_of(2); month < 5; ++month) {
        const double below = 10 + one_of(20);
        const double above = one_of(static_cast<int>(below));
        const Day day = first_day(add_months(start, month));
        series.readings.push_back({day, above / below, above, below, {}, day});
      }
      plan.readings.emplace_back(std::move(series));
    }
    plan.kpis.push_back(std::move(kpi));
  }
  for (const auto kind : {ContactKind::client, ContactKind::vendor})
    plan.contacts.push_back({ids.next<Contact>(), "Contact " + std::to_string(one_of(9)), kind,
                             Grade::b, plan.people[1].id, 3 + one_of(20)});
  for (const auto kind : {MeetingKind::client, MeetingKind::vendor_review}) {
    MeetingSeries series;
    series.id = ids.next<MeetingSeries>();
    series.name = label_of(kind);
    series.kind = kind;
    series.from = add_months(start, one_of(3)) / 2;
    series.rule = "FREQ=WEEKLY;BYDAY=MO";
    for (std::size_t i = 0; i < count_of<MeetingState>() * 2; ++i) {
      Meeting meeting;
      meeting.id = ids.next<Meeting>();
      meeting.on = add_days(series.from, one_of(150));
      meeting.state = static_cast<MeetingState>(i % count_of<MeetingState>());
      if (meeting.state == MeetingState::moved) meeting.moved_to = add_days(meeting.on, 7);
      meeting.contact = plan.contacts[static_cast<std::size_t>(one_of(3))].id;
      series.meetings.push_back(std::move(meeting));
    }
    plan.meetings.push_back(std::move(series));
  }
  plan.reviews[0].decisions.push_back(
      {ids.next<Decision>(), "Open the second office", plan.people[0].id, {}, {}, {}, true});
  for (auto& area : plan.targets.revenue)
    for (int month = 0; month < one_of(6); ++month)
      area.line.actual.set(add_months(start, month), Money{one_of(90'000'000)});
  for (auto& department : plan.targets.departments)
    department.line.actual.set(start, Fte{one_of(1'000)});
  return document;
}

[[nodiscard]] inline std::string shell_word(const std::filesystem::path& path) {
  return shell_word(path.string(), Shell::posix).value();
}

/// The command that runs one of this folder's programs.
[[nodiscard]] inline std::string script(const std::string& name) {
  return std::string(SIGHTLINE_PYTHON) + " " +
         shell_word(std::filesystem::path(SIGHTLINE_TEST_FILES).parent_path() / "reports" / name) +
         " ";
}

/// All parts of a book as one text.
[[nodiscard]] inline std::string parts_of(const std::filesystem::path& book) {
  return output_of("unzip -p " + shell_word(book));
}

}  // namespace sightline
