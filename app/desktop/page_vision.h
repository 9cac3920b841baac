// Vision: the four questions, the form that answers the chosen one, and what helps to answer it.
// Why: everything in the plan serves one of these answers; it shows the vision presenter's view.
#pragma once

#include <vector>

#include "app/desktop/guidance.h"
#include "app/desktop/question_form.h"
#include "app/desktop/question_list.h"
#include "app/desktop/scrolled_page.h"
#include "app/desktop/serving_view.h"
#include "app/desktop/tabs.h"

namespace sightline::desktop {

class PageVision : public ScrolledPage {
 public:
  PageVision(wxWindow* parent, Shell& shell);

  void refresh() override;
  void commit_pending_edit() override;
  void go_to(std::string_view path) override;

  enum class View { answers, line_of_sight };
  void show_view(View view);
  [[nodiscard]] Tabs& tabs() const { return *tabs_; }
  [[nodiscard]] ServingView& line_of_sight() const { return *sight_; }
  [[nodiscard]] QuestionList& questions() const { return *list_; }
  /// The field that holds what is at a path of the document; none where it has no field.
  [[nodiscard]] EntryField* field_at(std::string_view path);

 private:
  void build_forms(const VisionView& view);
  void build_line_of_sight(wxSizer& column);
  void choose(std::size_t question);
  void arrange(wxSize size) override;

  Label* answered_;
  Tabs* tabs_ = nullptr;
  Card* sight_card_ = nullptr;
  Label* gaps_ = nullptr;
  ServingView* sight_ = nullptr;
  wxBoxSizer* outer_;
  wxBoxSizer* inner_;
  Card* list_card_;
  QuestionList* list_;
  Card* form_card_;
  Guidance* guidance_ = nullptr;
  std::vector<QuestionPrompt> prompts_;
  std::vector<QuestionForm*> forms_;
};

}  // namespace sightline::desktop
