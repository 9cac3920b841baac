#include "reports/workbook/sheet_sight.h"

#include <algorithm>
#include <array>
#include <vector>

#include "model/derive/serving.h"
#include "model/find.h"
#include "reports/tables_actions.h"
#include "reports/tables_sight.h"
#include "reports/workbook/cell_text.h"
#include "reports/workbook/places.h"

namespace sightline::workbook {
namespace {

constexpr Row sight_head_row = 4;
constexpr Column part_column = 0;
constexpr Column target_column = 1;
constexpr Column action_column = 2;
constexpr Column sight_owner_column = 3;
constexpr Column sight_cycle_column = 4;
constexpr Column sight_state_column = 5;
constexpr std::array<double, 6> sight_widths = {22, 30, 64, 20, 12, 16};

Look sight_look(Side side = Side::natural) {
  return {.side = side, .below = Rule::hairline, .wrap = true, .top = true};
}

constexpr bool is_inset(Column at) { return at != part_column && at != sight_cycle_column; }

Look sight_inset() {
  Look look = sight_look();
  look.inset = true;
  return look;
}

class SightWriter {
 public:
  SightWriter(Context& context, Sheet& sheet) : context_(context), sheet_(sheet) {}

  void write() {
    const auto rows = sight_table(context_.plan(), context_.catalog);
    context_.sight_leads_on =
        std::ranges::any_of(rows, [&](const SightRow& row) { return leads_on(row); });
    write_head(context_, sheet_, context_.word("Line of sight"),
               gap_words(sight_of(context_.plan()), context_.catalog));
    const std::array<const char*, sight_widths.size()> heads = {"Vision", "Target or KPI", "Action",
                                                                "Owner",  "Cycle",         "State"};
    for (Column of = 0; of < heads.size(); ++of) {
      if (of == sight_owner_column && !has_owners_) continue;
      // The sign says that what stands below leads on.
      const bool leads = of == sight_cycle_column && context_.sight_leads_on;
      const auto head = context_.word(heads.at(of)) + (leads ? " ›" : "");
      sheet_.text({sight_head_row, at(of)}, head,
                  {.role = Role::header,
                   .side = of == sight_cycle_column ? Side::centre : Side::natural,
                   .below = Rule::strong,
                   .inset = is_inset(of)});
      sheet_.width(at(of), at(of), width_of(of));
    }
    for (const auto& row : rows) write_row(row);
    sheet_.freeze({sight_head_row + 1, action_column});
    const Cell last{row_ - 1, at(sight_state_column)};
    const auto lead = [&](Row row) {
      return height_told_again(row) - sheet_.points_down(row, row);
    };
    const auto starts = fewest_pages(context_, sheet_, targets_, last, sight_head_row, lead);
    for (const Row row : starts) tell_again(row);
    sheet_.break_before(starts);
    set_page(context_, sheet_, PageKind::one_wide, last, sight_head_row);
    sheet_.protect();
  }

 private:
  struct Served {
    std::string part;
    std::string target;
  };

  static double height_of(int lines) { return std::min(highest_row, line_height * lines + 4); }

  [[nodiscard]] bool leads_on(const SightRow& row) const {
    return row.action != nullptr && !place_of(context_, row.path).empty();
  }

  void write_row(const SightRow& row) {
    // What a row serves is told once; the others of it follow.
    const bool begins = targets_.empty() || !row.part.empty() || !row.target.empty();
    if (begins)
      targets_.push_back({{row_}});
    else
      targets_.back().parts.push_back(row_);
    served_.push_back(begins ? Served{row.part, one_line(row.target, 400)} : served_.back());
    if (served_.back().part.empty() && served_.size() > 1)
      served_.back().part = served_.at(served_.size() - 2).part;
    Look part = sight_look();
    part.bold = true;
    sheet_.text({row_, part_column}, row.part, part);
    const auto target = one_line(row.target, 400);
    sheet_.text({row_, target_column}, target, sight_inset());
    int lines = std::max(high(row.part, part_column), high(target, target_column));
    if (row.action)
      lines = std::max(lines, write_action(row));
    else
      write_no_action(row);
    sheet_.height(row_++, height_of(lines));
  }

  // What the first row of a page serves, where a page before has told it.
  [[nodiscard]] Served told_before(Row row) const {
    const auto at = row - (sight_head_row + 1);
    if (at == 0) return {};
    const auto& [part, target] = served_.at(at);
    const auto again = [&](const std::string& name, const std::string& before) {
      return name.empty() || name != before ? "" : context_.say("{1} (continued)", name);
    };
    const auto& before = served_.at(at - 1);
    const bool begins = std::ranges::binary_search(
        targets_, row, {}, [](const PageBlock& block) { return block.parts.front(); });
    return {again(part, before.part), begins ? "" : again(target, before.target)};
  }

  [[nodiscard]] double height_told_again(Row row) const {
    const auto [part, target] = told_before(row);
    return std::max(sheet_.points_down(row, row),
                    height_of(std::max(high(part, part_column), high(target, target_column))));
  }

  void tell_again(Row row) {
    const auto [part, target] = told_before(row);
    sheet_.height(row, height_told_again(row));
    if (!part.empty()) {
      Look look = sight_look();
      look.bold = true;
      sheet_.text({row, part_column}, part, look);
    }
    if (!target.empty()) sheet_.text({row, target_column}, target, sight_inset());
  }

  int write_action(const SightRow& row) {
    const auto& action = *row.action;
    const auto title = one_line(action.title, 2'000);
    sheet_.text({row_, action_column}, title, sight_inset());
    const auto owner = owner_name(context_.plan(), action);
    if (has_owners_) sheet_.text({row_, sight_owner_column}, owner, sight_inset());
    write_cycle(row);
    Look state = sight_inset();
    if (row.is_gap) state.tone = Tone::warning;
    sheet_.text({row_, at(sight_state_column)},
                status_symbol(action, context_.options.today) + " " +
                    context_.word(label_of(action.status)),
                state);
    return std::max(high(title, action_column), high(owner, sight_owner_column));
  }

  // Leads to the action, whose title may be longer than a link can be.
  void write_cycle(const SightRow& row) {
    const Cell at_cycle{row_, at(sight_cycle_column)};
    const auto& cycle = (*row.action).cycle;
    const int number = cycle ? cycle_number(context_.plan(), *cycle) : 0;
    const auto place = place_of(context_, row.path);
    Look look = sight_look(Side::centre);
    if (!place.empty()) look.role = Role::jump;
    if (number == 0 && place.empty()) return sheet_.blank(at_cycle, look);
    if (number == 0) return sheet_.link(at_cycle, place, context_.word("Backlog"), look);
    look.form = Form::count;
    if (place.empty()) return sheet_.number(at_cycle, number, look);
    sheet_.link(at_cycle, place, static_cast<double>(number), look);
  }

  void write_no_action(const SightRow& row) {
    Look look = sight_inset();
    if (row.is_gap) {
      look.tone = Tone::warning;
      look.bold = true;
    } else {
      look.role = Role::second;
    }
    sheet_.text({row_, action_column}, context_.word(row.is_gap ? "▲ No action serves it" : "–"),
                look);
    sheet_.blanks({{row_, sight_owner_column}, {row_, at(sight_state_column)}}, sight_look());
  }

  [[nodiscard]] Column at(Column of) const {
    return column_beside_owners(of, sight_owner_column, has_owners_);
  }
  // What owners leave is the action's.
  [[nodiscard]] double width_of(Column of) const {
    const bool is_wider = of == action_column && !has_owners_;
    return sight_widths.at(of) + (is_wider ? sight_widths.at(sight_owner_column) : 0);
  }
  [[nodiscard]] int high(const std::string& text, Column of) const {
    if (of == part_column) return lines_in_bold(text, width_of(of));
    return lines_of(text, width_of(of) - inset_digits);
  }

  Context& context_;
  Sheet& sheet_;
  bool has_owners_ = context_.shows_owners();
  Row row_ = sight_head_row + 1;
  std::vector<PageBlock> targets_;
  std::vector<Served> served_;  ///< by each row
};

}  // namespace

bool has_sight(const Document& seen) {
  const auto& plan = seen.plan;
  // These have rows in any case, and the table of thousands of actions takes its time.
  const auto is_row = [](const auto& action) { return is_aimless(*action); };
  if (!plan.kpis.empty() || std::ranges::any_of(plan.actions, is_row)) return true;
  return !sight_table(plan, Catalog::english()).empty();
}

void write_sight(Context& context, Sheet& sheet) { SightWriter(context, sheet).write(); }

}  // namespace sightline::workbook
