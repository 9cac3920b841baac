// QuestionForm: one question of the vision with all that answers it.
// Why: each question has other parts; the form builds what its view holds and nothing else.
#pragma once

#include <wx/choice.h>

#include "app/desktop/area_list.h"
#include "app/desktop/number_table.h"
#include "model/catalog/prompts.h"

namespace sightline::desktop {

class QuestionForm : public Panel {
 public:
  QuestionForm(wxWindow* parent, Shell& shell, const VisionView& view,
               const QuestionPrompt& prompt);

  void show(const VisionView& view);
  /// Puts the keyboard where the part of the document at `path` is typed.
  void go_to(std::string_view path);
  /// Of the question about the organization.
  [[nodiscard]] AreaList& areas() const { return *areas_; }

 private:
  void add_choice(const QuestionView& question, wxSizer& column);
  void add_text(const VisionTextRow& shown, const QuestionPrompt& prompt, wxSizer& column);
  void choose(std::size_t choice);

  struct Text {
    Label* label;
    EntryField* field;
  };

  Shell& shell_;
  VisionQuestion question_;
  wxChoice* choice_ = nullptr;
  NumberTable* numbers_ = nullptr;
  AreaList* areas_ = nullptr;
  std::vector<Text> texts_;
};

}  // namespace sightline::desktop
