#include "app/desktop/settings_list.h"

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "model/base/text.h"

namespace sightline::desktop {
namespace {

constexpr int person_choice_width = 140;
// Seven controls a row take some milliseconds: what is seen at first, and what comes at a time.
constexpr std::size_t first_rows = 8;
// People stand at the foot of the page, most of them out of sight, and have twice the controls.
constexpr std::size_t first_settings_people = 1;
constexpr std::size_t more_rows = 4;
constexpr std::size_t more_people = 1;

void name_button(wxButton& button, const wxString& name) {
  native::set_accessible_name(button, name);
  button.SetToolTip(name);
}

}  // namespace

std::vector<wxWindow*> SettingsListView::Row::controls() const {
  std::vector<wxWindow*> all{name};
  for (wxWindow* window : {static_cast<wxWindow*>(role), static_cast<wxWindow*>(department),
                           static_cast<wxWindow*>(manager)})
    if (window) all.push_back(window);
  all.insert(all.end(), {up, down, remove});
  return all;
}

SettingsListView::SettingsListView(wxWindow* parent, Shell& shell, SettingsList list,
                                   const Words& words)
    : Panel(parent, Ground::surface),
      shell_(shell),
      list_(list),
      words_(words),
      grid_(new wxGridBagSizer(FromDIP(2), FromDIP(space::s))) {
  // A line without a sentence takes no room.
  grid_->SetEmptyCellSize(wxSize(0, 0));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(new Label(this, shell.text(words.title), TextRole::section));
  column->Add(grid_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  SetSizer(column);
  add_heads();
  add_new_field();
  Bind(wxEVT_IDLE, &SettingsListView::on_idle, this);
}

void SettingsListView::add_heads() {
  grid_->AddGrowableCol(0, 2);
  if (!has_people()) return;
  int at = 0;
  for (const char* head : {"Name", "Role", "Department", "Manager"})
    grid_->Add(new Label(this, shell_.text(head), TextRole::small_strong, Ink::second),
               wxGBPosition(0, at++), wxDefaultSpan);
  for (const std::size_t column : {1U, 2U, 3U}) grid_->AddGrowableCol(column, 1);
}

void SettingsListView::add_new_field() {
  auto* problem = new ProblemLine(this);
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  new_ = new EntryField(
      this, shell_, *problem, EntryField::Kind::line,
      [this](const std::string& typed) -> std::optional<Message> {
        if (trimmed(typed).empty()) return std::nullopt;
        auto& session = shell_.session();
        return take_entry(session, enter_new(session.document(), list_, session.ids().next_uuid(),
                                             typed, shell_.catalog()));
      });
  native::set_accessible_name(*new_, shell_.text(words_.new_one));
  new_->SetHint(shell_.text(words_.new_one));
  new_->set_path(path_of(list_));
  auto* add = new wxButton(this, wxID_ANY, shell_.text(words_.add));
  add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    new_->commit();
    new_->SetFocus();
  });
  line->Add(new_, wxSizerFlags(1).CenterVertical());
  line->Add(add, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  GetSizer()->Add(line, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  GetSizer()->Add(problem, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
}

wxChoice* SettingsListView::add_choice(std::size_t index,
                                       EditEntry (*choose)(const Document&, Id<Person>,
                                                           std::size_t)) {
  auto* choice = new DropDown(this);
  choice->SetMinSize(wxSize(FromDIP(person_choice_width), -1));
  choice->Bind(wxEVT_CHOICE, [this, index, choice, choose](wxCommandEvent&) {
    perform(choose(shell_.session().document(), {rows_[index].id},
                   static_cast<std::size_t>(choice->GetSelection())));
    (void)refresh();
  });
  return choice;
}

wxButton* SettingsListView::add_button(const char* sign, std::function<void()> act) {
  auto* button =
      new wxButton(this, wxID_ANY, to_wx(sign), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  native::make_quiet(*button);
  button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
  return button;
}

void SettingsListView::add_person_fields(std::size_t index) {
  auto& row = rows_[index];
  row.role = new EntryField(
      this, shell_, *row.problem, EntryField::Kind::line, [this, index](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(session, enter_role(session.document(), {rows_[index].id}, typed));
      });
  row.department = add_choice(index, choose_department);
  row.manager = add_choice(index, choose_manager);
}

void SettingsListView::add_row() {
  const auto index = rows_.size();
  rows_.emplace_back();
  auto& row = rows_.back();
  row.problem = new ProblemLine(this);
  row.name = new EntryField(
      this, shell_, *row.problem, EntryField::Kind::line, [this, index](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(session, enter_name(session.document(), list_, rows_[index].id, typed,
                                              shell_.catalog()));
      });
  if (has_people()) add_person_fields(index);
  row.up = add_button("↑", [this, index] { move(index, Towards::start); });
  row.down = add_button("↓", [this, index] { move(index, Towards::end); });
  row.remove = add_button("×", [this, index] { remove(index); });
  const int line = static_cast<int>(index) * 2 + 1;
  int column = 0;
  for (auto* window : row.controls()) {
    const bool is_button = dynamic_cast<wxButton*>(window) != nullptr;
    grid_->Add(window, wxGBPosition(line, column++), wxDefaultSpan,
               is_button ? int{wxALIGN_CENTRE_VERTICAL} : int{wxEXPAND});
    // Tab goes from the last row to the field for the next one.
    window->MoveBeforeInTabOrder(new_);
  }
  grid_->Add(row.problem, wxGBPosition(line + 1, 0), wxGBSpan(1, column), wxEXPAND);
}

void SettingsListView::perform(const EditEntry& entry) {
  auto& session = shell_.session();
  if (const auto problem = take_entry(session, entry))
    session.user().notify(NoticeTone::warning, *problem);
}

void SettingsListView::remove(std::size_t index) {
  auto& session = shell_.session();
  const auto id = rows_[index].id;
  const auto question = question_before_removal(session.plan(), list_, id);
  if (question && !session.user().confirm(*question, msg("Remove"))) return;
  // The button may vanish with its row; the keyboard stays near.
  new_->SetFocus();
  perform(remove_row(session.document(), list_, id));
}

void SettingsListView::move(std::size_t index, Towards towards) {
  const auto to = towards == Towards::end ? index + 1 : index - 1;
  perform(move_row(shell_.session().document(), list_, rows_[index].id, towards));
  // The keyboard goes along, so that a second Enter moves the same row on.
  if (to < rows_.size() && rows_[to].name->IsShown())
    (towards == Towards::end ? rows_[to].down : rows_[to].up)->SetFocus();
}

void SettingsListView::dress(std::size_t index, const SettingsView& view) {
  auto& row = rows_[index];
  const auto& shown = view.rows[index];
  if (row.id != shown.id) {
    row.id = shown.id;
    const auto path = std::string(path_of(list_)) + "/" + to_text(shown.id);
    row.name->forget();
    row.name->set_path(path + "/name");
    if (row.role) {
      row.role->forget();
      row.role->set_path(path + "/role");
    }
  }
  row.name->show(shown.name);
  const auto called = shown.name.empty() ? shown.role : shown.name;
  native::set_accessible_name(*row.name, shell_.text(words_.name));
  if (row.role) {
    row.role->show(shown.role);
    native::set_accessible_name(*row.role, shell_.text(msg("Role of {1}", called)));
    show_words(*row.department, view.departments, shown.department);
    native::set_accessible_name(*row.department, shell_.text(msg("Department of {1}", called)));
    show_words(*row.manager, view.managers, shown.manager);
    native::set_accessible_name(*row.manager, shell_.text(msg("Manager of {1}", called)));
  }
  name_button(*row.up, shell_.text(msg("Move ‘{1}’ up", called)));
  name_button(*row.down, shell_.text(msg("Move ‘{1}’ down", called)));
  row.up->Enable(index > 0);
  row.down->Enable(index + 1 < view.rows.size());
  row.remove->Enable(shown.kept.empty());
  name_button(*row.remove,
              shown.kept.empty() ? shell_.text(msg("Remove ‘{1}’", called)) : to_wx(shown.kept));
}

bool SettingsListView::refresh() {
  return show_rows(std::max(has_people() ? first_settings_people : first_rows, rows_.size()));
}

void SettingsListView::complete() {
  if (rows_.size() < wanted_ && show_rows(wanted_)) settle(*this);
}

void SettingsListView::on_idle(wxIdleEvent& event) {
  event.Skip();
  if (rows_.size() >= wanted_ || !IsShownOnScreen()) return;
  const auto there = rows_.size();
  if (show_rows(there + (has_people() ? more_people : more_rows), there)) settle(*this);
  event.RequestMore();
}

bool SettingsListView::show_rows(std::size_t most, std::size_t from) {
  const auto view = settings_view(shell_.session().plan(), list_, shell_.catalog());
  wanted_ = view.rows.size();
  while (rows_.size() < std::min(wanted_, most)) add_row();
  const auto shown = std::min(rows_.size(), wanted_);
  const bool other_count = std::exchange(shown_, shown) != shown;
  for (std::size_t i = from; i < rows_.size(); ++i) {
    const bool used = i < view.rows.size();
    if (used) {
      dress(i, view);
    } else {
      rows_[i].id = {};
      rows_[i].name->forget();
      if (rows_[i].role) rows_[i].role->forget();
    }
    for (auto* window : rows_[i].controls()) window->Show(used);
  }
  if (other_count) InvalidateBestSize();
  return other_count;
}

}  // namespace sightline::desktop
