// Cadence page: what is due and overdue, the meeting series with their record, clients and vendors.
// Why: what was not held is seen first, and recorded in one press, with the details beside it.
#pragma once

#include <wx/scrolwin.h>

#include "app/desktop/cadence_rows.h"
#include "app/desktop/contact_details.h"
#include "app/desktop/lesson_card.h"
#include "app/desktop/page.h"
#include "app/desktop/page_head.h"
#include "app/desktop/series_details.h"

namespace sightline::desktop {

class PageCadence : public Page {
 public:
  PageCadence(wxWindow* parent, Shell& shell);
  /// Fields still tell us things while they go.
  ~PageCadence() override { DestroyChildren(); }
  PageCadence(const PageCadence&) = delete;
  PageCadence& operator=(const PageCadence&) = delete;

  void refresh() override;
  [[nodiscard]] bool has_loud_button() const override { return lesson_->IsShown(); }
  void commit_pending_edit() override;
  void go_to(std::string_view path) override;

  [[nodiscard]] CadenceRows& due() const { return *due_; }
  [[nodiscard]] CadenceRows& series() const { return *series_; }
  [[nodiscard]] CadenceRows& contacts() const { return *contacts_; }
  [[nodiscard]] SeriesDetailsView& series_details() const { return *series_details_; }
  [[nodiscard]] ContactDetailsView& contact_details() const { return *contact_details_; }
  [[nodiscard]] wxButton& usual_button() const { return lesson_->button(); }
  [[nodiscard]] wxButton& add_client_button() const { return *add_client_; }
  [[nodiscard]] const std::string& selected() const { return selected_; }

 private:
  struct Section {
    CadenceRows* rows = nullptr;
    Paragraph* empty = nullptr;
  };

  void build_head();
  void build_lesson();
  Section build_section(const char* title);
  void build_side();
  wxButton* add_button(PageHead& row, const char* label, std::function<void()> act);
  void show(const Section& section, std::vector<CadenceRow> rows, const std::string& empty);
  void select(const std::string& path);
  void show_side();
  void close_side();
  void add_usual();
  void fit();
  /// Beside the page's name where there is room, else below it.
  void show_summary();
  /// The id that a path of a series or contact ends with.
  template <class T>
  [[nodiscard]] std::optional<Id<T>> selected_in(std::string_view list) const;

  PageHead* head_ = nullptr;
  wxString summary_text_;
  Label* summary_ = nullptr;
  Label* summary_below_ = nullptr;
  wxScrolledWindow* scroll_ = nullptr;
  Panel* body_ = nullptr;
  LessonCard* lesson_ = nullptr;
  wxButton* add_client_ = nullptr;
  std::vector<Card*> cards_;
  Section due_section_;
  Section series_section_;
  Section contacts_section_;
  CadenceRows* due_ = nullptr;
  CadenceRows* series_ = nullptr;
  CadenceRows* contacts_ = nullptr;
  Card* side_ = nullptr;
  wxButton* close_ = nullptr;
  SeriesDetailsView* series_details_ = nullptr;
  ContactDetailsView* contact_details_ = nullptr;
  std::string selected_;
  bool seen_ = false;
};

}  // namespace sightline::desktop
