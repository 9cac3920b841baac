// What Find anything looks through: every part of a plan with a name, and every command.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "app/present/find_anything.h"
#include "app/present/help_presenter.h"
#include "app/present/plan_rows.h"
#include "app/present/plan_words.h"
#include "app/present/vision_paths.h"
#include "model/find.h"
#include "reports/capital.h"
#include "reports/tables_cadence.h"

namespace sightline {
namespace {

// In the order in which what fits equally well is shown.
enum Kind : std::size_t {
  page,
  command,
  cycle,
  person,
  area,
  department,
  kpi,
  meeting,
  contact,
  vision,
  action,
  help
};
constexpr std::array kind_words{"Page",   "Command",        "Cycle",
                                "Person", "Specialty area", "Department",
                                "KPI",    "Meeting series", "Client or vendor",
                                "Vision", "Action",         "Help"};

}  // namespace

class FindAnything::Gatherer {
 public:
  Gatherer(FindAnything& into, const Document& document)
      : into_(into), document_(document), plan_(document.plan), catalog_(into.catalog_) {}

  void add_commands(const std::vector<Command>& commands) {
    std::vector<std::string> pages;
    for (const auto& each : commands) {
      if (!each.page) continue;
      add(page, each.title, {}, Place{*each.page, {}}, {}, key_words(each.keys, catalog_));
      pages.push_back(each.title);
    }
    for (const auto& each : commands) {
      // A command that is called like a page leads there: one row is enough.
      if (each.page || !each.enabled || std::ranges::find(pages, each.title) != pages.end())
        continue;
      add(command, each.title, each.menu, CommandId{each.id}, {}, key_words(each.keys, catalog_));
    }
    into_.without_words_ = into_.entries_.size();
  }

  void add_cycles() {
    for (const auto& each : plan_.cycles) {
      auto where = catalog_.month_range(each.start, each.last_month());
      add_dotted(where, each.theme);
      add(cycle, catalog_.text(cycle_words(plan_, each.id)), where,
          place_of(path_to("/plan/cycles", each.id)), each.review_notes);
    }
  }

  void add_people() {
    for (const auto& each : plan_.people) {
      std::string where;
      if (!each.name.empty()) where = each.role;
      if (const auto* home = sightline::find(plan_.targets.departments, each.department))
        add_dotted(where, home->name);
      add(person, each.display_name(), where, place_of(path_to("/plan/people", each.id)),
          each.email);
    }
  }

  void add_lines() {
    for (const auto& each : plan_.vision.organization.areas)
      add(area, each.name, catalog_.term("Vision"),
          place_of(path_to("/plan/vision/organization/areas", each.id)));
    for (const auto& each : plan_.targets.departments)
      add(department, each.name, catalog_.term("Targets"),
          place_of(path_to("/plan/targets/departments", each.id)));
    for (const auto& each : plan_.kpis) {
      std::string where;
      if (const auto* team = sightline::find(plan_.teams, each.team)) where = team->name;
      if (const auto* owner = sightline::find(plan_.people, each.owner))
        add_dotted(where, owner->display_name());
      add(kpi, each.name, where, place_of(path_to("/plan/kpis", each.id)));
    }
  }

  void add_cadence() {
    for (const auto& each : plan_.meetings)
      add(meeting, each.name, recurrence_text(each.rule, catalog_),
          place_of(path_to("/plan/meetings", each.id)), each.agenda);
    for (const auto& each : plan_.contacts) {
      auto where = catalog_.term(label_of(each.kind));
      if (const auto* owner = sightline::find(plan_.people, each.owner))
        add_dotted(where, owner->display_name());
      add(contact, each.name, where, place_of(path_to("/plan/contacts", each.id)));
    }
  }

  void add_vision() {
    for (const auto& question : vision_view(document_, catalog_).questions) {
      std::string answer;
      if (question.question == VisionQuestion::goal && question.chosen > 0)
        answer = question.choices[question.chosen];
      add(vision, question.title, answer, place_of(path_of(question.question)));
      for (const auto& number : question.numbers) {
        if (!number.part) continue;
        auto where = question.title;
        add_dotted(where,
                   number.now.text.empty() && number.then.text.empty()
                       ? catalog_.text(msg("Not answered"))
                       : catalog_.text(msg("{1} → {2}", shown(number.now), shown(number.then))));
        add(vision, with_capital(number.label), where,
            place_of(number_path(*number.part, When::now)));
      }
      for (const auto& text : question.texts)
        add(vision, with_capital(text.label), question.title, place_of(text_path(text.field)),
            text.text);
    }
  }

  void add_actions() {
    for (const auto& boxed : plan_.actions) {
      const auto& each = *boxed;
      std::string where = cycle_name(each.cycle);
      add_dotted(where, focus_name(each.focus));
      if (const auto* owner = sightline::find(plan_.people, each.owner))
        add_dotted(where, owner->display_name());
      add(action, each.title, where, place_of(path_to("/plan/actions", each.id)), each.notes);
    }
  }

  void add_help(const std::vector<Command>& commands) {
    std::size_t number = 0;
    for (const auto& section : help_sections(commands, catalog_)) {
      const HelpTopic topic{number++};
      if (section.of_menu) continue;  // its commands are found as themselves
      if (section.keys.empty()) add(help, section.title, {}, topic, section.text);
      for (const auto& key : section.keys) add(help, key.what, section.title, topic, {}, key.keys);
    }
  }

 private:
  void add(Kind kind, const std::string& title, const std::string& where, FoundTarget target,
           const std::string& more = {}, const std::string& keys = {}) {
    if (title.empty()) return;
    into_.entries_.push_back(
        {kind, title, where, more, keys, std::move(target), bare(title), bare(where), bare(more)});
  }

  [[nodiscard]] std::string shown(const VisionFigure& figure) const {
    return figure.text.empty() ? catalog_.text(msg("Not answered")) : figure.text;
  }
  // Thousands of actions share a few cycles and focus areas, and each name costs a translation.
  const std::string& cycle_name(const std::optional<Id<Cycle>>& id) {
    const auto [found, is_new] = cycles_.try_emplace(id.value_or(Id<Cycle>{}));
    if (is_new) found->second = catalog_.text(cycle_words(plan_, id));
    return found->second;
  }
  const std::string& focus_name(Id<FocusArea> id) {
    const auto [found, is_new] = focus_areas_.try_emplace(id);
    if (is_new) found->second = text_or_blank(catalog_, focus_words(plan_, id));
    return found->second;
  }

  FindAnything& into_;
  const Document& document_;
  const Plan& plan_;
  const Catalog& catalog_;
  std::unordered_map<Id<Cycle>, std::string> cycles_;
  std::unordered_map<Id<FocusArea>, std::string> focus_areas_;
};

FindAnything::FindAnything(const Document& document, const std::vector<Command>& commands,
                           const Catalog& catalog)
    : catalog_(catalog) {
  for (const char* words : kind_words) {
    kinds_.push_back(catalog.term(words));
    bare_kinds_.push_back(bare(kinds_.back()));
  }
  entries_.reserve(document.plan.actions.size() + 200);
  Gatherer gather(*this, document);
  gather.add_commands(commands);
  gather.add_cycles();
  gather.add_people();
  gather.add_lines();
  gather.add_cadence();
  gather.add_vision();
  gather.add_actions();
  gather.add_help(commands);
}

}  // namespace sightline
