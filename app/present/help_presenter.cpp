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
        "week’s action. You work from left to right: vision, targets, cycles, review."},
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

struct ViewKey {
  const char* keys;
  const char* what;
};
constexpr std::array grid_keys{ViewKey{"F2", "Change the figure, or type a new one over it"},
                               ViewKey{"Enter", "Take the figure and go down"},
                               ViewKey{"Escape", "Leave the figure as it was"},
                               ViewKey{"Shift+Right", "Select months, with any arrow"},
                               ViewKey{"Ctrl+R", "Fill the first selected month to the right"},
                               ViewKey{"Delete", "Empty the selected months"},
                               ViewKey{"Tab", "Leave the grid"}};
constexpr std::array list_keys{
    ViewKey{"F2", "Change the title of the action, or the theme of the cycle"},
    ViewKey{"Alt+Up", "Move the action up"},
    ViewKey{"Alt+Down", "Move the action down"},
    ViewKey{"Ctrl+Shift+Up", "Move the action to the cycle before"},
    ViewKey{"Ctrl+Shift+Down", "Move the action to the next cycle"},
    ViewKey{"Delete", "Delete the action"},
    ViewKey{"Shift+F10", "Show what else can be done with the action"}};
constexpr std::array timeline_keys{ViewKey{"Up", "Choose the action above"},
                                   ViewKey{"Down", "Choose the action below"}};
constexpr std::array field_keys{
    ViewKey{"Enter", "Take what was typed into a field"},
    ViewKey{"Escape", "Bring back what the field held; in Find, show all actions again"},
    ViewKey{"Tab", "Go to the next field, button or list"},
    ViewKey{"Shift+Tab", "Go to the one before"},
    ViewKey{"Left", "Choose another view beside the title of a page, with Right too"}};

struct View {
  const char* title;
  std::span<const ViewKey> keys;
};
constexpr std::array views{View{"Targets: the grid", grid_keys}, View{"Plan: the list", list_keys},
                           View{"Plan: the timeline", timeline_keys},
                           View{"Everywhere", field_keys}};

struct KeyName {
  std::string_view keys;
  const char* words;
};
constexpr std::array key_names{KeyName{"Ctrl", "Ctrl"},
                               KeyName{"Shift", "Shift"},
                               KeyName{"Alt", "Alt"},
                               KeyName{"Delete", "Delete"},
                               KeyName{"Del", "Delete"},
                               KeyName{"Enter", "Enter"},
                               KeyName{"Return", "Enter"},
                               KeyName{"Escape", "Escape"},
                               KeyName{"Esc", "Escape"},
                               KeyName{"Tab", "Tab"},
                               KeyName{"Up", "Up"},
                               KeyName{"Down", "Down"},
                               KeyName{"Left", "Left"},
                               KeyName{"Right", "Right"},
                               KeyName{"PageUp", "Page up"},
                               KeyName{"PgUp", "Page up"},
                               KeyName{"PageDown", "Page down"},
                               KeyName{"PgDn", "Page down"}};

std::string name_of_key(std::string_view key, const Catalog& catalog) {
  const auto known = std::ranges::find(key_names, key, &KeyName::keys);
  return known == key_names.end() ? std::string(key) : catalog.term(known->words);
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
      section.keys.push_back({key_words(key.keys, catalog), catalog.term(key.what)});
    sections.push_back(std::move(section));
  }
  return sections;
}

}  // namespace sightline
