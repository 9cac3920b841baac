#include "reports/workbook/sheet_backlog.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/find.h"
#include "reports/tables_actions.h"
#include "reports/workbook/cell_text.h"

namespace sightline::workbook {
namespace {

constexpr Row table_row = 4;
constexpr Column focus_column = 0;
constexpr Column title_column = 1;
constexpr Column owner_column = 2;
constexpr Column priority_column = 3;
constexpr Column serves_column = 4;
constexpr Column comment_column = 5;
constexpr Column reference_column = 6;
constexpr std::array<double, 7> widths = {14, 52, 22, 11, 34, 38, 9.5};
constexpr double line_height = 13.5;
constexpr double highest = 409;

Look input(bool wrap = false) {
  return {.role = Role::input, .below = Rule::hairline, .wrap = wrap, .top = true};
}
Look inset(Look look) {
  look.inset = true;
  return look;
}
constexpr Look plain{.role = Role::second, .below = Rule::hairline, .wrap = true, .top = true};

void write_action(const Context& context, Sheet& sheet, const Action& action, Row row) {
  const auto& plan = context.plan();
  const auto* focus = find(plan.focus_areas, action.focus);
  const std::string title = one_line(action.title, 2'000);
  const std::string serves = serves_text(plan, action, context.catalog);
  sheet.text({row, focus_column}, focus == nullptr ? "" : focus_name(*focus, context.catalog),
             input());
  sheet.text({row, title_column}, title, input(true));
  sheet.text({row, owner_column}, owner_name(plan, action), inset(input()));
  sheet.text({row, priority_column}, context.word(label_of(action.priority)), input());
  sheet.text({row, serves_column}, serves, inset(plain));
  sheet.text({row, comment_column}, action.notes, inset(input(true)));
  sheet.text({row, reference_column}, short_id(action.id.uuid), plain);
  const auto lines = [](const std::string& text, Column at) {
    return lines_of(text, static_cast<int>(widths.at(at)) - 2);
  };
  const int most = std::max({lines(title, title_column), lines(serves, serves_column),
                             lines(action.notes, comment_column)});
  sheet.height(row, std::min(highest, line_height * most + 4));
}

}  // namespace

void write_backlog(Context& context, Sheet& sheet) {
  const auto actions = unplanned_actions(context.plan());
  write_head(context, sheet, context.word("Backlog"),
             context.word("Actions that wait for a cycle: choose from here when the next one is "
                          "planned"));
  const std::vector<TableColumn> heads = {{context.word("Focus area"), input()},
                                          {context.word("Action"), input(true)},
                                          {context.word("Owner"), inset(input())},
                                          {context.word("Priority"), input()},
                                          {context.word("Serves"), inset(plain)},
                                          {context.word("Comment"), inset(input(true))},
                                          {context.word("Ref"), plain}};
  const Row last = table_row + static_cast<Row>(actions.size());
  sheet.table({{table_row, 0}, {last, reference_column}}, "backlog_actions", heads);
  for (Column at = 0; at < widths.size(); ++at) {
    sheet.text({table_row, at}, heads[at].header,
               {.role = Role::header, .below = Rule::strong, .inset = heads[at].look.inset});
    sheet.width(at, at, widths.at(at));
  }
  Row row = table_row + 1;
  context.backlog = {&sheet, row, actions};
  for (const Action* action : actions) write_action(context, sheet, *action, row++);
  const auto choose = [&](Column at, const char* list, const char* title, const char* message) {
    Entry entry;
    entry.kind = Entry::Kind::list;
    entry.warn_only = at != priority_column;
    entry.list = list;
    entry.title = context.word(title);
    entry.message = context.word(message);
    sheet.allow({{table_row + 1, at}, {last, at}}, entry);
  };
  choose(focus_column, "list_focus", "Focus area", "Choose one of the focus areas on Inputs.");
  choose(owner_column, "list_owner", "Owner", "Choose one of the people on Inputs.");
  choose(priority_column, "list_priority", "Priority", "Choose one of the priorities on Inputs.");
  const auto whole = [&](Column at) { return Range{{table_row + 1, at}, {last, at}}; };
  sheet.prompt(whole(title_column), context.word("Action"),
               context.word("What is to be done, in one line."));
  sheet.prompt(whole(comment_column), context.word("Comment"),
               context.word("What others should know about it."));
  constexpr std::array<std::pair<const char*, Column>, 5> typed = {
      {{"backlog_focus", focus_column},
       {"backlog_title", title_column},
       {"backlog_owner", owner_column},
       {"backlog_priority", priority_column},
       {"backlog_comment", comment_column}}};
  for (const auto& [name, at] : typed) context.book.define_name(name, sheet.place(whole(at)));
  sheet.freeze({table_row + 1, owner_column});
  set_page(context, sheet, PageKind::growing, {last, comment_column}, table_row);
}

}  // namespace sightline::workbook
