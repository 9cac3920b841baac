#include "app/desktop/scenario_drivers.h"

#include "app/desktop/announcement.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/text.h"
#include "model/edit/gestures_scenarios.h"
#include "model/find.h"

namespace sightline::desktop {
namespace {

constexpr int driver_field_width = 96;
constexpr int scenario_notes_height = 64;
constexpr std::array scenario_members{"name", "price", "win_rate", "hiring_delay", "notes"};

}  // namespace

ScenarioDrivers::ScenarioDrivers(wxWindow* parent, Shell& shell,
                                 std::function<void(Id<Scenario>)> chosen)
    : Panel(parent, Ground::surface), shell_(shell), chosen_(std::move(chosen)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  choice_ = new ElementChoice<Scenario>(this, *column, shell.text("Drivers of"),
                                        shell.text("Scenario whose drivers are shown"), chosen_);
  problem_ = new ProblemLine(this);
  form_ = new wxFlexGridSizer(2, FromDIP(space::s), FromDIP(space::m));
  form_->AddGrowableCol(1, 1);
  area_form_ = new wxFlexGridSizer(2, FromDIP(space::s), FromDIP(space::m));
  area_form_->AddGrowableCol(0, 1);
  add_field(ScenarioField::name, "Name", EntryField::Kind::line);
  column->Add(form_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  column->Add(new Label(this, shell.text("Growth a year, on top of the target’s"),
                        TextRole::small_strong, Ink::second),
              wxSizerFlags().Border(wxTOP, FromDIP(space::m)));
  column->Add(area_form_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  auto* first = form_;
  form_ = new wxFlexGridSizer(2, FromDIP(space::s), FromDIP(space::m));
  form_->AddGrowableCol(0, 1);
  add_field(ScenarioField::price, "Change of prices", EntryField::Kind::figure);
  add_field(ScenarioField::win_rate, "Change of the win rate, for what is new",
            EntryField::Kind::figure);
  add_field(ScenarioField::hiring_delay, "Planned hires come later by months",
            EntryField::Kind::figure);
  column->Add(form_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  auto* figures = form_;
  form_ = first;
  auto* notes = new wxFlexGridSizer(1, FromDIP(space::xs), 0);
  notes->AddGrowableCol(0, 1);
  form_ = notes;
  add_field(ScenarioField::notes, "Notes", EntryField::Kind::text);
  column->Add(notes, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  form_ = figures;
  column->Add(problem_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  SetSizer(column);
  add_buttons();
}

void ScenarioDrivers::add_field(ScenarioField field, const char* label, EntryField::Kind kind) {
  const auto name = shell_.text(label);
  form_->Add(new Label(this, name), wxSizerFlags().CenterVertical());
  auto* entry =
      new EntryField(this, shell_, *problem_, kind, [this, field](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(session,
                          enter_scenario(session.document(), id_, field, typed, shell_.catalog()));
      });
  if (kind == EntryField::Kind::figure) entry->SetMinSize(FromDIP(wxSize(driver_field_width, -1)));
  if (kind == EntryField::Kind::text) entry->SetMinSize(FromDIP(wxSize(-1, scenario_notes_height)));
  native::set_accessible_name(*entry, name);
  fields_.at(static_cast<std::size_t>(field)) = entry;
  form_->Add(entry, wxSizerFlags().Expand());
}

void ScenarioDrivers::add_area() {
  const auto index = areas_.size();
  areas_.emplace_back();
  auto& area = areas_.back();
  area.name = new Label(this, {});
  area.growth = new EntryField(
      this, shell_, *problem_, EntryField::Kind::figure, [this, index](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(session,
                          enter_growth(session.document(), id_, areas_[index].id, typed,
                                       session.ids().next<AreaDriver>(), shell_.catalog()));
      });
  area.growth->SetMinSize(FromDIP(wxSize(driver_field_width, -1)));
  area.growth->MoveBeforeInTabOrder(fields_[static_cast<std::size_t>(ScenarioField::price)]);
  area_form_->Add(area.name, wxSizerFlags().CenterVertical());
  area_form_->Add(area.growth);
}

void ScenarioDrivers::add_buttons() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto add = [&](const char* label, void (ScenarioDrivers::*act)()) {
    auto* button = new wxButton(this, wxID_ANY, shell_.text(label));
    button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) {
      shell_.commit_pending_edit();
      (this->*act)();
    });
    row->Add(button, wxSizerFlags().Border(wxRIGHT, FromDIP(space::s)));
    return button;
  };
  adopt_ = add("Adopt as the target…", &ScenarioDrivers::adopt);
  copy_ = add("Copy", &ScenarioDrivers::copy);
  remove_ = add("Remove", &ScenarioDrivers::remove);
  GetSizer()->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(space::l)));
}

void ScenarioDrivers::adopt() {
  auto& session = shell_.session();
  const auto question = question_before_adoption(session.document(), id_, shell_.catalog());
  if (!question)
    return session.user().notify(
        NoticeTone::warning,
        msg("This scenario is what the targets say already. Change a driver first."));
  if (!session.user().confirm(*question, msg("Adopt as the target"))) return;
  if (session.perform(adopt_scenario(session.document(), id_)))
    session.user().notify(NoticeTone::done,
                          msg("The targets are those of the scenario now. Undo brings the old "
                              "ones back."));
}

void ScenarioDrivers::copy() {
  auto& session = shell_.session();
  const auto* scenario = find(session.plan().scenarios, id_);
  if (!scenario) return;
  auto copied = copy_of(*scenario, free_name(session.plan(), scenario->name), session.ids());
  const auto id = copied.id;
  if (session.perform(add_scenario(session.document(), std::move(copied)))) chosen_(id);
}

void ScenarioDrivers::remove() {
  auto& session = shell_.session();
  // The fields may vanish with the last scenario; the keyboard stays near.
  choice_->SetFocus();
  session.perform(remove_scenario(session.document(), id_));
}

void ScenarioDrivers::show(const Plan& plan, Id<Scenario> id) {
  const auto* scenario = find(plan.scenarios, id);
  if (!scenario) return;
  const auto view = drivers_view(plan, *scenario, shell_.catalog());
  choice_->show(plan.scenarios, id);
  const bool other = id_ != id;
  id_ = id;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (other) fields_.at(i)->forget();
    fields_.at(i)->set_path(path_to("/plan/scenarios", id, scenario_members.at(i)));
    fields_.at(i)->show(view.fields.at(i));
  }
  while (areas_.size() < view.areas.size()) add_area();
  for (std::size_t i = 0; i < areas_.size(); ++i) {
    auto& area = areas_[i];
    const bool used = i < view.areas.size();
    area.name->Show(used);
    area.growth->Show(used);
    if (!used || other || area.id != view.areas[i].id) area.growth->forget();
    if (!used) continue;
    area.id = view.areas[i].id;
    area.name->set_text(to_wx(view.areas[i].name));
    area.growth->show(view.areas[i].growth);
    native::set_accessible_name(*area.growth,
                                shell_.text(msg("Growth of {1} a year", view.areas[i].name)));
  }
  settle(*this);
}

}  // namespace sightline::desktop
