#include "app/desktop/action_details.h"

#include <wx/choicdlg.h>
#include <wx/textwrapper.h>

#include <algorithm>
#include <array>

#include "app/desktop/announcement.h"
#include "app/desktop/caption.h"
#include "app/desktop/dialog_buttons.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/line_field.h"
#include "app/desktop/scrolling.h"
#include "app/desktop/text.h"
#include "app/present/plan_cells.h"
#include "app/present/status_change.h"
#include "model/edit/gestures_actions.h"
#include "model/find.h"

namespace sightline::desktop {
namespace {

constexpr int around_action = 8;  // room for the scroll bar
constexpr int action_notes_height = 88;
constexpr int around_title = 16;  // its border and what keeps the text off it
constexpr int most_title_lines = 5;

/// Into how many lines a text falls at that width.
class LineCount : public wxTextWrapper {
 public:
  LineCount(wxWindow& window, const wxString& text, int width) { Wrap(&window, text, width); }
  int count = 1;

 protected:
  void OnOutputLine(const wxString& /*line*/) override {}
  void OnNewLine() override { ++count; }
};

wxString field_text(const ActionDetails& details, ActionField field) {
  switch (field) {
    case ActionField::title:
      return to_wx(details.row.title);
    case ActionField::start:
      return to_wx(details.row.start);
    case ActionField::due:
      return to_wx(details.row.due);
    case ActionField::complete:
      return to_wx(details.row.complete);
    case ActionField::cost:
      return to_wx(details.cost);
    case ActionField::reason:
      return to_wx(details.reason);
    default:
      return to_wx(details.notes);
  }
}

}  // namespace

void NotedField::show(const wxString& text) {
  if (!problem->GetLabelText().empty() && touched()) return;
  if (control->HasFocus() && touched()) return;
  if (text != control->GetValue()) control->ChangeValue(text);
  shown = text;
}

void NotedField::complain(const wxString& sentence) {
  problem->set_text(sentence);
  problem->Show(!sentence.empty());
}

ActionDetailsView::ActionDetailsView(wxWindow* parent, Shell& shell)
    : wxScrolledWindow(parent),
      shell_(shell),
      body_(new Panel(this, Ground::surface)),
      column_(new wxBoxSizer(wxVERTICAL)) {
  make_scrolling(*this, FromDIP(space::l));
  build();
  // What is first shown has no place yet, and titles wrap by their room.
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    if (id_ && GetClientSize().x != fitted_width_) CallAfter([this] { fit(); });
  });
  // What is hidden lies in a window of its own: scrolling moves those it finds, and GTK objects to
  // moving what is hidden.
  body_->SetSizer(column_);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(body_, wxSizerFlags(1).Expand());
  SetSizer(all);
}

void ActionDetailsView::build() {
  where_ = new Label(body_, {}, TextRole::secondary, Ink::second);
  column_->Add(where_, wxSizerFlags().Expand());
  state_ = new Chip(body_);
  trail_ = new Paragraph(body_, {}, TextRole::secondary, Ink::second);
  column_->Add(state_, wxSizerFlags().Border(wxTOP, FromDIP(space::xs)));
  column_->Add(trail_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  add_text(ActionField::title, "Title", wxTE_MULTILINE | wxTE_NO_VSCROLL);
  add_choice(ActionField::focus, "Focus area");
  add_choice(ActionField::cycle, "Cycle");
  add_choice(ActionField::owner, "Owner");
  add_text(ActionField::start, "Start");
  add_text(ActionField::due, "Due");
  add_choice(ActionField::status, "Status");
  add_text(ActionField::reason, "Reason");
  add_text(ActionField::complete, "Done");
  add_choice(ActionField::priority, "Priority");
  add_serves();
  add_checks();
  add_text(ActionField::cost, "Cost");
  add_text(ActionField::notes, "Notes", wxTE_MULTILINE);
  history_head_ = add_label(shell_.text("History"));
  history_ = new Paragraph(body_, {}, TextRole::secondary, Ink::second);
  column_->Add(history_, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(around_action)));
}

Label* ActionDetailsView::add_label(const wxString& text) {
  auto* label = new Label(body_, text, TextRole::secondary, Ink::second);
  add_caption(*column_, *label);
  return label;
}

void ActionDetailsView::add_text(ActionField field, const char* label, long style) {
  add_label(shell_.text(label));
  auto* control =
      new LineField(body_, {}, style | (style & wxTE_MULTILINE ? 0 : wxTE_PROCESS_ENTER));
  native::set_accessible_name(*control, shell_.text(label));
  if (style & wxTE_MULTILINE) {
    control->SetMinSize(FromDIP(wxSize(-1, action_notes_height)));
    let_wheel_pass(*control);
  }
  auto* problem = new Label(body_, {}, TextRole::secondary, Ink::bad);
  problem->Hide();
  const auto flags = wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(around_action));
  column_->Add(control, flags);
  column_->Add(problem, flags);
  const auto index = texts_.size();
  texts_.push_back({field, {control, problem, {}}});
  if (field == ActionField::title) {
    native::dress_lines(*control);
    // A title is one line of text, in as many as it needs here.
    control->Bind(wxEVT_KEY_DOWN, [this, index](wxKeyEvent& event) {
      const int code = event.GetKeyCode();
      if (code == WXK_RETURN || code == WXK_NUMPAD_ENTER) return commit(texts_[index]);
      event.Skip();
    });
    control->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
      event.Skip();
      CallAfter([this] { fit(); });
    });
  } else if (!control->IsMultiLine())
    control->Bind(wxEVT_TEXT_ENTER, [this, index](wxCommandEvent&) { commit(texts_[index]); });
  control->Bind(wxEVT_KILL_FOCUS, [this, index](wxFocusEvent& event) {
    event.Skip();
    CallAfter([this, index] { commit(texts_[index]); });
  });
}

void ActionDetailsView::add_choice(ActionField field, const char* label) {
  add_label(shell_.text(label));
  auto* control = new DropDown(body_);
  native::set_accessible_name(*control, shell_.text(label));
  column_->Add(control, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(around_action)));
  const Choice choice{field, control};
  choices_.push_back(choice);
  control->Bind(wxEVT_CHOICE, [this, choice](wxCommandEvent&) { choose(choice); });
}

void ActionDetailsView::add_serves() {
  add_label(shell_.text("Serves"));
  served_ = new Label(body_, {}, TextRole::text);
  auto* change = new wxButton(body_, wxID_ANY, shell_.text("Choose what it serves…"));
  change->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_serves(); });
  column_->Add(served_, wxSizerFlags().Expand());
  column_->Add(change, wxSizerFlags().Border(wxTOP, FromDIP(space::xs)));
}

void ActionDetailsView::show(Id<Action> id) {
  if (id_ != id) {
    commit();
    for (auto& text : texts_) {
      const auto sentence = text.noted.problem->GetLabelText();
      if (!sentence.empty())
        shell_.session().user().notify(NoticeTone::warning, msg("{1}", from_wx(sentence)));
      text.noted.complain({});
      text.noted.shown = text.noted.control->GetValue();
    }
    id_ = id;
    new_check_->Clear();
    Scroll(0, 0);
  }
  refresh();
}

void ActionDetailsView::refresh() {
  if (!id_) return;
  const auto& document = shell_.session().document();
  const auto details = action_details(document, *id_, shell_.session().today(), shell_.catalog());
  const auto* action = find(document.plan.actions, *id_);
  if (!details || !action) return;
  where_->set_text(to_wx(details->where));
  state_->set(to_wx(details->row.status), chip_tone(details->row.tone));
  trail_->set(to_wx(details->trail));
  for (auto& text : texts_) text.noted.show(field_text(*details, text.field));
  field(ActionField::complete).Enable(details->complete_editable);
  for (const auto& choice : choices_) fill(choice, *action);
  wxString served;
  for (const auto& row : details->serves)
    served += (served.empty() ? L"" : L"\n") + to_wx(row.label);
  served_->set_text(served.empty() ? shell_.text("Nothing yet") : served);
  served_->set_ink(details->serves.empty() ? Ink::second : Ink::accent);
  checked_->set_text(to_wx(details->checked));
  show_checks(details->checks);
  wxString history;
  for (const auto& line : details->history)
    history += (history.empty() ? L"" : L"\n") + to_wx(line);
  history_head_->Show(!history.empty());
  history_->Show(!history.empty());
  history_->set(history);
  fit();
}

void ActionDetailsView::fit() {
  fitted_width_ = GetClientSize().x;
  const int width = fitted_width_ - FromDIP(around_action);
  auto& title = field(ActionField::title);
  const LineCount lines(title, title.GetValue(), width - FromDIP(around_title) - FromDIP(space::s));
  const int height =
      std::min(lines.count, most_title_lines) * title.GetCharHeight() + FromDIP(around_title);
  title.SetMinSize(wxSize(-1, height));
  for (auto& text : texts_)
    if (text.noted.problem->IsShown()) text.noted.problem->Wrap(width);
  served_->Wrap(width);
  label_ticks(width);
  FitInside();
  Layout();
}

void ActionDetailsView::fill(const Choice& choice, const Action& action) {
  const auto& plan = shell_.session().plan();
  wxArrayString words;
  for (const auto& word : choices(plan, choice.field, shell_.catalog())) words.Add(to_wx(word));
  if (choice.field == ActionField::owner) words.Add(shell_.text("Add a role…"));
  if (words != choice.control->GetStrings()) choice.control->Set(words);
  const auto now = chosen(plan, action, choice.field);
  choice.control->SetSelection(now ? static_cast<int>(*now) : wxNOT_FOUND);
}

void ActionDetailsView::commit() {
  for (auto& text : texts_) commit(text);
}

void ActionDetailsView::commit(Text& text) {
  if (!id_) return;
  if (!text.noted.touched()) return text.noted.complain({});
  auto& session = shell_.session();
  const auto typed = from_wx(text.noted.control->GetValue());
  const auto entry =
      enter(session.document(), *id_, text.field, typed, session.today(), shell_.catalog());
  if (const auto* problem = problem_of(entry)) {
    text.noted.complain(shell_.text(*problem));
    return fit();
  }
  text.noted.complain({});
  text.noted.shown = text.noted.control->GetValue();
  // The page may show another action meanwhile.
  const auto id = *id_;
  if (session.perform(*value_of(entry))) tell_of_dates(session, id, text.field);
  refresh();
}

bool ActionDetailsView::take_back() {
  for (auto& text : texts_) {
    if (!text.noted.control->HasFocus() || !text.noted.touched()) continue;
    text.noted.control->ChangeValue(text.noted.shown);
    text.noted.complain({});
    fit();
    return true;
  }
  if (!new_check_->HasFocus() || new_check_->IsEmpty()) return false;
  new_check_->Clear();
  return true;
}

bool ActionDetailsView::perform(const std::function<EditEntry(const Document&)>& make) {
  return perform_or_tell(shell_.session(), make);
}

void ActionDetailsView::choose(const Choice& choice) {
  const auto index = static_cast<std::size_t>(choice.control->GetSelection());
  const bool is_last = index + 1 == choice.control->GetCount();
  if (choice.field == ActionField::owner && is_last) return add_role();
  const auto today = shell_.session().today();
  if (choice.field == ActionField::status)
    change_status(shell_.session(), *id_, static_cast<Status>(index));
  else
    perform([&](const Document& document) {
      return sightline::choose(document, *id_, choice.field, index, today);
    });
  refresh();
}

void ActionDetailsView::add_role() {
  auto& session = shell_.session();
  const auto role = session.user().ask_text(msg("Role of the owner, such as “Head of sales”"), {},
                                            msg("Add role"),
                                            msg("An owner needs a role, such as “Head of sales”."));
  if (role) {
    const auto person = session.ids().next<Person>();
    perform([&](const Document& document) { return add_owner(document, *id_, person, *role); });
  }
  refresh();
}

void ActionDetailsView::choose_serves() {
  const auto& session = shell_.session();
  const auto* action = find(session.plan().actions, *id_);
  if (!action) return;
  const auto rows = servable(session.plan(), shell_.catalog());
  wxArrayString words;
  wxArrayInt ticked;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    words.Add(to_wx(rows[i].label));
    if (std::ranges::count(action->serves, rows[i].served) > 0) ticked.Add(static_cast<int>(i));
  }
  wxMultiChoiceDialog dialog(this, shell_.text("What does this action serve?"),
                             shell_.text("Serves"), words);
  dialog.SetSelections(ticked);
  label_buttons(dialog, shell_.catalog(), msg("OK"));
  if (dialog.ShowModal() != wxID_OK) return;
  std::vector<Served> serves;
  for (const int index : dialog.GetSelections())
    serves.push_back(rows[static_cast<std::size_t>(index)].served);
  perform([&](const Document& document) { return set_serves(document, *id_, serves); });
}

wxTextCtrl& ActionDetailsView::field(ActionField field) {
  return *std::ranges::find(texts_, field, &Text::field)->noted.control;
}

wxChoice& ActionDetailsView::choice(ActionField field) {
  return *std::ranges::find(choices_, field, &Choice::field)->control;
}

void ActionDetailsView::focus(std::string_view member) {
  static constexpr std::array names{std::pair{std::string_view("title"), ActionField::title},
                                    std::pair{std::string_view("owner"), ActionField::owner},
                                    std::pair{std::string_view("cycle"), ActionField::cycle},
                                    std::pair{std::string_view("start"), ActionField::start},
                                    std::pair{std::string_view("due"), ActionField::due},
                                    std::pair{std::string_view("reason"), ActionField::reason},
                                    std::pair{std::string_view("complete"), ActionField::complete}};
  for (const auto& [name, field] : names) {
    if (name != member) continue;
    for (const auto& choice : choices_)
      if (choice.field == field) choice.control->SetFocus();
    for (const auto& text : texts_)
      if (text.field == field) text.noted.control->SetFocus();
  }
}

}  // namespace sightline::desktop
