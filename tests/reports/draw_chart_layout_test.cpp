#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "reports/draw/chart_parts.h"
#include "tests/reports/draw_samples.h"

namespace draw_chart_layout_test {
using namespace sightline::draw;
using Role = ChartLabel::Role;

namespace {

std::size_t count_of(const ChartLayout& layout, Role role) {
  return static_cast<std::size_t>(std::ranges::count(layout.labels, role, &ChartLabel::role));
}

bool any_overlap(const ChartLayout& layout) {
  for (std::size_t one = 0; one < layout.labels.size(); ++one) {
    for (std::size_t two = one + 1; two < layout.labels.size(); ++two) {
      if (layout.labels[one].box.inset(0.5).overlaps(layout.labels[two].box.inset(0.5)))
        return true;
    }
  }
  return false;
}

bool within(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x - 1 && inner.right() <= outer.right() + 1 && inner.y >= outer.y - 1 &&
         inner.bottom() <= outer.bottom() + 1;
}

constexpr Rect usual{20, 30, 660, 460};

}  // namespace

TEST_CASE("a chart without a single value shows its sentence in the middle and nothing to plot") {
  const ChartLayout layout = layout_chart(samples::without_values(samples::revenue()), usual, 14);
  CHECK(layout.empty);
  CHECK_FALSE(layout.plot.drawable());
  REQUIRE(count_of(layout, Role::empty) == 1);
  const auto sentence = std::ranges::find(layout.labels, Role::empty, &ChartLabel::role);
  CHECK(sentence->text == "No figures yet. Set targets, and this chart shows where they lead.");
  CHECK(std::abs(sentence->box.centre().x - usual.centre().x) < 1);
  CHECK(count_of(layout, Role::legend) == 0);
  CHECK(count_of(layout, Role::value) == 0);
}

TEST_CASE("values that are no numbers count as missing") {
  ChartSpec spec;
  spec.empty_sentence = "Nothing yet.";
  spec.series = {
      {"Target",
       SeriesKind::columns,
       Tint::target,
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()},
       {},
       false}};
  CHECK(layout_chart(spec, usual, 14).empty);
  CHECK(values_at(spec, 0).empty());
}

TEST_CASE("a chart without series shows its sentence") {
  ChartSpec spec;
  spec.empty_sentence = "Nothing yet.";
  CHECK(count_of(layout_chart(spec, usual, 14), Role::empty) == 1);
}

TEST_CASE("a roomy chart shows title, legend, values, months and cycles") {
  const ChartLayout layout = layout_chart(samples::revenue(), usual, 14);
  CHECK(count_of(layout, Role::title) == 1);
  CHECK(count_of(layout, Role::legend) == 4);
  CHECK(count_of(layout, Role::value) == layout.axis.ticks.size());
  CHECK(count_of(layout, Role::category) == 18);
  CHECK(count_of(layout, Role::group) == 6);
  CHECK(layout.plot.width > 550);
}

TEST_CASE("a chart too low for a legend of its own has it at the end of the title's line") {
  auto spec = samples::revenue();
  spec.title = "Revenue";
  const ChartLayout layout = layout_chart(spec, {0, 0, 900, 124}, 14);
  CHECK(count_of(layout, Role::legend) == 4);
  const auto title = std::ranges::find(layout.labels, Role::title, &ChartLabel::role);
  for (const auto& label : layout.labels) {
    if (label.role != Role::legend) continue;
    CHECK(label.box.x > title->box.right());
    CHECK(label.box.bottom() < layout.plot.y + 1);
  }
  // Where the line has no room for it, it gives way.
  CHECK(count_of(layout_chart(spec, {0, 0, 300, 124}, 14), Role::legend) == 0);
}

TEST_CASE("a low chart keeps a plot that can be read: months name the columns, cycles give way") {
  auto spec = samples::revenue();
  spec.title = "Revenue";
  const ChartLayout low = layout_chart(spec, {0, 0, 900, 140}, 14);
  CHECK(low.plot.height >= 80);
  CHECK(count_of(low, Role::legend) == 4);
  CHECK(count_of(low, Role::category) == 18);
  CHECK(count_of(low, Role::group) == 0);
  CHECK(count_of(layout_chart(spec, {0, 0, 900, 240}, 14), Role::group) == 6);
}

TEST_CASE("where months do not fit, the names of cycles remain, the current one among them") {
  const ChartLayout layout = layout_chart(samples::revenue(54), {0, 0, 420, 300}, 14);
  CHECK(count_of(layout, Role::category) == 0);
  CHECK(count_of(layout, Role::group) >= 3);
  CHECK(std::ranges::count(layout.labels, true, &ChartLabel::current) == 1);
}

TEST_CASE("cycles are named with their year where all of them have room for it") {
  auto spec = samples::revenue();
  for (auto& group : spec.groups) group.in_full = group.label + " 2026";
  const auto has = [&](double width, const std::string& name) {
    const ChartLayout layout = layout_chart(spec, {0, 0, width, 300}, 14);
    return std::ranges::count(layout.labels, name, &ChartLabel::text) > 0;
  };
  CHECK(has(900, "Jan–Mar 2026"));
  CHECK_FALSE(has(500, "Jan–Mar 2026"));
  CHECK(has(500, "Jan–Mar"));
  spec.groups.back().in_full.clear();
  CHECK_FALSE(has(900, "Jan–Mar 2026"));
}

TEST_CASE("where months have no room above their cycle, their initials stand there") {
  auto spec = samples::revenue();
  for (auto& name : spec.categories) name += "uary";
  for (const auto& name : spec.categories) spec.initials.push_back(name.substr(0, 1));
  const auto names = [&](double width) {
    const ChartLayout layout = layout_chart(spec, {0, 0, width, 300}, 14);
    std::vector<std::string> shown;
    for (const auto& label : layout.labels)
      if (label.role == Role::category) shown.push_back(label.text);
    return shown;
  };
  CHECK(names(1600) == spec.categories);
  CHECK(names(620) == spec.initials);
  CHECK(names(200).empty());
  // Alone they would say nothing.
  spec.groups.clear();
  CHECK(names(620).front() == spec.categories.front());
}

TEST_CASE("cycles are named with a short year where there is no room for the whole of it") {
  auto spec = samples::revenue();
  for (auto& group : spec.groups) {
    group.in_short = group.label + " ’26";
    group.in_full = group.label + " in the year 2026";
  }
  const auto has = [&](double width, const std::string& name) {
    const ChartLayout layout = layout_chart(spec, {0, 0, width, 300}, 14);
    return std::ranges::count(layout.labels, name, &ChartLabel::text) > 0;
  };
  CHECK(has(1200, "Jan–Mar in the year 2026"));
  CHECK(has(620, "Jan–Mar ’26"));
  CHECK(has(400, "Jan–Mar"));
  // Where every second one is named, it may be as long as two.
  const ChartLayout narrow = layout_chart(spec, {0, 0, 280, 300}, 14);
  CHECK(std::ranges::count_if(narrow.labels, [](const ChartLabel& label) {
          return label.role == Role::group && label.text.ends_with(" ’26");
        }) >= 3);
}

TEST_CASE("labels never overlap and never leave the chart, whatever its size") {
  ChartSpec odd = samples::revenue(54);
  odd.groups.clear();
  odd.title = "إيرادات شهرية 😀";
  odd.categories[0] = "عام 😀";
  odd.categories[1] = std::string(100'000, 'm');
  for (const ChartSpec& spec : {samples::revenue(), samples::revenue(54), samples::revenue(1), odd,
                                samples::without_values(samples::revenue())}) {
    for (const double font_px : {8.0, 14.0, 28.0}) {
      for (const Size size : {Size{660, 460}, Size{300, 200}, Size{200, 90}, Size{120, 300},
                              Size{60, 40}, Size{2000, 1200}}) {
        const Rect rect{10, 10, size.width, size.height};
        const ChartLayout layout = layout_chart(spec, rect, font_px);
        CAPTURE(spec.title, spec.categories.size(), font_px, size.width, size.height);
        CHECK_FALSE(any_overlap(layout));
        if (layout.empty) continue;
        CHECK(layout.plot.drawable());
        CHECK(within(layout.plot, rect));
        for (const ChartLabel& label : layout.labels) {
          CAPTURE(label.text.substr(0, 40));
          CHECK(within(label.box, rect));
        }
      }
    }
  }
}

TEST_CASE("twice the font in twice the room is the same chart, twice as large") {
  const ChartLayout one = layout_chart(samples::revenue(), {0, 0, 640, 400}, 14);
  const ChartLayout two = layout_chart(samples::revenue(), {0, 0, 1280, 800}, 28);
  REQUIRE(one.labels.size() == two.labels.size());
  CHECK(std::abs(two.plot.x - 2 * one.plot.x) < 2);
  CHECK(std::abs(two.plot.height - 2 * one.plot.height) < 4);
}

TEST_CASE("rectangles without area have no layout") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const Rect rect : {Rect{}, Rect{0, 0, -5, 10}, Rect{0, 0, nan, 10}}) {
    const ChartLayout layout = layout_chart(samples::revenue(), rect, 14);
    CHECK(layout.labels.empty());
    CHECK_FALSE(layout.plot.drawable());
    CHECK_FALSE(hovered_category(layout, {1, 1}));
  }
  CHECK(layout_chart(samples::revenue(), usual, 0).labels.empty());
  CHECK(layout_chart(samples::revenue(), usual, nan).labels.empty());
}

TEST_CASE("tick labels differ from each other even when values are rounded") {
  ChartSpec spec;
  spec.format = [](double value) { return std::to_string(std::lround(value)); };
  spec.categories = {"Jan", "Feb"};
  spec.series = {{"Headcount", SeriesKind::columns, Tint::target, {1.0, 2.0}, {}, false}};
  const ChartLayout layout = layout_chart(spec, usual, 14);
  std::vector<std::string> texts;
  for (const ChartLabel& label : layout.labels) {
    if (label.role == Role::value) texts.push_back(label.text);
  }
  CHECK(texts == std::vector<std::string>{"0", "1", "2"});
}

TEST_CASE("ticks that are all whole have no decimals, others keep them") {
  ChartSpec spec;
  const auto texts = [&](char mark, const std::vector<double>& ticks) {
    spec.format = [mark](double value) {
      auto text = std::to_string(value);
      text.resize(text.find('.') + 2);
      std::ranges::replace(text, '.', mark);
      return value == 0 ? std::string("$0") : "$" + text + "m";
    };
    return axis_texts(spec, ticks);
  };
  CHECK(texts('.', {0, 5, 10}) == std::vector<std::string>{"$0", "$5m", "$10m"});
  CHECK(texts(',', {0, 5, 10}) == std::vector<std::string>{"$0", "$5m", "$10m"});
  CHECK(texts('.', {0, 2.5, 5}) == std::vector<std::string>{"$0", "$2.5m", "$5.0m"});
  spec.format = [](double value) { return value == 0 ? "0" : "1,000"; };
  CHECK(axis_texts(spec, {0, 1'000}) == std::vector<std::string>{"0", "1,000"});
}

TEST_CASE("pointing at a month, its column or its name finds the month") {
  const ChartSpec spec = samples::revenue();
  const ChartLayout layout = layout_chart(spec, usual, 14);
  for (std::size_t month = 0; month < 18; ++month) {
    CHECK(hovered_category(layout, {layout.x_of(month), layout.plot.centre().y}) == month);
    CHECK(hovered_category(spec, usual, 14, {layout.x_of(month), usual.bottom() - 4}) == month);
  }
  CHECK_FALSE(hovered_category(layout, {layout.plot.x - 3, layout.plot.centre().y}));
  CHECK_FALSE(hovered_category(layout, {layout.plot.right() + 1, layout.plot.centre().y}));
  CHECK_FALSE(hovered_category(layout, {layout.x_of(3), layout.plot.y - 20}));
}

TEST_CASE("pointing into an empty chart finds nothing") {
  const ChartSpec spec = samples::without_values(samples::revenue());
  CHECK_FALSE(hovered_category(spec, usual, 14, usual.centre()));
}

TEST_CASE("a month tells the values it has and leaves out those it has not") {
  const ChartSpec spec = samples::revenue();
  CHECK(values_at(spec, 0) == std::vector<CategoryValue>{{0, "Actual", "425k"},
                                                         {1, "Target", "430k"},
                                                         {4, "Trajectory", "424k"}});
  const auto later = values_at(spec, 10);
  REQUIRE(later.size() == 4);
  CHECK(later[2] == CategoryValue{3, "", "500k – 540k"});
  // Where the band begins it has no width yet, and nothing of its own to tell.
  ChartSpec narrow = spec;
  narrow.series[3].upper[10] = narrow.series[3].values[10];
  CHECK(values_at(narrow, 10).size() == 3);
  narrow.series[3].name = "Range";
  CHECK(values_at(narrow, 10).at(2) == CategoryValue{3, "Range", "500k"});
  CHECK(values_at(spec, 99).empty());
}

TEST_CASE("without a format values are told in plain digits") {
  ChartSpec spec;
  spec.series = {{"A", SeriesKind::line, Tint::actual, {1234567.0}, {}, false}};
  CHECK(values_at(spec, 0).at(0).text == "1234567");
}

TEST_CASE("columns stand on zero, losses hang from it") {
  ChartSpec spec;
  spec.categories = {"Jan", "Feb"};
  spec.series = {{"Profit", SeriesKind::columns, Tint::target, {50.0, -50.0}, {}, false}};
  const ChartLayout layout = layout_chart(spec, usual, 14);
  const Rect gain = samples::must_have(column_rect(spec, layout, 0, 0));
  const Rect loss = samples::must_have(column_rect(spec, layout, 0, 1));
  CHECK(std::abs(gain.bottom() - layout.y_of(0)) < 1e-6);
  CHECK(std::abs(loss.y - layout.y_of(0)) < 1e-6);
}

TEST_CASE("stacked columns begin where the one below ended, losses apart from gains") {
  ChartSpec spec;
  spec.categories = {"Jan"};
  spec.series = {{"A", SeriesKind::stacked_columns, Tint::area_1, {10.0}, {}, false},
                 {"B", SeriesKind::stacked_columns, Tint::area_2, {-4.0}, {}, false},
                 {"C", SeriesKind::stacked_columns, Tint::area_3, {20.0}, {}, false}};
  const ChartLayout layout = layout_chart(spec, usual, 14);
  CHECK(layout.axis.high >= 30);
  CHECK(layout.axis.low <= -4);
  const Rect bottom = samples::must_have(column_rect(spec, layout, 0, 0));
  const Rect top = samples::must_have(column_rect(spec, layout, 2, 0));
  CHECK(std::abs(top.bottom() - bottom.y) < 1e-6);
  CHECK(top.x == bottom.x);
}

TEST_CASE("columns of two series stand side by side within their month") {
  ChartSpec spec = samples::revenue();
  spec.series[0].kind = SeriesKind::columns;
  const ChartLayout layout = layout_chart(spec, usual, 14);
  const Rect actual = samples::must_have(column_rect(spec, layout, 0, 2));
  const Rect target = samples::must_have(column_rect(spec, layout, 1, 2));
  CHECK_FALSE(actual.overlaps(target));
  CHECK(actual.x > layout.x_of(2) - layout.slot_width() / 2);
  CHECK(target.right() < layout.x_of(2) + layout.slot_width() / 2);
}

TEST_CASE("lines and missing values have no column") {
  const ChartSpec spec = samples::revenue();
  const ChartLayout layout = layout_chart(spec, usual, 14);
  CHECK_FALSE(column_rect(spec, layout, 0, 0));
  CHECK_FALSE(column_rect(spec, layout, 1, 99));
  CHECK_FALSE(column_rect(spec, layout, 99, 0));
}

}  // namespace draw_chart_layout_test
