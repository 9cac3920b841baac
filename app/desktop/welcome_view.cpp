#include "app/desktop/welcome_view.h"

#include <wx/button.h>

#include <algorithm>
#include <utility>

#include "app/desktop/gtk_theme.h"
#include "app/desktop/text.h"
#include "app/present/new_plan.h"

namespace sightline::desktop {
namespace {

constexpr int picture_height = 200;

}  // namespace

WelcomeView::WelcomeView(wxWindow* parent, Shell& shell, const std::function<void(int)>& give,
                         std::function<void()> resized)
    : Panel(parent), shell_(shell), resized_(std::move(resized)) {
  auto* lesson = build_lesson(give);
  cards_ = new CardPair(lesson, build_starter());
  SetSizer(cards_);
  // The window is seen before a file of a starter plan is read.
  CallAfter([this] { show_starter(); });
}

Card* WelcomeView::build_lesson(const std::function<void(int)>& give) {
  auto* card = new Card(this);
  auto& content = card->content();
  content.Add(
      new Paragraph(card, shell_.text("Where do you want to be in three years?"), TextRole::page),
      wxSizerFlags().Expand());
  content.Add(
      new Paragraph(
          card,
          shell_.text(
              "A plan begins with that answer. For example: “From $5m and 42 people to $9m and "
              "66 people by December 2028.” A starter plan brings the questions, targets and "
              "actions to begin with; you replace its numbers by yours."),
          TextRole::text, Ink::second),
      wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::s)));
  auto* begin = new wxButton(card, wxID_NEW, shell_.text("New plan…"));
  native::make_loud(*begin);
  begin->Bind(wxEVT_BUTTON, [give](wxCommandEvent&) { give(wxID_NEW); });
  auto* open = new wxButton(card, wxID_OPEN, shell_.text("Open a plan…"));
  open->Bind(wxEVT_BUTTON, [give](wxCommandEvent&) { give(wxID_OPEN); });
  auto* answer = new wxButton(card, wxID_ANY, shell_.text("Answer the first question"));
  answer->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { shell_.show(PageId::vision); });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(begin);
  row->Add(open, wxSizerFlags().Border(wxLEFT, FromDIP(space::s)));
  content.Add(row, wxSizerFlags().Border(wxTOP, FromDIP(space::l)));
  content.Add(answer, wxSizerFlags().Border(wxTOP, FromDIP(space::s)));
  return card;
}

Card* WelcomeView::build_starter() {
  starter_ = new Card(this);
  auto& content = starter_->content();
  name_ = new Label(starter_, {}, TextRole::section);
  content.Add(name_);
  description_ = new Paragraph(starter_, {}, TextRole::secondary, Ink::second);
  content.Add(description_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  picture_ = new ChartView(starter_);
  picture_->SetMinSize(FromDIP(wxSize(320, picture_height)));
  content.Add(picture_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::m)));
  starter_->Hide();
  return starter_;
}

void WelcomeView::show_starter() {
  const auto& catalog = shell_.catalog();
  try {
    const auto templates = list_templates(shell_.templates());
    const auto full = std::ranges::find_if(templates, &Template::has_figures);
    if (full == templates.end()) return;
    auto picture = picture_of(*full, next_quarter(shell_.session().today(), 1), catalog);
    if (!picture) return;
    name_->set_text(shell_.text(msg("Starter plan: {1}", catalog.term(full->name))));
    description_->set(to_wx(catalog.term(full->description)));
    picture_->set(*std::move(picture), shell_.text("The targets of this starter plan"));
  } catch (const Failure&) {
    // Who asks for a new plan is told; nobody asked for a picture.
    return;
  }
  starter_->Show();
  Layout();
  resized_();
}

}  // namespace sightline::desktop
