// Vision: the four questions, one at a time with what helps to answer it or all at once; the
// answers on a page to read; and what serves them.
// Why: everything in the plan serves one of these answers; it shows the vision presenter's view.
#pragma once

#include <vector>

#include "app/desktop/guidance.h"
#include "app/desktop/page_head.h"
#include "app/desktop/paragraph.h"
#include "app/desktop/question_form.h"
#include "app/desktop/question_list.h"
#include "app/desktop/scrolled_page.h"
#include "app/desktop/serving_view.h"
#include "app/desktop/sheets_view.h"
#include "app/desktop/tabs.h"

class wxButton;

namespace sightline::desktop {

class PageVision : public ScrolledPage {
 public:
  PageVision(wxWindow* parent, Shell& shell);

  void refresh() override;
  void commit_pending_edit() override;
  void go_to(std::string_view path) override;

  enum class View { answers, all_answers, page, line_of_sight };
  void show_view(View view);
  [[nodiscard]] Tabs& tabs() const { return *tabs_; }
  [[nodiscard]] ServingView& line_of_sight() const { return *sight_; }
  [[nodiscard]] wxButton& answer_button() const { return *answer_; }
  [[nodiscard]] QuestionList& questions() const { return *list_; }
  [[nodiscard]] QuestionForm& form(std::size_t question) const { return *forms_.at(question); }
  [[nodiscard]] Guidance& guidance() const { return *guidance_; }
  [[nodiscard]] SheetsView& page() const { return *page_; }
  /// The field that holds what is at a path of the document; none where it has no field.
  [[nodiscard]] EntryField* field_at(std::string_view path);

 private:
  void build_forms(const VisionView& view);
  void build_page(PageColumn& column);
  void build_line_of_sight(PageColumn& column);
  [[nodiscard]] View view() const { return static_cast<View>(tabs_->selected()); }
  void choose(std::size_t question);
  void bring_into_view(const wxWindow& form);
  void arrange(wxSize size) override;

  Label* answered_;
  Tabs* tabs_ = nullptr;
  SheetsView* page_ = nullptr;
  Card* sight_card_ = nullptr;
  Paragraph* gaps_ = nullptr;
  wxButton* answer_ = nullptr;  ///< while there is nothing to serve
  ServingView* sight_ = nullptr;
  wxBoxSizer* outer_;
  wxBoxSizer* inner_;
  Card* list_card_;
  QuestionList* list_;
  Card* form_card_;
  Guidance* guidance_ = nullptr;
  std::vector<QuestionPrompt> prompts_;
  std::vector<QuestionForm*> forms_;
  std::size_t question_ = 0;  ///< the one that was chosen last
};

}  // namespace sightline::desktop
