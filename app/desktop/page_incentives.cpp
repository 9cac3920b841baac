#include "app/desktop/page_incentives.h"

#include <wx/menu.h>

#include "app/desktop/page_head.h"
#include "app/desktop/table_head.h"
#include "app/desktop/text.h"
#include "app/desktop/word_ink.h"
#include "model/edit/gestures_incentives.h"
#include "model/find.h"
#include "reports/capital.h"

namespace sightline::desktop {
namespace {

constexpr std::size_t most_incentives = 6;
constexpr std::size_t cost_columns = 3;

}  // namespace

PageIncentives::PageIncentives(wxWindow* parent, Shell& shell) : ScrolledPage(parent, shell) {
  auto* column = new PageColumn(body(), build_head());
  column->stack(lesson_ = build_lesson());
  list_card_ = new Card(body());
  list_ = new RowList(
      list_card_, [this](const Place& place) { go_to(place.path); }, [this] { fit(); });
  list_card_->content().Add(list_, wxSizerFlags().Expand());
  column->stack(list_card_);
  terms_card_ = new Card(body());
  terms_ = new IncentiveTerms(terms_card_, shell, [this](Id<Incentive> id) { choose(id); });
  terms_card_->content().Add(terms_, wxSizerFlags().Expand());
  result_card_ = build_result();
  lower_ = new CardPair(terms_card_, result_card_);
  column->stack(lower_);
  fill(column);
}

wxSizer* PageIncentives::build_head() {
  auto* head = new PageHead(body(), shell().text("Incentives"));
  head->to_the_end();
  add_ = new wxButton(body(), wxID_ANY, shell().text("Add incentive…"));
  add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_for_kind(); });
  head->add_deed(add_);
  return head;
}

LessonCard* PageIncentives::build_lesson() {
  return new LessonCard(
      body(),
      {.question = shell().text("What does the team win when it wins?"),
       .why = shell().text("People pull together when they know what the number is and what "
                           "it brings them. For example: “If we beat $1.4m this quarter, "
                           "$15,000 are shared by contribution.”"),
       .button = shell().text("Begin with a team bonus")},
      [this] { add(IncentiveKind::team_bonus); });
}

Card* PageIncentives::build_result() {
  auto* card = new Card(body());
  card->content().Add(new Label(card, shell().text("Where it stands"), TextRole::section));
  const auto below = [&](int space) {
    return wxSizerFlags().Expand().Border(wxTOP, FromDIP(space));
  };
  standing_ = new Paragraph(card, {});
  remark_ = new Paragraph(card, {}, TextRole::secondary, Ink::warning);
  people_ = new IncentivePeople(card, shell());
  card->content().Add(standing_, below(space::s));
  card->content().Add(remark_, below(space::xs));
  card->content().Add(people_, below(space::m));
  costs_head_ = new Label(card, shell().text("What it costs"), TextRole::section);
  card->content().Add(costs_head_, below(space::xl));
  cost_basis_ = new Paragraph(card, {}, TextRole::secondary);
  card->content().Add(cost_basis_, below(space::xs));
  costs_panel_ = new Panel(card, Ground::surface);
  cost_grid_ =
      new wxFlexGridSizer(static_cast<int>(cost_columns), FromDIP(space::xs), FromDIP(space::l));
  for (const std::size_t grows : {1U, 2U}) cost_grid_->AddGrowableCol(grows, 1);
  std::vector<Label*> heads;
  for (const char* head : {"Of target", "Revenue", "Cost"}) {
    heads.push_back(
        new Label(costs_panel_, shell().text(head), TextRole::small_strong, Ink::second));
    cost_grid_->Add(
        heads.back(),
        head_flags(*costs_panel_, heads.size() == 1 ? wxSizerFlags() : wxSizerFlags().Right()));
  }
  sink_heads(*costs_panel_, [heads] { return heads; });
  auto* inset = new wxBoxSizer(wxVERTICAL);
  inset->Add(cost_grid_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, head_inset(*card)));
  costs_panel_->SetSizer(inset);
  card->content().Add(costs_panel_, below(space::s));
  return card;
}

void PageIncentives::ask_for_kind() {
  wxMenu menu;
  for (std::size_t i = 0; i < count_of<IncentiveKind>(); ++i)
    menu.Append(static_cast<int>(i) + 1, shell().text(enum_texts<IncentiveKind>[i].label));
  const int kind = scroll()->GetPopupMenuSelectionFromUser(menu);
  if (kind == wxID_NONE) return;
  shell().commit_pending_edit();
  add(static_cast<IncentiveKind>(kind - 1));
}

void PageIncentives::add(IncentiveKind kind) {
  const auto name = with_capital(shell().catalog().term(label_of(kind)));
  auto incentive = new_incentive(kind, name, month_of(session().today()), session().ids());
  const auto id = incentive.id;
  if (!session().perform(add_incentive(session().document(), std::move(incentive)))) return;
  choose(id);
  terms_->field(Term::name).SetFocus();
}

void PageIncentives::choose(Id<Incentive> id) {
  chosen_ = id;
  refresh();
}

void PageIncentives::refresh() {
  const auto& plan = session().plan();
  const auto& catalog = shell().catalog();
  const bool any = !plan.incentives.empty();
  if (!find(plan.incentives, chosen_))
    chosen_ = any ? std::optional(plan.incentives.front().id) : std::nullopt;
  lesson_->Show(!any);
  for (auto* card : {list_card_, terms_card_, result_card_}) card->Show(any);
  auto rows = incentive_rows(session().document(), session().today(), catalog);
  const auto all = catalog.text(msg("All {1} incentives ›", rows.size()));
  list_->set(std::move(rows), most_incentives, all);
  if (const auto* incentive = find(plan.incentives, chosen_)) {
    const auto view = incentive_view(session().document(), *incentive, session().today(), catalog);
    terms_->show(plan, *chosen_, view);
    standing_->set(to_wx(view.standing), ink_of(view.tone));
    remark_->set(to_wx(view.remark));
    people_->show(*chosen_, view);
    show_costs(view);
  }
  fit();
}

void PageIncentives::show_costs(const IncentiveView& view) {
  while (costs_.size() < view.costs.size() * cost_columns) {
    costs_.push_back(new Label(costs_panel_, {}));
    cost_grid_->Add(costs_.back(),
                    costs_.size() % cost_columns == 1 ? wxSizerFlags() : wxSizerFlags().Right());
  }
  costs_head_->Show(!view.costs.empty());
  cost_basis_->set(to_wx(view.cost_basis));
  costs_panel_->Show(!view.costs.empty());
  for (std::size_t i = 0; i < view.costs.size(); ++i) {
    costs_[i * cost_columns]->set_text(to_wx(view.costs[i].of_target));
    costs_[i * cost_columns + 1]->set_text(to_wx(view.costs[i].revenue));
    costs_[i * cost_columns + 2]->set_text(to_wx(view.costs[i].cost));
  }
}

void PageIncentives::commit_pending_edit() {
  for (auto* field : fields_in(*this))
    if (field->HasFocus()) return field->commit();
}

void PageIncentives::go_to(std::string_view path) {
  for (const auto& incentive : session().plan().incentives)
    if (is_at_or_below(path, path_to("/plan/incentives", incentive.id))) choose(incentive.id);
  for (auto* field : fields_in(*this))
    if (field->IsShown() && !field->path().empty() && is_at_or_below(field->path(), path))
      return field->SetFocus();
}

}  // namespace sightline::desktop
