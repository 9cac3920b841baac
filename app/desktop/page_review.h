// Review page: the quarterly review step by step, and the baselines that reviews have frozen.
// Why: what a review needs is always there to be read; beginning one adds decisions and agreement.
#pragma once

#include <wx/button.h>

#include "app/desktop/baselines_view.h"
#include "app/desktop/page_head.h"
#include "app/desktop/review_flow.h"
#include "app/desktop/scrolled_page.h"
#include "app/desktop/tabs.h"
#include "app/desktop/worker.h"

namespace sightline::desktop {

class PageReview : public ScrolledPage {
 public:
  PageReview(wxWindow* parent, Shell& shell);

  void refresh() override;
  void commit_pending_edit() override { flow_->commit(); }
  void go_to(std::string_view path) override;
  /// The step of a review, whether or not one goes on.
  void show_step(ReviewStep step);
  /// Begins the review, or shows the one that goes on.
  void begin();

  /// Writes book, slides and what has changed into a folder that the person chooses.
  void write_pack();
  /// Begins the review pack, or gives it up while it is written.
  [[nodiscard]] wxButton& pack_button() const { return *pack_; }

  /// In the order of the tabs.
  enum class View { review, baselines };
  void show_view(View view);
  [[nodiscard]] Tabs& tabs() const { return *tabs_; }
  [[nodiscard]] ReviewFlow& flow() const { return *flow_; }
  [[nodiscard]] BaselinesView& baselines() const { return *baselines_; }
  [[nodiscard]] Paragraph& why() const { return *why_; }
  [[nodiscard]] wxButton& begin_button() const { return *begin_; }
  [[nodiscard]] RowList& held() const { return *held_; }

 private:
  void arrange(wxSize size) override;
  wxSizer* build_head();
  void arrange_head(int width);
  void build_lesson();
  void build_held();

  wxBoxSizer* head_ = nullptr;
  PageHead* line_ = nullptr;
  wxBoxSizer* deeds_ = nullptr;
  Label* title_ = nullptr;
  Label* subtitle_ = nullptr;
  Tabs* tabs_ = nullptr;
  Card* lesson_ = nullptr;
  Paragraph* why_ = nullptr;
  wxButton* begin_ = nullptr;
  ReviewFlow* flow_ = nullptr;
  Card* held_card_ = nullptr;
  RowList* held_ = nullptr;
  BaselinesView* baselines_ = nullptr;
  wxButton* pack_ = nullptr;
  Worker worker_;  ///< last: it ends before what it reports to
};

}  // namespace sightline::desktop
