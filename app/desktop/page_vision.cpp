#include "app/desktop/page_vision.h"

#include <wx/button.h>

#include <algorithm>

#include "app/desktop/text.h"
#include "app/desktop/vision_words.h"
#include "app/present/printing.h"
#include "model/derive/serving.h"
#include "reports/tables_sight.h"

namespace sightline::desktop {
namespace {

// Narrower than this, the form stands below the questions; the guidance stands below the form where
// the form needs its room, which depends on the language.
constexpr int medium_enough = 830;
constexpr int vision_list_width = 200, guidance_width = 212;

}  // namespace

PageVision::PageVision(wxWindow* parent, Shell& shell) : ScrolledPage(parent, shell) {
  const int gap = FromDIP(space::l);
  auto* head = new PageHead(body(), shell.text("Vision"));
  const auto& catalog = shell.catalog();
  tabs_ = new Tabs(body(),
                   {catalog.text(msg("One question")), catalog.text(msg("All questions")),
                    catalog.text(msg("On a page")), catalog.text(msg("Line of sight"))},
                   [this](std::size_t tab) { show_view(static_cast<View>(tab)); });
  tabs_->set_name(shell.text("What is shown of the vision"));
  head->add_choice(tabs_);
  answered_ = new Label(body(), {}, TextRole::text, Ink::second,
                        wxALIGN_RIGHT | wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);
  // As much of it as there is room for.
  answered_->SetMinSize(wxSize(1, -1));
  head->Add(answered_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(space::s)));
  auto* column = new PageColumn(body(), head);

  list_card_ = new Card(body());
  list_ = new QuestionList(list_card_, [this](std::size_t question) { choose(question); });
  list_card_->content().Add(list_, wxSizerFlags().Expand());
  form_card_ = new Card(body());
  guidance_ = new Guidance(body(), shell);
  outer_ = new wxBoxSizer(wxHORIZONTAL);
  inner_ = new wxBoxSizer(wxHORIZONTAL);
  inner_->Add(form_card_, wxSizerFlags(1).Expand());
  inner_->Add(gap, gap);
  inner_->Add(guidance_, wxSizerFlags().Expand());
  outer_->Add(list_card_, wxSizerFlags().Expand());
  outer_->Add(gap, gap);
  outer_->Add(inner_, wxSizerFlags(1).Expand());
  column->stack(outer_, 1);
  build_page(*column);
  build_line_of_sight(*column);
  build_forms(vision_view(session().document(), shell.catalog()));
  fill(column);
}

void PageVision::build_page(PageColumn& column) {
  page_ = new SheetsView(body());
  column.stack(page_);
  page_->Hide();
}

void PageVision::build_line_of_sight(PageColumn& column) {
  sight_card_ = new Card(body());
  auto& content = sight_card_->content();
  content.Add(new Paragraph(sight_card_,
                            shell().text("What serves what, from the vision to this week’s "
                                         "actions. Choose a box to see its line; choose it again "
                                         "to go there."),
                            TextRole::text, Ink::second),
              wxSizerFlags().Expand());
  gaps_ = new Paragraph(sight_card_, {}, TextRole::small_strong);
  content.Add(gaps_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  answer_ = new wxButton(sight_card_, wxID_ANY, shell().text("Answer the first question"));
  answer_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go_to("/plan/vision/organization"); });
  content.Add(answer_, wxSizerFlags().Border(wxTOP, FromDIP(space::l)));
  sight_ = new ServingView(sight_card_, shell(), [this] { settle(*sight_card_); });
  content.Add(sight_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::l)));
  column.stack(sight_card_, 1);
  sight_card_->Hide();
}

void PageVision::show_view(View view) {
  shell().commit_pending_edit();
  const bool all = view == View::all_answers;
  const bool answers = view == View::answers || all;
  list_card_->Show(answers);
  form_card_->Show(answers);
  guidance_->Show(view == View::answers && !forms_.empty());
  // A sizer takes room as long as anything in it is shown, even a gap.
  outer_->GetItem(std::size_t{1})->Show(answers);
  inner_->GetItem(std::size_t{1})->Show(view == View::answers);
  page_->Show(view == View::page);
  sight_card_->Show(view == View::line_of_sight);
  tabs_->select(static_cast<std::size_t>(view));
  for (std::size_t i = 0; i < forms_.size(); ++i) {
    forms_[i]->Show(all || i == question_);
    form_card_->content().GetItem(forms_[i])->SetBorder(all && i > 0 ? FromDIP(space::xxl) : 0);
  }
  refresh();
  scroll()->Scroll(0, 0);
}

void PageVision::build_forms(const VisionView& view) {
  try {
    prompts_ = load_prompts(shell().templates());
  } catch (const Failure& failure) {
    // Without its prompts the page can't say what it asks; with the sentence somebody can mend it.
    form_card_->content().Add(
        new Paragraph(form_card_, shell().text(failure.message()), TextRole::text, Ink::bad),
        wxSizerFlags().Expand());
    guidance_->Hide();
    return;
  }
  for (const auto& prompt : prompts_) {
    forms_.push_back(new QuestionForm(form_card_, shell(), view, prompt));
    // Apart from the one above it, where all are shown.
    form_card_->content().Add(forms_.back(), wxSizerFlags().Expand().Border(wxTOP, 0));
  }
  choose(0);
}

void PageVision::refresh() {
  const auto& catalog = shell().catalog();
  const auto view = vision_view(session().document(), catalog);
  answered_->set_text(to_wx(view.answered));
  std::vector<QuestionList::Item> items;
  int number = 0;
  for (const auto& question : view.questions) {
    const Percent answered{question.answered};
    items.push_back({.title = std::to_string(++number) + ". " + question.title,
                     .answered = question.answered,
                     .spoken = catalog.text(msg("{1} answered", catalog.percent(answered, 0)))});
  }
  list_->set(std::move(items));
  for (auto* form : forms_) form->show(view);
  if (page_->IsShown())
    if (auto job = print_job_of(session(), PageId::vision, shell().templates(), catalog))
      page_->set(*std::move(job));
  if (sight_card_->IsShown()) {
    const auto sight = sight_of(session().plan());
    const bool any = std::ranges::any_of(sight.parts, &SightLine::answered);
    gaps_->set(to_wx(gap_words(sight, catalog)), sight.gaps > 0 ? Ink::warning
                                                 : any          ? Ink::good
                                                                : Ink::second);
    sight_->refresh();
    const bool nothing = sight_->shown().map.nodes.empty();
    sight_->Show(!nothing);
    answer_->Show(nothing);
  }
  settle(*answered_);
}

void PageVision::commit_pending_edit() {
  for (auto* field : fields_in(*this)) {
    if (field->HasFocus()) return field->commit();
  }
}

void PageVision::choose(std::size_t question) {
  if (question >= forms_.size()) return;
  question_ = question;
  const bool all = view() == View::all_answers;
  for (std::size_t i = 0; i < forms_.size(); ++i) forms_[i]->Show(all || i == question);
  guidance_->show(prompts_[question]);
  scroll()->Scroll(0, 0);
  settle(*form_card_);
  settle(*forms_[question]);
  if (all) bring_into_view(*forms_[question]);
}

void PageVision::bring_into_view(const wxWindow& form) {
  int step = 1;
  scroll()->GetScrollPixelsPerUnit(nullptr, &step);
  const int top =
      scroll()->CalcUnscrolledPosition(scroll()->ScreenToClient(form.GetScreenPosition())).y;
  scroll()->Scroll(0, (top - FromDIP(space::l)) / step);
}

void PageVision::go_to(std::string_view path) {
  if (path == "line-of-sight") return show_view(View::line_of_sight);
  if (path == "all-questions") return show_view(View::all_answers);
  if (path == "on-a-page") return show_view(View::page);
  if (forms_.empty()) return;
  if (!form_card_->IsShown()) show_view(View::answers);
  const auto question = question_of(path);
  list_->select(question);
  choose(question);
  forms_[question]->go_to(path);
}

EntryField* PageVision::field_at(std::string_view path) {
  const auto fields = fields_in(*this);
  const auto found =
      std::ranges::find_if(fields, [&](const auto* field) { return field->path() == path; });
  return found == fields.end() ? nullptr : *found;
}

void PageVision::arrange(wxSize size) {
  const int around = vision_list_width + guidance_width + 2 * (space::l + space::xxl);
  const bool guidance_beside = size.x >= form_card_->GetBestSize().x + FromDIP(around);
  const bool list_beside = size.x >= FromDIP(medium_enough);
  list_card_->SetMinSize(list_beside ? FromDIP(wxSize(vision_list_width, -1)) : wxDefaultSize);
  guidance_->SetMinSize(guidance_beside ? FromDIP(wxSize(guidance_width, -1)) : wxDefaultSize);
  inner_->SetOrientation(guidance_beside ? wxHORIZONTAL : wxVERTICAL);
  outer_->SetOrientation(list_beside ? wxHORIZONTAL : wxVERTICAL);
}

}  // namespace sightline::desktop
