#include "app/present/help_presenter.h"

#include <algorithm>
#include <array>
#include <span>

namespace sightline {
namespace {

struct Passage {
  const char* title;
  const char* text;
};

constexpr std::array method{
    Passage{
        "How Sightline works",
        "Sightline gives a leadership team a line of sight from a three-year vision down to this "
        "week’s action. The way there has four steps: vision, targets, cycles, review."},
    Passage{
        "Vision: where to in three years",
        "Four questions, answered in words and in numbers, say what the organization is to be in "
        "three years. Their distance from today is the gap, and with it the growth that every "
        "year needs."},
    Passage{"Targets: month by month for 18 months",
            "Revenue by specialty area, headcount by department, and profit. Approving the plan "
            "freezes a baseline, so that what was agreed stays beside what happened and where you "
            "will land."},
    Passage{
        "Cycles: 90 days at a time",
        "The 18 months are six cycles, each with a theme and a short list of actions in sales, "
        "marketing and office. An action has an owner, a due date, and something that it serves; "
        "at the end of a cycle it is done, rolled, continued or dropped."},
    Passage{"Review: every quarter",
            "Look at what was done, what slipped and where the year will end, decide together, and "
            "freeze the next baseline. The plan book carries it to the board, the lender and the "
            "team as an Excel workbook."}};

enum Modifier : unsigned { none = 0, ctrl = 1, alt = 2, shift = 4 };
/// Held as app/present/deed_keys.h has it.
#ifdef __APPLE__
constexpr unsigned page = ctrl | alt;
#else
constexpr unsigned page = alt | shift;
#endif

struct ViewKey {
  unsigned with = none;  ///< modifiers
  const char* key;
  const char* what;
};
constexpr std::array grid_keys{
    ViewKey{none, "F2", "Change the figure, or type a new one over it"},
    ViewKey{none, "Enter", "Take the figure and go down"},
    ViewKey{none, "Escape", "Leave the figure as it was"},
    ViewKey{shift, "Right", "Select months, with any arrow"},
    ViewKey{ctrl, "R",
            "Fill the selected months with the first of them, one alone with the month before it"},
    ViewKey{none, "Del", "Empty the selected months"},
    ViewKey{none, "Tab", "Go to the next month, and behind the last one leave the grid"}};
constexpr std::array week_keys{
    ViewKey{none, "Enter", "Take the reading and go down the team, then on to the next KPI"},
    ViewKey{none, "Tab", "Take the reading and go on to the person's next KPI"},
    ViewKey{none, "F2", "Change the reading, or type a new one over it; a ratio also as 3/8"},
    ViewKey{none, "F4", "Keep a note on the reading"},
    ViewKey{none, "Del", "Empty the selected readings"}};
constexpr std::array list_keys{
    ViewKey{none, "F2", "Change the title of the action, or the theme of the cycle"},
    ViewKey{none, "Enter", "Change the cell of the action; Tab goes to its next one"},
    ViewKey{shift, "Down", "Choose several actions, to change them together"},
    ViewKey{none, "Escape", "Close the details"},
    ViewKey{alt, "Up", "Move the action up"},
    ViewKey{alt, "Down", "Move the action down"},
    ViewKey{ctrl | shift, "Up", "Move the action to the cycle before"},
    ViewKey{ctrl | shift, "Down", "Move the action to the next cycle"},
    ViewKey{none, "Del", "Delete the action"},
    ViewKey{shift, "F10", "Show what else can be done with the action"}};
constexpr std::array board_keys{
    ViewKey{none, "Right", "Choose a card of the next column, with any arrow"},
    ViewKey{ctrl, "Right", "Move the card to the next column"},
    ViewKey{ctrl, "Left", "Move the card to the column before"},
    ViewKey{none, "F2", "Change the title of the action"},
    ViewKey{none, "Del", "Delete the action"}};
constexpr std::array timeline_keys{
    ViewKey{none, "Up", "Choose the action above"},
    ViewKey{none, "Down", "Choose the action below"},
    ViewKey{none, "Right", "Move the action a day later, with Left a day earlier"},
    ViewKey{ctrl, "Right", "Move the action a week later, with Left a week earlier"},
    ViewKey{shift, "Right", "Move the due date alone"},
    ViewKey{alt | shift, "Right", "Move the start alone, with Left a day earlier"},
    ViewKey{ctrl, "+", "Show fewer months, in more detail"},
    ViewKey{ctrl, "-", "Show more months"},
    ViewKey{ctrl, "0", "Show all 18 months"}};
constexpr std::array share_keys{
    ViewKey{ctrl, "Enter", "Let the other areas make room for the share that is typed"}};
constexpr std::array closing_keys{
    ViewKey{ctrl, "Enter", "Close the cycle as decided"},
    ViewKey{none, "Page Down", "Show the next actions, with Page Up those before"}};
constexpr std::array chart_keys{
    ViewKey{none, "Right", "Read the next values, with Left those before"},
    ViewKey{none, "Enter", "Go to where the figures of a chart come from"},
    ViewKey{none, "Escape", "Read no values any more"}};
constexpr std::array review_keys{ViewKey{none, "Right", "Show the next page"},
                                 ViewKey{none, "Left", "Show the page before"},
                                 ViewKey{none, "1", "Show the first page, with any digit its page"},
                                 ViewKey{none, "Escape", "Leave the review"}};
constexpr std::array field_keys{
    ViewKey{none, "Enter", "Take what was typed into a field"},
    ViewKey{none, "Escape", "Bring back what the field held; in Find, show all actions again"},
    ViewKey{none, "Tab", "Go to the next field, button or list"},
    ViewKey{shift, "Tab", "Go to the one before"},
    ViewKey{none, "Left", "Choose another view beside the title of a page, with Right too"},
    ViewKey{page, "1", "Show the first view of the page, with any digit its view"},
    ViewKey{page, "A", "Press a button of the page: the menu ‘Page’ has each one’s letter"}};

struct View {
  const char* title;
  std::span<const ViewKey> keys;
};
constexpr std::array views{
    View{"Targets: the grid", grid_keys},        View{"Plan: the list", list_keys},
    View{"Plan: the board", board_keys},         View{"Plan: the timeline", timeline_keys},
    View{"Vision: specialty areas", share_keys}, View{"Plan: closing a cycle", closing_keys},
    View{"Scorecard: the week", week_keys},      View{"Charts", chart_keys},
    View{"The presented review", review_keys},   View{"Everywhere", field_keys}};

// As menus write them, but for Delete, which is a command too. Letters and function keys are called
// the same everywhere.
constexpr std::array key_names{"Ctrl", "Alt",  "Shift", "Enter", "Escape",  "Del",      "Tab",
                               "Up",   "Down", "Left",  "Right", "Page Up", "Page Down"};

std::string name_of_key(std::string_view key, const Catalog& catalog) {
  if (key == "Delete") return catalog.term("Del");
  const auto known = std::ranges::find(key_names, key);
  return known == key_names.end() ? std::string(key) : catalog.term(*known);
}

std::string words_of(const ViewKey& key, const Catalog& catalog) {
  std::string words;
  for (std::size_t i = 0; i < 3; ++i)
    if ((key.with & (1U << i)) != 0) words += catalog.term(key_names[i]) + "+";
  return words + name_of_key(key.key, catalog);
}

}  // namespace

std::string key_words(std::string_view keys, const Catalog& catalog) {
  std::string words;
  while (!keys.empty()) {
    // Never the first: the key itself may be a plus.
    const auto plus = keys.find('+', 1);
    words += (words.empty() ? "" : "+") + name_of_key(keys.substr(0, plus), catalog);
    keys = plus == std::string_view::npos ? std::string_view() : keys.substr(plus + 1);
  }
  return words;
}

std::vector<HelpSection> help_sections(const std::vector<Command>& commands,
                                       const Catalog& catalog) {
  std::vector<HelpSection> sections;
  for (const auto& passage : method)
    sections.push_back({catalog.term(passage.title), catalog.term(passage.text), {}, false});
  for (const auto& command : commands) {
    if (command.keys.empty()) continue;
    auto menu = std::ranges::find_if(sections, [&](const HelpSection& section) {
      return section.of_menu && section.title == command.menu;
    });
    if (menu == sections.end())
      menu = sections.insert(sections.end(), {command.menu, {}, {}, true});
    menu->keys.push_back({key_words(command.keys, catalog), command.title});
  }
  for (const auto& view : views) {
    HelpSection section{catalog.term(view.title), {}, {}, false};
    for (const auto& key : view.keys)
      section.keys.push_back({words_of(key, catalog), catalog.term(key.what)});
    sections.push_back(std::move(section));
  }
  return sections;
}

}  // namespace sightline
