#include "tests/window_bench/soak.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <random>
#include <string>

#include "app/desktop/spare_memory.h"
#include "model/edit/gestures_actions.h"
#include "model/edit/gestures_targets.h"

namespace sightline::bench {
namespace {

constexpr double most_mb = 250;
constexpr double most_growth = 1.05;
constexpr int edits_a_page = 20;

class Worker {
 public:
  explicit Worker(Stage& stage) : stage_(stage) {}

  void edit() {
    auto& session = stage_.session();
    const auto deed = below(20);
    if (deed == 0 && session.can_undo())
      session.undo();
    else if (deed == 1 && session.can_redo())
      session.redo();
    else
      session.perform(made(deed));
  }

  void turn_page() {
    const auto& pages = desktop::page_entries();
    stage_.frame().show(pages[below(pages.size())].id);
  }

 private:
  Edit made(std::size_t deed) {
    const auto& document = stage_.session().document();
    const auto& plan = document.plan;
    const auto id = unboxed(plan.actions[below(plan.actions.size())]).id;
    const auto number = std::to_string(random_());
    if (deed < 7) return set_title(document, id, "Call " + number);
    if (deed < 10) return set_notes(document, id, "They asked for offer " + number + ".");
    if (deed < 13) return set_complete(document, id, Percent{static_cast<double>(below(99)) / 100});
    if (deed < 15) return set_owner(document, id, plan.people[below(plan.people.size())].id);
    const auto& areas = plan.vision.organization.areas;
    const auto& area = areas[below(areas.size())];
    const auto months = static_cast<int>(below(18));
    return set_cell(document, {.line = {LineKind::revenue, area.id.uuid},
                               .figure = Figure::target,
                               .month = add_months(plan.cycles.front().start, months),
                               .value = static_cast<std::int64_t>(below(1'000'000)) * 100});
  }

  std::size_t below(std::size_t end) { return random_() % end; }

  Stage& stage_;
  std::mt19937 random_{1};
};

}  // namespace

double resident_mb() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
  return 0;
}

int soak(Stage& stage, int edits) {
  fmt::print("{} edits, a page every {}\n", edits, edits_a_page);
  Worker worker(stage);
  double middle = 0;
  for (int i = 1; i <= edits; ++i) {
    worker.edit();
    if (i % edits_a_page == 0) worker.turn_page();
    stage.catch_up();
    if (i % std::max(1, edits / 10) != 0) continue;
    const double now = resident_mb();
    if (i <= edits / 2) middle = now;
    fmt::print("after {:>6} edits: {:>6.1f} MB\n", i, now);
    std::fflush(stdout);
  }
  const double end = resident_mb();
  desktop::give_back_memory();
  fmt::print("when what is free is given back: {:.1f} MB\n", resident_mb());
  const bool good = end <= most_mb && end <= middle * most_growth;
  fmt::print(
      "{}: at most {} MB, and over the second half no more than {:.0f} % growth ({:.1f} %)\n",
      good ? "met" : "MISSED", most_mb, (most_growth - 1) * 100, (end / middle - 1) * 100);
  return good ? 0 : 1;
}

}  // namespace sightline::bench
