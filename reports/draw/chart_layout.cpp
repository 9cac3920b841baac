#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

#include "reports/draw/chart.h"
#include "reports/draw/chart_parts.h"
#include "reports/draw/text.h"

namespace sightline::draw {
namespace {

using Role = ChartLabel::Role;

// Fewest units of height a plot keeps; labels, title and legend give way first, in that order from
// the outside in.
constexpr double least_plot_height = 40;
constexpr double least_plot_width = 40;
// With less than this, the legend stands beside the title.
constexpr double good_plot_height = 104;
// With less than this, only columns are named and not their groups.
constexpr double plot_above_groups = 80;
constexpr double room_of_axis = 44;

// Works its way inwards from the rectangle's edges, adding labels and taking their room away.
class ChartLayoutBuilder {
 public:
  ChartLayoutBuilder(const ChartSpec& spec, const Rect& rect, double font_px) : spec_(spec) {
    layout_.bounds = rect;
    layout_.unit = font_px / base_font_px;
    room_ = rect;
    layout_.categories = category_count(spec);
    collect_values();
    layout_.empty = values_.empty();
  }

  ChartLayout build() {
    if (!room_.drawable() || !(layout_.unit > 0) || !std::isfinite(layout_.unit)) return {};
    add_title();
    if (layout_.empty) {
      add_sentence();
      return layout_;
    }
    add_legend();
    add_axes();
    return layout_;
  }

 private:
  [[nodiscard]] double units(double count) const { return count * layout_.unit; }

  [[nodiscard]] Text text(Role role, const std::string& shown) const {
    return {shown, label_style(role, layout_.unit * base_font_px)};
  }

  // Every value the axis has to reach: both edges of bands, and the ends of stacks instead of their
  // parts.
  void collect_values() {
    for (std::size_t series = 0; series < spec_.series.size(); ++series) {
      for (std::size_t at = 0; at < layout_.categories; ++at) {
        if (is_columns(spec_.series[series].kind)) {
          if (const auto ends = column_values(spec_, series, at)) values_.push_back(ends->second);
        } else if (const auto low = value_at(spec_.series[series], at)) {
          values_.push_back(*low);
          if (const auto high = upper_at(spec_.series[series], at)) values_.push_back(*high);
        }
      }
    }
  }

  void take_top(double height) {
    room_.y += height;
    room_.height = std::max(0.0, room_.height - height);
  }

  void add(Role role, std::string shown, Rect box, std::size_t series = 0, double at = 0) {
    layout_.labels.push_back({role, std::move(shown), box, series, at});
  }

  void add_title() {
    if (spec_.title.empty()) return;
    TextStyle style = label_style(Role::title, layout_.unit * base_font_px);
    style.max_width = room_.width;
    const Text title(spec_.title, style);
    if (room_.height < title.height() + units(least_plot_height + 24)) return;
    add(Role::title, spec_.title, {room_.x, room_.y, title.width(), title.height()});
    take_top(title.height() + units(6));
  }

  void add_sentence() {
    TextStyle style = label_style(Role::empty, layout_.unit * base_font_px);
    style.max_width = std::min(room_.width, units(420));
    style.max_height = room_.height;
    const Text sentence(spec_.empty_sentence, style);
    const Point middle = room_.centre();
    add(Role::empty, spec_.empty_sentence,
        {middle.x - sentence.width() / 2, middle.y - sentence.height() / 2, sentence.width(),
         sentence.height()});
  }

  void add_legend() {
    std::vector<ChartLabel> entries;
    double x = room_.x;
    double y = room_.y;
    double row_height = 0;
    for (std::size_t index = 0; index < spec_.series.size(); ++index) {
      const std::string& name = spec_.series[index].name;
      if (name.empty()) continue;
      const double mark = units(legend_mark + legend_gap);
      TextStyle style = label_style(Role::legend, layout_.unit * base_font_px);
      style.max_width = std::max(0.0, room_.width - mark);
      const Text entry(name, style);
      row_height = entry.height() + units(4);
      if (x > room_.x && x + mark + entry.width() > room_.right()) {
        x = room_.x;
        y += row_height;
      }
      entries.push_back({Role::legend, name, {x, y, mark + entry.width(), entry.height()}, index});
      x += mark + entry.width() + units(18);
    }
    const double height = entries.empty() ? 0 : y + row_height - room_.y + units(10);
    if (entries.empty()) return;
    const bool tight = room_.height < height + units(good_plot_height + room_of_axis);
    const bool beside = tight && stand_beside_title(entries);
    if (!beside && room_.height < height + units(least_plot_height + room_of_axis)) return;
    layout_.labels.insert(layout_.labels.end(), entries.begin(), entries.end());
    if (!beside) take_top(height);
  }

  // Where the plot needs all the height, the legend goes to the end of the title's line, if it has
  // room there.
  [[nodiscard]] bool stand_beside_title(std::vector<ChartLabel>& entries) const {
    if (layout_.labels.empty()) return false;
    const Rect& title = layout_.labels.front().box;
    double width = units(-18);
    for (const auto& entry : entries) width += entry.box.width + units(18);
    double x = room_.right() - width;
    if (x < title.right() + units(24)) return false;
    for (auto& entry : entries) {
      entry.box.x = x;
      entry.box.y = title.centre().y - entry.box.height / 2;
      x += entry.box.width + units(18);
    }
    return true;
  }

  // The most ticks whose labels all differ: 0, 1, 1, 2 would be a lie about halves.
  void choose_axis(double plot_height) {
    const bool from_zero = std::ranges::any_of(spec_.series, is_columns, &Series::kind);
    const int most = std::clamp(static_cast<int>(plot_height / units(30)) + 1, 2, 6);
    for (int ticks = most; ticks >= 2; --ticks) {
      layout_.axis = nice_axis(values_, ticks, from_zero);
      std::set<std::string> different;
      for (auto& shown : axis_texts(spec_, layout_.axis.ticks)) different.insert(std::move(shown));
      if (different.size() == layout_.axis.ticks.size()) return;
    }
  }

  [[nodiscard]] double widest(Role role, const std::vector<std::string>& texts) const {
    double width = 0;
    for (const std::string& shown : texts) width = std::max(width, text(role, shown).width());
    return width;
  }

  void add_axes() {
    const double line = text(Role::value, "0").height();
    const double rows = (spec_.groups.empty() ? 1 : 2) * (line + units(2)) + units(6);
    const bool labels_below = room_.height >= units(least_plot_height) + rows;
    choose_axis(room_.height - (labels_below ? rows : 0));

    const auto values = axis_texts(spec_, layout_.axis.ticks);
    const double value_width = widest(Role::value, values) + units(10);
    const bool labels_left = room_.width >= value_width + units(least_plot_width);

    Rect& plot = layout_.plot;
    plot = room_;
    if (labels_left) {
      plot.x += value_width;
      plot.width -= value_width;
      plot.y += line / 2;
      plot.height -= labels_below ? line / 2 : line;
    }
    if (labels_below) add_names(line);
    if (labels_left) add_value_labels(values);
  }

  void add_value_labels(const std::vector<std::string>& values) {
    double last_top = std::numeric_limits<double>::max();
    for (std::size_t index = 0; index < values.size(); ++index) {
      const double tick = layout_.axis.ticks[index];
      const Text label = text(Role::value, values[index]);
      const Rect box{layout_.plot.x - units(10) - label.width(),
                     layout_.y_of(tick) - label.height() / 2, label.width(), label.height()};
      if (box.bottom() > last_top) continue;
      last_top = box.y;
      add(Role::value, values[index], box, 0, tick);
    }
  }

  // Names of categories, then of groups, below the plot; takes their height from it.
  void add_names(double line) {
    const double slot = layout_.slot_width();
    const auto fit = [&](const std::vector<std::string>& texts) {
      return widest(Role::category, texts) + units(6) <= slot;
    };
    const bool brief = !spec_.groups.empty() && !fit(spec_.categories) && !spec_.initials.empty() &&
                       fit(spec_.initials);
    const auto& shown = brief ? spec_.initials : spec_.categories;
    const double widest_name = widest(Role::category, shown);
    const bool fits = fit(shown);
    const bool names = widest_name > 0 && (fits || spec_.groups.empty());
    const double bottom = layout_.plot.bottom();
    // The columns themselves tell more than a second row of names.
    const double left = layout_.plot.height - 2 * (line + units(2)) - units(6);
    const bool groups = !spec_.groups.empty() && (!names || left >= units(plot_above_groups));
    const double rows = (names ? 1 : 0) + (groups ? 1 : 0);
    layout_.plot.height -= rows * (line + units(2)) + units(6);
    double y = bottom - rows * (line + units(2));
    if (names) {
      const auto stride = static_cast<std::size_t>(
          fits ? 1 : std::clamp(std::ceil((widest_name + units(8)) / slot), 1.0, 1e6));
      for (std::size_t at = 0; at < shown.size(); at += stride) {
        place_name(Role::category, shown[at], layout_.x_of(at), y);
      }
      y += line + units(2);
    }
    if (groups) add_groups(y);
  }

  void place_name(Role role, const std::string& name, double middle, double y,
                  bool current = false) {
    TextStyle style = label_style(role, layout_.unit * base_font_px);
    style.max_width = layout_.plot.width;
    const Text label(name, style);
    // Not further left than this, where value labels end.
    const double least = std::max(layout_.bounds.x, layout_.plot.x - units(8));
    const double most = std::max(least, layout_.bounds.right() - label.width());
    const double x = std::clamp(middle - label.width() / 2, least, most);
    const Rect box{x, y, label.width(), label.height()};
    const bool taken = std::ranges::any_of(layout_.labels, [&](const ChartLabel& other) {
      return other.role == role && other.box.overlaps(box);
    });
    if (taken || name.empty() || box.width > layout_.bounds.right() - least) return;
    add(role, name, box);
    layout_.labels.back().current = current;
  }

  [[nodiscard]] bool is_current(const CategoryGroup& group) const {
    return spec_.highlight && spec_.highlight->first >= group.first &&
           spec_.highlight->first - group.first < group.count;
  }

  // How many times the room of a group its name takes, at most.
  [[nodiscard]] double most_room_of(std::string CategoryGroup::*name) const {
    double most = 1;
    for (const CategoryGroup& group : spec_.groups) {
      const double span = static_cast<double>(group.count) * layout_.slot_width();
      const double wanted = text(Role::group, group.*name).width() + units(10);
      if (span > 0) most = std::max(most, std::ceil(wanted / span));
    }
    return most;
  }

  // The longest of their names that all groups have, if no fewer of them are named by it.
  [[nodiscard]] std::string CategoryGroup::*name_of_groups() const {
    const double room = most_room_of(&CategoryGroup::label);
    for (const auto name : {&CategoryGroup::in_full, &CategoryGroup::in_short})
      if (most_room_of(name) <= room &&
          std::ranges::none_of(spec_.groups, &std::string::empty, name))
        return name;
    return &CategoryGroup::label;
  }

  // With too little room every second, third… group is named, and the highlighted one always.
  void add_groups(double y) {
    const auto name = name_of_groups();
    const double stride = most_room_of(name);
    const auto step = static_cast<std::size_t>(std::min(stride, 1e6));
    const auto current = std::ranges::find_if(
        spec_.groups, [this](const CategoryGroup& group) { return is_current(group); });
    const auto phase = current == spec_.groups.end()
                           ? 0
                           : static_cast<std::size_t>(current - spec_.groups.begin()) % step;
    for (std::size_t at = phase; at < spec_.groups.size(); at += step) {
      const CategoryGroup& group = spec_.groups[at];
      if (group.first >= layout_.categories || group.count == 0) continue;
      const std::size_t last = std::min(layout_.categories - group.first, group.count) - 1;
      const double middle = (layout_.x_of(group.first) + layout_.x_of(group.first + last)) / 2;
      place_name(Role::group, group.*name, middle, y, is_current(group));
    }
  }

  const ChartSpec& spec_;
  ChartLayout layout_;
  Rect room_;
  std::vector<double> values_;
};

}  // namespace

double ChartLayout::slot_width() const {
  return categories == 0 ? 0 : plot.width / static_cast<double>(categories);
}

double ChartLayout::x_of(std::size_t category) const {
  return plot.x + (static_cast<double>(category) + 0.5) * slot_width();
}

double ChartLayout::y_of(double value) const {
  return plot.bottom() - (value - axis.low) / (axis.high - axis.low) * plot.height;
}

ChartLayout layout_chart(const ChartSpec& spec, const Rect& rect, double font_px) {
  return ChartLayoutBuilder(spec, rect, font_px).build();
}

std::optional<std::size_t> hovered_category(const ChartLayout& layout, Point point) {
  Rect area = layout.plot;
  area.height = layout.bounds.bottom() - area.y;
  if (layout.empty || layout.categories == 0 || !area.drawable() || !area.contains(point))
    return {};
  const auto category = static_cast<std::size_t>((point.x - area.x) / layout.slot_width());
  return std::min(category, layout.categories - 1);
}

std::optional<std::size_t> hovered_category(const ChartSpec& spec, const Rect& rect, double font_px,
                                            Point point) {
  return hovered_category(layout_chart(spec, rect, font_px), point);
}

}  // namespace sightline::draw
