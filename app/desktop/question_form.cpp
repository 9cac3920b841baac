#include "app/desktop/question_form.h"

#include <algorithm>

#include "app/desktop/announcement.h"
#include "app/desktop/drop_down.h"
#include "app/desktop/text.h"
#include "app/desktop/vision_words.h"
#include "app/present/vision_paths.h"

namespace sightline::desktop {
namespace {

constexpr int one_sentence = 56, some_sentences = 84;

}  // namespace

QuestionForm::QuestionForm(wxWindow* parent, Shell& shell, const VisionView& view,
                           const QuestionPrompt& prompt)
    : Panel(parent, Ground::surface),
      shell_(shell),
      question_(parse_enum<VisionQuestion>(prompt.key).value_or(VisionQuestion::organization)) {
  const auto& catalog = shell.catalog();
  const auto index = static_cast<std::size_t>(question_);
  const auto& question = view.questions[index];
  const auto below = wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::l));
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(new Paragraph(this, to_wx(catalog.term(prompt.question)), TextRole::section),
              wxSizerFlags().Expand());
  column->Add(new Paragraph(this, to_wx(catalog.term(prompt.hint)), TextRole::text, Ink::second),
              wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  const bool words_first = question_ != VisionQuestion::goal;
  if (!question.choices.empty() && !words_first) add_choice(question, *column);
  for (const auto& text : question.texts) add_text(text, prompt, *column);
  if (!question.choices.empty() && words_first) add_choice(question, *column);
  if (!question.numbers.empty()) {
    const auto dates = question_ == VisionQuestion::organization ? NumberTable::Dates::editable
                                                                 : NumberTable::Dates::hidden;
    numbers_ = new NumberTable(this, shell, view, index, dates);
    column->Add(numbers_, below);
  }
  if (question_ == VisionQuestion::organization) {
    areas_ = new AreaList(this, shell);
    column->Add(areas_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xxl)));
  }
  SetSizer(column);
}

void QuestionForm::add_choice(const QuestionView& question, wxSizer& column) {
  const bool is_goal = question_ == VisionQuestion::goal;
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  const auto label = shell_.text(is_goal ? "The ultimate goal" : "Kind of profit");
  line->Add(new Label(this, label, TextRole::strong), wxSizerFlags().CenterVertical());
  choice_ = new DropDown(this);
  for (const auto& choice : question.choices) choice_->Append(field_label(shell_, choice, false));
  native::set_accessible_name(*choice_, label);
  choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    choose(static_cast<std::size_t>(std::max(event.GetSelection(), 0)));
  });
  line->Add(choice_, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(space::m)));
  column.Add(line, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::l)));
}

void QuestionForm::choose(std::size_t choice) {
  auto& session = shell_.session();
  const auto entry = question_ == VisionQuestion::goal
                         ? choose_goal(session.document(), choice)
                         : choose_profit_kind(session.document(), choice);
  if (const auto problem = take_entry(session, entry))
    session.user().notify(NoticeTone::warning, *problem);
}

void QuestionForm::add_text(const VisionTextRow& shown, const QuestionPrompt& prompt,
                            wxSizer& column) {
  auto* label = new Label(this, {}, TextRole::strong);
  column.Add(label, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::l)));
  const auto part = std::ranges::find(prompt.parts, part_of(shown.field), &PartPrompt::part);
  const bool has_hint = question_ != VisionQuestion::goal && part != prompt.parts.end();
  if (has_hint) {
    column.Add(new Paragraph(this, to_wx(shell_.catalog().term(part->hint)), TextRole::secondary,
                             Ink::second),
               wxSizerFlags().Expand());
  }
  auto* problem = new ProblemLine(this);
  auto* field =
      new EntryField(this, shell_, *problem, EntryField::Kind::text,
                     [this, text = shown.field](const std::string& typed) {
                       auto& session = shell_.session();
                       return take_entry(session, attempt([&]() -> EditEntry {
                                           return enter_text(session.document(), text, typed);
                                         }));
                     });
  // People say by when in a sentence, the rest in several.
  field->SetMinSize(
      FromDIP(wxSize(-1, shown.field == VisionText::time_frame ? one_sentence : some_sentences)));
  field->set_path(text_path(shown.field));
  native::set_accessible_name(*field, field_label(shell_, shown.label, false));
  column.Add(field, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::xs)));
  column.Add(problem, wxSizerFlags().Expand());
  texts_.push_back({label, field});
}

void QuestionForm::show(const VisionView& view) {
  const auto& question = view.questions[static_cast<std::size_t>(question_)];
  if (numbers_) numbers_->show(view);
  if (areas_) areas_->show(view, question);
  if (choice_) choice_->SetSelection(static_cast<int>(question.chosen));
  for (std::size_t i = 0; i < std::min(texts_.size(), question.texts.size()); ++i) {
    const auto& text = question.texts[i];
    texts_[i].label->set_text(field_label(shell_, text.label, text.example));
    texts_[i].field->show(text.text);
  }
}

void QuestionForm::go_to(std::string_view path) {
  for (auto* field : fields_in(*this)) {
    if (!field->IsShown()) continue;
    if (is_at_or_below(path, field->path()) || is_at_or_below(field->path(), path))
      return field->SetFocus();
  }
  if (choice_) choice_->SetFocus();
}

}  // namespace sightline::desktop
