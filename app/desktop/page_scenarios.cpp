#include "app/desktop/page_scenarios.h"

#include <wx/menu.h>

#include <algorithm>

#include "app/desktop/page_head.h"
#include "app/desktop/text.h"
#include "model/derive/scenario.h"
#include "model/edit/gestures_scenarios.h"
#include "model/find.h"
#include "reports/capital.h"

namespace sightline::desktop {
namespace {

constexpr int scenario_chart_height = 240;

}  // namespace

PageScenarios::PageScenarios(wxWindow* parent, Shell& shell) : ScrolledPage(parent, shell) {
  // Many scenarios are wider than any window.
  scroll()->SetScrollRate(FromDIP(space::l), FromDIP(space::l));
  auto* column = new PageColumn(body(), build_head());
  column->stack(lesson_ = build_lesson());
  column->stack(comparison_ = build_comparison());
  chart_card_ = new Card(body());
  chart_ = new ChartView(chart_card_);
  chart_->SetMinSize(FromDIP(wxSize(320, scenario_chart_height)));
  chart_card_->content().Add(chart_, wxSizerFlags(1).Expand());
  column->stack(chart_card_);
  drivers_card_ = new Card(body());
  drivers_ = new ScenarioDrivers(drivers_card_, shell, [this](Id<Scenario> id) { choose(id); });
  drivers_card_->content().Add(drivers_, wxSizerFlags().Expand());
  auto* capacity_card = new Card(body());
  capacity_ = new CapacityList(capacity_card, shell);
  capacity_card->content().Add(capacity_, wxSizerFlags().Expand());
  lower_ = new CardPair(drivers_card_, capacity_card);
  column->stack(lower_);
  fill(column);
}

wxSizer* PageScenarios::build_head() {
  auto* head = new PageHead(body(), shell().text("Scenarios"));
  head->to_the_end();
  add_ = new wxButton(body(), wxID_ANY, shell().text("Add scenario…"));
  add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_for_kind(); });
  head->add_deed(add_);
  return head;
}

LessonCard* PageScenarios::build_lesson() {
  return new LessonCard(
      body(),
      {.question = shell().text("What if it goes better, or worse?"),
       .why = shell().text("A plan is one future of several. A scenario changes what drives "
                           "it and shows what that does to revenue, people and profit. For "
                           "example: “Managed services grow 8 % faster, prices rise 1 %, "
                           "hires come three months late.”"),
       .button = shell().text("Compare base, stretch and downside")},
      [this] { begin(); });
}

Card* PageScenarios::build_comparison() {
  auto* card = new Card(body());
  table_ = new ScenarioTable(card);
  note_ = new Paragraph(card, {}, TextRole::secondary, Ink::second);
  card->content().Add(table_, wxSizerFlags().Expand());
  card->content().Add(note_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  return card;
}

void PageScenarios::ask_for_kind() {
  wxMenu menu;
  for (std::size_t i = 0; i < count_of<ScenarioKind>(); ++i)
    menu.Append(static_cast<int>(i) + 1, shell().text(enum_texts<ScenarioKind>[i].label));
  const int kind = scroll()->GetPopupMenuSelectionFromUser(menu);
  if (kind == wxID_NONE) return;
  shell().commit_pending_edit();
  add(static_cast<ScenarioKind>(kind - 1));
}

void PageScenarios::add(ScenarioKind kind) {
  const auto name =
      free_name(session().plan(), with_capital(shell().catalog().term(label_of(kind))));
  auto scenario = new_scenario(session().plan(), kind, name, session().ids());
  const auto id = scenario.id;
  if (session().perform(add_scenario(session().document(), std::move(scenario)))) choose(id);
}

void PageScenarios::begin() {
  std::vector<Scenario> scenarios;
  for (const auto kind : {ScenarioKind::base, ScenarioKind::stretch, ScenarioKind::downside})
    scenarios.push_back(new_scenario(session().plan(), kind,
                                     with_capital(shell().catalog().term(label_of(kind))),
                                     session().ids()));
  const auto id = scenarios[1].id;
  if (!session().perform(add_scenarios(session().document(), std::move(scenarios)))) return;
  choose(id);
  drivers_->choice().SetFocus();
}

void PageScenarios::choose(Id<Scenario> id) {
  chosen_ = id;
  refresh();
}

void PageScenarios::refresh() {
  const auto& plan = session().plan();
  const bool any = !plan.scenarios.empty();
  if (!find(plan.scenarios, chosen_)) {
    // One that differs has more to show than a base.
    const auto driven = std::ranges::find_if(plan.scenarios, has_drivers);
    chosen_ = driven != plan.scenarios.end() ? std::optional(driven->id)
              : any                          ? std::optional(plan.scenarios.front().id)
                                             : std::nullopt;
  }
  auto view = scenarios_view(session().document(), chosen_, shell().catalog());
  lesson_->Show(!any);
  for (auto* card : {comparison_, chart_card_, drivers_card_}) card->Show(any);
  lower_->Show(1U, any);
  table_->show(view);
  note_->set(to_wx(view.note));
  const auto spoken = shell().text(msg("{1} by month", shell().catalog().text(msg("Revenue"))));
  chart_->set(std::move(view.chart), spoken);
  if (chosen_) drivers_->show(plan, *chosen_);
  capacity_->show(plan);
  fit();
}

void PageScenarios::commit_pending_edit() {
  for (auto* field : fields_in(*this))
    if (field->HasFocus()) return field->commit();
}

void PageScenarios::go_to(std::string_view path) {
  for (const auto& scenario : session().plan().scenarios)
    if (is_at_or_below(path, path_to("/plan/scenarios", scenario.id))) choose(scenario.id);
  for (auto* field : fields_in(*this))
    if (field->IsShown() && is_at_or_below(field->path(), path)) return field->SetFocus();
}

}  // namespace sightline::desktop
