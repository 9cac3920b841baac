#include "app/desktop/page_cadence.h"

#include <algorithm>
#include <utility>

#include "app/desktop/close_button.h"
#include "app/desktop/scrolling.h"
#include "app/desktop/text.h"
#include "model/edit/gestures_cadence.h"

namespace sightline::desktop {
namespace {

constexpr int cadence_side_width = 320;
constexpr std::string_view series_list = "/plan/meetings", contact_list = "/plan/contacts";

}  // namespace

PageCadence::PageCadence(wxWindow* parent, Shell& shell) : Page(parent, shell) {
  build_head();
  auto* top = new wxBoxSizer(wxVERTICAL);
  top->Add(head_, wxSizerFlags().Expand());
  summary_below_ = new Label(this, {}, TextRole::secondary, Ink::second);
  top->Add(summary_below_, wxSizerFlags().Border(wxTOP, FromDIP(space::xs)));
  auto* column = new PageColumn(this, top);
  auto* middle = new wxBoxSizer(wxHORIZONTAL);
  scroll_ = new wxScrolledWindow(this);
  scroll_->SetScrollRate(0, FromDIP(space::l));
  follow_keyboard(*scroll_);
  body_ = new Panel(scroll_);
  body_->SetSizer(new wxBoxSizer(wxVERTICAL));
  build_lesson();
  due_section_ = build_section("Overdue, and due within a week");
  series_section_ = build_section("Meetings");
  contacts_section_ = build_section("Clients and vendors");
  due_ = due_section_.rows;
  series_ = series_section_.rows;
  contacts_ = contacts_section_.rows;
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->Add(body_, wxSizerFlags(1).Expand());
  scroll_->SetSizer(all);
  build_side();
  middle->Add(scroll_, wxSizerFlags(1).Expand());
  middle->Add(side_, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(space::l)));
  column->stack(middle, 1);
  SetSizer(column);
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    const bool in_side = side_->IsDescendant(FindFocus());
    if (event.GetKeyCode() != WXK_ESCAPE || event.HasAnyModifiers() || !in_side)
      return event.Skip();
    for (auto* field : fields_in(*side_))
      if (field->HasFocus() && field->IsModified()) return event.Skip();
    close_side();
  });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    show_summary();
    CallAfter([this] { fit(); });
  });
}

wxButton* PageCadence::add_button(PageHead& row, const char* label, std::function<void()> act) {
  auto* button = new wxButton(this, wxID_ANY, shell().text(label));
  button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
  row.add_deed(button);
  return button;
}

void PageCadence::build_head() {
  head_ = new PageHead(this, shell().text("Cadence"));
  summary_ = new Label(this, {}, TextRole::secondary, Ink::second, wxST_ELLIPSIZE_END);
  summary_->SetMinSize(wxSize(1, -1));
  head_->Add(summary_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(space::l)));
  add_button(*head_, "Add &series…", [this] {
    if (const auto id = ask_for_series(session(), shell().catalog()))
      select(path_to(series_list, *id));
  });
  const auto ask = [this](ContactKind kind) {
    if (const auto id = ask_for_contact(session(), kind)) select(path_to(contact_list, *id));
  };
  add_client_ = add_button(*head_, "Add &client…", [ask] { ask(ContactKind::client); });
  add_button(*head_, "Add v&endor…", [ask] { ask(ContactKind::vendor); });
}

void PageCadence::build_lesson() {
  lesson_ = new LessonCard(
      body_,
      {.question = shell().text("Which meetings keep the plan alive?"),
       .why = shell().text(
           "A plan dies quietly when nobody meets about it. The usual cadence is a results "
           "meeting and an A client every week, a company meeting and a Friday lunch every "
           "month, coaching every six weeks, and a vendor review and a review every "
           "quarter. For example: “Every Monday, scorecard and one decision, thirty "
           "minutes.”"),
       .button = shell().text("Add the &usual cadence")},
      [this] { CallAfter([this] { add_usual(); }); });
  body_->GetSizer()->Add(lesson_, wxSizerFlags().Expand());
}

PageCadence::Section PageCadence::build_section(const char* title) {
  auto* card = new Card(body_);
  cards_.push_back(card);
  card->content().Add(new Label(card, shell().text(title), TextRole::section));
  Section section;
  section.rows = new CadenceRows(
      card, shell().text(title), [this](const std::string& path) { select(path); },
      [this] {
        if (series_details_->IsShown()) series_details_->date_choice().SetFocus();
        if (contact_details_->IsShown()) contact_details_->met_button().SetFocus();
      });
  section.empty = new Paragraph(card, {}, TextRole::text, Ink::second);
  card->content().Add(section.rows, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  card->content().Add(section.empty, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  body_->GetSizer()->Add(card, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(space::l)));
  return section;
}

void PageCadence::build_side() {
  side_ = new Card(this);
  side_->SetMinSize(FromDIP(wxSize(cadence_side_width, -1)));
  close_ = close_details_button(side_, shell(), [this] { close_side(); });
  series_details_ = new SeriesDetailsView(side_, shell(), [this] { close_side(); });
  contact_details_ = new ContactDetailsView(side_, shell(), [this] { close_side(); });
  side_->content().Add(close_, wxSizerFlags().Right());
  side_->content().Add(series_details_, wxSizerFlags(1).Expand());
  side_->content().Add(contact_details_, wxSizerFlags(1).Expand());
  side_->Hide();
}

template <class T>
std::optional<Id<T>> PageCadence::selected_in(std::string_view list) const {
  if (!is_at_or_below(selected_, list) || selected_.size() <= list.size()) return std::nullopt;
  const auto uuid = parse_uuid(std::string_view(selected_).substr(list.size() + 1));
  return uuid ? std::optional(Id<T>{*uuid}) : std::nullopt;
}

void PageCadence::show(const Section& section, std::vector<CadenceRow> rows,
                       const std::string& empty) {
  section.rows->Show(!rows.empty());
  section.empty->Show(rows.empty());
  section.empty->set(rows.empty() ? to_wx(empty) : wxString());
  section.rows->set(std::move(rows));
  section.rows->select(selected_);
}

void PageCadence::refresh() {
  auto view = cadence_view(session().plan(), session().today(), shell().catalog());
  summary_text_ = to_wx(view.summary);
  show_summary();
  // What waits longest stands open when the page is first seen.
  if (!std::exchange(seen_, true) && selected_.empty() && !view.due.empty())
    selected_ = view.due.front().path;
  lesson_->Show(view.is_blank);
  for (auto* card : cards_) card->Show(!view.is_blank);
  show(due_section_, std::move(view.due), view.due_empty);
  show(series_section_, std::move(view.series), view.series_empty);
  show(contacts_section_, std::move(view.contacts), view.contacts_empty);
  show_side();
  fit();
}

void PageCadence::select(const std::string& path) {
  if (path != selected_) shell().commit_pending_edit();
  selected_ = path;
  for (auto* rows : {due_, series_, contacts_}) rows->select(selected_);
  show_side();
}

void PageCadence::show_side() {
  const auto series = selected_in<MeetingSeries>(series_list);
  const auto contact = selected_in<Contact>(contact_list);
  const bool shows_series = series && series_details_->show(*series);
  const bool shows_contact = contact && contact_details_->show(*contact);
  series_details_->Show(shows_series);
  contact_details_->Show(shows_contact);
  side_->Show(shows_series || shows_contact);
  Layout();
  side_->Layout();
  fit();
}

void PageCadence::close_side() {
  shell().commit_pending_edit();
  auto* back = selected_.starts_with(contact_list) ? contacts_ : series_;
  selected_.clear();
  for (auto* rows : {due_, series_, contacts_}) rows->select({});
  show_side();
  if (back->IsShown())
    back->SetFocus();
  else
    add_client_->SetFocus();
}

void PageCadence::add_usual() {
  const auto usual =
      usual_cadence(session().plan(), session().today(), shell().catalog(), session().ids());
  if (usual.empty() || !session().perform(add_cadence(session().document(), usual))) return;
  select(path_to(series_list, usual.front().id));
  series_->SetFocus();
}

void PageCadence::commit_pending_edit() {
  series_details_->commit();
  contact_details_->commit();
}

void PageCadence::go_to(std::string_view path) {
  for (const auto& rows : {series_->rows(), contacts_->rows()})
    for (const auto& row : rows)
      if (is_at_or_below(path, row.path)) {
        select(row.path);
        return (row.path.starts_with(contact_list) ? contacts_ : series_)->SetFocus();
      }
}

void PageCadence::show_summary() {
  // Without it, the head has one pixel in its place.
  const int room = GetSize().x - 2 * FromDIP(space::xxl) - head_->CalcMin().x;
  const bool beside = summary_below_->GetTextExtent(summary_text_).x <= room;
  summary_->set_text(beside ? summary_text_ : wxString());
  summary_below_->set_text(beside ? wxString() : summary_text_);
  if (summary_below_->IsShown() != beside) return;
  summary_below_->Show(!beside);
  Layout();
}

void PageCadence::fit() {
  scroll_->FitInside();
  scroll_->Layout();
}

}  // namespace sightline::desktop
