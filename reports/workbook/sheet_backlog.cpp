#include "reports/workbook/sheet_backlog.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/find.h"
#include "reports/tables_actions.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

constexpr Row backlog_table_row = 4;
constexpr Column focus_column = 0;
constexpr Column title_column = 1;
constexpr Column backlog_owner_column = BacklogPlaces::owner;
constexpr Column priority_column = 3;
constexpr Column serves_column = 4;
constexpr Column comment_column = 5;
constexpr Column reference_column = 6;
constexpr std::array<double, 7> backlog_widths = {14, 52, 22, 11, 34, 38, 9.5};

// What owners leave is the action's.
double backlog_width(const Context& context, Column of) {
  const bool is_wider = of == title_column && !context.backlog.has_owners;
  return backlog_widths.at(of) + (is_wider ? backlog_widths.at(backlog_owner_column) : 0);
}

Look input(bool wrap = false) {
  return {.role = Role::input, .below = Rule::hairline, .wrap = wrap, .top = true};
}
Look backlog_inset(Look look) {
  look.inset = true;
  return look;
}
constexpr Look backlog_look{
    .role = Role::second, .below = Rule::hairline, .wrap = true, .top = true};

void write_action(const Context& context, Sheet& sheet, const Action& action, Row row) {
  const auto at = [&](Column of) { return context.backlog.at(of); };
  const auto& plan = context.plan();
  const auto* focus = find(plan.focus_areas, action.focus);
  const std::string title = one_line(action.title, 2'000);
  const std::string serves = serves_text(plan, action, context.catalog);
  sheet.text({row, focus_column}, focus == nullptr ? "" : focus_name(*focus, context.catalog),
             input());
  sheet.text({row, title_column}, title, input(true));
  if (context.backlog.has_owners)
    sheet.text({row, backlog_owner_column}, owner_name(plan, action), backlog_inset(input()));
  sheet.text({row, at(priority_column)}, context.word(label_of(action.priority)), input());
  sheet.text({row, at(serves_column)}, serves, backlog_inset(backlog_look));
  sheet.text({row, at(comment_column)}, action.notes, backlog_inset(input(true)));
  sheet.text({row, at(reference_column)}, short_id(action.id.uuid), backlog_look);
  const auto lines = [&](const std::string& text, Column of) {
    return lines_of(text, backlog_width(context, of) - (of == title_column ? 0 : inset_digits));
  };
  const int most = std::max({lines(title, title_column), lines(serves, serves_column),
                             lines(action.notes, comment_column)});
  sheet.height(row, std::min(highest_row, line_height * most + 4));
}

}  // namespace

void write_backlog(Context& context, Sheet& sheet) {
  const auto actions = unplanned_actions(context.plan());
  write_head(context, sheet, context.word("Backlog"),
             context.word("Actions that wait for a cycle: choose from here when the next one is "
                          "planned"));
  std::vector<TableColumn> heads = {{context.word("Focus area"), input()},
                                    {context.word("Action"), input(true)},
                                    {context.word("Owner"), backlog_inset(input())},
                                    {context.word("Priority"), input()},
                                    {context.word("Serves"), backlog_inset(backlog_look)},
                                    {context.word("Comment"), backlog_inset(input(true))},
                                    {context.word("Ref"), backlog_look}};
  const Row first = backlog_table_row + 1;
  const Row last = backlog_table_row + static_cast<Row>(actions.size());
  context.backlog = {&sheet, first, actions, context.shows_owners()};
  const bool has_owners = context.backlog.has_owners;
  const auto at = [&](Column of) { return context.backlog.at(of); };
  if (!has_owners) heads.erase(heads.begin() + backlog_owner_column);
  sheet.table({{backlog_table_row, 0}, {last, at(reference_column)}}, "backlog_actions", heads);
  for (Column here = 0; here < heads.size(); ++here)
    sheet.text({backlog_table_row, here}, heads[here].header,
               {.role = Role::header, .below = Rule::strong, .inset = heads[here].look.inset});
  const auto is_shown = [&](Column of) { return of != backlog_owner_column || has_owners; };
  for (Column of = 0; of < backlog_widths.size(); ++of)
    if (is_shown(of)) sheet.width(at(of), at(of), backlog_width(context, of));
  Row row = first;
  for (const Action* action : actions) write_action(context, sheet, *action, row++);
  const auto whole = [&](Column of) { return Range{{first, at(of)}, {last, at(of)}}; };
  const auto choose = [&](Column of, const char* list, const char* title, const char* message) {
    Entry entry;
    entry.kind = Entry::Kind::list;
    entry.warn_only = of != priority_column;
    entry.list = list;
    entry.title = context.word(title);
    entry.message = context.word(message);
    sheet.allow(whole(of), entry);
  };
  choose(focus_column, "list_focus", "Focus area", "Choose one of the focus areas on Inputs.");
  if (has_owners)
    choose(backlog_owner_column, "list_owner", "Owner", "Choose one of the people on Inputs.");
  choose(priority_column, "list_priority", "Priority", "Choose one of the priorities on Inputs.");
  sheet.prompt(whole(title_column), context.word("Action"),
               context.word("What is to be done, in one line."));
  sheet.prompt(whole(comment_column), context.word("Comment"),
               context.word("What others should know about it."));
  constexpr std::array<std::pair<const char*, Column>, 5> typed = {
      {{"backlog_focus", focus_column},
       {"backlog_title", title_column},
       {"backlog_owner", backlog_owner_column},
       {"backlog_priority", priority_column},
       {"backlog_comment", comment_column}}};
  for (const auto& [name, of] : typed)
    if (is_shown(of)) context.book.define_name(name, sheet.place(whole(of)));
  sheet.freeze({first, backlog_owner_column});
  set_page(context, sheet, PageKind::growing, {last, at(comment_column)}, backlog_table_row);
}

}  // namespace sightline::workbook
