// What a person waits for in the planner's window, on a plan of 10,000 actions, 12 × 18 targets and
// 20,000 readings: window_bench [NAME]... prints a table, window_bench soak [EDITS] its memory.
// Why: what a change costs is measured before and after it. No test depends on these figures. Work
// is the processor's time of the window's thread, which other work on the machine doesn't lengthen.
#include <fmt/format.h>
#include <wx/app.h>
#include <wx/config.h>
#include <wx/evtloop.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "app/desktop/application.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/lean_theme.h"
#include "model/file/document_file.h"
#include "tests/support/large_document.h"
#include "tests/support/temp_folder.h"
#include "tests/window_bench/figures.h"
#include "tests/window_bench/soak.h"

namespace {

using namespace sightline;
using namespace sightline::bench;

double share_of(std::vector<double> times, double share) {
  std::ranges::sort(times);
  const auto last = static_cast<double>(times.size() - 1);
  return times[static_cast<std::size_t>(std::ceil(last * share))];
}

struct Share {
  const char* name;
  double part;
};

Share share_of(Limit limit) {
  switch (limit) {
    case Limit::median:
      return {"median", 0.5};
    case Limit::p95:
      return {"p95", 0.95};
    case Limit::p99:
      return {"p99", 0.99};
    case Limit::all:
      break;
  }
  return {"slowest", 1};
}

void print_line(const Figure& figure, const std::vector<Painted>& times) {
  const auto column = [&](auto member) {
    std::vector<double> values;
    for (const auto& time : times) values.push_back(time.*member);
    return values;
  };
  const auto clock = column(&Painted::clock_ms);
  const auto work = column(&Painted::work_ms);
  fmt::print("{:<31} {:>5} {:>8.1f} {:>8.1f} {:>8.1f} {:>8.1f} {:>8.1f} {:>8.1f}  ", figure.name,
             times.size(), share_of(clock, 0.5), share_of(clock, 0.99), share_of(clock, 1),
             share_of(work, 0.5), share_of(work, 0.95), share_of(work, 1));
  for (const auto& [limit, most] : figure.limits) {
    const auto share = share_of(limit);
    const bool by_work = figure.counted == Counted::work;
    const bool met = share_of(by_work ? work : clock, share.part) <= most;
    fmt::print(" {} {}{} ≤ {}", met ? "met:" : "MISSED:", by_work ? "work " : "", share.name, most);
  }
  fmt::print("\n");
  std::fflush(stdout);
}

// One every second.
constexpr int hours_edits = 3600;

/// Those whose names begin with one of the words; all when there is none.
bool is_wanted(const Figure& figure, const std::vector<std::string>& words) {
  return words.empty() || std::ranges::any_of(words, [&](const std::string& word) {
           return figure.name.starts_with(word);
         });
}

int measure(const std::vector<std::string>& words) {
  const TempFolder folder;
  const auto plan = folder.path() / "large.sightline";
  auto document =
      large_document({.actions = 10'000, .areas = 12, .departments = 12, .readings = 20'000});
  save_document(plan, document);
  Stage stage(std::move(document));
  if (!words.empty() && words.front() == "soak")
    return soak(stage, words.size() > 1 ? std::stoi(words[1]) : hours_edits);
  fmt::print("{:<31} {:>5} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}   {}\n", "milliseconds", "times",
             "median", "p99", "slowest", "work", "p95", "slowest", "target");
  int failed = 0;
  for (const auto& figure : all_figures(plan)) {
    if (!is_wanted(figure, words)) continue;
    // The others are worth knowing all the same.
    try {
      print_line(figure, figure.measure(stage));
    } catch (const std::exception& error) {
      fmt::print("{:<31} FAILED: {}\n", figure.name, error.what());
      failed = 1;
    }
  }
  fmt::print("resident memory: {:.0f} MB\n", resident_mb());
  return failed;
}

class BenchApp : public wxApp {
 public:
  explicit BenchApp(std::vector<std::string> words) : words_(std::move(words)) {}

  bool OnInit() override {
    desktop::pin_locale();
    SetAppName("sightline-bench");
    SetExitOnFrameDelete(false);
    desktop::native::wear(Appearance::system);
    return true;
  }

  int OnRun() override {
    wxEventLoop loop;
    const wxEventLoopActivator activate(&loop);
    try {
      return measure(words_);
    } catch (const Failure& failure) {
      fmt::print(stderr, "{}\n", plain_text(failure.message()));
    } catch (const std::exception& error) {
      fmt::print(stderr, "{}\n", error.what());
    }
    return 1;
  }

  int OnExit() override {
    delete wxConfigBase::Set(nullptr);
    return wxApp::OnExit();
  }

 private:
  std::vector<std::string> words_;
};

}  // namespace

int main(int argc, char* argv[]) {
  wxApp::SetInstance(new BenchApp({argv + 1, argv + argc}));
  sightline::desktop::native::begin_without_theme();
  int rest = 1;
  return wxEntry(rest, argv);
}
