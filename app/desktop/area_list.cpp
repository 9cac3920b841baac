#include "app/desktop/area_list.h"

#include <algorithm>
#include <utility>

#include "app/desktop/announcement.h"
#include "app/desktop/gtk_theme.h"
#include "app/desktop/share_bar.h"
#include "app/desktop/text.h"
#include "app/desktop/word_ink.h"
#include "model/base/text.h"
#include "model/edit/apply.h"
#include "model/edit/gestures_vision.h"

namespace sightline::desktop {
namespace {

constexpr int area_columns = 6, area_share_width = 72;

}  // namespace

AreaList::AreaList(wxWindow* parent, Shell& shell)
    : Panel(parent, Ground::surface),
      shell_(shell),
      grid_(new wxGridBagSizer(FromDIP(2), FromDIP(space::s))) {
  // A line without a sentence takes no room.
  grid_->SetEmptyCellSize(wxSize(0, 0));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(new Label(this, shell.text("Specialty areas"), TextRole::section));
  add_head();
  column->Add(grid_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  shares_ = new Paragraph(this, {}, TextRole::secondary, Ink::second);
  column->Add(shares_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  SetSizer(column);
  add_new_area();
}

void AreaList::add_head() {
  const auto head = [&](const wxString& text, int at, int span) {
    auto* label = new Label(this, text, TextRole::small_strong, Ink::second);
    // Over the figures, which stand inside of fields.
    grid_->Add(label, wxGBPosition(0, at), wxGBSpan(1, span),
               (at == 0 ? wxALIGN_LEFT : wxALIGN_RIGHT) | wxRIGHT, at == 0 ? 0 : FromDIP(9));
    return label;
  };
  share_head_ = head(shell_.text("Share of revenue"), 0, 1);
  now_head_ = head({}, 1, 2);
  then_head_ = head({}, 3, 2);
  grid_->AddGrowableCol(0, 4);
  grid_->AddGrowableCol(1, 1);
  grid_->AddGrowableCol(3, 1);
}

void AreaList::add_new_area() {
  auto* problem = new ProblemLine(this);
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  auto* label = new Label(this, shell_.text("New area"));
  new_area_ = new EntryField(
      this, shell_, *problem, EntryField::Kind::line, [this](const std::string& typed) {
        if (trimmed(typed).empty()) return std::optional<Message>();
        auto& session = shell_.session();
        return take_entry(session, enter_new_area(session.document(),
                                                  session.ids().next<SpecialtyArea>(), typed));
      });
  native::set_accessible_name(*new_area_, shell_.text("Name of a new specialty area"));
  new_area_->set_path("/plan/vision/organization/areas");
  auto* add = new wxButton(this, wxID_ANY, shell_.text("&Add area"));
  add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    new_area_->commit();
    new_area_->SetFocus();
  });
  line->Add(label, wxSizerFlags().CenterVertical());
  line->Add(new_area_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  line->Add(add, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  GetSizer()->Add(line, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::m)));
  GetSizer()->Add(problem, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
}

EntryField* AreaList::add_share(std::size_t row, When when) {
  auto* field = new EntryField(
      this, shell_, *rows_[row].problem, EntryField::Kind::figure,
      [this, row, when](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(
            session, enter_share(session.document(), rows_[row].id, when, typed, shell_.catalog()));
      });
  field->SetMinSize(FromDIP(wxSize(area_share_width, -1)));
  field->SetToolTip(shell_.text("Ctrl+Enter lets the other areas make room for this share."));
  field->Bind(wxEVT_CHAR_HOOK, [this, row, when](wxKeyEvent& event) {
    if (event.GetModifiers() == wxMOD_CONTROL && event.GetKeyCode() == WXK_RETURN)
      balance(row, when);
    else
      event.Skip();
  });
  return field;
}

void AreaList::balance(std::size_t row, When when) {
  shell_.commit_pending_edit();
  const auto& document = shell_.session().document();
  for (const auto& area : document.plan.vision.organization.areas) {
    const auto& share = when == When::now ? area.share_now : area.share_then;
    if (area.id != rows_[row].id || !share) continue;
    shell_.session().perform(balance_share(document, area.id, when, *share));
    return;
  }
}

ShareBar* AreaList::add_bar(std::size_t row, When when, draw::Tone tone) {
  auto* bar = new ShareBar(
      this, tone,
      {.drag =
           [this, row, when](double part) {
             held_ = {.area = rows_[row].id, .when = when, .part = Percent{part}};
             show_held();
           },
       .drop =
           [this] {
             const auto held = std::exchange(held_, std::nullopt);
             if (!held) return;
             shell_.commit_pending_edit();
             auto& session = shell_.session();
             session.perform(balance_share(session.document(), held->area, held->when, held->part));
           },
       .give_up =
           [this] {
             held_.reset();
             const auto view = vision_view(shell_.session().document(), shell_.catalog());
             show(view, view.questions[question_]);
           }});
  bar->SetToolTip(shell_.text("Drag to change the share; the other areas make room."));
  return bar;
}

void AreaList::add_row() {
  const auto index = rows_.size();
  rows_.emplace_back();
  auto& row = rows_.back();
  row.problem = new ProblemLine(this);
  row.name = new EntryField(
      this, shell_, *row.problem, EntryField::Kind::line, [this, index](const std::string& typed) {
        auto& session = shell_.session();
        return take_entry(session, enter_area_name(session.document(), rows_[index].id, typed));
      });
  row.now_bar = add_bar(index, When::now, draw::Tone::neutral);
  row.now = add_share(index, When::now);
  row.then_bar = add_bar(index, When::then, draw::Tone::accent);
  row.then = add_share(index, When::then);
  row.remove =
      new wxButton(this, wxID_ANY, to_wx("×"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  native::make_quiet(*row.remove);
  row.remove->Bind(wxEVT_BUTTON, [this, index](wxCommandEvent&) { remove(index); });
  const int line = static_cast<int>(index) * 2 + 1;
  int column = 0;
  for (wxWindow* window : {static_cast<wxWindow*>(row.name), static_cast<wxWindow*>(row.now_bar),
                           static_cast<wxWindow*>(row.now), static_cast<wxWindow*>(row.then_bar),
                           static_cast<wxWindow*>(row.then), static_cast<wxWindow*>(row.remove)}) {
    grid_->Add(
        window, wxGBPosition(line, column), wxDefaultSpan,
        column == 0 || column == 1 || column == 3 ? int{wxEXPAND} : int{wxALIGN_CENTRE_VERTICAL});
    ++column;
  }
  grid_->Add(row.problem, wxGBPosition(line + 1, 0), wxGBSpan(1, area_columns), wxEXPAND);
  // Tab goes from the last area to the field for the next one.
  for (wxWindow* window : {static_cast<wxWindow*>(row.name), static_cast<wxWindow*>(row.now),
                           static_cast<wxWindow*>(row.then), static_cast<wxWindow*>(row.remove)})
    window->MoveBeforeInTabOrder(new_area_);
}

void AreaList::remove(std::size_t index) {
  auto& session = shell_.session();
  // The button may vanish with its row; the keyboard stays near.
  new_area_->SetFocus();
  session.perform(remove_area(session.document(), rows_[index].id));
}

void AreaList::dress(std::size_t index, const VisionView& view, const VisionAreaRow& area) {
  auto& row = rows_[index];
  if (row.id != area.id) {
    row.id = area.id;
    for (auto* field : {row.name, row.now, row.then}) field->forget();
    const std::string list = "/plan/vision/organization/areas";
    row.name->set_path(path_to(list, area.id, "name"));
    row.now->set_path(path_to(list, area.id, "share_now"));
    row.then->set_path(path_to(list, area.id, "share_then"));
  }
  const auto name = to_wx(area.name);
  row.name->show(area.name);
  row.now->show(area.now);
  row.then->show(area.then);
  row.now_bar->set(area.now_part);
  row.then_bar->set(area.then_part);
  native::set_accessible_name(*row.name, shell_.text("Name of a specialty area"));
  native::set_accessible_name(*row.now, name + ", " + to_wx(view.now_head));
  native::set_accessible_name(*row.then, name + ", " + to_wx(view.then_head));
  const auto removes = shell_.text(msg("Remove ‘{1}’", area.name));
  native::set_accessible_name(*row.remove, removes);
  row.remove->SetToolTip(removes);
}

void AreaList::show_held() {
  const auto& document = shell_.session().document();
  const auto would_be = balance_share(document, held_->area, held_->when, held_->part);
  const auto view = vision_view(apply(document, would_be.changes), shell_.catalog());
  show_all(view, view.questions[question_]);
}

void AreaList::show(const VisionView& view, const QuestionView& question) {
  question_ = static_cast<std::size_t>(question.question);
  if (held_ &&
      std::ranges::find(question.areas, held_->area, &VisionAreaRow::id) == question.areas.end())
    held_.reset();
  if (held_)
    show_held();
  else
    show_all(view, question);
}

void AreaList::show_all(const VisionView& view, const QuestionView& question) {
  now_head_->set_text(to_wx(view.now_head));
  then_head_->set_text(to_wx(view.then_head));
  // Heads of nothing say nothing.
  for (auto* head : {share_head_, now_head_, then_head_}) head->Show(!question.areas.empty());
  const bool other_count = rows_.size() != question.areas.size();
  while (rows_.size() < question.areas.size()) add_row();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto& row = rows_[i];
    const bool used = i < question.areas.size();
    if (used) {
      dress(i, view, question.areas[i]);
    } else {
      for (auto* field : {row.name, row.now, row.then}) field->forget();
      rows_[i].id = {};
    }
    for (wxWindow* window : {static_cast<wxWindow*>(row.name), static_cast<wxWindow*>(row.now_bar),
                             static_cast<wxWindow*>(row.now), static_cast<wxWindow*>(row.then_bar),
                             static_cast<wxWindow*>(row.then), static_cast<wxWindow*>(row.remove)})
      window->Show(used);
  }
  shares_->set(to_wx(question.shares), ink_of(question.shares_tone));
  if (other_count) settle(*this);
}

}  // namespace sightline::desktop
