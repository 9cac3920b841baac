#include "app/desktop/score_kpi_view.h"

#include <wx/choicdlg.h>
#include <wx/menu.h>

#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/dialog_buttons.h"
#include "app/desktop/text.h"
#include "model/base/text.h"
#include "model/derive/formulas.h"
#include "model/edit/gestures_kpis.h"
#include "model/find.h"

namespace sightline::desktop {
namespace {

constexpr int list_height = 120, list_width = 200;

template <NamedEnum E>
void fill(wxChoice& choice, const Catalog& catalog) {
  for (std::size_t i = 0; i < count_of<E>(); ++i)
    choice.Append(to_wx(catalog.term(label_of(static_cast<E>(i)))));
}

EditEntry enter_name(const Document& document, Id<Kpi> id, std::string_view typed,
                     const Catalog& /*catalog*/) {
  return enter_kpi_name(document, id, typed);
}

}  // namespace

ScoreKpiView::ScoreKpiView(wxWindow* parent, Shell& shell)
    : Panel(parent), shell_(shell), across_(new wxBoxSizer(wxHORIZONTAL)) {
  across_->Add(build_list(), wxSizerFlags(2).Expand());
  across_->Add(FromDIP(space::l), FromDIP(space::l));
  form_ = build_form();
  across_->Add(form_, wxSizerFlags(5).Expand());
  SetSizer(across_);
}

void ScoreKpiView::set_wide(bool wide) {
  across_->SetOrientation(wide ? wxHORIZONTAL : wxVERTICAL);
}

Card* ScoreKpiView::build_list() {
  auto* card = new Card(this);
  card->content().Add(new Label(card, shell_.text("KPIs"), TextRole::section));
  list_ =
      new wxListBox(card, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(list_width, list_height)));
  native::set_accessible_name(*list_, shell_.text("KPIs of the team"));
  list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
    const auto at = static_cast<std::size_t>(std::max(0, event.GetSelection()));
    if (at < shown_.size()) choose(shown_[at]);
  });
  card->content().Add(list_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::s)));
  auto* problem = new ProblemLine(card);
  new_ = new EntryField(card, shell_, *problem, EntryField::Kind::line,
                        [this](const std::string& typed) -> std::optional<Message> {
                          if (trimmed(typed).empty()) return std::nullopt;
                          auto& session = shell_.session();
                          const auto id = session.ids().next<Kpi>();
                          auto said =
                              take_entry(session, enter_kpi(session.document(), id, team_, typed));
                          if (!said) choose(id);
                          return said;
                        });
  native::set_accessible_name(*new_, shell_.text("Name of a new KPI"));
  new_->SetHint(shell_.text("Name of a new KPI"));
  new_->set_path("/plan/kpis");
  card->content().Add(new_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  card->content().Add(problem, wxSizerFlags().Expand());
  auto* add = new wxButton(card, wxID_ANY, shell_.text("Add &KPI"));
  add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    new_->commit();
    new_->SetFocus();
  });
  card->content().Add(add, wxSizerFlags().Border(wxTOP, FromDIP(space::s)));
  advice_ = new Paragraph(card, {}, TextRole::secondary, Ink::warning);
  card->content().Add(advice_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  return card;
}

EntryField* ScoreKpiView::add_entry(wxSizer& form, const char* label,
                                    EditEntry (*enter)(const Document&, Id<Kpi>, std::string_view,
                                                       const Catalog&)) {
  auto* problem = new ProblemLine(form_);
  form.Add(new Label(form_, shell_.text(label)), wxSizerFlags().CenterVertical());
  auto* field = new EntryField(
      form_, shell_, *problem, EntryField::Kind::line, [this, enter](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(session, enter(session.document(), kpi_, typed, shell_.catalog()));
      });
  native::set_accessible_name(*field, shell_.text(label));
  auto* cell = new wxBoxSizer(wxVERTICAL);
  cell->Add(field, wxSizerFlags().Expand());
  cell->Add(problem, wxSizerFlags().Expand());
  form.Add(cell, wxSizerFlags().Expand());
  return field;
}

wxChoice* ScoreKpiView::add_choice(wxSizer& form, const char* label,
                                   std::function<EditEntry(const Document&, std::size_t)> choose) {
  form.Add(new Label(form_, shell_.text(label)), wxSizerFlags().CenterVertical());
  auto* choice = new DropDown(form_);
  native::set_accessible_name(*choice, shell_.text(label));
  choice->Bind(wxEVT_CHOICE, [this, choose = std::move(choose)](wxCommandEvent& event) {
    perform(choose(shell_.session().document(),
                   static_cast<std::size_t>(std::max(0, event.GetSelection()))));
  });
  form.Add(choice, wxSizerFlags().Expand());
  return choice;
}

Card* ScoreKpiView::build_form() {
  form_ = new Card(this);
  auto* form = new wxFlexGridSizer(4, FromDIP(space::s), FromDIP(space::m));
  form->AddGrowableCol(1, 1);
  form->AddGrowableCol(3, 1);
  const auto set = [this](auto gesture) {
    return [this, gesture](const Document& document, std::size_t place) {
      return attempt([&] { return gesture(document, kpi_, place); });
    };
  };
  name_ = add_entry(*form, "Name", enter_name);
  owner_ = add_choice(*form, "Owner", set([](const Document& d, Id<Kpi> id, std::size_t place) {
    const auto& people = d.plan.people;
    return set_kpi_owner(
        d, id,
        place == 0 || place > people.size() ? std::nullopt : std::optional(people[place - 1].id));
  }));
  unit_ = add_choice(*form, "Unit", set([](const Document& d, Id<Kpi> id, std::size_t place) {
    return set_kpi_unit(d, id, static_cast<KpiUnit>(place));
  }));
  direction_ =
      add_choice(*form, "Direction", set([](const Document& d, Id<Kpi> id, std::size_t place) {
        return set_kpi_direction(d, id, static_cast<Direction>(place));
      }));
  rhythm_ = add_choice(*form, "Rhythm", set([](const Document& d, Id<Kpi> id, std::size_t place) {
    return set_kpi_rhythm(d, id, static_cast<Rhythm>(place));
  }));
  warning_ = add_entry(*form, "Only a warning up to", enter_warning);
  fill<KpiUnit>(*unit_, shell_.catalog());
  fill<Direction>(*direction_, shell_.catalog());
  fill<Rhythm>(*rhythm_, shell_.catalog());
  form_->content().Add(form, wxSizerFlags().Expand());
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(new Label(form_, shell_.text("Readings")), wxSizerFlags().CenterVertical());
  source_ = new wxButton(form_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
  set_deed(*source_, "Readings");
  source_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_source(); });
  line->Add(source_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  remove_ = new wxButton(form_, wxID_ANY, shell_.text("Remove KPI"));
  remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove(); });
  line->Add(remove_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  form_->content().Add(line, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  standards_ = new ScoreStandardsView(form_, shell_);
  form_->content().Add(standards_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xl)));
  return form_;
}

void ScoreKpiView::perform(const EditEntry& entry) {
  auto& session = shell_.session();
  if (const auto problem = take_entry(session, entry))
    session.user().notify(NoticeTone::warning, *problem);
  show_form();
}

void ScoreKpiView::choose_source() {
  shell_.commit_pending_edit();
  const auto* kpi = find(shell_.session().plan().kpis, kpi_);
  if (kpi == nullptr) return;
  wxMenu menu;
  for (std::size_t i = 0; i < count_of<KpiSource>(); ++i) {
    const auto source = static_cast<KpiSource>(i);
    const auto words = to_wx(shell_.catalog().term(label_of(source)));
    const int id = static_cast<int>(i) + 1;
    menu.AppendRadioItem(id, source == KpiSource::formula ? words + L"…" : words);
    menu.Check(id, kpi->source == source);
  }
  const int chosen = GetPopupMenuSelectionFromUser(menu);
  if (chosen == wxID_NONE) return;
  const auto source = static_cast<KpiSource>(chosen - 1);
  if (source == KpiSource::formula) return choose_formula();
  perform(attempt([&] { return set_kpi_source(shell_.session().document(), kpi_, source); }));
}

std::optional<std::vector<Id<Kpi>>> ScoreKpiView::ask_for_parts(
    const char* question, const char* title, const std::vector<Id<Kpi>>& chosen) {
  const auto& plan = shell_.session().plan();
  const auto* kpi = find(plan.kpis, kpi_);
  if (kpi == nullptr) return std::nullopt;
  const auto parts = formula_parts(plan, *kpi);
  wxArrayString names;
  wxArrayInt ticked;
  for (std::size_t i = 0; i < parts.ids.size(); ++i) {
    names.Add(to_wx(parts.names[i]));
    if (std::ranges::count(chosen, parts.ids[i]) > 0) ticked.Add(static_cast<int>(i));
  }
  wxMultiChoiceDialog dialog(this, shell_.text(question), shell_.text(title), names);
  dialog.SetSelections(ticked);
  label_buttons(dialog, shell_.catalog(), msg("OK"));
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  std::vector<Id<Kpi>> ids;
  for (const int index : dialog.GetSelections())
    ids.push_back(parts.ids[static_cast<std::size_t>(index)]);
  return ids;
}

void ScoreKpiView::choose_formula() {
  const auto* kpi = find(shell_.session().plan().kpis, kpi_);
  if (kpi == nullptr) return;
  const auto before = *kpi;
  auto above = ask_for_parts("Which KPIs does it add up?", "Sum of", before.sum_of);
  if (!above) return;
  auto below = ask_for_parts("By which KPIs is the sum divided? None: it is not divided.",
                             "Divided by", before.divided_by);
  if (!below) return;
  perform(attempt([&] {
    return set_kpi_formula(shell_.session().document(), kpi_, std::move(*above), std::move(*below));
  }));
}

void ScoreKpiView::remove() {
  shell_.commit_pending_edit();
  auto& session = shell_.session();
  const auto question = question_before_removal(session.plan(), kpi_);
  if (question && !session.user().confirm(*question, msg("Remove"))) return;
  new_->SetFocus();
  perform(attempt([&] { return remove_kpi(session.document(), kpi_); }));
}

void ScoreKpiView::choose(Id<Kpi> kpi) {
  if (kpi_ != kpi) {
    for (auto* field : {name_, warning_}) {
      if (field->HasFocus()) field->commit();
      field->forget();
    }
    kpi_ = kpi;
  }
  show(team_);
}

void ScoreKpiView::show(Id<Team> team) {
  team_ = team;
  const auto form = team_form(shell_.session().plan(), team, shell_.catalog());
  wxArrayString names;
  shown_.clear();
  for (const auto& row : form.kpis) {
    names.Add(to_wx(row.name));
    shown_.push_back(row.id);
  }
  if (names != list_->GetStrings()) list_->Set(names);
  if (std::ranges::find(shown_, kpi_) == shown_.end())
    kpi_ = shown_.empty() ? Id<Kpi>{} : shown_.front();
  const auto at = std::ranges::find(shown_, kpi_);
  list_->SetSelection(at == shown_.end() ? wxNOT_FOUND : static_cast<int>(at - shown_.begin()));
  advice_->set(to_wx(form.advice));
  show_form();
}

void ScoreKpiView::show_form() {
  const auto& plan = shell_.session().plan();
  const auto* kpi = find(plan.kpis, kpi_);
  form_->Show(kpi != nullptr);
  if (kpi == nullptr) return;
  const auto path = "/plan/kpis/" + to_text(kpi_);
  name_->set_path(path + "/name");
  warning_->set_path(path + "/warning");
  name_->show(kpi->name);
  warning_->show(shell_.catalog().percent(kpi->warning, 0));
  unit_->SetSelection(static_cast<int>(kpi->unit));
  direction_->SetSelection(static_cast<int>(kpi->direction));
  rhythm_->SetSelection(static_cast<int>(kpi->rhythm));
  wxArrayString owners;
  owners.Add(shell_.text("Nobody"));
  int owner = 0;
  for (const auto& person : plan.people) {
    if (kpi->owner == person.id) owner = static_cast<int>(owners.size());
    owners.Add(to_wx(person.display_name()));
  }
  if (owners != owner_->GetStrings()) owner_->Set(owners);
  owner_->SetSelection(owner);
  const auto words = to_wx(source_words(plan, *kpi, shell_.catalog()));
  source_->SetLabel(wxControl::EscapeMnemonics(words) + L" ▾");
  native::set_accessible_name(*source_, shell_.text("Readings") + L": " + words);
  source_->SetToolTip(words);
  standards_->show(kpi_);
}

}  // namespace sightline::desktop
