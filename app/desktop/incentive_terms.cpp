#include "app/desktop/incentive_terms.h"

#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/text.h"
#include "app/present/incentive_entry.h"
#include "model/edit/gestures_incentives.h"

namespace sightline::desktop {
namespace {

constexpr int points_width = 96;
constexpr int rules_height = 112;
constexpr std::array incentive_members{"name",   "first",   "last",  "threshold",     "pool",
                                       "excess", "stretch", "prize", "stretch_prize", "rules"};
static_assert(incentive_members.size() == term_count);

/// As they stand in the form: what is reached before what it pays.
constexpr std::array form_order{Term::name,   Term::first,   Term::last,          Term::threshold,
                                Term::prize,  Term::stretch, Term::stretch_prize, Term::pool,
                                Term::excess, Term::rules};
static_assert(form_order.size() == term_count);

}  // namespace

IncentiveTerms::IncentiveTerms(wxWindow* parent, Shell& shell,
                               std::function<void(Id<Incentive>)> chosen)
    : Panel(parent, Ground::surface), shell_(shell) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  choice_ = new ElementChoice<Incentive>(this, *column, shell.text("Terms of"),
                                         shell.text("Incentive whose terms are shown"),
                                         std::move(chosen));
  problem_ = new ProblemLine(this);
  form_ = new wxFlexGridSizer(2, FromDIP(space::s), FromDIP(space::m));
  form_->AddGrowableCol(1, 1);
  for (const auto term : form_order) add_field(term);
  column->Add(form_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  // Sentences need the whole width.
  const auto& rules = fields_.at(static_cast<std::size_t>(Term::rules));
  column->Add(rules.label, wxSizerFlags().Border(wxTOP, FromDIP(space::m)));
  column->Add(rules.entry, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  count_head_ = new Label(this, shell.text("What counts: points for one"), TextRole::small_strong,
                          Ink::second);
  column->Add(count_head_, wxSizerFlags().Border(wxTOP, FromDIP(space::m)));
  count_form_ = new wxFlexGridSizer(2, FromDIP(space::s), FromDIP(space::m));
  count_form_->AddGrowableCol(0, 1);
  column->Add(count_form_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  column->Add(problem_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  remove_ = new wxButton(this, wxID_ANY, shell.text("Remove"));
  remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove(); });
  column->Add(remove_, wxSizerFlags().Border(wxTOP, FromDIP(space::l)));
  SetSizer(column);
}

void IncentiveTerms::add_field(Term term) {
  auto& field = fields_.at(static_cast<std::size_t>(term));
  field.label = new Label(this, {});
  const auto kind = term == Term::rules ? EntryField::Kind::text : EntryField::Kind::line;
  field.entry =
      new EntryField(this, shell_, *problem_, kind, [this, term](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(session, enter_term(session.document(), id_, term, typed, session.today(),
                                              shell_.catalog()));
      });
  if (term == Term::rules) {
    field.entry->SetMinSize(FromDIP(wxSize(-1, rules_height)));
    return;
  }
  form_->Add(field.label, wxSizerFlags().CenterVertical());
  form_->Add(field.entry, wxSizerFlags().Expand());
}

void IncentiveTerms::add_count() {
  const auto index = counts_.size();
  counts_.emplace_back();
  auto& count = counts_.back();
  count.label = new Label(this, {});
  count.points = new EntryField(
      this, shell_, *problem_, EntryField::Kind::figure, [this, index](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(session,
                          enter_points(session.document(), id_, counts_[index].row, typed,
                                       session.ids().next<ContestRule>(), shell_.catalog()));
      });
  count.points->SetMinSize(FromDIP(wxSize(points_width, -1)));
  count.points->MoveBeforeInTabOrder(remove_);
  count_form_->Add(count.label, wxSizerFlags().CenterVertical());
  count_form_->Add(count.points);
}

void IncentiveTerms::remove() {
  auto& session = shell_.session();
  shell_.commit_pending_edit();
  // The fields may vanish with the last incentive; the keyboard stays near.
  choice_->SetFocus();
  session.perform(remove_incentive(session.document(), id_));
}

void IncentiveTerms::show_counts(const std::vector<CountRow>& rows, bool other) {
  while (counts_.size() < rows.size()) add_count();
  count_head_->Show(!rows.empty());
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    auto& count = counts_[i];
    const bool used = i < rows.size();
    count.label->Show(used);
    count.points->Show(used);
    if (!used || other || count.row.kpi != rows[i].kpi) count.points->forget();
    if (!used) continue;
    count.row = rows[i];
    count.label->set_text(to_wx(rows[i].label));
    count.points->show(rows[i].points);
    native::set_accessible_name(*count.points, shell_.text(msg("Points for {1}", rows[i].label)));
  }
}

void IncentiveTerms::show(const Plan& plan, Id<Incentive> id, const IncentiveView& view) {
  choice_->show(plan.incentives, id);
  const bool other = id_ != id;
  id_ = id;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    const auto& field = fields_.at(i);
    const auto row = std::ranges::find(view.terms, static_cast<Term>(i), &TermRow::term);
    const bool used = row != view.terms.end();
    field.label->Show(used);
    field.entry->Show(used);
    if (other) field.entry->forget();
    if (!used) continue;
    const auto label = to_wx(row->label);
    field.label->set_text(label);
    field.entry->set_path(path_to("/plan/incentives", id, incentive_members.at(i)));
    field.entry->show(row->text, row->entry);
    native::set_accessible_name(*field.entry, label);
  }
  show_counts(view.counts, other);
  settle(*this);
}

}  // namespace sightline::desktop
