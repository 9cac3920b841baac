// A target laid out over its months, each way by keys alone, with its picture before it is taken.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <numeric>

#include "app/desktop/spread_dialog.h"
#include "app/desktop/text.h"
#include "tests/desktop/dialog_hand.h"
#include "tests/desktop/targets_page.h"

namespace sightline::desktop::test {
namespace spread_test {

constexpr int most_stops = 8;

using Values = std::vector<std::optional<double>>;

std::vector<Money> targets(Window& window) {
  const auto& plan = window.session().plan();
  std::vector<Money> months;
  for (int month = 0; month < 18; ++month)
    months.push_back(plan.targets.revenue.front()
                         .line.target.at(add_months(plan.organization.plan_start, month))
                         .value_or(Money{}));
  return months;
}

Money sum(const std::vector<Money>& months) {
  return std::accumulate(months.begin(), months.end(), Money{},
                         [](Money a, Money b) { return Money{a.minor + b.minor}; });
}

/// Opens the dialog by its key, works it, and takes what it shows by Enter. Returns what it showed.
Values spread(Window& window, const std::function<void(SpreadDialog&)>& work) {
  Values shown;
  bool worked = false;
  DialogHand hand([&](wxDialog& opened) {
    auto& dialog = dynamic_cast<SpreadDialog&>(opened);
    work(dialog);
    CHECK(wait_until([&] { return opened.FindWindow(wxID_OK)->IsEnabled(); }));
    const auto& series = dialog.picture().spec().series;
    if (!series.empty()) shown = series.front().values;
    worked = true;
    // Enter would open the list of ways; Tab goes on to the button.
    auto& button = *opened.FindWindow(wxID_OK);
    for (int i = 0; i < most_stops && !has_keyboard(button); ++i) window.key(WXK_TAB);
    CHECK(has_keyboard(button));
    window.key(WXK_RETURN);
  });
  window.key('T', wxMOD_CONTROL | wxMOD_SHIFT);
  CHECK(wait_until([&] { return worked && !open_dialog(); }));
  return shown;
}

/// Goes down in the list of ways, which is before the field that has the keyboard.
void choose_way(Window& window, SpreadDialog& dialog, int way) {
  window.key(WXK_TAB, wxMOD_SHIFT);
  REQUIRE(wait_until([&] { return has_keyboard(dialog.way()); }));
  for (int i = 0; i < way; ++i) window.key(WXK_DOWN);
  REQUIRE(wait_until([&] { return dialog.way().GetSelection() == way; }));
}

/// What was taken is what was shown.
void check_taken(Window& window, const Values& shown) {
  const auto taken = targets(window);
  REQUIRE(shown.size() == taken.size());
  const auto& currency = window.session().plan().organization.currency;
  for (std::size_t i = 0; i < taken.size(); ++i) CHECK(shown[i] == to_units(taken[i], currency));
}

TEST_CASE("a total is spread evenly, seen before it is taken, and undone at once") {
  Window window;
  targets_page(window);
  const auto before = targets(window);
  const auto shown = spread(window, [&](SpreadDialog& dialog) {
    CHECK_FALSE(dialog.FindWindow(wxID_OK)->IsEnabled());
    window.type("1.8m");
  });
  check_taken(window, shown);
  const auto taken = targets(window);
  CHECK(sum(taken) == Money{180'000'000});
  CHECK(taken.front() == taken.back());
  window.key('Z', wxMOD_CONTROL);
  CHECK(wait_until([&] { return targets(window) == before; }));
}

TEST_CASE("a total grows every month by what is typed") {
  Window window;
  targets_page(window);
  const auto shown = spread(window, [&](SpreadDialog& dialog) {
    window.type("1.8m");
    choose_way(window, dialog, 1);
    window.key(WXK_TAB);
    window.key(WXK_TAB);
    REQUIRE(wait_until([&] { return has_keyboard(dialog.growth()); }));
    window.key('A', wxMOD_CONTROL);
    window.type("3 %");
    CHECK(wait_until([&] { return dialog.growth().GetValue() == "3 %"; }));
  });
  check_taken(window, shown);
  const auto taken = targets(window);
  CHECK(sum(taken) == Money{180'000'000});
  const auto grown = static_cast<double>(taken[1].minor) / static_cast<double>(taken[0].minor);
  CHECK(std::abs(grown - 1.03) < 0.001);
}

TEST_CASE("a total follows the seasons of last year") {
  Window window;
  targets_page(window);
  const auto shown = spread(window, [&](SpreadDialog& dialog) {
    window.type("1.8m");
    choose_way(window, dialog, 2);
  });
  check_taken(window, shown);
  const auto taken = targets(window);
  CHECK(sum(taken) == Money{180'000'000});
  CHECK(std::ranges::adjacent_find(taken, std::ranges::not_equal_to{}) != taken.end());
}

TEST_CASE("targets follow the trajectory to three years, without a total") {
  Window window;
  targets_page(window);
  const auto before = targets(window);
  const auto shown = spread(window, [&](SpreadDialog& dialog) { choose_way(window, dialog, 3); });
  check_taken(window, shown);
  CHECK(targets(window) != before);
}

TEST_CASE("Escape leaves the months as they were, whatever was typed") {
  Window window;
  targets_page(window);
  const auto before = targets(window);
  bool worked = false;
  DialogHand hand([&](wxDialog& dialog) {
    window.type("1.8m");
    CHECK(wait_until([&] { return dialog.FindWindow(wxID_OK)->IsEnabled(); }));
    window.key(WXK_ESCAPE);
    worked = true;
  });
  window.key('T', wxMOD_CONTROL | wxMOD_SHIFT);
  CHECK(wait_until([&] { return worked && !open_dialog(); }));
  CHECK(targets(window) == before);
}

TEST_CASE("what the months would be is shown beside what they are and were") {
  Window window;
  targets_page(window);
  const auto before = targets(window);
  std::vector<std::string> names;
  Values so_far;
  spread(window, [&](SpreadDialog& dialog) {
    window.type("1200000");
    REQUIRE(wait_until([&] { return dialog.FindWindow(wxID_OK)->IsEnabled(); }));
    for (const auto& series : dialog.picture().spec().series) {
      names.push_back(series.name);
      if (series.name == "Target so far") so_far = series.values;
    }
  });
  CHECK(names ==
        std::vector<std::string>{"Target", "Target so far", "Trajectory to three years", "Actual"});
  REQUIRE(so_far.size() == before.size());
  CHECK(so_far.front() == static_cast<double>(before.front().minor) / 100);
}

}  // namespace spread_test
}  // namespace sightline::desktop::test
